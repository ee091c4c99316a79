//! Containers: each block poured into its component of the theme.

use crate::markdown::Block;
use crate::markdown::BlockKind;
use crate::markdown::html;
use crate::markdown::plain;
use crate::model::Argument;
use crate::model::BlockRow;
use crate::model::Slug;
use crate::model::block_row;
use crate::quiz;
use crate::render::body::Writer;
use crate::render::inlines;
use crate::render::page::escaped;
use crate::render::page::site_path;
use crate::render::safety;
use crate::render::said::Said;
use crate::render::views;
use crate::render::views::form::FormView;
use crate::render::views::form::RubricView;
use crate::render::views::quiz::QuizView;
use crate::render::views::scenario::ScenarioView;
use crate::render::views::session;
use serde::Serialize;
use std::collections::BTreeMap;

/// What a component sees of a block.
#[derive(Serialize)]
struct BlockView<'a> {
    name: &'a str,
    label: Said,
    icon: &'a str,
    id: String,
    title: Said,
    minutes: String,
    meta: Said,
    attrs: BTreeMap<&'a str, String>,
    /// The same attributes as words to be shown.
    said: BTreeMap<&'a str, Said>,
    flags: Vec<&'a str>,
    body: String,
    /// The language of the body and its direction.
    lang: String,
    dir: &'static str,
    tag: &'static str,
    heading_level: u8,
    tone: &'static str,
    expect: Vec<Said>,
    avoid: Said,
    lines: usize,
    media: Option<MediaView>,
    quiz: Option<QuizView>,
    scenario: Option<ScenarioView>,
    form: Option<FormView>,
    rubric: Option<RubricView>,
}

/// A recording or a picture that a block names in its braces.
#[derive(Serialize)]
struct MediaView {
    src: String,
    bytes: u64,
    size: String,
    /// What is said in the recording: a link to it, if it stands elsewhere.
    transcript: String,
}

/// Writes a container. What the registry does not know is written as plain content.
pub fn write(writer: &mut Writer<'_>, block: &Block, out: &mut String) {
    let BlockKind::Container { name, blocks } = &block.kind else { return };
    let Some(row) = block_row(name) else {
        html::write(blocks, writer, out);
        return;
    };
    if row.is_hidden(writer.view) || writer.elsewhere.contains(&row.name) {
        return;
    }
    match row.name {
        "only" => only(writer, block, blocks, out),
        "handout" => handout(writer, block, out),
        _ => component(writer, row, (block, blocks), out),
    }
}

/// Content for some readers only.
fn only(writer: &mut Writer<'_>, block: &Block, blocks: &[Block], out: &mut String) {
    if writer.edition.is_for_reader(&block.attrs, writer.view) {
        html::write(blocks, writer, out);
    }
}

/// A link to the page that a handout became; in print the page itself is there.
fn handout(writer: &mut Writer<'_>, block: &Block, out: &mut String) {
    let id = block.attrs.id.as_deref().and_then(Slug::from_title);
    let path = id.map(|id| format!("print/{}.html", id.as_str()));
    let number = path.and_then(|path| writer.edition.curriculum.at_path(&path));
    let Some(number) = number else {
        if let (Some(row), BlockKind::Container { blocks, .. }) = (block_row("note"), &block.kind) {
            component(writer, row, (block, blocks), out);
        }
        return;
    };
    let reading = &writer.edition.readings[number];
    let to = writer.link_to(&site_path(writer.edition, &reading.page.path));
    let label = escaped(&writer.wording("block-handout"));
    out.push_str(&format!(
        "<p class=\"to-print\">{label}: <a href=\"{to}\">{}</a></p>",
        writer.other(&reading.text.title, &reading.text.locale).as_html()
    ));
}

