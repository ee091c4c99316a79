//! The report as one HTML page that needs nothing else: no script, no font, no network.

use crate::report::figures::Figures;
use crate::report::html::escaped;
use crate::report::html::interval;
use crate::report::html::paragraph;
use crate::report::sections;
use crate::report::words;

const STYLE: &str = include_str!("report.css");

/// The report as a page.
pub fn page(figures: &Figures) -> String {
    let title = words::title(&figures.test.title);
    let mut body = opening(figures, &title);
    let parts: [fn(&Figures) -> String; 10] = [
        sections::read::read,
        sections::change::change,
        sections::change::passing,
        sections::items::items,
        sections::items::dependable,
        sections::people::confidence,
        sections::people::later,
        sections::people::lost,
        sections::people::groups,
        sections::read::reading,
    ];
    for ((id, heading), part) in words::SECTIONS.iter().zip(parts) {
        let heading = escaped(heading);
        body.push_str(&format!(
            "<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{heading}</h2>\n"
        ));
        body.push_str(&part(figures));
        body.push_str("</section>\n");
    }
    document(&title, &body)
}

/// A page of ours around a body that is HTML already.
pub fn document(title: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n",
        escaped(title)
    )
}

fn opening(figures: &Figures, title: &str) -> String {
    let (test, change) = (&figures.test, &figures.change);
    let mut out = format!("<header>\n<h1>{}</h1>\n", escaped(title));
    if change.mean_change.value().is_some() {
        let n = crate::report::html::count(change.n);
        let means = (change.mean_pre.text(1), change.mean_post.text(1));
        let range = interval(change.low, change.high, 2);
        let said = (change.mean_change.signed(2), range);
        let [start, key, end] = words::lede(&n, (&means.0, &means.1), (&said.0, &said.1));
        let (start, key, end) = (escaped(&start), escaped(&key), escaped(&end));
        out.push_str(&format!("<p class=\"lede\">{start}<strong>{key}</strong>{end}</p>\n"));
    } else {
        let said = escaped(&words::no_lede(change.n));
        out.push_str(&format!("<p class=\"lede\">{said}</p>\n"));
    }
    let about = escaped(&words::about(&test.version, &test.hash));
    out.push_str(&format!("<p class=\"meta\">{about}</p>\n"));
    let [first, second] = words::CAUTION;
    out.push_str(&format!(
        "<div class=\"caution\" role=\"note\"><p><strong>{}</strong></p>{}</div>\n",
        escaped(first),
        paragraph(second)
    ));
    out.push_str(&format!("<nav aria-label=\"{}\"><ul>\n", escaped(words::CONTENTS)));
    for (id, heading) in words::SECTIONS {
        out.push_str(&format!("<li><a href=\"#{id}\">{}</a></li>\n", escaped(heading)));
    }
    out.push_str("</ul></nav>\n</header>\n");
    out
}
