//! An item as it is shown: the stem, what can be answered, and what is said of it.
//!
//! Of a test that counts the view holds nothing that tells the key.

use crate::markdown::Block;
use crate::markdown::Inline;
use crate::model::Answer;
use crate::model::Choice;
use crate::model::Item;
use crate::quiz::Expected;
use crate::quiz::Key;
use crate::quiz::letters;
use crate::quiz::sheet;
use crate::render::body::Gaps;
use crate::render::body::Writer;
use crate::render::page::escaped;
use serde::Serialize;

/// An item.
#[derive(Serialize, Default)]
pub struct ItemView {
    id: String,
    /// Its number on the page.
    pub n: usize,
    /// That number as it is shown.
    number: String,
    stem: String,
    #[serde(rename = "type")]
    form_of_answer: &'static str,
    is_number: bool,
    is_critical: bool,
    points: u32,
    body: String,
    choices: Vec<ChoiceView>,
    rows: Vec<RowView>,
    rights: Vec<RightView>,
    expected: Vec<ExpectedView>,
    answer: String,
    hints: Vec<String>,
    explanation: String,
    caution: String,
    lines: usize,
    key: String,
    phases: Vec<&'static str>,
    form: String,
}

#[derive(Serialize)]
struct ChoiceView {
    id: String,
    marker: String,
    text: String,
    is_key: bool,
    is_dont_know: bool,
    feedback: String,
}

#[derive(Serialize)]
struct RowView {
    name: String,
    id: String,
    marker: String,
    label: String,
    options: Vec<OptionView>,
}

#[derive(Serialize, Clone)]
struct OptionView {
    value: String,
    label: String,
}

#[derive(Serialize)]
struct RightView {
    marker: String,
    text: String,
}

#[derive(Serialize)]
struct ExpectedView {
    text: String,
    is_right: bool,
    feedback: String,
}

impl ItemView {
    /// Gives it a number on its page.
    pub fn renumber(&mut self, n: usize, writer: &Writer<'_>) {
        self.n = n;
        self.number = writer.frame.wording.whole(n);
    }
}

/// The views of items, counted from 1.
pub fn views(writer: &mut Writer<'_>, items: &[&Item], is_test: bool) -> Vec<ItemView> {
    let numbered = items.iter().enumerate();
    let views = numbered.map(|(at, item)| {
        let mut view = view(writer, item, is_test);
        view.renumber(at + 1, writer);
        view
    });
    views.collect()
}

fn view(writer: &mut Writer<'_>, item: &Item, is_test: bool) -> ItemView {
    let key = Key::of(item);
    let mut view = asked(writer, item, &key);
    answerable(writer, item, &mut view);
    if !is_test {
        told(writer, item, &key, &mut view);
    }
    view
}

/// What is asked, and nothing that answers it.
fn asked(writer: &mut Writer<'_>, item: &Item, key: &Key) -> ItemView {
    if matches!(item.answer, Answer::Cloze) {
        writer.gaps = Some(Gaps { item: item.id.clone(), n: 0 });
    }
    let body = writer.blocks(&item.body);
    writer.gaps = None;
    let is_number = matches!(key, Key::Short { expected } if expected.iter().any(is_number));
    ItemView {
        id: writer.id(&item.id),
        stem: writer.inlines(&item.stem),
        form_of_answer: form(&item.answer),
        is_number,
        is_critical: item.is_critical,
        points: item.points,
        body,
        lines: match item.answer {
            Answer::Reflection { n_lines } => n_lines.min(20),
            _ => 1,
        },
        phases: item.phases.iter().map(|phase| phase.name()).collect(),
        form: item.form.map(String::from).unwrap_or_default(),
        ..ItemView::default()
    }
}

fn is_number(expected: &Expected) -> bool {
    expected.right && expected.number.is_some()
}

/// The controls.
fn answerable(writer: &mut Writer<'_>, item: &Item, view: &mut ItemView) {
    match &item.answer {
        Answer::Single(choices) | Answer::Multiple(choices) | Answer::TrueFalse(choices) => {
            view.choices = self::choices(writer, choices);
        }
        Answer::Match(pairs) => matching(writer, item, pairs, view),
        Answer::Order(steps) => order(writer, item, steps, view),
        Answer::Scale { labels, statements, .. } => scale(writer, (labels, statements), view),
        Answer::Short(_) | Answer::Cloze | Answer::Reflection { .. } | Answer::None => {}
    }
}