fn component(
    writer: &mut Writer<'_>,
    row: &'static BlockRow,
    (block, blocks): (&Block, &[Block]),
    out: &mut String,
) {
    if row.name == "step" {
        writer.n_steps += 1;
    }
    let (heading, blocks) = own_heading(row, block, blocks);
    let mut view = view(writer, row, (block, heading));
    match row.name {
        "quiz" | "test" => {
            let text = writer.text;
            let quiz = text.quizzes.iter().find(|quiz| quiz.span == block.span);
            view.quiz = quiz.map(|quiz| views::quiz::view(writer, quiz));
            view.body = quiz.map(|quiz| writer.blocks(&quiz.intro)).unwrap_or_default();
        }
        "scenario" => {
            let scenario = quiz::scenario(block);
            view.body = scenario.iter().map(|scenario| writer.blocks(&scenario.intro)).collect();
            view.scenario = scenario.map(|scenario| views::scenario::view(writer, &scenario));
        }
        "form" => {
            let (form, others) = views::form::form(writer, block);
            view.form = Some(form);
            view.body = others.into_iter().cloned().map(|block| writer.blocks(&[block])).collect();
        }
        "figure" => {
            writer.alt = block.attrs.get("alt").map(str::to_owned);
            view.body = writer.blocks(blocks);
            writer.alt = None;
        }
        "rubric" => view.rubric = Some(views::form::rubric(writer, block)),
        _ => body(writer, (row.name, blocks), &mut view),
    }
    match writer.build.theme.block(&writer.frame.t, row.name, &view) {
        Ok(html) => out.push_str(&html),
        Err(finding) => {
            if !writer.findings.contains(&finding) {
                writer.findings.push(finding);
            }
            out.push_str(&view.body);
        }
    }
}

/// What a block holds; a block for danger may be there in the language of the source.
fn body(writer: &mut Writer<'_>, (name, blocks): (&str, &[Block]), view: &mut BlockView<'_>) {
    let Some(source) = safety::source_of(writer, name, blocks) else {
        view.body = writer.blocks(blocks);
        return;
    };
    view.body = writer.blocks_of(source, blocks);
    view.lang = source.locale.to_string();
    view.dir = source.locale.direction();
}

/// What a component sees, but for what the block holds.
fn view<'a>(
    writer: &Writer<'_>,
    row: &'static BlockRow,
    (block, heading): (&'a Block, Option<Heading>),
) -> BlockView<'a> {
    let attrs = &block.attrs;
    let attr = |name: &str| attrs.get(name).unwrap_or_default().to_owned();
    let (title, heading_id) = heading.unwrap_or_else(|| (attr("title"), None));
    let mut pairs: BTreeMap<&str, String> =
        row.attributes.iter().map(|name| (*name, attr(name))).collect();
    let mut id = attrs.id.clone().or(heading_id).unwrap_or_default();
    if row.name == "step" {
        pairs.insert("n", writer.n_steps.to_string());
        id = session::step_id(block, writer.n_steps);
    }
    let id = writer.id(&id);
    let said = pairs.iter().map(|(name, value)| (*name, shown(writer, (name, value)))).collect();
    BlockView {
        name: row.name,
        label: writer.own(&label(writer, row, (block, &title))),
        icon: row.icon,
        id,
        title: writer.own(&title),
        minutes: attr("minutes"),
        meta: meta(writer, row, block),
        flags: flags(row, block),
        attrs: pairs,
        said,
        body: String::new(),
        lang: writer.text.locale.to_string(),
        dir: writer.text.locale.direction(),
        tag: "section",
        heading_level: 2,
        tone: "",
        expect: split(&attr("expect")).iter().map(|answer| writer.own(answer)).collect(),
        avoid: writer.own(&attr("avoid")),
        lines: attrs.get("lines").and_then(|lines| lines.parse().ok()).unwrap_or(3).clamp(1, 40),
        media: media(writer, row, block),
        quiz: None,
        scenario: None,
        form: None,
        rubric: None,
    }
}

/// An attribute as words to be shown.
fn shown(writer: &Writer<'_>, (name, value): (&str, &str)) -> Said {
    match name {
        "n" => writer.own(&writer.numeral(value)),
        _ => writer.own(value),
    }
}

/// The file that a block shows or plays; `None` where it names none that is there.
fn media(writer: &Writer<'_>, row: &BlockRow, block: &Block) -> Option<MediaView> {
    let name = match row.name {
        "audio" => "src",
        "picturecard" => "image",
        _ => return None,
    };
    let target = inlines::image(writer, block.attrs.get(name)?);
    let bytes = target.weight?;
    let transcript = block.attrs.get("transcript").filter(|to| !to.is_empty());
    let n_kilobytes = usize::try_from(bytes.div_ceil(1024)).unwrap_or(usize::MAX);
    Some(MediaView {
        src: target.src,
        bytes,
        size: writer.frame.wording.fill("kilobytes", &[("n", Argument::Count(n_kilobytes))]),
        transcript: transcript.map(|to| inlines::link(writer, to).href).unwrap_or_default(),
    })
}

/// The words and the id of a heading.
type Heading = (String, Option<String>);

