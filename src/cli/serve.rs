//! `beside serve`: shows the site while it is written.

use crate::cli::Outcome;
use crate::cli::args::ServeOptions;
use crate::cli::project;
use crate::cli::tell;
use crate::serve;
use crate::serve::Preview;
use crate::serve::Said;
use crate::serve::ServeError;
use std::io::Write;
use std::process::Command;
use std::process::Stdio;

/// Shows the site of a project until the person ends it.
pub fn run(options: &ServeOptions) -> Outcome {
    let root = match project::find(&options.project) {
        Ok(root) => root,
        Err(outcome) => return outcome,
    };
    let preview = Preview {
        leave_out: vec![root.join("site")],
        options: project::options(&options.project),
        project: root,
        port: options.port,
        poll: options.poll,
    };
    let opens = options.open;
    match serve::serve(preview, move |said| say(&said, opens)) {
        Ok(()) => Outcome::Fine,
        Err(error @ ServeError::Port(..)) => {
            tell::trouble(&tell::with_causes(&error), "leave `--port` out: a free one is taken");
            Outcome::Trouble
        }
        Err(error) => {
            tell::machine(&error);
            Outcome::Trouble
        }
    }
}

fn say(said: &Said, opens: bool) {
    match said {
        Said::Ready(address) => {
            println!("{address}");
            let _ = std::io::stdout().flush();
            eprintln!("the preview is at {address}; it follows what you save; Ctrl+C ends it");
            if opens {
                open(address);
            }
        }
        Said::Polling(why) => {
            eprintln!("note: files are looked at every half second, for the system said: {why}");
        }
        Said::Unread(error) => tell::machine(error),
        Said::Found(0, 0) => eprintln!("nothing found"),
        Said::Found(n_errors, n_warnings) => {
            let errors = format!("{n_errors} error{}", if *n_errors == 1 { "" } else { "s" });
            let warnings =
                format!("{n_warnings} warning{}", if *n_warnings == 1 { "" } else { "s" });
            eprintln!("{errors}, {warnings}; they are shown in the page");
        }
    }
}

/// Opens an address in the browser of this machine.
fn open(address: &str) {
    let (program, before): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    let mut command = Command::new(program);
    command.args(before).arg(address).stdin(Stdio::null()).stdout(Stdio::null());
    if command.stderr(Stdio::null()).spawn().is_err() {
        eprintln!("note: no browser could be opened; open {address} yourself");
    }
}
