//! Files as editors save them: in the steps that each of them takes.

use crate::folder::Dice;
use std::fs;
use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

/// A way to save a text in a file that may be there already.
type Save = fn(&Path, &str, &mut Dice);

/// All ways to save.
const SAVES: &[Save] = &[vim, emacs, code, kate, sed, slowly];

/// Saves a text as one of the editors does.
pub fn save(path: &Path, text: &str, dice: &mut Dice) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    SAVES[dice.throw(SAVES.len())](path, text, dice);
}

/// A file in the same folder, named after this one.
fn beside(path: &Path, before: &str, after: &str) -> PathBuf {
    let name = path.file_name().unwrap().to_string_lossy();
    path.with_file_name(format!("{before}{name}{after}"))
}

/// Tries whether it may write, moves the old file aside, writes the new one, deletes the old.
fn vim(path: &Path, text: &str, _: &mut Dice) {
    let swap = beside(path, ".", ".swp");
    fs::write(&swap, text).unwrap();
    let probe = path.with_file_name("4913");
    fs::write(&probe, "").unwrap();
    fs::remove_file(&probe).unwrap();
    let aside = beside(path, "", "~");
    let was_there = fs::rename(path, &aside).is_ok();
    let mut file = fs::File::create(path).unwrap();
    file.write_all(text.as_bytes()).unwrap();
    file.sync_all().unwrap();
    if was_there {
        fs::remove_file(&aside).unwrap();
    }
    fs::remove_file(&swap).unwrap();
}

/// Locks with a link that leads nowhere, saves by itself, writes a new file and puts it in the place of the old.
fn emacs(path: &Path, text: &str, dice: &mut Dice) {
    let lock = beside(path, ".#", "");
    symlink("someone@machine.4711:1", &lock).unwrap();
    let own = beside(path, "#", "#");
    fs::write(&own, &text[..half(text)]).unwrap();
    if dice.throw(4) == 0 {
        pause(dice, 20);
    }
    let new = beside(path, "", ".tmp");
    fs::write(&new, text).unwrap();
    fs::rename(&new, path).unwrap();
    fs::remove_file(&own).unwrap();
    fs::remove_file(&lock).unwrap();
}

/// Cuts the file and writes into it.
fn code(path: &Path, text: &str, dice: &mut Dice) {
    let mut file = fs::File::create(path).unwrap();
    if dice.throw(4) == 0 {
        pause(dice, 20);
    }
    file.write_all(text.as_bytes()).unwrap();
}

/// Writes a file of a name of its own and renames it.
fn kate(path: &Path, text: &str, dice: &mut Dice) {
    let new = beside(path, "", &format!(".{}", letters(dice)));
    fs::write(&new, text).unwrap();
    fs::rename(&new, path).unwrap();
}

/// As `sed -i` does.
fn sed(path: &Path, text: &str, dice: &mut Dice) {
    let new = path.with_file_name(format!("sed{}", letters(dice)));
    let mut file = fs::File::create(&new).unwrap();
    for line in text.split_inclusive('\n') {
        file.write_all(line.as_bytes()).unwrap();
    }
    fs::rename(&new, path).unwrap();
}

/// Writes in three pieces, as over a slow network.
fn slowly(path: &Path, text: &str, dice: &mut Dice) {
    fs::write(path, "").unwrap();
    let (first, rest) = text.split_at(half(text));
    let (second, third) = rest.split_at(half(rest));
    for piece in [first, second, third] {
        OpenOptions::new().append(true).open(path).unwrap().write_all(piece.as_bytes()).unwrap();
        pause(dice, 40);
    }
}

/// The middle of a text, between two letters.
fn half(text: &str) -> usize {
    (text.len() / 2..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap()
}

fn letters(dice: &mut Dice) -> String {
    let letters = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    (0..6).map(|_| char::from(letters[dice.throw(letters.len())])).collect()
}

/// Takes its time, as an editor does between two steps: fewer milliseconds than this.
pub fn pause(dice: &mut Dice, below: usize) {
    thread::sleep(Duration::from_millis(dice.throw(below) as u64));
}
