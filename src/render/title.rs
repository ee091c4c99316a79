//! The title in the browser's bar.

use crate::model::Edition;
use crate::model::PageKind;
use crate::model::Reading;

/// The title in the browser's bar: the page, what it belongs to, the site; as much as has room.
pub fn of_page(edition: &Edition<'_>, reading: &Reading<'_>) -> String {
    let site = &edition.curriculum.settings.name;
    let (page, title) = (reading.page, &reading.text.title);
    if page.kind == PageKind::Home {
        return fitting([format!("{site} · {title}"), site.clone()]);
    }
    let section = edition.curriculum.sections.get(page.folder());
    let above = section.map(|section| &edition.readings[section.index]);
    // A title has one language, so what the page belongs to is named only in the page's own.
    let is_above = |above: &&Reading<'_>| {
        above.page.kind != PageKind::Home
            && above.page.path != page.path
            && above.text.locale == reading.text.locale
    };
    let full =
        above.filter(is_above).map(|above| format!("{title} · {} · {site}", above.text.title));
    fitting(full.into_iter().chain([format!("{title} · {site}"), title.clone()]))
}

/// Search pages and tabs show so many characters of a title.
const LONGEST_TITLE: usize = 70;

/// The first of some titles that has room; if none has, the last, cut after a word.
pub fn fitting(titles: impl IntoIterator<Item = String>) -> String {
    let mut last = String::new();
    for title in titles {
        if title.chars().count() <= LONGEST_TITLE {
            return title;
        }
        last = title;
    }
    let cut: String = last.chars().take(LONGEST_TITLE - 1).collect();
    let words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{words}…")
}

#[cfg(test)]
mod tests {
    use super::fitting;

    #[test]
    fn the_first_title_that_has_room_is_taken() {
        let long = "word ".repeat(20);
        assert_eq!(fitting([long.clone(), "short".to_owned()]), "short");
    }

    #[test]
    fn a_title_without_room_is_cut_after_a_word() {
        let cut = fitting(["ten letters".repeat(9)]);
        assert!(cut.chars().count() <= 70 && cut.ends_with('…'), "{cut}");
        assert_eq!(fitting([String::new()]), "");
    }
}
