//! Reads XLIFF 1.2 and tells what it could not take.

use super::Fault;
use super::File;
use super::Unit;
use super::write::is_allowed;
use quick_xml::XmlVersion;
use quick_xml::events::BytesRef;
use quick_xml::events::BytesStart;
use quick_xml::events::Event;
use quick_xml::reader::Reader;
use std::collections::HashSet;

/// No file of a translator is larger, and none is nested as deeply.
const MOST_BYTES: usize = 128 << 20;
const MOST_DEPTH: usize = 64;

/// What an open element is to its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Root,
    File,
    Frame,
    Unit,
    Source,
    Target,
    Note,
    Code,
    Ignored,
}

#[derive(Default)]
struct Taker<'a> {
    text: &'a str,
    roles: Vec<Role>,
    files: Vec<File>,
    faults: Vec<Fault>,
    ids: HashSet<String>,
    unit: Unit,
    unit_line: usize,
    has_source: bool,
    has_codes: bool,
    at: usize,
    counted: (usize, usize),
}

/// Reads a file; what can be read of a damaged one is offered, and every damage is a fault.
pub fn read(text: &str) -> (Vec<File>, Vec<Fault>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut taker = Taker { text, counted: (0, 1), ..Taker::default() };
    if text.len() > MOST_BYTES {
        taker.fault("The file is too large.", "Send it in parts of less than 128 MB.");
        return (Vec::new(), taker.faults);
    }
    let mut reader = Reader::from_str(text);
    let mut is_open = true;
    while is_open {
        taker.at = usize::try_from(reader.buffer_position()).unwrap_or(text.len());
        is_open = match reader.read_event() {
            Ok(event) => taker.take(&event),
            Err(error) => {
                let message = format!("This is not well-formed XML: {error}.");
                taker.fault(&message, "Send the file as your tool saved it, without editing it.");
                false
            }
        };
    }
    taker.finish()
}

