//! A quiz, as a sheet of questions that works without a script.

use crate::diagnostic::Diagnostic;
use crate::markdown::Block;
use crate::markdown::Inline;
use crate::model::Answer;
use crate::model::Choice;
use crate::model::Item;
use crate::model::Quiz;
use crate::render::body::View;
use crate::render::body::Writer;
use crate::render::build::Press;
use crate::render::page::escaped;
use crate::render::page::site_path;
use serde::Serialize;

/// What the page of a quiz shows.
#[derive(Serialize)]
pub struct QuizPageView {
    quiz: QuizView,
}

/// A quiz.
#[derive(Serialize, Default)]
pub struct QuizView {
    id: String,
    pass: Option<u32>,
    is_test: bool,
    items: Vec<ItemView>,
}

#[derive(Serialize)]
struct ItemView {
    id: String,
    n: usize,
    stem: String,
    #[serde(rename = "type")]
    form: &'static str,
    is_critical: bool,
    choices: Vec<ChoiceView>,
    hints: Vec<String>,
    explanation: String,
    body: String,
}

#[derive(Serialize)]
struct ChoiceView {
    id: String,
    marker: String,
    text: String,
    is_key: bool,
    feedback: String,
}

/// The view of a quiz on a page of its own: all items of the page's quizzes.
pub fn page(press: Press<'_>, number: usize, findings: &mut Vec<Diagnostic>) -> QuizPageView {
    let reading = &press.edition.readings[number];
    let path = site_path(press.edition, &reading.page.path);
    let mut writer = Writer::new(press, (reading.text, View::Learner, &path));
    let mut quizzes = reading.text.quizzes.iter();
    let mut quiz = quizzes.next().map(|quiz| view(&mut writer, quiz)).unwrap_or_default();
    for other in quizzes {
        quiz.items.extend(view(&mut writer, other).items);
    }
    for (at, item) in quiz.items.iter_mut().enumerate() {
        item.n = at + 1;
    }
    findings.append(&mut writer.findings);
    QuizPageView { quiz }
}

/// The view of a quiz. Of a test that counts, nothing that tells the key.
pub fn view(writer: &mut Writer<'_>, quiz: &Quiz) -> QuizView {
    let is_test = quiz.instrument.is_some();
    let items = quiz.items.iter().enumerate().map(|(at, item)| {
        let mut view = self::item(writer, item, at + 1);
        if is_test {
            view.hints.clear();
            view.explanation.clear();
            for choice in &mut view.choices {
                choice.is_key = false;
                choice.feedback.clear();
            }
        }
        view
    });
    QuizView { id: quiz.id.clone(), pass: quiz.pass, is_test, items: items.collect() }
}

fn item(writer: &mut Writer<'_>, item: &Item, n: usize) -> ItemView {
    let mut view = ItemView {
        id: item.id.clone(),
        n,
        stem: writer.inlines(&item.stem),
        form: form(&item.answer),
        is_critical: item.is_critical,
        choices: Vec::new(),
        hints: item.hints.iter().map(|hint| writer.blocks(hint)).collect(),
        explanation: writer.blocks(&item.explanation),
        body: writer.blocks(&item.body),
    };
    view.explanation.push_str(&writer.blocks(&item.caution));
    match &item.answer {
        Answer::Single(choices) | Answer::Multiple(choices) | Answer::TrueFalse(choices) => {
            view.choices = choices
                .iter()
                .enumerate()
                .map(|(at, choice)| self::choice(writer, choice, at))
                .collect();
        }
        Answer::Short(choices) => {
            view.body.push_str("<p class=\"answer-line\"></p>");
            let answers: String = choices.iter().map(|choice| expected(writer, choice)).collect();
            view.explanation = format!("<ul>{answers}</ul>{}", view.explanation);
        }
        Answer::Match(pairs) => matching(writer, &mut view, pairs),
        Answer::Order(steps) => order(writer, &mut view, steps),
        Answer::Scale { labels, statements } => scale(writer, &mut view, labels, statements),
        Answer::Reflection { n_lines } => {
            view.body.push_str(&"<p class=\"answer-line\"></p>".repeat((*n_lines).min(20)));
        }
        Answer::Cloze | Answer::None => {}
    }
    view
}

