//! `beside print`: the course as a book, ready for a printer.

use crate::cli::Outcome;
use crate::cli::args::BuildOptions;
use crate::cli::args::PrintOptions;
use crate::cli::args::WhichBook;
use crate::cli::build;
use crate::cli::tell;
use std::path::Path;
use std::process::Command;

/// Browsers that make a PDF of a page.
const BROWSERS: &[&str] =
    &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

/// Builds the site, then says where the book lies or makes a PDF of it.
pub fn run(options: PrintOptions) -> Outcome {
    let PrintOptions { project, book, lang, pdf } = options;
    let out = project.project.join("site");
    let built = build::run(&BuildOptions {
        project,
        out: Some(out.clone()),
        keep_going: false,
        only: None,
        timings: None,
    });
    if built != Outcome::Fine {
        return built;
    }
    let name = match book {
        WhichBook::Learner => "learner",
        WhichBook::Trainer => "trainer",
    };
    let page = out.join(&lang).join(format!("print/book-{name}.html"));
    if !page.is_file() {
        tell::trouble(
            &format!("the site has no book in `{lang}`"),
            "name a language of `site.yaml`; a book needs a module in `content/…/learn/`",
        );
        return Outcome::Trouble;
    }
    match pdf {
        None => println!("open {} and print it", page.display()),
        Some(pdf) => return make_pdf(&page, &pdf),
    }
    Outcome::Fine
}

/// Asks a browser of this machine for a PDF. The page is ours and asks nothing of the network, so
/// it needs no sandbox; with one, the browser would refuse to run for an administrator.
fn make_pdf(page: &Path, pdf: &Path) -> Outcome {
    let page = page.canonicalize().unwrap_or_else(|_| page.to_owned());
    for browser in BROWSERS {
        let mut command = Command::new(browser);
        command.args(["--headless", "--disable-gpu", "--no-sandbox", "--no-pdf-header-footer"]);
        command.arg(format!("--print-to-pdf={}", pdf.display()));
        let done = command.arg(format!("file://{}", page.display())).output();
        if done.is_ok_and(|done| done.status.success()) && pdf.is_file() {
            return Outcome::Fine;
        }
    }
    tell::trouble(
        "no browser was found that makes a PDF",
        &format!("open {} in any browser and print it from there", page.display()),
    );
    Outcome::Trouble
}
