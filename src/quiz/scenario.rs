//! Branching role-plays: headings are scenes, links in lists are the ways on.
//!
//! The same text is playable in the page, on a code host and on paper.

use crate::markdown::Block;
use crate::markdown::BlockKind;
use crate::markdown::Inline;
use crate::markdown::InlineKind;
use crate::markdown::ListItem;
use crate::markdown::Tone;
use crate::source::Span;

/// A branching role-play.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Its id.
    pub id: String,
    /// Its opening line.
    pub span: Span,
    /// The id of its first scene.
    pub start: String,
    /// Blocks before the first scene.
    pub intro: Vec<Block>,
    /// Its scenes, in order.
    pub scenes: Vec<Scene>,
}

/// A scene.
#[derive(Clone, Debug)]
pub struct Scene {
    /// Its id.
    pub id: String,
    /// Its heading.
    pub span: Span,
    /// What the heading says.
    pub title: Vec<Inline>,
    /// What happens.
    pub body: Vec<Block>,
    /// The ways on.
    pub ways: Vec<Way>,
    /// How it ends here, if it does.
    pub ending: Option<Ending>,
}

/// Something that one may say or do.
#[derive(Clone, Debug)]
pub struct Way {
    /// Its place.
    pub span: Span,
    /// What one says or does.
    pub content: Vec<Inline>,
    /// The id of the scene it leads to.
    pub to: String,
    /// What is said after it was chosen.
    pub feedback: Vec<Block>,
    /// Whether it is unsafe: its feedback opens with `[!CAUTION]`.
    pub is_unsafe: bool,
}

/// How a scenario ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ending {
    /// Everybody is as safe as can be.
    Safe,
    /// Somebody is not.
    Unsafe,
    /// The learner stepped out.
    Stop,
}

impl Ending {
    /// Its name in `end=`.
    pub fn name(self) -> &'static str {
        match self {
            Ending::Safe => "safe",
            Ending::Unsafe => "unsafe",
            Ending::Stop => "stop",
        }
    }

    fn from_name(name: &str) -> Option<Ending> {
        [Ending::Safe, Ending::Unsafe, Ending::Stop].into_iter().find(|end| end.name() == name)
    }
}

/// Whether a container of this name holds scenes.
pub fn is_scenario(name: &str) -> bool {
    name.eq_ignore_ascii_case("scenario")
}

/// Reads a `scenario` container; `None` for any other block.
pub fn scenario(block: &Block) -> Option<Scenario> {
    let BlockKind::Container { name, blocks } = &block.kind else { return None };
    if !is_scenario(name) {
        return None;
    }
    let first = blocks.iter().position(is_heading).unwrap_or(blocks.len());
    let (intro, mut rest) = blocks.split_at(first);
    let mut scenes = Vec::new();
    while let [heading, after @ ..] = rest {
        let n_own = after.iter().position(is_heading).unwrap_or(after.len());
        scenes.push(scene(heading, &after[..n_own], scenes.len() + 1));
        rest = &after[n_own..];
    }
    let start = block.attrs.get("start").map(|start| start.trim_start_matches('#').to_owned());
    Some(Scenario {
        id: block.attrs.id.clone().unwrap_or_else(|| "scenario".to_owned()),
        span: block.span,
        start: start.or_else(|| Some(scenes.first()?.id.clone())).unwrap_or_default(),
        intro: intro.to_vec(),
        scenes,
    })
}

impl Scenario {
    /// The scene of an id.
    pub fn scene(&self, id: &str) -> Option<&Scene> {
        self.scenes.iter().find(|scene| scene.id == id)
    }

    /// The ids of the scenes that can be reached from the start, in the order they are found.
    pub fn reached(&self) -> Vec<&str> {
        let mut reached: Vec<&str> =
            self.scene(&self.start).map(|scene| &*scene.id).into_iter().collect();
        let mut at = 0;
        while let Some(id) = reached.get(at).copied() {
            let ways = self.scene(id).map_or(&[][..], |scene| &scene.ways);
            for way in ways {
                if let Some(scene) = self.scene(&way.to)
                    && !reached.contains(&&*scene.id)
                {
                    reached.push(&scene.id);
                }
            }
            at += 1;
        }
        reached
    }
}

