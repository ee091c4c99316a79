//! `missing-image`: a picture or a recording is not there.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::near;
use crate::check::rules::tree;
use crate::diagnostic::Severity;
use crate::markdown::Block;
use crate::markdown::InlineKind;
use crate::model::Target;
use crate::model::relative;
use crate::model::resolve;
use crate::source::Span;

pub(in crate::check) const RULE: Rule = Rule {
    name: "missing-image",
    severity: Severity::Warning,
    about: "Pictures and recordings are files of the project; their paths are counted from the \
            file that names them. Those of other sites are never loaded: offline they would be \
            missing, and online the other site would see every reader.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    let mut is_outside_told = false;
    let mut judge = |to: &str, span: Span| match resolve(scene.curriculum, scene.text, to) {
        Target::Outside if is_web(to) && !is_outside_told => {
            is_outside_told = true;
            let help = "copy the file into the project and type its path, if its licence allows it";
            findings.add(span, format!("`{to}` lies on another site, so it is not shown"), help);
        }
        Target::Missing { path } => {
            findings.add(span, format!("there is no file `{to}`"), help(scene, &path));
        }
        _ => {}
    };
    scene.inlines(|inline| {
        if let InlineKind::Image { file, .. } = &inline.kind {
            judge(&file.to, inline.span);
        }
    });
    scene.blocks(|block, _| {
        if let Some(to) = named(block) {
            judge(to, block.attrs.span);
        }
    });
}

/// The file that a block names in its attributes.
fn named(block: &Block) -> Option<&str> {
    match tree::name(block)? {
        "audio" => block.attrs.get("src"),
        "picturecard" => block.attrs.get("image"),
        _ => None,
    }
}

fn is_web(to: &str) -> bool {
    ["http://", "https://", "//"].iter().any(|start| to.starts_with(start))
}

/// The file of the same folder with almost that name, or what else to do.
fn help(scene: &Scene<'_>, path: &str) -> String {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let full = format!("{}/{folder}", scene.text.locale);
    let assets = scene.curriculum.assets.range(full.clone()..).take(MOST_LOOKED_AT);
    let names = assets.filter_map(|(asset, _)| asset.rsplit_once('/'));
    let own = names.filter(|(folder, _)| *folder == full.trim_end_matches('/'));
    let near = near::near(name, own.map(|(_, name)| name));
    let typed_as = |near: &str| {
        let near = format!("{folder}/{near}");
        relative(&scene.text.source, near.trim_start_matches('/'))
    };
    let other = "put the file there, or mend the path; it is counted from the folder of this file";
    near::did_you_mean(near, typed_as, other)
}

/// How many files of a folder are compared with the name.
const MOST_LOOKED_AT: usize = 500;

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;
    use crate::check::testing::check_site;

    #[test]
    fn a_picture_that_is_not_there_is_found() {
        check_page(
            "missing-image",
            "![A hand](hand.png)
//^^^^^^^^^^^^^^^^^ warning[missing-image]: there is no file `hand.png`

::: audio {src=words.mp3}
//        ^^^^^^^^^^^^^^^ warning[missing-image]: there is no file `words.mp3`
:::
",
        );
    }

    #[test]
    fn pictures_of_other_sites_are_told_once_a_page() {
        check_page(
            "missing-image",
            "![A](https://example.org/a.png) ![B](https://example.org/b.png)
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[missing-image]: `https://example.org/a.png` lies on another site, so it is not shown
",
        );
    }

    #[test]
    fn a_file_beside_the_page_is_fine() {
        check_site(
            "missing-image",
            &[
                ("content/en/learn/m/1-a.md", "![A hand](hand.png)\n"),
                ("content/en/learn/m/hand.png", ""),
            ],
        );
    }
}
