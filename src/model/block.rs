//! The registry of blocks: what may stand behind `:::`.
//!
//! A new block needs a row here and, if it should look like no other, a
//! component in the theme.

/// Who sees a block on a screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Audience {
    /// Everyone.
    All,
    /// Trainers, in session plans and trainers' views.
    Trainer,
    /// Learners and paper, not the trainer's view.
    Learner,
}

/// Whose view a page is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum View {
    /// Learners: blocks for trainers alone are left out.
    Learner,
    /// Trainers: everything but what learners alone answer.
    Trainer,
}

/// A kind of block.
#[derive(Debug)]
pub struct BlockRow {
    /// The name behind `:::`; also of its component and of its label in the interface strings.
    pub name: &'static str,
    /// Other names for it, among them those of Carpentries Workbench lessons.
    pub aliases: &'static [&'static str],
    /// The attributes it takes, besides an id.
    pub attributes: &'static [&'static str],
    /// Who sees it.
    pub audience: Audience,
    /// The picture beside its label.
    pub icon: &'static str,
    /// The blocks it may stand in; anywhere if empty.
    pub within: &'static [&'static str],
}

const fn row(
    name: &'static str,
    attributes: &'static [&'static str],
    audience: Audience,
    icon: &'static str,
) -> BlockRow {
    BlockRow { name, aliases: &[], attributes, audience, icon, within: &[] }
}

impl BlockRow {
    const fn aka(self, aliases: &'static [&'static str]) -> BlockRow {
        BlockRow { aliases, ..self }
    }

    /// Whether a view leaves it out.
    pub fn is_hidden(&self, view: View) -> bool {
        match self.audience {
            Audience::All => false,
            Audience::Trainer => view == View::Learner,
            Audience::Learner => view == View::Trainer,
        }
    }

    const fn within(self, within: &'static [&'static str]) -> BlockRow {
        BlockRow { within, ..self }
    }
}

use Audience::All;
use Audience::Learner;
use Audience::Trainer;

const PLAY: &[&str] = &["minutes", "group", "touch", "mobility", "literacy", "privacy", "space"];

const ROWS: &[BlockRow] = &[
    row("actionplan", &["lines", "label"], All, "target"),
    row("adapt", &["aspect", "required"], All, "puzzle"),
    row("ask", &["expect", "wait"], Trainer, "circle-help"),
    row("audio", &["src", "transcript"], All, "volume-2"),
    row("boundary", &[], All, "shield"),
    row("break", &["minutes", "kind"], Trainer, "coffee"),
    row("can", &[], All, "check").within(&["boundary"]),
    row("cards", &["cut", "per"], All, "scissors"),
    row("case", &[], All, "book-open"),
    row("challenge", &[], All, "puzzle").aka(&["exercise"]),
    row("checklist", &[], All, "list-checks"),
    row("closing", &["minutes"], All, "flag"),
    row("debrief", &[], Trainer, "messages-square"),
    row("discussion", &[], All, "messages-square").aka(&["discuss"]),
    row("do", &[], Trainer, "hand"),
    row("energiser", PLAY, Trainer, "sprout").aka(&["energizer"]),
    row("example", &["country", "source"], All, "globe"),
    row("facilitator", &[], Trainer, "notebook-pen").aka(&["instructor", "instructor-note"]),
    row(
        "field",
        &["name", "type", "label", "hint", "optional", "privacy", "validate", "options"],
        All,
        "pencil-line",
    )
    .within(&["form"]),
    row("figure", &["alt", "long", "credit", "licence", "source"], All, "image"),
    row("fill", &["lines", "label"], All, "pencil-line"),
    row("form", &["retention", "delivery"], All, "clipboard-list"),
    row("give", &[], Trainer, "hand-heart"),
    row("groundrules", &[], Trainer, "users-round"),
    row("handout", &["size"], All, "printer"),
    row("harm", &[], Trainer, "triangle-alert").within(&["skill"]),
    row("hint", &[], All, "lightbulb"),
    row("homework", &["due"], All, "house"),
    row("icebreaker", PLAY, Trainer, "sprout"),
    row("important", &[], All, "circle-alert").aka(&["caution", "warning"]),
    row("keypoints", &[], All, "key-round"),
    row("ladder", &[], All, "signpost"),
    row("level", &["n", "within"], All, "signpost").within(&["ladder", "skill"]),
    row("signs", &[], All, "eye").within(&["level"]),
    row("act", &[], All, "hand").within(&["level"]),
    row("tell", &[], All, "phone").within(&["level"]),
    row("write", &[], All, "pencil-line").within(&["level"]),
    row("materials", &["per", "qty"], Trainer, "package"),
    row("nexttime", &[], Trainer, "pencil-line"),
    row("not", &[], All, "x").within(&["boundary"]),
    row("note", &[], All, "info").aka(&["callout", "info", "tip"]),
    row("objectives", &[], All, "flag"),
    row("observer", &[], Trainer, "eye").within(&["roleplay"]),
    row("only", &["country", "role", "edition", "view"], All, "info"),
    row("phrase", &["avoid"], All, "quote"),
    row("picturecard", &["n", "image", "alt"], All, "image"),
    row("pitfall", &[], Trainer, "triangle-alert"),
    row("plusdelta", &["minutes"], Trainer, "plus"),
    row("practice", &["due"], All, "footprints"),
    row("prepare", &["when"], Trainer, "clipboard-list"),
    row("prereq", &["requires"], All, "milestone").aka(&["prerequisite", "prerequisites"]),
    row("questions", &[], All, "circle-help"),
    row(
        "quiz",
        &["mode", "shuffle", "pass", "feedback", "attempts", "draw"],
        All,
        "clipboard-check",
    ),
    row("reflect", &[], All, "lightbulb"),
    row("role", &["name", "private"], Trainer, "user-round").within(&["roleplay"]),
    row("roleplay", &["minutes", "groups", "level", "rubric"], All, "users-round"),
    row("rubric", &[], Trainer, "clipboard-check"),
    row("run", &["minutes"], Trainer, "play").within(&["roleplay"]),
    row("say", &[], Trainer, "message-circle"),
    row("scale", &[], All, "list-checks"),
    row("scenario", &["start"], All, "route"),
    row("setting", &[], All, "map-pin").within(&["roleplay"]),
    row("skill", &["critical"], Trainer, "clipboard-check").within(&["rubric"]),
    row("solution", &[], All, "lightbulb").aka(&["answer"]),
    row("spoiler", &[], All, "chevron-down").aka(&["detour", "details"]),
    row("step", &["minutes", "method"], Trainer, "list-checks"),
    row("stop", &["contact"], All, "hand"),
    row("tab", &[], All, "list-checks").aka(&["group-tab", "tabset"]),
    row("test", &["instrument"], Learner, "clipboard-check"),
    row("testimonial", &["consent", "who"], All, "quote").aka(&["quote"]),
    row("timing", &["if"], Trainer, "clock"),
    row("variant", &["for"], Trainer, "shuffle").within(&["roleplay"]),
];

/// All rows, in the order of the names.
pub fn block_rows() -> &'static [BlockRow] {
    ROWS
}

/// The row of a name or an alias, whatever its case.
pub fn block_row(name: &str) -> Option<&'static BlockRow> {
    let name = name.to_ascii_lowercase();
    let plural = name.strip_suffix('s').unwrap_or(&name);
    let find = |name: &str| ROWS.iter().find(|row| row.name == name || row.aliases.contains(&name));
    find(&name).or_else(|| find(plural).filter(|row| !row.aliases.is_empty()))
}
