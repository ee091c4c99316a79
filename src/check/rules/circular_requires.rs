//! `circular-requires`: modules wait for each other.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::rules::modules::Modules;
use crate::diagnostic::Severity;
use crate::model::Curriculum;
use crate::source::Span;

pub(in crate::check) const RULE: Rule = Rule {
    name: "circular-requires",
    severity: Severity::Error,
    about: "A module comes after those that it requires. If modules require each other, nobody \
            can begin with any of them, and no order of the course is right.",
    check: Check::Site(check),
};

/// How many modules of a circle a message names.
const MOST_NAMED: usize = 6;

/// How far a module has been followed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    /// It lies on the way, at this place.
    Open(usize),
    Done,
}

fn check(curriculum: &Curriculum, findings: &mut Findings) {
    let modules = Modules::of(curriculum);
    let requires: Vec<Vec<(usize, Span)>> = modules
        .list
        .iter()
        .map(|module| {
            let Some(node) = module.front().source().fields.get("requires") else {
                return Vec::new();
            };
            let nodes = node.nodes().iter().chain([node]);
            nodes.filter_map(|node| Some((modules.named(&node.text()?)?, node.span))).collect()
        })
        .collect();
    let mut states = vec![State::New; requires.len()];
    for start in 0..requires.len() {
        for (circle, span) in circles(start, &requires, &mut states) {
            let names: Vec<&str> = circle.iter().map(|at| modules.list[*at].name).collect();
            let message = match names[..] {
                [own] => format!("the module `{own}` requires itself"),
                _ => format!("the modules `{}` require each other", names.join("`, `")),
            };
            findings.add(span, message, "delete this name from `requires`");
        }
    }
}

/// The circles that are met on the way from a module, each with the name that closes it.
fn circles(
    start: usize,
    requires: &[Vec<(usize, Span)>],
    states: &mut [State],
) -> Vec<(Vec<usize>, Span)> {
    let mut found = Vec::new();
    let mut path: Vec<(usize, usize)> = Vec::new();
    if states[start] == State::New {
        states[start] = State::Open(0);
        path.push((start, 0));
    }
    while let Some((at, next)) = path.last_mut() {
        let Some((to, span)) = requires[*at].get(*next).copied() else {
            states[*at] = State::Done;
            path.pop();
            continue;
        };
        *next += 1;
        match states[to] {
            State::New => {
                states[to] = State::Open(path.len());
                path.push((to, 0));
            }
            State::Open(place) => {
                let circle = path[place..].iter().take(MOST_NAMED);
                found.push((circle.map(|(at, _)| *at).collect(), span));
            }
            State::Done => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_site;

    #[test]
    fn modules_that_require_each_other_are_found() {
        check_site(
            "circular-requires",
            &[
                ("content/en/learn/a/index.md", "---\nrequires: [b]\n---\n# A\n"),
                ("content/en/learn/b/index.md", "---\nrequires: [c]\n---\n# B\n"),
                (
                    "content/en/learn/c/index.md",
                    "---
requires:
  - d
  - a
//  ^ error[circular-requires]: the modules `a`, `b`, `c` require each other
---
# C
",
                ),
                (
                    "content/en/learn/d/index.md",
                    "---
requires: d
//        ^ error[circular-requires]: the module `d` requires itself
---
# D
",
                ),
            ],
        );
    }

    #[test]
    fn two_ways_to_the_same_module_are_no_circle() {
        check_site(
            "circular-requires",
            &[
                ("content/en/learn/a/index.md", "---\nrequires: [b, c]\n---\n# A\n"),
                ("content/en/learn/b/index.md", "---\nrequires: [c]\n---\n# B\n"),
                ("content/en/learn/c/index.md", "# C\n"),
            ],
        );
    }
}