/// Blocks that may be named by a heading at their start, as lessons of the Workbench do it.
const NAMED: &[&str] = &[
    "case",
    "challenge",
    "discussion",
    "example",
    "facilitator",
    "hint",
    "important",
    "note",
    "prereq",
    "solution",
    "spoiler",
    "tab",
    "testimonial",
];

/// The words and the id of the heading that names a block, and the blocks after it.
fn own_heading<'a>(
    row: &BlockRow,
    block: &Block,
    blocks: &'a [Block],
) -> (Option<Heading>, &'a [Block]) {
    match blocks {
        [Block { kind: BlockKind::Heading { content, .. }, attrs, .. }, rest @ ..]
            if NAMED.contains(&row.name) && block.attrs.get("title").is_none() =>
        {
            (Some((plain::text(content), attrs.id.clone())), rest)
        }
        blocks => (None, blocks),
    }
}

fn flags<'a>(row: &BlockRow, block: &'a Block) -> Vec<&'a str> {
    let mut flags: Vec<&str> =
        block.attrs.flags.iter().map(String::as_str).filter(|flag| is_word(flag)).collect();
    let is_private = row.name == "role" && block.attrs.get("private") == Some("true");
    flags.extend(is_private.then_some("private"));
    flags
}

fn is_word(flag: &str) -> bool {
    !flag.is_empty() && flag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// Answers that stand in one attribute, parted by semicolons.
fn split(text: &str) -> Vec<String> {
    text.split(';').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// The words beside a block's picture: what is most particular about it, or the name of its kind.
fn label(writer: &Writer<'_>, row: &BlockRow, (block, title): (&Block, &str)) -> String {
    let attrs = &block.attrs;
    let own = |id: String| writer.frame.wording.find(&id).map(str::to_owned);
    let general = || writer.wording(&format!("block-{}", row.name));
    match row.name {
        "stop" => attrs
            .get("contact")
            .and_then(|contact| own(format!("stop-{contact}")))
            .unwrap_or_else(general),
        "role" => attrs.get("name").map_or_else(general, str::to_owned),
        "level" => attrs
            .get("n")
            .map_or_else(general, |n| writer.filled("level-of", "n", &writer.numeral(n))),
        "step" => {
            writer.filled("step-number", "number", &writer.frame.wording.whole(writer.n_steps))
        }
        "fill" => attrs.get("label").map_or_else(general, str::to_owned),
        "prepare" => attrs
            .get("when")
            .map_or_else(general, |when| writer.filled("prepare-when", "when", when)),
        "timing" => {
            attrs.get("if").and_then(|case| own(format!("if-{case}"))).unwrap_or_else(general)
        }
        "variant" => attrs.get("for").map_or_else(general, str::to_owned),
        "break" => {
            attrs.get("kind").and_then(|kind| own(format!("break-{kind}"))).unwrap_or_else(general)
        }
        "spoiler" | "solution" | "hint" | "tab" if !title.is_empty() => title.to_owned(),
        _ => general(),
    }
}

/// The small words under the label: minutes, method, groups, aspect.
fn meta(writer: &Writer<'_>, row: &BlockRow, block: &Block) -> Said {
    let attrs = &block.attrs;
    let wording = &writer.frame.wording;
    let mut parts = Vec::new();
    if let Some(minutes) = attrs.get("minutes") {
        parts.push(match minutes.parse() {
            Ok(n) => wording.count("count-minutes", n),
            Err(_) => minutes.to_owned(),
        });
    }
    if let Some(method) = attrs.get("method") {
        parts.push(wording.find(&format!("method-{method}")).unwrap_or(method).to_owned());
    }
    if let Some(Ok(n)) = attrs.get("groups").map(str::parse) {
        parts.push(wording.fill("groups-of", &[("n", Argument::Count(n))]));
    }
    if let Some(level) = attrs.get("level").filter(|_| row.name == "roleplay") {
        parts.push(writer.filled("level-of", "n", &writer.numeral(level)));
    }
    for (key, prefix) in [("touch", "touch-"), ("aspect", "aspect-"), ("within", "within-")] {
        if let Some(value) = attrs.get(key) {
            let id = format!("{prefix}{}", value.replace(' ', "-"));
            parts.push(wording.find(&id).unwrap_or(value).to_owned());
        }
    }
    if let Some(due) = attrs.get("due") {
        parts.push(writer.filled("due", "when", due));
    }
    if row.name == "adapt" && attrs.get("required") == Some("true") {
        parts.push(wording.get("adapt-required"));
    }
    let parts: Vec<Said> = parts.iter().map(|part| writer.own(part)).collect();
    Said::row(&parts, " · ")
}