fn is_heading(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Heading { .. })
}

fn scene(heading: &Block, blocks: &[Block], number: usize) -> Scene {
    let title = match &heading.kind {
        BlockKind::Heading { content, .. } => content.clone(),
        _ => Vec::new(),
    };
    let mut scene = Scene {
        id: heading.attrs.id.clone().unwrap_or_else(|| format!("scene-{number}")),
        span: heading.span,
        title,
        body: Vec::new(),
        ways: Vec::new(),
        ending: heading.attrs.get("end").and_then(Ending::from_name),
    };
    for block in blocks {
        match ways(block) {
            Some(ways) => scene.ways.extend(ways),
            None => scene.body.push(block.clone()),
        }
    }
    scene
}

/// The ways of a list in which every item is one.
fn ways(block: &Block) -> Option<Vec<Way>> {
    let BlockKind::List { items, .. } = &block.kind else { return None };
    items.iter().map(way).collect()
}

fn way(item: &ListItem) -> Option<Way> {
    let (first, rest) = item.blocks.split_first()?;
    let BlockKind::Paragraph(inlines) = &first.kind else { return None };
    let (to, content) = inlines.iter().find_map(link)?;
    let mut feedback = Vec::new();
    let mut is_unsafe = false;
    for block in rest {
        match &block.kind {
            BlockKind::Quote { tone, blocks } => {
                is_unsafe |= matches!(tone, Some(Tone::Caution | Tone::Warning));
                feedback.extend(blocks.clone());
            }
            _ => feedback.push(block.clone()),
        }
    }
    Some(Way { span: item.span, content, to, feedback, is_unsafe })
}

fn link(inline: &Inline) -> Option<(String, Vec<Inline>)> {
    match &inline.kind {
        InlineKind::Link { target, content } => {
            Some((target.to.strip_prefix('#')?.to_owned(), content.clone()))
        }
        InlineKind::Emphasis(content) | InlineKind::Strong(content) => {
            content.iter().find_map(link)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Ending;
    use super::Scenario;
    use super::scenario;
    use crate::markdown;
    use crate::source::FileId;

    fn read(text: &str) -> Scenario {
        let (document, _) = markdown::parse(FileId(0), text, 0);
        scenario(&document.blocks[0]).unwrap()
    }

    const DOOR: &str = "::: scenario {#door start=knock}

### You knock {#knock}

She opens.

- [Ask how she is.](#talk)
- [Walk in.](#hall)
  > [!CAUTION]
  > Her house, her door.

### In the hall {#hall end=unsafe}

She is silent.

### You talk {#talk end=safe}

### Nobody comes here {#attic}
:::
";

    #[test]
    fn headings_are_scenes_and_links_are_ways() {
        let door = read(DOOR);
        assert_eq!((door.start.as_str(), door.scenes.len()), ("knock", 4));
        let ways = &door.scenes[0].ways;
        assert_eq!((ways[0].to.as_str(), ways[0].is_unsafe), ("talk", false));
        assert_eq!((ways[1].to.as_str(), ways[1].is_unsafe), ("hall", true));
        assert_eq!(door.scenes[1].ending, Some(Ending::Unsafe));
        assert_eq!(door.scenes[0].body.len(), 1);
    }

    #[test]
    fn what_no_way_leads_to_is_not_reached() {
        assert_eq!(read(DOOR).reached(), ["knock", "talk", "hall"]);
    }

    #[test]
    fn a_list_without_links_is_text() {
        let scene = &read("::: scenario\n### A\n- one\n- two\n:::\n").scenes[0];
        assert_eq!((scene.ways.len(), scene.body.len()), (0, 1));
    }
}
