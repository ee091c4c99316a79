//! The search: an index of every edition, as scripts that a page loads when someone searches.
//!
//! An edition in, files out. The index holds only what its pages show; a word is folded by one table here and in the
//! browser. Nothing here ranks: that is done where the question is asked, by `search-find.js`.

mod kin;
mod letters;
mod lexicon;
mod pages;
mod postings;
mod shards;
mod synonyms;
#[cfg(test)]
mod tests;
mod weigh;
mod words;

pub use words::words;

use crate::model::Edition;
use crate::model::Locale;
use crate::model::PageKind;
use crate::output::Artifact;
use pages::Entry;
use postings::Count;
use postings::Word;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::mem::take;
use std::ops::Range;

/// The table of letters, for all editions.
const LETTERS: &str = "assets/search-letters.js";

/// Entries whose titles and texts share a file.
const PER_SHARD: usize = 4;

/// The shortest word that is looked for when a word was typed wrong.
const SHORTEST_SPELT: usize = 4;

/// The index of every edition, and the table of letters they share; `lay` takes each file as soon as it is made,
/// and gives back what is to be kept of it.
pub fn index<'e>(
    editions: impl IntoIterator<Item = &'e Edition<'e>>,
    lay: Lay<'_>,
) -> Vec<Artifact> {
    let mut artifacts: Vec<Artifact> =
        editions.into_iter().flat_map(|own| edition(own, lay)).collect();
    let table = shards::script("letters", letters::TABLE.trim_end());
    artifacts.push(lay(Artifact::new(LETTERS, table, "the search")));
    artifacts
}

/// What takes a file and gives back what is to be kept of it.
type Lay<'l> = &'l (dyn Fn(Artifact) -> Artifact + Sync);

/// Whether a file of the index may lie at a path.
pub fn may_hold(path: &str) -> bool {
    path == LETTERS || path.ends_with(".js") && path.split('/').nth(1) == Some("search")
}

fn edition(edition: &Edition<'_>, lay: Lay<'_>) -> Vec<Artifact> {
    let mut entries: Vec<Entry> = edition
        .readings
        .par_iter()
        .flat_map_iter(|reading| pages::entries(edition, reading))
        .collect();
    let folder = Folder { locale: edition.locale.as_str(), lay };
    let stamp = stamp(&entries);
    let (counts, mut artifacts) = folder.taken(&mut entries, &stamp);
    let mut words = postings::words(counts);
    let (word_shards, word_names) = folder.words(&mut words, &edition.locale);
    artifacts.extend(word_shards);
    let spelt: Vec<String> = words.iter().filter_map(spelt).collect();
    let (spelt_shards, spelt_names) = folder.list("s", &spelt);
    artifacts.extend(spelt_shards);
    let mut ends: Vec<String> = spelt.iter().map(|word| word.chars().rev().collect()).collect();
    ends.sort_by(|a, b| postings::by_unit(a, b));
    let (ends_shards, ends_names) = folder.list("e", &ends);
    artifacts.extend(ends_shards);
    let root = Root { edition, entries: &entries, stamp: &stamp };
    let names = [("words", word_names), ("spelt", spelt_names), ("ends", ends_names)];
    artifacts.push(folder.file("root", &root.written(&names)));
    artifacts
}

/// A word that may have been meant by one that was typed wrong.
fn spelt(word: &Word) -> Option<String> {
    let is_long = word.folded.chars().count() >= SHORTEST_SPELT;
    let is_spaced = |letter: char| letters::letters().class(letter) == letters::Class::Word;
    (is_long && word.folded.chars().all(is_spaced)).then(|| word.folded.clone())
}

/// A name for the order of the entries: the files of a site that has other pages have other names.
fn stamp(entries: &[Entry]) -> String {
    let mut all = String::new();
    for entry in entries {
        let anchor = entry.sections.first().map_or("", |section| section.anchor.as_str());
        let _ = writeln!(all, "{}#{anchor}", entry.path);
    }
    shards::fingerprint(all.as_bytes())
}

/// The first words and the names of the shards of one list.
struct Names {
    first: Vec<String>,
    names: Vec<String>,
}

impl Names {
    fn written(&self) -> String {
        let names: String = self.names.concat();
        format!("{{first:{},names:\"{names}\"}}", shards::literal(&self.first.join(" ")))
    }
}

/// The folder of a locale's index.
struct Folder<'a> {
    locale: &'a str,
    lay: Lay<'a>,
}

