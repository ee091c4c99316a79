//! Emphasis in scripts that do not put spaces around words.

use super::html;

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(html(text), format!("<p>{expected}</p>"));
}

#[test]
fn bold_ends_after_punctuation_before_a_chinese_letter() {
    check("**强调。**中文", "<strong>强调。</strong>中文");
    check("前**强调！**后**再来？**完", "前<strong>强调！</strong>后<strong>再来？</strong>完");
    check("*强调，*中文", "<em>强调，</em>中文");
    check("***强调。***中文", "<em><strong>强调。</strong></em>中文");
}

#[test]
fn bold_begins_before_a_quotation_mark_after_a_chinese_letter() {
    check("中文**“引”**字", "中文<strong>“引”</strong>字");
    check("中文**「引」**字", "中文<strong>「引」</strong>字");
    check("中文**（注）**字", "中文<strong>（注）</strong>字");
    check("中文**\"引\"**字", "中文<strong>\"引\"</strong>字");
}

#[test]
fn bold_ends_after_khmer_burmese_thai_and_indian_punctuation() {
    check("**សូមស្តាប់។**ការ", "<strong>សូមស្តាប់។</strong>ការ");
    check("**សូមស្តាប់៖**ការ", "<strong>សូមស្តាប់៖</strong>ការ");
    check("**သည်။**က", "<strong>သည်။</strong>က");
    check("**ฟัง!**นะ", "<strong>ฟัง!</strong>นะ");
    check("**सुनो।**और", "<strong>सुनो।</strong>और");
}

#[test]
fn bold_ends_before_an_invisible_space_and_a_khmer_letter() {
    check("**ស្តាប់!**\u{200B}ការ", "<strong>ស្តាប់!</strong>\u{200B}ការ");
}

#[test]
fn bold_ends_after_urdu_punctuation() {
    check("**سنو۔**اور", "<strong>سنو۔</strong>اور");
    check("**سنو،**اور", "<strong>سنو،</strong>اور");
    check("**لماذا؟**لأن", "<strong>لماذا؟</strong>لأن");
}

#[test]
fn bold_ends_after_latin_punctuation_before_a_letter_of_another_script() {
    check("**注意:**中文", "<strong>注意:</strong>中文");
    check("**80%**的人", "<strong>80%</strong>的人");
    check("**[链接](a)**中文", "<strong><a href=\"a\">链接</a></strong>中文");
    check("**`代码`**中文", "<strong><code>代码</code></strong>中文");
}

#[test]
fn bold_within_brackets_stays_what_it_was() {
    check("（**甲**）和（**乙**）", "（<strong>甲</strong>）和（<strong>乙</strong>）");
    check("“**甲**”，**乙**。", "“<strong>甲</strong>”，<strong>乙</strong>。");
    check("*甲（**乙**）丙*", "<em>甲（<strong>乙</strong>）丙</em>");
}

#[test]
fn english_emphasis_does_not_change() {
    check("**Note.**text", "**Note.**text");
    check("a**\"b\"**c", "a**&quot;b&quot;**c".replace("&quot;", "\"").as_str());
    check("é**“b”**é", "é**“b”**é");
}

#[test]
fn lines_of_chinese_join_without_a_space() {
    check("你好，\n世界", "你好，世界");
    check("你好\nworld", "你好\nworld");
    check("안녕\n하세요", "안녕\n하세요");
}
