//! What paths may be together, path by path.

use super::*;

/// The message and help of the clash between the last path and those before.
fn clash(paths: &[&str]) -> String {
    let mut admitted = Paths::default();
    let (last, before) = paths.split_last().unwrap();
    for path in before {
        admitted.admit(path, &format!("{path}.md")).unwrap();
    }
    let clash = admitted.admit(last, "last.md").unwrap_err();
    format!("{clash} = {}", clash.help())
}

fn is_fine(paths: &[&str]) -> bool {
    let mut admitted = Paths::default();
    paths.iter().all(|path| admitted.admit(path, "x.md").is_ok())
}

#[test]
fn two_files_of_one_path_clash_and_both_origins_are_named() {
    assert_eq!(
        clash(&["a.html", "a.html"]),
        "`a.html` is made twice, from `a.html.md` and from `last.md` \
         = rename `last.md` or `a.html.md`"
    );
}

#[test]
fn names_that_differ_in_capitals_or_accents_clash() {
    assert_eq!(
        clash(&["a/About.html", "a/about.html"]),
        "`a/about.html`, from `last.md`, and `a/About.html`, from `a/About.html.md`, are one name \
         on Windows and macOS = rename `last.md` or `a/About.html.md`"
    );
    for (one, two) in [("É", "e\u{301}"), ("Straße", "STRASSE"), ("ς", "Σ"), ("ﬁ", "FI")] {
        assert!(!is_fine(&[one, two]), "{one} and {two}");
    }
    assert!(is_fine(&["ı", "i", "é", "e", "្ក", "ក"]));
}

#[test]
fn a_folder_in_two_spellings_clashes() {
    assert_eq!(
        clash(&["Docs/a", "docs/b"]),
        "`docs`, from `last.md`, and `Docs`, from `Docs/a.md`, are one name on Windows and macOS \
         = spell the folder in one way: `docs` or `Docs`"
    );
}

#[test]
fn a_path_is_a_file_or_a_folder() {
    let expected = "`a` is both a file and a folder, from ";
    assert!(clash(&["a", "a/b"]).starts_with(expected));
    assert!(clash(&["a/b", "a"]).starts_with(expected));
    assert!(clash(&["x/a/b", "x/A"]).starts_with("`x/A` is both"));
    assert!(is_fine(&["a", "a-b", "ab/c", "a.b/c"]));
}

#[test]
fn a_path_stays_inside_the_folder() {
    for path in ["", "/a", "a//b", "a/", "..", "a/../b", "./a", "a/."] {
        assert!(clash(&[path]).contains("is not a path inside the output folder"), "{path}");
    }
    assert!(clash(&["a\\b"]).contains(r"has a sign that Windows takes in no name: `\\`"));
}

#[test]
fn names_of_devices_are_refused_with_any_extension() {
    for path in ["con", "a/NUL.html", "Aux.tar.gz", "com1", "lpt9.txt", "com²", "nul .txt"] {
        assert!(clash(&[path]).contains("Windows keeps for itself"), "{path}");
    }
    assert!(is_fine(&["icon", "console", "com10", "comb", "lpt", "contact.html", "null"]));
}

#[test]
fn signs_and_endings_that_windows_loses_are_refused() {
    for path in ["a:b", "a?", "a*b", "a\nb", "a\u{7f}", "\u{85}", "a|b", "\"a\"", "<a>"] {
        assert!(clash(&[path]).contains("has a sign"), "{path}");
    }
    for path in ["a.", "a /b", "a/b..."] {
        assert!(clash(&[path]).contains("that ends in a dot or a space"), "{path}");
    }
    assert!(is_fine(&["a b", ".nojekyll", "a..b", "50%#1.html", "វគ្គ.html"]));
}

#[test]
fn long_names_and_paths_are_refused() {
    assert!(clash(&[&"ក".repeat(86)]).contains("has a name of 258 bytes; 255 fit"));
    assert!(is_fine(&[&"ក".repeat(85)]));
    assert!(clash(&[&"abcd/".repeat(49)[..241]]).contains("is 241 characters long; 240 fit"));
    assert!(is_fine(&[&format!("{}x", &"abcd/".repeat(48)[..239])]));
}

#[test]
fn the_manifest_is_no_artifact() {
    assert!(clash(&[MANIFEST]).contains("Beside's own list of files"));
    assert!(is_fine(&["a/.beside-manifest"]));
}

#[test]
fn folding_twice_is_folding_once_for_every_letter() {
    // What comes after are ideographs, which have no case.
    for letter in '\0'..='\u{1ffff}' {
        let once = folded(&letter.to_string());
        assert_eq!(folded(&once), once, "{letter:?}");
    }
}