impl Folder<'_> {
    fn file(&self, name: &str, value: &str) -> Artifact {
        let script = shards::script(&format!("{}/{name}", self.locale), value);
        let path = format!("{}/search/{name}.js", self.locale);
        (self.lay)(Artifact::new(path, script, "the search"))
    }

    /// Counts the words of entries and lays their texts; of an entry stays what the root tells of it.
    fn taken(&self, entries: &mut [Entry], stamp: &str) -> (Vec<Count>, Vec<Artifact>) {
        let n = postings::per_count(entries.len()).next_multiple_of(PER_SHARD);
        let part = |(number, entries): (usize, &mut [Entry])| {
            let count = Count::of(number * n, entries);
            let pages = self.pages(number * n / PER_SHARD, entries, stamp);
            entries.iter_mut().for_each(Entry::let_go);
            (count, pages)
        };
        let taken: Vec<(Count, Vec<Artifact>)> =
            entries.par_chunks_mut(n).enumerate().map(part).collect();
        let (counts, pages): (Vec<Count>, Vec<Vec<Artifact>>) = taken.into_iter().unzip();
        (counts, pages.into_iter().flatten().collect())
    }

    /// Titles, headings and texts, in shards from the number of the first.
    fn pages(&self, first: usize, entries: &[Entry], stamp: &str) -> Vec<Artifact> {
        let mut value = String::new();
        let shard = |(n, entries): (usize, &[Entry])| {
            value.clear();
            for (n, entry) in entries.iter().enumerate() {
                value.push_str(if n == 0 { "[" } else { ",\n" });
                push_entry(entry, &mut value);
            }
            value.push(']');
            self.file(&format!("p{}-{stamp}", first + n), &value)
        };
        entries.chunks(PER_SHARD).enumerate().map(shard).collect()
    }

    /// Words and where they stand; the words let go of their places as these are written.
    fn words(&self, words: &mut [Word], locale: &Locale) -> (Vec<Artifact>, Names) {
        let written = |word: &mut Word| shards::places(&take(&mut word.postings));
        let places: Vec<String> = words.par_iter_mut().map(written).collect();
        let kin = kin::groups(words, locale);
        let sizes: Vec<usize> = words
            .iter()
            .zip(&places)
            .map(|(word, places)| word.folded.len() + places.len() + 2)
            .collect();
        let texts: Vec<&str> = words.iter().map(|word| word.folded.as_str()).collect();
        self.parted("w", (&texts, &sizes), |range| {
            let mut groups = Vec::new();
            for number in range.clone().filter(|number| !kin[*number].is_empty()) {
                let others: Vec<&str> = kin[number].iter().map(|other| texts[*other]).collect();
                let others = shards::literal(&others.join(" "));
                groups.push(format!("{}:{others}", number - range.start));
            }
            let words = shards::literal(&texts[range.clone()].join(" "));
            let places = places[range].join(" ");
            format!("{{words:{words},places:\"{places}\",kin:{{{}}}}}", groups.join(","))
        })
    }

    /// Sorted words alone.
    fn list(&self, kind: &str, words: &[String]) -> (Vec<Artifact>, Names) {
        let texts: Vec<&str> = words.iter().map(String::as_str).collect();
        let sizes: Vec<usize> = texts.iter().map(|text| text.len() + 1).collect();
        self.parted(kind, (&texts, &sizes), |range| shards::literal(&texts[range].join(" ")))
    }

    /// Sorted words in shards, under names that change with what they hold.
    fn parted(
        &self,
        kind: &str,
        (words, sizes): (&[&str], &[usize]),
        value: impl Fn(Range<usize>) -> String + Sync,
    ) -> (Vec<Artifact>, Names) {
        let shards = shards::part(words, sizes);
        let file = |(number, range): (usize, &Range<usize>)| {
            let value = value(range.clone());
            let name = shards::fingerprint(value.as_bytes());
            (self.file(&format!("{kind}{number}-{name}"), &value), name)
        };
        let files: Vec<(Artifact, String)> = shards.par_iter().enumerate().map(file).collect();
        let first = shards.iter().map(|range| words[range.start].to_owned()).collect();
        let (artifacts, names) = files.into_iter().unzip();
        (artifacts, Names { first, names })
    }
}

/// `[path, title, [crumb, …], [[anchor, heading, text], …]]`
fn push_entry(entry: &Entry, out: &mut String) {
    out.push('[');
    push_texts(&[&entry.path, &entry.title], out);
    out.push_str(",[");
    let crumbs: Vec<&str> = entry.crumbs.iter().map(String::as_str).collect();
    push_texts(&crumbs, out);
    out.push_str("],[");
    for (n, section) in entry.sections.iter().enumerate() {
        out.push_str(if n == 0 { "[" } else { ",[" });
        push_texts(&[&section.anchor, &section.heading, section.shown()], out);
        out.push(']');
    }
    out.push_str("]]");
}

