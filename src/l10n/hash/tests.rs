//! What counts as the same text, case by case, and laws of the normal form.

use proptest::prelude::*;

use super::*;

fn is_same(one: &str, other: &str) -> bool {
    exact(one) == exact(other)
}

#[test]
fn a_hash_is_the_start_of_blake3() {
    // The published test vector of BLAKE3 for no input.
    assert_eq!(exact("").to_string(), "af1349b9f5f9a1a6");
    let hash = exact("Listen first.");
    assert_eq!(Hash::parse(&hash.to_string()), Some(hash));
    for wrong in
        ["", "af1349b9f5f9a1a", "+f1349b9f5f9a1a6", "AF1349B9F5F9A1A6", "af1349b9f5f9a1a66"]
    {
        assert_eq!(Hash::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn layout_does_not_count() {
    assert!(is_same("Listen first,\nthen speak.", " Listen  first,\tthen\r\nspeak. \n"));
    assert!(is_same("e\u{301}cole", "\u{e9}cole"));
    assert!(is_same("Stop.  \nThen go.", "Stop.\\\nThen go."));
    assert!(is_same("Stop.    \r\nThen go.", "Stop. \\\n  Then go."));
    assert!(is_same("Stop.  \n", "Stop."));
}

#[test]
fn what_a_reader_sees_counts() {
    assert!(!is_same("Stop.\nThen go.", "Stop.  \nThen go."));
    assert!(!is_same("Stop. \nThen go.", "Stop.\\\nThen go."));
    // The backslash is escaped, so the line ends softly.
    assert!(!is_same("Stop\\\\\nThen", "Stop\\\\\\\nThen"));
    assert!(!is_same("Listen.", "listen."));
    assert!(!is_same("Listen.", "Listen!"));
    assert!(!is_same("Take 2.", "Take 3."));
    assert!(!is_same("Oui\u{a0}?", "Oui ?"));
}

#[test]
fn the_order_of_khmer_signs_is_left_alone() {
    let coeng = "ស្រ្តី";
    assert_eq!(normal::normal(coeng), coeng);
    assert!(!is_same("ស្ត្រី", "ស្រ្តី"));
}

#[test]
fn emphasis_is_written_in_one_way() {
    for (from, to) in [
        ("_a_ b", "*a* b"),
        ("__a__ b", "**a** b"),
        ("___a___", "***a***"),
        ("__a _b_ c__", "**a *b* c**"),
        ("*a _b_ c*", "*a *b* c*"),
        ("\"_a_\"", "\"*a*\""),
        ("(_a_)", "(*a*)"),
        ("_(a)_b", "_(a)_b"),
        ("snake_case_word", "snake_case_word"),
        ("a_b_ _c_d", "a_b_ _c_d"),
        ("_a", "_a"),
        ("_ a _", "_ a _"),
        ("\\_a_", "\\_a_"),
        ("`_a_` _b_", "`_a_` *b*"),
        ("``_a_` _b_", "``*a*` *b*"),
        ("[_a_](x_y_ \"_t_\")", "[*a*](x_y_ \"_t_\")"),
        ("_[a_](b)", "_[a_](b)"),
        ("<a href=_x_> _b_", "<a href=_x_> *b*"),
        ("{{ _x_ }} _b_", "{{ _x_ }} *b*"),
        ("_មិន_ ok", "*មិន* ok"),
        ("_a__b_", "*a__b*"),
        ("_a*_b*", "_a*_b*"),
    ] {
        assert_eq!(emphasis::starred(from), to, "{from}");
    }
}

#[test]
fn a_cosmetic_change_is_loose() {
    for (one, other) in [
        ("Listen first, then speak.", "**Listen first** – then speak"),
        ("你好，世界。", "你好世界"),
        ("Don't go", "Don’t go!"),
        ("« Bonjour »", "\u{201c}Bonjour\u{201d}"),
        ("ស្តាប់មុន។", "ស្តាប់\u{200b}មុន"),
        ("کیا حال ہے؟", "کیا حال ہے"),
        ("a ~~b~~ `c`", "a b c"),
        ("Stop.\\\nGo", "Stop Go"),
    ] {
        assert_eq!(loose(one), loose(other), "{one}");
    }
}

#[test]
fn a_real_change_is_not_loose() {
    for (one, other) in [
        ("Take 1.5", "Take 15"),
        ("Take 10-12", "Take 1012"),
        ("at -5", "at 5"),
        ("50%", "50"),
        ("٥٠٪", "٥٠"),
        ("A + B", "A B"),
        ("pain < 3", "pain > 3"),
        ("Listen", "listen"),
        ("[a](b.md)", "[a](bmd)"),
        ("see https://a.org/b-c", "see https://a.org/bc"),
        ("មិន", "មន"),
        ("a\u{200c}b", "ab"),
    ] {
        assert_ne!(loose(one), loose(other), "{one}");
    }
}

#[test]
fn a_table_of_punctuation_is_sorted_and_holds_no_letters() {
    for sign in "%+<>=$៛٪％＋＜＞｜ａ９ｱ".chars() {
        assert!(!signs::is_punctuation(sign), "{sign}");
    }
    for sign in ".,;:!?—…«»“”。，、！？「」（）។៖،؛؟۔।¿¡·・".chars()
    {
        assert!(signs::is_punctuation(sign), "{sign}");
    }
    for sign in (' '..='\u{10FFFF}').filter(|sign| sign.is_alphanumeric()) {
        assert!(!signs::is_punctuation(sign), "{sign:?} {:x}", u32::from(sign));
    }
}

#[test]
fn numbers_and_denials_change_the_force() {
    for (one, other) in [
        ("Take 2 a day.", "Take 3 a day."),
        ("Wait 1.5 hours.", "Wait 15 hours."),
        ("ពន្យល់ ២ ដង", "ពន្យល់ ៣ ដង"),
        ("at -5 degrees", "at 5 degrees"),
        ("½ a cup", "¼ a cup"),
        ("Do promise.", "Do not promise."),
        ("You can go.", "You can’t go."),
        ("Se puede prometer.", "No se puede prometer."),
        ("C'est vrai.", "Ce n'est pas vrai."),
        ("អ្នកអាចទៅ", "អ្នកមិនអាចទៅ"),
        ("وعدہ کریں", "وعدہ نہ کریں"),
        ("可以答应", "不可以答应"),
    ] {
        assert!(has_changed_force(one, other), "{one}");
    }
}

#[test]
fn other_changes_leave_the_force() {
    for (one, other) in [
        ("Wait 2 days.", "Please wait ២ days."),
        ("Wait ۲ or ٢ days.", "Wait ２ days, or २."),
        ("Never promise.", "Do not promise."),
        ("He is a friend.", "She is a good friend."),
        ("A knot.", "A notion."),
        ("他很特别", "她特别好"),
        ("option n", "option m"),
        ("កុំព្យូទ័រ", "ទូរស័ព្ទ"),
    ] {
        assert!(!has_changed_force(one, other), "{one}");
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test may look at the clock")]
fn hostile_text_takes_no_time() {
    let start = std::time::Instant::now();
    for part in ["_", "*_", "_a", "`", "[", "[](", "<a ", "{{", "](", "*a _b ", "_a*", "\\", "~"] {
        let text = format!("_{}", part.repeat(50_000));
        exact(&text);
        loose(&text);
    }
    let ticks: Vec<String> = (1..800).map(|count| "`".repeat(count)).collect();
    let ticks = ticks.join(" _");
    exact(&ticks);
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}

proptest! {
    #[test]
    fn the_normal_form_is_normal(text in "[a-c_*`\\\\ \n\\[\\]().é]{0,40}|\\PC{0,40}") {
        let once = normal::normal(&text);
        prop_assert_eq!(normal::is_plain(&text) && once != text, false);
        let spaced = format!(" {}\n", text.replace(' ', "\t"));
        // Two blanks before a line end mean a break and two tabs do not.
        if !text.contains("  ") && !text.contains(" \t") {
            prop_assert_eq!(exact(&spaced), exact(&text));
        }
        loose(&text);
    }

    #[test]
    fn nothing_panics(one in any::<String>(), other in any::<String>()) {
        exact(&one);
        loose(&one);
        prop_assert!(!has_changed_force(&one, &one));
        prop_assert_eq!(has_changed_force(&one, &other), has_changed_force(&other, &one));
    }
}

proptest! {
    #[test]
    fn what_is_simple_is_its_own_normal_form(text in "[ a-zéśا-ي۰-۹ک-ےក-អា-ៅ០-៩、-〇一-十Ａ-Ｚ“”…]{0,40}") {
        if super::normal::is_simple(&text) {
            prop_assert_eq!(super::normal::normal(&text), text);
        }
    }
}
