//! A quiz, as a sheet of questions that works without a script.

use crate::diagnostic::Diagnostic;
use crate::model::Item;
use crate::model::Quiz;
use crate::model::QuizMode;
use crate::model::View;
use crate::render::body::Writer;
use crate::render::build::Press;
use crate::render::page::site_path;
use crate::render::views::item;
use crate::render::views::item::ItemView;
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
    mode: &'static str,
    pass: Option<u32>,
    is_test: bool,
    is_shuffled: bool,
    draw: Option<usize>,
    attempts: Option<usize>,
    tells_at_end: bool,
    items: Vec<ItemView>,
}

/// The view of a quiz on a page of its own: all items of the page's quizzes.
pub fn page(press: Press<'_>, number: usize, findings: &mut Vec<Diagnostic>) -> QuizPageView {
    let reading = &press.edition.readings[number];
    let path = site_path(press.edition, &reading.page.path);
    let mut writer = Writer::new(press, (&reading.text, View::Learner, &path));
    let mut quizzes = reading.text.quizzes.iter();
    let mut quiz = quizzes.next().map(|quiz| view(&mut writer, quiz)).unwrap_or_default();
    for other in quizzes {
        quiz.items.extend(view(&mut writer, other).items);
    }
    for (at, item) in quiz.items.iter_mut().enumerate() {
        item.renumber(at + 1, &writer);
    }
    findings.append(&mut writer.findings);
    quiz.mode = mode(QuizMode::Page);
    QuizPageView { quiz }
}

/// The view of a quiz. Of a test that counts, nothing that tells the key.
pub fn view(writer: &mut Writer<'_>, quiz: &Quiz) -> QuizView {
    let items: Vec<&Item> = quiz.items.iter().collect();
    QuizView {
        id: writer.id(&quiz.id),
        mode: mode(quiz.mode),
        pass: quiz.pass,
        is_test: quiz.is_test(),
        is_shuffled: quiz.is_shuffled,
        draw: quiz.draw,
        attempts: quiz.attempts,
        tells_at_end: quiz.tells_at_end,
        items: item::views(writer, &items, quiz.is_test()),
    }
}

fn mode(mode: QuizMode) -> &'static str {
    match mode {
        QuizMode::Inline => "inline",
        QuizMode::Page => "page",
    }
}