impl Taker<'_> {
    /// The line of the element that is being read; lines are counted once, on the way.
    fn line(&mut self) -> usize {
        let (from, line) = self.counted;
        let to = self.at.clamp(from, self.text.len());
        let breaks = self.text.get(from..to).map_or(0, |text| text.matches('\n').count());
        self.counted = (to, line + breaks);
        line + breaks
    }

    fn fault(&mut self, message: &str, help: &str) {
        let line = self.line();
        self.faults.push(Fault { line, message: message.to_owned(), help: help.to_owned() });
    }

    fn take(&mut self, event: &Event) -> bool {
        match event {
            Event::Start(tag) => return self.start(tag),
            Event::Empty(tag) => {
                if !self.start(tag) {
                    return false;
                }
                self.end();
            }
            Event::End(_) => self.end(),
            Event::Text(text) => self.append(&text.xml_content(XmlVersion::Implicit1_0)),
            Event::CData(text) => self.append(&text.xml_content(XmlVersion::Implicit1_0)),
            Event::GeneralRef(name) => self.reference(name),
            Event::DocType(_) => self.fault(
                "The file has a DTD, which is not read.",
                "Delete the line with <!DOCTYPE, or save the file without it.",
            ),
            Event::Eof => {
                if !self.roles.is_empty() {
                    self.fault("The file ends too early.", "Send the whole file again.");
                }
                return false;
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
        true
    }

    fn start(&mut self, tag: &BytesStart) -> bool {
        if self.roles.len() == MOST_DEPTH {
            self.fault("The elements are nested too deeply.", "Send the file as it was made.");
            return false;
        }
        let name = tag.local_name();
        let mut role = self.role(name.as_ref());
        match role {
            Role::Root if !self.is_known(tag) => role = Role::Ignored,
            Role::File => self.file(tag),
            Role::Unit => self.unit(tag),
            Role::Source => self.has_source = true,
            Role::Target => {
                self.unit.target = Some(String::new());
                self.unit.state = attribute(tag, "state").filter(|state| !state.is_empty());
            }
            Role::Note => {
                let note = self.unit.note.get_or_insert_default();
                if !note.is_empty() {
                    note.push('\n');
                }
            }
            Role::Code if name.as_ref() != "mrk" && !self.has_codes => {
                self.has_codes = true;
                let message =
                    format!("The text holds codes (<{}>), and none were sent.", { name.as_ref() });
                self.fault(&message, "Write the text without codes; only its words were taken.");
            }
            Role::Root | Role::Code | Role::Frame | Role::Ignored => {}
        }
        self.roles.push(role);
        true
    }

    /// What an element is follows from the one around it.
    fn role(&self, name: &str) -> Role {
        match (self.roles.last(), name) {
            (None, "xliff") => Role::Root,
            (Some(Role::Root), "file") => Role::File,
            (Some(Role::File), "body") | (Some(Role::Frame), "group") => Role::Frame,
            (Some(Role::Frame), "trans-unit") => Role::Unit,
            (Some(Role::Unit), "source") if !self.has_source => Role::Source,
            (Some(Role::Unit), "target") if self.unit.target.is_none() => Role::Target,
            (Some(Role::Unit), "note") => Role::Note,
            (Some(Role::Source | Role::Target | Role::Note | Role::Code), _) => Role::Code,
            _ => Role::Ignored,
        }
    }

    fn is_known(&mut self, tag: &BytesStart) -> bool {
        let version = attribute(tag, "version").unwrap_or_default();
        let is_known = version.starts_with("1.");
        if !is_known {
            let message = format!("This is version {version:?} of XLIFF, and only 1.2 is read.");
            self.fault(&message, "Save the file as XLIFF 1.2.");
        }
        is_known
    }

    fn file(&mut self, tag: &BytesStart) {
        let mut wanted = |name: &str| {
            attribute(tag, name).unwrap_or_else(|| {
                let message = format!("The element <file> has no {name}.");
                self.fault(&message, "Send the file as it was made.");
                String::new()
            })
        };
        let original = wanted("original");
        let source_language = wanted("source-language");
        let target_language = wanted("target-language");
        let tree = attribute(tag, "build-num");
        let units = Vec::new();
        self.files.push(File { original, source_language, target_language, tree, units });
        self.ids.clear();
    }

    fn unit(&mut self, tag: &BytesStart) {
        self.unit = Unit {
            id: attribute(tag, "id").unwrap_or_default(),
            is_approved: attribute(tag, "approved").is_some_and(|word| word == "yes"),
            line: self.line(),
            ..Unit::default()
        };
        self.unit_line = self.unit.line;
        self.has_source = false;
        self.has_codes = false;
    }

    fn end(&mut self) {
        if self.roles.pop() != Some(Role::Unit) {
            return;
        }
        let mut unit = std::mem::take(&mut self.unit);
        unit.target = unit.target.filter(|target| !target.is_empty());
        unit.note = unit.note.filter(|note| !note.is_empty());
        let (message, help) = if unit.id.is_empty() || !self.has_source {
            let what = if unit.id.is_empty() { "id" } else { "source" };
            let message = format!("This unit has no {what}, so it was left out.");
            (message, "Send the file as it was made.")
        } else if self.ids.insert(unit.id.clone()) {
            if let Some(file) = self.files.last_mut() {
                file.units.push(unit);
            }
            return;
        } else {
            let message = format!("The unit {} stands twice; the second was left out.", unit.id);
            (message, "Keep one of the two.")
        };
        let fault = Fault { line: self.unit_line, message, help: help.to_owned() };
        self.faults.push(fault);
    }

    fn append(&mut self, text: &str) {
        let mut roles = self.roles.iter().rev();
        let role = roles.find(|role| **role != Role::Code);
        let place = match role {
            Some(Role::Source) => &mut self.unit.source,
            Some(Role::Target) => self.unit.target.get_or_insert_default(),
            Some(Role::Note) => self.unit.note.get_or_insert_default(),
            _ => return,
        };
        place.extend(text.chars().filter(|letter| is_allowed(*letter)));
    }

    fn reference(&mut self, name: &BytesRef) {
        let letter = match (name.resolve_char_ref(), name.as_ref()) {
            (Ok(Some(letter)), _) if is_allowed(letter) => Some(letter),
            (Ok(None), "amp") => Some('&'),
            (Ok(None), "lt") => Some('<'),
            (Ok(None), "gt") => Some('>'),
            (Ok(None), "quot") => Some('"'),
            (Ok(None), "apos") => Some('\''),
            _ => None,
        };
        match letter {
            Some(letter) => self.append(letter.encode_utf8(&mut [0; 4])),
            None => {
                let message = format!("&{}; stands for no character.", name.as_ref());
                self.fault(&message, "Type the character itself; for & type &amp;.");
            }
        }
    }

    fn finish(mut self) -> (Vec<File>, Vec<Fault>) {
        if self.files.is_empty() && self.faults.is_empty() {
            self.at = 0;
            self.fault("This is not a file of XLIFF.", "Save it as XLIFF 1.2 in your tool.");
        }
        (self.files, self.faults)
    }
}

/// Names of attributes are taken without their prefix; of equal ones the first counts.
fn attribute(tag: &BytesStart, name: &str) -> Option<String> {
    let mut all = tag.attributes();
    let found = all.with_checks(false).flatten().find(|pair| pair.key.as_ref() == name)?;
    let value = found.normalized_value(XmlVersion::Implicit1_0).ok()?;
    Some(value.chars().filter(|letter| is_allowed(*letter)).collect())
}
