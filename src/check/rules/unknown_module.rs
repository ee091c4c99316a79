//! `unknown-module`: front matter names a module that is not there.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::rules::modules::Modules;
use crate::check::rules::near;
use crate::check::rules::tree;
use crate::diagnostic::Severity;
use crate::model::Curriculum;
use crate::model::Node;
use crate::model::Page;
use crate::model::PageKind;
use crate::model::Text;
use crate::source::Span;

pub(in crate::check) const RULE: Rule = Rule {
    name: "unknown-module",
    severity: Severity::Warning,
    about: "`requires:` and `module:` name modules by their folders in `learn/`: `requires: \
            [listening]` means `learn/listening/`. A page whose module is not there stands beside \
            the course.",
    check: Check::Site(check),
};

fn check(curriculum: &Curriculum, findings: &mut Findings) {
    let modules = Modules::of(curriculum);
    for page in curriculum.pages.iter().filter(|page| tree::is_taught(page)) {
        for (name, span) in
            page.texts.iter().filter(|text| text.file.is_some()).flat_map(|text| named(page, text))
        {
            if modules.named(&name).is_none() {
                let near = near::near(&name, modules.list.iter().map(|module| module.name));
                let other = "type the name of a folder in `learn/`, or delete the name";
                let help = near::did_you_mean(near, str::to_owned, other);
                findings.add(span, format!("there is no module `{name}`"), help);
            }
        }
    }
}

/// The modules that a text names, each with its place.
fn named(page: &Page, text: &Text) -> Vec<(String, Span)> {
    let mut named: Vec<(String, Span)> = texts(text.fields.get("requires"));
    if page.kind != PageKind::Module {
        named.extend(texts(text.fields.get("module")));
    }
    tree::each(&text.body.blocks, &mut |block| {
        if tree::name(block) == Some("prereq") {
            let required = block.attrs.get("requires").unwrap_or_default().split([' ', ',']);
            let required = required.filter(|name| !name.is_empty());
            named.extend(required.map(|name| (name.to_owned(), block.attrs.span)));
        }
    });
    named
}

fn texts(node: Option<&Node>) -> Vec<(String, Span)> {
    let Some(node) = node else { return Vec::new() };
    let nodes = node.nodes().iter().chain([node]);
    nodes.filter_map(|node| Some((node.text()?, node.span))).collect()
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_site;

    #[test]
    fn a_module_that_is_not_there_is_found() {
        check_site(
            "unknown-module",
            &[
                ("content/en/learn/listening/index.md", "# Listening\n"),
                (
                    "content/en/learn/crisis/index.md",
                    "---
requires:
  - listening
  - limits
//  ^^^^^^ warning[unknown-module]: there is no module `limits`
---
# Crisis
",
                ),
                (
                    "content/en/print/card.md",
                    "---
module: listning
//      ^^^^^^^^ warning[unknown-module]: there is no module `listning`
---
# Card
",
                ),
            ],
        );
    }

    #[test]
    fn a_prerequisite_block_names_modules_too() {
        check_site(
            "unknown-module",
            &[
                ("content/en/learn/m/index.md", "# M\n"),
                (
                    "content/en/learn/m/1-a.md",
                    "::: prereq {requires=\"m, n\"}
//         ^^^^^^^^^^^^^^^^^ warning[unknown-module]: there is no module `n`
:::
",
                ),
            ],
        );
    }
}
