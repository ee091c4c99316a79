//! What Beside says about itself: the schema, completions, the manual page.

use crate::cli::Outcome;
use crate::cli::args::Args;
use crate::cli::args::SchemaOf;
use crate::content::fields::FIELDS;
use crate::content::fields::Form;
use crate::content::settings_names;
use crate::model::PageKind;
use crate::model::Phase;
use clap::CommandFactory;
use clap_complete::Shell;
use serde_json::Value;
use serde_json::json;
use std::io::Write;

/// Prints a JSON Schema (draft 2020-12).
pub fn schema(of: SchemaOf) -> Outcome {
    let schema = match of {
        SchemaOf::Pages => pages(),
        SchemaOf::Result => result(),
    };
    print(format!("{schema:#}\n").as_bytes())
}

/// The file of one result of a test: one attempt of one person, without a name and without a score.
fn result() -> Value {
    let text = |pattern: &str| json!({ "type": "string", "pattern": pattern });
    let date = json!({ "type": "string", "format": "date" });
    let answer = json!({
        "type": "object",
        "properties": { "item": text("^.+$"), "value": { "type": "string", "maxLength": 10000 } },
        "required": ["item", "value"],
        "additionalProperties": false,
    });
    let properties = json!({
        "schema": { "const": "beside-result/1" },
        "instrument": text("^.+$"),
        "version": text("^.+$"),
        "hash": text("^[0-9a-f]{12}$"),
        "lang": text("^[A-Za-z0-9-]+$"),
        "phase": { "enum": Phase::ALL.map(Phase::name) },
        "form": { "enum": ["", "a", "b"] },
        "attempt": { "type": "integer", "minimum": 1 },
        "code": text("^[0-9A-HJKMNP-TV-Z]{1,8}$"),
        "cohort": text("^[0-9A-HJKMNP-TV-Z]{0,7}$"),
        "started": date,
        "finished": date,
        "minutes": { "type": "integer", "minimum": 0 },
        "answers": { "type": "array", "items": answer },
        "app": text("^.+$"),
        "checksum": text("^[0-9a-f]{8}$"),
    });
    let required: Vec<&String> =
        properties.as_object().into_iter().flat_map(|map| map.keys()).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A result of a test taken with Beside",
        "description": "The checksum is the CRC-32 of the UTF-8 bytes of these lines, joined with a line feed: schema, instrument, version, hash, lang, phase, form, attempt, code, cohort, started, finished, minutes, app, then `item=value` for each answer.",
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

/// Front matter, with `site.yaml` among the definitions.
fn pages() -> Value {
    let front: serde_json::Map<String, Value> = FIELDS
        .iter()
        .map(|field| {
            let mut form = form(field.form);
            if field.name == "type" {
                let names: Vec<&str> = PageKind::NAMES.iter().map(|row| row.0).collect();
                form = json!({ "enum": names });
            }
            form["description"] = json!(field.meaning);
            (field.name.to_owned(), form)
        })
        .collect();
    let site: serde_json::Map<String, Value> = settings_names()
        .iter()
        .map(|(name, meaning)| ((*name).to_owned(), json!({ "description": meaning })))
        .collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Beside",
        "$ref": "#/$defs/front-matter",
        "$defs": {
            "front-matter": { "type": "object", "properties": front },
            "site": { "type": "object", "properties": site, "additionalProperties": false },
        },
    })
}

fn form(form: Form) -> Value {
    match form {
        Form::Text => json!({ "type": ["string", "number"] }),
        Form::Texts => {
            json!({ "type": ["string", "number", "array"], "items": { "type": ["string", "number"] } })
        }
        Form::Number => json!({ "type": "number" }),
        Form::Truth => json!({ "type": "boolean" }),
        Form::Date => json!({ "type": "string", "format": "date" }),
        Form::OneOf(words) => json!({ "enum": words }),
        Form::Any => json!({}),
    }
}

/// Prints completions for a shell.
pub fn completions(shell: Shell) -> Outcome {
    let mut out = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "beside", &mut out);
    print(&out)
}

/// Prints the manual page.
pub fn man() -> Outcome {
    let mut out = Vec::new();
    let page = clap_mangen::Man::new(Args::command()).render(&mut out);
    if page.is_err() {
        return Outcome::Trouble;
    }
    print(&out)
}

/// A reader that closes the pipe early is no trouble.
fn print(bytes: &[u8]) -> Outcome {
    let _ = std::io::stdout().write_all(bytes);
    Outcome::Fine
}
