//! Rules that are kept where files are read or written: here are their explanations alone.

use crate::check::Check;
use crate::check::Rule;
use crate::diagnostic::Severity;
use crate::diagnostic::Severity::Error;
use crate::diagnostic::Severity::Warning;

/// The rules, sorted by name.
pub(in crate::check) const TABLE: [Rule; 35] = [
    row(
        ("block-attributes", "markdown", Warning),
        "What stands behind a block's name is attributes in braces, `::: note {title=\"Why\"}`. \
         Anything else on that line is left out.",
    ),
    row(
        ("clashing-paths", "output", Error),
        "Two pages or files would get the same path, or paths that Windows and macOS take for \
         one. Rename one of them.",
    ),
    row(
        ("duplicate-id", "markdown", Warning),
        "An id names one place. Where two places, or two pages, share one, links lead to the \
         first of them. Give the second another id.",
    ),
    row(
        ("duplicate-page", "content", Error),
        "Two files would become the same page, as `a b.md` and `a-b.md` do. Rename one of them.",
    ),
    row(
        ("file-too-long", "source", Error),
        "A text of more than 16 MB is no page that someone reads. Split it into several files.",
    ),
    row(
        ("heading-skip", "content", Warning),
        "People who hear a page move from heading to heading; after `##` comes `###`, and a level \
         in between is missed. Take one `#` away.",
    ),
    row(
        ("link-loop", "source", Error),
        "A link on the disk leads nowhere, or back to a folder that holds it. Remove the link.",
    ),
    row(
        ("link-out-of-project", "source", Error),
        "A link on the disk leads out of the project, so a copy of the project would lack what it \
         points to. Copy the file into the project.",
    ),
    row(
        ("long-answer", "content", Error),
        "A question asks to order, match or rate more than 26 things. Each of them offers all the \
         others to choose from, on paper as on a telephone: make several questions of it.",
    ),
    row(
        ("misfit-field", "content", Warning),
        "A field of the front matter or of `site.yaml` holds something else than it should, such \
         as words where a date belongs. The field is read as far as it goes.",
    ),
    row(
        ("missing-plural", "l10n", Warning),
        "A language has forms for one, for few or for many, and a string that counts lacks one of \
         them. Add the line that is named to the file in `locales/`.",
    ),
    row(
        ("missing-string", "l10n", Warning),
        "Some words of the interface are not translated into a language of the site; English is \
         shown. Add them to `locales/…/interface.ftl`.",
    ),
    row(
        ("name-not-text", "source", Error),
        "The name of a file is not readable text. Rename it with plain letters, digits and `-`.",
    ),
    row(
        ("not-utf8", "source", Error),
        "A text is stored in an encoding that Beside does not read. Open it in an editor and save \
         it as UTF-8.",
    ),
    row(
        ("raw-html", "markdown", Warning),
        "Only a few HTML tags pass, without scripts and styles; everything else is shown as text. \
         Markdown or a block says the same, in every theme and on paper.",
    ),
    row(
        ("stale-translation", "l10n", Warning),
        "The source changed after a part was translated. The part is marked; where a fault could \
         harm, the source is shown. `beside translate diff` shows what changed.",
    ),
    row(
        ("stray-fence", "markdown", Warning),
        "A line of `:::` closes nothing, or is indented so far that it is text. Often an inner \
         block has as many colons as the outer one: give the outer one more.",
    ),
    row(
        ("template-fault", "theme", Error),
        "A template of the theme cannot be read or filled. Mend the line that is named, or delete \
         your copy to get the built-in one back.",
    ),
    row(
        ("too-deep", "markdown", Warning),
        "Lists, quotations and blocks lie so deep in each other that no page can show it. What \
         lies deepest becomes plain text.",
    ),
    row(
        ("unclosed-block", "markdown", Error),
        "A block has no closing `:::`, so everything after it would belong to it: a `quiz` or a \
         note for trainers could swallow the page. Type `:::` after its last line.",
    ),
    row(
        ("unclosed-front-matter", "content", Error),
        "The front matter starts with `---` and has no second `---`, so the page cannot be told \
         from its fields. Type `---` after the last field.",
    ),
    row(
        ("unknown-field", "content", Warning),
        "Front matter and `site.yaml` have a field of that name nowhere, so it does nothing. \
         Notes for yourself go into `draft_notes`.",
    ),
    row(
        ("unknown-item-type", "content", Error),
        "A question says `type=` with a name that is none. The form of the answer tells the type; \
         leave it out if in doubt.",
    ),
    row(
        ("unknown-locale", "content", Error),
        "A language is named by its tag: `en`, `es`, `km`, `ur`, `zh-Hans`.",
    ),
    row(
        ("unknown-theme", "theme", Error),
        "`site.yaml` names a theme that is neither built in nor in the folder `themes/`.",
    ),
    row(
        ("unknown-type", "content", Warning),
        "`type:` in the front matter names a kind of page that is none. The folder says what a \
         page is; leave the line out if in doubt.",
    ),
    row(
        ("unportable-path", "output", Error),
        "A path would not survive on Windows, macOS or a memory stick: a name such as `con`, a \
         sign such as `?`, or too many letters. Rename the file.",
    ),
    row(
        ("unreadable-ledger", "l10n", Warning),
        "A line of `ids.lock` or of `ledger/` cannot be read, so what it said is not known. Take \
         the line from your version control, or delete it.",
    ),
    row(
        ("unreadable-string", "l10n", Error),
        "A string of the interface cannot be read. Write it as `name = the words`, with variables \
         in braces: `{ $n }`.",
    ),
    row(
        ("unreadable-yaml", "content", Error),
        "Front matter or a data file is no YAML. Often a text with `: ` or a leading `[` needs \
         quotation marks around it.",
    ),
    row(
        ("unsafe-link", "markdown", Warning),
        "An address that runs a script or carries a file in itself could do harm to readers, so \
         it is left out. Use `https://` or a file of the project.",
    ),
    row(
        ("untranslated-safety", "l10n", Warning),
        "The source of a part that could harm changed, so readers get it in the source language. \
         Translate it first, and sign it with `beside translate review`.",
    ),
    row(
        ("unused-footnote", "markdown", Warning),
        "Nothing refers to a footnote, so it is left out. Type its mark, `[^1]`, where it belongs.",
    ),
    row(
        ("unused-string", "l10n", Warning),
        "No page shows an interface string of that name, so it does nothing. Often it is mistyped.",
    ),
    row(
        ("wrong-placeable", "l10n", Warning),
        "A string of the interface lacks a variable, or has one that it is not given. Write \
         variables as English has them: `{ $n }`.",
    ),
];

/// A rule that a room keeps: its name, the room and how grave it is; then why it matters.
const fn row(
    (name, room, severity): (&'static str, &'static str, Severity),
    about: &'static str,
) -> Rule {
    Rule { name, severity, about, check: Check::Elsewhere(room) }
}
