//! Faults in the content, each of which must leave the published site as it is, to the times of its files.

use crate::folder::Dice;
use crate::folder::Folder;
use crate::folder::build;
use crate::folder::built;
use crate::folder::project;
use crate::folder::put;
use crate::folder::stamps;
use crate::folder::stderr;
use crate::folder::tree;
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

/// The rule that is broken, the file that breaks it, and what it holds.
type Fault = (&'static str, &'static str, &'static str);

/// Faults in the words of a page; each is sown into a page that the dice choose.
const SOWN: &[(&str, &str)] = &[
    ("unknown-block", "::: rolplay\nText\n:::\n"),
    ("unclosed-block", "::: note\nText\n"),
    ("item-without-key", "::: quiz\n### Why?\n- [ ] A\n- [ ] B\n:::\n"),
    ("item-without-answer", "::: quiz\n### Why?\n- Because.\n:::\n"),
    ("two-keys", "::: quiz\n### Why? {type=single}\n- [x] A\n- [ ] B\n- [x] C\n:::\n"),
    ("unknown-item-type", "::: quiz\n### Why? {type=guess}\n- [x] A\n- [ ] B\n:::\n"),
    (
        "duplicate-item-id",
        "::: quiz\n### Why? {#a}\n- [x] B\n:::\n\n::: quiz\n### How? {#a}\n- [x] B\n:::\n",
    ),
    ("calc-fault", "There are {{ calc 8,760-6 unit=hour }} left.\n"),
    ("testimonial-without-consent", "::: testimonial {who=\"Rosa\"}\nIt helped.\n:::\n"),
];

/// Faults that are files.
const FILES: &[Fault] = &[
    ("unclosed-front-matter", "content/en/x.md", "---\ntitle: X\n\n# X\n"),
    ("unreadable-yaml", "content/en/x.md", "---\ntitle: [X\n---\n# X\n"),
    ("unsigned-review", "content/en/x.md", "---\ntranslation:\n  state: reviewed\n---\n# X\n"),
    ("circular-requires", "content/en/learn/x/index.md", "---\nrequires: x\n---\n# X\n"),
    ("unreadable-yaml", "site.yaml", "name: [Test\ntheme: bare\n"),
    ("unknown-locale", "site.yaml", "name: Test\ntheme: bare\nlocales: [en, nolanguage]\n"),
    ("unknown-theme", "site.yaml", "name: Test\ntheme: bear\nlocales: [en]\n"),
    ("template-fault", "themes/bare/templates/read.html", "{% if page %}\n"),
    ("template-fault", "themes/bare/templates/read.html", "{{ page.titel }}\n"),
    ("template-fault", "themes/bare/templates/module.html", "{% include \"gone.html\" %}\n"),
    ("duplicate-page", "content/en/learn/m/1-First.md", "# First again\n"),
    ("unportable-path", "content/en/con.png", "x"),
    ("unportable-path", "content/en/a:b.png", "x"),
    ("unportable-path", "content/en/trailing. /x.png", "x"),
    ("unportable-path", "content/en/what?.mp3", "x"),
    ("clashing-paths", "content/en/learn/M/sound.mp3", "x"),
    ("clashing-paths", "content/en/learn/m/1-first.html", "x"),
    ("clashing-paths", "content/en/learn/m/1-first.html/x.mp3", "x"),
    ("not-utf8", "content/en/x.md", ""),
    ("file-too-long", "content/en/x.md", ""),
    ("name-not-text", "content/en", ""),
];

/// Builds with each fault over a site that is there.
pub fn leave_the_site() -> String {
    let mut dice = Dice(30);
    for (rule, text) in SOWN {
        let page = ["1-first", "2-second", "3-third"][dice.throw(3)];
        let whole = format!("# A page\n\nWords.\n\n{text}");
        refused(rule, |root| put(root, &format!("content/en/learn/m/{page}.md"), &whole));
    }
    for fault in FILES {
        refused(fault.0, |root| sow(root, *fault));
    }
    format!("{} faults", SOWN.len() + FILES.len())
}

fn sow(root: &Path, (rule, path, text): Fault) {
    match rule {
        "not-utf8" => put(root, path, b"# X\n\ncaf\xe9\n"),
        "file-too-long" => put(root, path, "word ".repeat(4 << 20)),
        "name-not-text" => {
            let name = OsStr::from_bytes(b"caf\xe9.png");
            std::fs::write(root.join(path).join(name), "x").unwrap();
        }
        _ => put(root, path, text),
    }
}

/// Makes a site, does something to the project, and makes sure that the build is refused for this rule.
fn refused(rule: &str, spoil: impl FnOnce(&Path)) -> String {
    let folder = Folder::in_memory();
    let (root, site) = (folder.at("project"), folder.at("site"));
    project(&root);
    put(&root, "content/en/learn/m/2-second.md", "# Second\n");
    put(&root, "content/en/learn/m/3-third.md", "# Third\n");
    put(&root, "content/en/learn/m/sound.mp3", "sound");
    let old = built(&root, &site);
    let before = stamps(&site);
    spoil(&root);
    let output = build(&root, &site).output().unwrap();
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(1), "{rule}: {said}");
    assert!(said.contains(&format!("error[{rule}]")), "{rule}: {said}");
    assert!(said.ends_with("is as it was\n"), "{rule}: {said}");
    assert!(tree(&site) == old, "{rule} changed the site");
    assert_eq!(stamps(&site), before, "{rule}");
    assert_eq!(folder.names(), ["project", "site"], "{rule}");
    said
}