fn push_texts(texts: &[&str], out: &mut String) {
    for (n, text) in texts.iter().enumerate() {
        if n > 0 {
            out.push(',');
        }
        shards::push_literal(text, out);
    }
}

/// What a browser has to know before it can look for anything.
struct Root<'a> {
    edition: &'a Edition<'a>,
    entries: &'a [Entry],
    stamp: &'a str,
}

impl Root<'_> {
    fn written(&self, lists: &[(&str, Names)]) -> String {
        let edition = self.edition;
        let mut out = format!(
            "{{locale:\"{}\",n:{},per:{PER_SHARD},stamp:\"{}\",isPrefixed:{}",
            edition.locale,
            self.entries.len(),
            self.stamp,
            kin::is_prefixed(&edition.locale),
        );
        for (name, names) in lists {
            let _ = write!(out, ",{name}:{}", names.written());
        }
        let (kinds, runs) = self.kinds();
        let _ = write!(out, ",\nkinds:[{}],runs:\"{runs}\"", kinds.join(","));
        let _ = write!(out, ",\ntopics:[{}]", self.topics().join(","));
        let _ = write!(out, ",\nalso:[{}]", synonyms::written(edition).join(","));
        let _ = write!(out, ",\nhelp:{}", self.help());
        let _ = write!(out, ",\nothers:[{}]", self.others().join(","));
        let _ = write!(out, ",\nt:{{{}}}}}", self.strings().join(","));
        out
    }

    /// The kinds there are, and runs of entries of one kind: the kind's number times 4, plus 2 for trainers, plus 1
    /// for a machine's draft; then how many.
    fn kinds(&self) -> (Vec<String>, String) {
        let mut kinds: Vec<&str> = Vec::new();
        let mut runs = String::new();
        let mut last: Option<(u32, u32)> = None;
        for entry in self.entries {
            let at = kinds.iter().position(|kind| *kind == entry.kind).unwrap_or_else(|| {
                kinds.push(entry.kind);
                kinds.len() - 1
            });
            let code = u32::try_from(at).unwrap_or_default() * 4
                + u32::from(entry.is_for_trainers) * 2
                + u32::from(entry.is_draft);
            last = match last {
                Some((before, n)) if before == code => Some((code, n + 1)),
                _ => {
                    push_run(last, &mut runs);
                    Some((code, 1))
                }
            };
        }
        push_run(last, &mut runs);
        (kinds.into_iter().map(shards::literal).collect(), runs)
    }

    fn topics(&self) -> Vec<String> {
        let all = self.entries.iter().flat_map(|entry| &entry.topics);
        // Topics that share an address are one, and have the name of the first.
        let mut names: BTreeMap<&str, &str> = BTreeMap::new();
        for (id, name) in all {
            names.entry(id).or_insert(name);
        }
        let mut topics: Vec<(&str, &str)> =
            names.into_iter().map(|(id, name)| (name, id)).collect();
        topics.sort_unstable();
        let pair = |(name, id): &(&str, &str)| {
            format!("[{},{}]", shards::literal(id), shards::literal(name))
        };
        topics.iter().map(pair).collect()
    }

    fn help(&self) -> String {
        let page = self.edition.curriculum.of_kind(PageKind::HelpNow).next();
        page.map_or("null".to_owned(), |(_, page)| {
            shards::literal(&format!("{}/{}", self.edition.locale, page.path))
        })
    }

    fn others(&self) -> Vec<String> {
        let locales = self.edition.curriculum.settings.locales.iter();
        let others = locales.filter(|locale| **locale != self.edition.locale);
        others
            .map(|locale| {
                let name = shards::literal(locale.endonym());
                format!("[\"{locale}\",{name},\"{}\"]", locale.direction())
            })
            .collect()
    }

    fn strings(&self) -> Vec<String> {
        let strings = self.edition.wording.strings.iter();
        let own = strings.filter(|(id, _)| id.starts_with("find-"));
        own.map(|(id, text)| format!("{}:{}", id.replace('-', "_"), shards::literal(text)))
            .collect()
    }
}

fn push_run(run: Option<(u32, u32)>, out: &mut String) {
    if let Some((code, n)) = run {
        shards::push_number(code, out);
        shards::push_number(n, out);
    }
}
