//! A theme of one line a template: it shows titles and texts alone, so that what a test is about stands out.

const TEMPLATES: &[&str] = &[
    "course",
    "framework",
    "gate",
    "glossary",
    "handout",
    "home",
    "index",
    "missing",
    "module",
    "quiz",
    "read",
    "session",
    "search",
    "topics",
];

/// The files of a project that has this theme and no page yet.
pub fn files() -> Vec<(String, &'static str)> {
    let line = "{{ page.title }}\n{{ page.body | safe }}{{ page.footnotes | safe }}\n";
    let icon = "{% component icon(name: string) %}<i>{{ name }}</i>{% endcomponent icon %}\n";
    let template = |name: &str| format!("themes/bare/templates/{name}.html");
    let templates = TEMPLATES.iter().map(|name| (template(name), line));
    let settings = ("site.yaml".to_owned(), "name: Test\ntheme: bare\nlocales: [en]\n");
    templates.chain([settings, (template("icons"), icon)]).collect()
}