fn form(answer: &Answer) -> &'static str {
    match answer {
        Answer::Single(_) => "single",
        Answer::Multiple(_) => "multiple",
        Answer::TrueFalse(_) => "truefalse",
        Answer::Short(_) => "short",
        Answer::Match(_) => "match",
        Answer::Order(_) => "order",
        Answer::Scale { .. } => "scale",
        Answer::Cloze => "cloze",
        Answer::Reflection { .. } => "reflection",
        Answer::None => "none",
    }
}

fn choice(writer: &mut Writer<'_>, choice: &Choice, at: usize) -> ChoiceView {
    let marker = char::from(b'A' + u8::try_from(at % 26).unwrap_or(0));
    let own = writer.tight(&choice.content);
    let text = if choice.is_dont_know && own.is_empty() {
        escaped(&writer.wording("quiz-dont-know"))
    } else {
        own
    };
    ChoiceView {
        id: marker.to_ascii_lowercase().to_string(),
        marker: marker.to_string(),
        text,
        is_key: choice.is_key,
        feedback: writer.blocks(&choice.feedback),
    }
}

/// An expected answer, without the `=` that marks it, and what is said to it.
fn expected(writer: &mut Writer<'_>, choice: &Choice) -> String {
    let text = writer.tight(&choice.content);
    let text = text.trim_start().trim_start_matches('=').trim_start();
    let class = if choice.is_key { "is-key" } else { "is-other" };
    format!("<li class=\"{class}\">{text}{}</li>", writer.blocks(&choice.feedback))
}

/// The left sides and, in another order, the right ones; the pairs are the answer.
fn matching(writer: &mut Writer<'_>, view: &mut ItemView, pairs: &[(Vec<Inline>, Vec<Inline>)]) {
    let rows: Vec<(String, String)> =
        pairs.iter().map(|(left, right)| (writer.inlines(left), writer.inlines(right))).collect();
    let lefts: String = rows
        .iter()
        .filter(|(left, _)| !left.is_empty())
        .map(|(left, _)| format!("<li>{left}</li>"))
        .collect();
    let mut rights: Vec<&String> = rows.iter().map(|(_, right)| right).collect();
    rights.sort_by_key(|right| *blake3::hash(right.as_bytes()).as_bytes());
    let rights: String = rights.iter().map(|right| format!("<li>{right}</li>")).collect();
    view.body.push_str(&format!("<div class=\"pairs\"><ol>{lefts}</ol><ul>{rights}</ul></div>"));
    let answer: String = rows
        .iter()
        .filter(|(left, _)| !left.is_empty())
        .map(|(left, right)| format!("<li>{left} → {right}</li>"))
        .collect();
    view.explanation = format!("<ul>{answer}</ul>{}", view.explanation);
}

/// The steps in another order; the right one is the answer.
fn order(writer: &mut Writer<'_>, view: &mut ItemView, steps: &[Vec<Block>]) {
    let steps: Vec<String> = steps.iter().map(|step| writer.tight(step)).collect();
    let list =
        |steps: &[&String]| steps.iter().map(|step| format!("<li>{step}</li>")).collect::<String>();
    let mut mixed: Vec<&String> = steps.iter().collect();
    mixed.sort_by_key(|step| *blake3::hash(step.as_bytes()).as_bytes());
    view.body.push_str(&format!("<ul class=\"mixed\">{}</ul>", list(&mixed)));
    view.explanation =
        format!("<ol>{}</ol>{}", list(&steps.iter().collect::<Vec<_>>()), view.explanation);
}

fn scale(
    writer: &mut Writer<'_>,
    view: &mut ItemView,
    labels: &[Vec<Inline>],
    statements: &[Vec<Inline>],
) {
    let head: String = labels
        .iter()
        .map(|label| format!("<th scope=\"col\">{}</th>", writer.inlines(label)))
        .collect();
    let rows: String = statements
        .iter()
        .map(|statement| {
            let cells = "<td>○</td>".repeat(labels.len());
            format!("<tr><th scope=\"row\">{}</th>{cells}</tr>", writer.inlines(statement))
        })
        .collect();
    view.body.push_str(&format!(
        "<table><thead><tr><td></td>{head}</tr></thead><tbody>{rows}</tbody></table>"
    ));
}
