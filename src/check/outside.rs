//! The links that lead out of the site. They are listed for a person to try, never fetched.

use crate::check::Scene;
use crate::markdown::InlineKind;
use crate::model::Curriculum;
use crate::model::Target;
use crate::model::resolve;
use crate::source::Span;

/// A link that leads out of the site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OutsideLink {
    /// Its address.
    pub to: String,
    /// Where it stands.
    pub span: Span,
}

/// All links that lead out of the site, by address and place: those of texts, and the `url` of works.
pub fn outside_links(curriculum: &Curriculum) -> Vec<OutsideLink> {
    let mut links = Vec::new();
    for page in &curriculum.pages {
        for text in page.texts_of_files() {
            let scene = Scene::new(curriculum, page, text);
            scene.inlines(|inline| {
                if let InlineKind::Link { target, .. } = &inline.kind
                    && matches!(resolve(curriculum, text, &target.to), Target::Outside)
                {
                    links.push(OutsideLink { to: target.to.clone(), span: inline.span });
                }
            });
            let url = text.fields.get("url").and_then(|node| Some((node.text()?, node.span)));
            links.extend(url.map(|(to, span)| OutsideLink { to, span }));
        }
    }
    links.sort();
    links.dedup();
    links
}

#[cfg(test)]
mod tests {
    use super::outside_links;
    use crate::content;
    use crate::content::ReadOptions;
    use crate::source::Content;
    use crate::source::SourceFile;
    use crate::source::Sources;

    #[test]
    fn links_out_of_the_site_are_listed_with_their_place() {
        let text = "---\nurl: https://example.org/b\n---\n# A\n\n[out](https://example.org/a) [in](b.md) [here](#a)\n";
        let file = SourceFile {
            path: "content/en/a.md".to_owned(),
            content: Content::Text(text.to_owned()),
        };
        let sources = Sources::new(vec![file], Vec::new());
        let (curriculum, _) = content::read(&sources, &ReadOptions::default());
        let links = outside_links(&curriculum);
        let to: Vec<&str> = links.iter().map(|link| link.to.as_str()).collect();
        assert_eq!(to, ["https://example.org/a", "https://example.org/b"]);
        assert_eq!(&text[links[0].span.range()], "[out](https://example.org/a)");
    }
}