/// Pages, folders and files whose names differ in capitals or in how accents are stored: an error that names both.
pub fn in_capitals() -> String {
    let pairs = [
        ("content/en/A.md", "content/en/a.md"),
        ("content/en/Docs/1-x.md", "content/en/docs/1-x.md"),
        ("content/en/learn/m/Photo.PNG", "content/en/learn/m/photo.png"),
        ("content/en/learn/m/Sounds/a.mp3", "content/en/learn/m/sounds/b.mp3"),
        ("content/en/learn/m/caf\u{e9}.mp3", "content/en/learn/m/cafe\u{301}.mp3"),
        ("content/en/learn/m/stra\u{df}e.mp3", "content/en/learn/m/STRASSE.mp3"),
    ];
    for (one, two) in pairs {
        let said = clash(|root| {
            put(root, one, "# One\n");
            put(root, two, "# Two\n");
        });
        let name = |path: &str| path.strip_prefix("content/").unwrap().to_owned();
        for path in [one, two].map(name) {
            let composed = path.replace("e\u{301}", "\u{e9}");
            assert!(said.contains(&composed), "`{path}` is not named: {said}");
        }
    }
    let folder = Folder::in_memory();
    project(&folder.at("project"));
    put(&folder.at("project"), "content/en/Docs/1-x.md", "# X\n");
    put(&folder.at("project"), "content/en/docs/2-y.md", "# Y\n");
    let site = built(&folder.at("project"), &folder.at("site"));
    let is_there = |path: &str| site.contains_key(path);
    assert!(is_there("en/docs/1-x.html") && is_there("en/docs/2-y.html"), "{:?}", site.keys());
    format!("{} pairs, and two spellings of a folder become one", pairs.len())
}

/// Two names that are one elsewhere: whichever rule finds it, the build is refused and the site stays.
fn clash(spoil: impl Fn(&Path)) -> String {
    let folder = Folder::in_memory();
    let (root, site) = (folder.at("project"), folder.at("site"));
    project(&root);
    built(&root, &site);
    let before = stamps(&site);
    spoil(&root);
    let output = build(&root, &site).output().unwrap();
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(["clashing-paths", "duplicate-page"].iter().any(|rule| said.contains(rule)), "{said}");
    assert_eq!(stamps(&site), before);
    said
}
