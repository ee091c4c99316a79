//! What the last build came to, so that one of which nothing changed ends at once.
//!
//! A file in `.beside-cache/` of the project holds a fingerprint of all that went into a site, one of the list of
//! what came out, and what was found. It is believed only if both are as they were and the site lies untouched;
//! a file that is damaged, or of another version, says nothing. Beside it lies what each page was made of.

use crate::check::RULES;
use crate::cli::pages::Pages;
use crate::cli::project::Project;
use crate::cli::sealed::sealed;
use crate::cli::sealed::unsealed;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::output::disk;
use crate::source::FileId;
use crate::source::Span;
use blake3::Hash;
use serde_json::Value;
use serde_json::json;
use std::fs;
use std::io;
use std::path::Path;
use std::path::PathBuf;
use std::time::SystemTime;

/// The folder in the project; nothing in it is to be shared.
const FOLDER: &str = ".beside-cache";

/// A build as it is remembered.
pub struct Known {
    path: PathBuf,
    /// All that goes into the site.
    key: Hash,
    /// Which program this is: another one may make another site.
    program: String,
}

/// What a build came to.
pub struct Last {
    /// How many pages the curriculum has.
    pub n_pages: usize,
    /// How many files the site has.
    pub n_files: usize,
    /// What was found.
    pub findings: Vec<Diagnostic>,
}

impl Known {
    /// The memory of builds of a project into a folder; `only` is the locale, if only one is written.
    pub fn of(project: &Project, (root, out): (&Path, &Path), only: Option<&str>) -> Known {
        let out = std::path::absolute(out).unwrap_or_else(|_| out.to_owned());
        let name = blake3::hash(out.as_os_str().as_encoded_bytes()).to_hex();
        let path = root.join(FOLDER).join(format!("{}.json", &name[..16]));
        let program = program();
        let mut hasher = blake3::Hasher::new();
        for text in [&program, &project.options.folder, only.unwrap_or("*")] {
            hasher.update(text.as_bytes()).update(&[0]);
        }
        hasher.update(&[u8::from(project.options.drafts)]);
        hasher.update(&project.sources.fingerprint());
        Known { path, key: hasher.finalize(), program }
    }

    /// What the last build came to, if this one would come to the same.
    pub fn recall(&self, out: &Path) -> Option<Last> {
        let text = fs::read_to_string(&self.path).ok()?;
        let last: Value = serde_json::from_str(unsealed(&text)?).ok()?;
        let seal = *Hash::from_hex(last["seal"].as_str()?).ok()?.as_bytes();
        if last["key"] != self.key.to_hex().as_str() {
            return None;
        }
        let n_files = disk::n_untouched(out, seal)?;
        let findings = last["findings"].as_array()?.iter().map(finding).collect::<Option<_>>()?;
        Some(Last { n_pages: usize::try_from(last["n_pages"].as_u64()?).ok()?, n_files, findings })
    }

    /// What the pages of a site were made of, if its list still has the seal that it was written with.
    pub fn pages(&self, seal: Option<[u8; 32]>) -> Pages {
        Pages::read(&self.file_of_pages(), (&self.program, seal))
    }

    fn file_of_pages(&self) -> PathBuf {
        self.path.with_extension("pages")
    }

    /// Remembers what a build came to. Where that is not possible, the next one takes as long as this.
    pub fn keep(&self, out: &Path, n_pages: usize, (findings, pages): (&[Diagnostic], Pages)) {
        let Some(seal) = disk::seal(out) else { return };
        let _ = write(&self.file_of_pages(), &pages.written(&self.program, seal));
        let findings: Vec<Value> = findings.iter().map(written).collect();
        let seal = Hash::from_bytes(seal).to_hex();
        let last = json!({
            "key": self.key.to_hex().as_str(),
            "seal": seal.as_str(),
            "n_pages": n_pages,
            "findings": findings,
        });
        let _ = write(&self.path, &sealed(&last.to_string()));
    }
}

/// Writes a file of the memory as a whole, or not at all.
fn write(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)?;
    fs::write(folder.join(".gitignore"), "*\n")?;
    let new = path.with_extension(format!("{}.new", std::process::id()));
    let kept = fs::write(&new, text).and_then(|()| fs::rename(&new, path));
    if kept.is_err() {
        // Half a file is of no use, and takes room that there may not be.
        let _ = fs::remove_file(&new);
    }
    kept
}

/// The version of the program, and the size and the time of its file.
fn program() -> String {
    let found = std::env::current_exe().and_then(fs::metadata);
    let stamp = found.and_then(|found| Ok((found.len(), found.modified()?)));
    let since = |time: SystemTime| time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let stamp =
        stamp.map_or_else(|_| String::new(), |(len, time)| format!("{len} {:?}", since(time)));
    format!("{} {stamp}", env!("CARGO_PKG_VERSION"))
}

fn written(finding: &Diagnostic) -> Value {
    let Diagnostic { severity, rule, span, path, message, help } = finding;
    let severity = match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Strict => "strict",
    };
    let span = span.map(|span| [span.file.0, span.start, span.end]);
    json!({
        "severity": severity, "rule": rule, "span": span, "path": path, "message": message, "help": help,
    })
}

fn finding(value: &Value) -> Option<Diagnostic> {
    let text = |name: &str| value[name].as_str().map(str::to_owned);
    let severity = match value["severity"].as_str()? {
        "error" => Severity::Error,
        "warning" => Severity::Warning,
        "strict" => Severity::Strict,
        _ => return None,
    };
    let name = value["rule"].as_str()?;
    let rule = RULES.iter().find(|rule| rule.name == name)?.name;
    let number = |at: usize| u32::try_from(value["span"][at].as_u64()?).ok();
    let span = match &value["span"] {
        Value::Null => None,
        _ => Some(Span { file: FileId(number(0)?), start: number(1)?, end: number(2)? }),
    };
    let (path, help) = (text("path"), text("help"));
    Some(Diagnostic { severity, rule, span, path, message: text("message")?, help })
}
