//! What Beside says about itself: the schema, completions, the manual page.

use crate::cli::Outcome;
use crate::cli::args::Args;
use crate::content::fields::FIELDS;
use crate::content::fields::Form;
use crate::content::settings_names;
use crate::model::PageKind;
use clap::CommandFactory;
use clap_complete::Shell;
use serde_json::Value;
use serde_json::json;
use std::io::Write;

/// Prints one JSON Schema (draft 2020-12) with front matter and `site.yaml` among its definitions.
pub fn schema() -> Outcome {
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
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Beside",
        "$ref": "#/$defs/front-matter",
        "$defs": {
            "front-matter": { "type": "object", "properties": front },
            "site": { "type": "object", "properties": site, "additionalProperties": false },
        },
    });
    print(format!("{schema:#}\n").as_bytes())
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