/// What a learner is told after answering.
fn told(writer: &mut Writer<'_>, item: &Item, key: &Key, view: &mut ItemView) {
    view.key = serde_json::to_string(key).unwrap_or_default();
    view.hints = item.hints.iter().map(|hint| writer.blocks(hint)).collect();
    view.explanation = writer.blocks(&item.explanation);
    view.caution = writer.blocks(&item.caution);
    for (choice, view) in item.choices().iter().zip(&mut view.choices) {
        view.is_key = choice.is_key;
        view.feedback = writer.blocks(&choice.feedback);
    }
    match &item.answer {
        Answer::Short(choices) => {
            view.expected = choices.iter().map(|choice| expected(writer, choice)).collect();
        }
        Answer::Match(pairs) => {
            let pairs = pairs.iter().filter(|(left, _)| !left.is_empty());
            let line = |(left, right): &(Vec<Inline>, Vec<Inline>)| {
                format!("<li>{}: {}</li>", writer.inlines(left), writer.inlines(right))
            };
            view.answer = format!("<ul>{}</ul>", pairs.map(line).collect::<String>());
        }
        Answer::Order(steps) => {
            let line = |step: &Vec<Block>| format!("<li>{}</li>", writer.tight(step));
            view.answer = format!("<ol>{}</ol>", steps.iter().map(line).collect::<String>());
        }
        Answer::Cloze => view.answer = gaps(key),
        _ => {}
    }
}

fn gaps(key: &Key) -> String {
    let Key::Cloze { gaps } = key else { return String::new() };
    let word = |expected: &Expected| {
        let number = expected.number.map(|number| number.to_string());
        escaped(&expected.text.clone().or(number).unwrap_or_default())
    };
    let line = |gap: &Vec<Expected>| {
        format!("<li>{}</li>", gap.iter().map(word).collect::<Vec<_>>().join(" / "))
    };
    format!("<ol>{}</ol>", gaps.iter().map(line).collect::<String>())
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

/// The choices with their letters; "I don't know" has none.
fn choices(writer: &mut Writer<'_>, choices: &[Choice]) -> Vec<ChoiceView> {
    let mut n = 0;
    let mut views = Vec::with_capacity(choices.len());
    for choice in choices {
        let own = writer.tight(&choice.content);
        let is_silent = choice.is_dont_know && own.is_empty();
        let text = if is_silent { escaped(&writer.wording("quiz-dont-know")) } else { own };
        let id = if choice.is_dont_know { "?".to_owned() } else { sheet::letter(n) };
        let marker = if choice.is_dont_know {
            String::new()
        } else {
            letters::marker(n, &writer.text.locale)
        };
        n += usize::from(!choice.is_dont_know);
        views.push(ChoiceView {
            marker,
            id,
            text,
            is_key: false,
            is_dont_know: choice.is_dont_know,
            feedback: String::new(),
        });
    }
    views
}

/// An expected answer, without the `=` that marks it, and what is said to it.
fn expected(writer: &mut Writer<'_>, choice: &Choice) -> ExpectedView {
    let text = writer.tight(&choice.content);
    ExpectedView {
        text: text.trim_start().trim_start_matches('=').trim_start().to_owned(),
        is_right: choice.is_key,
        feedback: writer.blocks(&choice.feedback),
    }
}

fn matching(
    writer: &mut Writer<'_>,
    item: &Item,
    pairs: &[(Vec<Inline>, Vec<Inline>)],
    view: &mut ItemView,
) {
    let rights = sheet::rights(&item.id, pairs);
    for (at, number) in rights.iter().enumerate() {
        let text = writer.inlines(&pairs[*number].1);
        view.rights.push(RightView { marker: letters::marker(at, &writer.text.locale), text });
    }
    let letter = |at: usize| OptionView {
        value: sheet::letter(at),
        label: letters::marker(at, &writer.text.locale),
    };
    let options: Vec<OptionView> = (0..rights.len()).map(letter).collect();
    for (left, _) in pairs.iter().filter(|(left, _)| !left.is_empty()) {
        let label = writer.inlines(left);
        row(view, (None, label), options.clone());
    }
}

fn order(writer: &mut Writer<'_>, item: &Item, steps: &[Vec<Block>], view: &mut ItemView) {
    let place =
        |n: usize| OptionView { value: n.to_string(), label: writer.frame.wording.whole(n) };
    let options: Vec<OptionView> = (1..=steps.len()).map(place).collect();
    for (at, number) in sheet::mixed(&item.id, steps.len()).into_iter().enumerate() {
        let label = writer.tight(&steps[number]);
        let letter = (sheet::letter(at), letters::marker(at, &writer.text.locale));
        row(view, (Some(letter), label), options.clone());
    }
}

fn scale(
    writer: &mut Writer<'_>,
    (labels, statements): (&[Vec<Inline>], &[Vec<Inline>]),
    view: &mut ItemView,
) {
    let values = sheet::values(labels);
    let option = |(value, label): (&i64, &Vec<Inline>)| OptionView {
        value: value.to_string(),
        label: writer.inlines(label),
    };
    let options: Vec<OptionView> = values.iter().zip(labels).map(option).collect();
    for statement in statements {
        let label = writer.inlines(statement);
        row(view, (None, label), options.clone());
    }
}

/// Adds a row; its letter is that of the files and that which is shown.
fn row(
    view: &mut ItemView,
    (letter, label): (Option<(String, String)>, String),
    options: Vec<OptionView>,
) {
    let (id, marker) = letter.unwrap_or_default();
    let name = format!("{}-{}", view.id, view.rows.len() + 1);
    view.rows.push(RowView { name, id, marker, label, options });
}
