//! Small sites, folded.

use super::Whole;
use super::one_file;
use crate::output::Artifact;

fn page(path: &str, body: &str) -> Artifact {
    let up = "../".repeat(path.matches('/').count());
    let html = format!(
        "<!doctype html><html lang=km><head><meta http-equiv=Content-Security-Policy content=\"default-src 'self'\">\
         <title lang=\"km\">{path} &amp; more</title><link rel=stylesheet href={up}assets/a.css>\
         <script src={up}assets/head.js data-word=\"x\"></script><script defer src={up}assets/a.js></script></head>\
         <body class=kind-lesson><header class=site-header><nav><a aria-current=true href={up}km/index.html>L</a>\
         <a href={up}km/train/index.html>T</a></nav></header><main id=main>{body}</main></body></html>"
    );
    Artifact::new(path, html, "")
}

fn folded(pages: &[Artifact]) -> String {
    let file = |path: &str| match path {
        "assets/a.css" => Some(b"i{color:red}".to_vec()),
        "assets/head.js" => Some(b"h()".to_vec()),
        "assets/a.js" => Some(b"a()".to_vec()),
        "km/b.png" => Some(vec![1, 2, 3]),
        _ => None,
    };
    let whole = Whole {
        pages,
        scripts: &[Artifact::new("km/search/root.js", "s(\"</script>\")", "")],
        styles: &[Artifact::new("assets/test.css", "b{}", "")],
        script: "o()",
        style: "u{}",
        file: &file,
        left_out: "left out",
    };
    one_file(&whole).unwrap()
}

#[test]
fn names_are_of_one_page_and_links_lead_to_it() {
    let two = "<h2 id=q>Q</h2><label for=q>x</label><input name=n aria-describedby=\"a b\"><a href=#q>q</a>";
    let html = folded(&[
        page("km/index.html", "<a href=\"learn/1.html#q\">1</a>"),
        page("km/learn/1.html", two),
    ]);
    for wanted in [
        "<a href=\"#learn/1:q\">1</a>",
        "<h2 id=\"learn/1:q\">",
        "<label for=\"learn/1:q\">",
        "<input name=\"learn/1:n\" aria-describedby=\"learn/1:a learn/1:b\">",
        "<section class=\"page kind-lesson\" id=\"learn/1\" data-title=\"km/learn/1.html &amp; more\" data-title-lang=\"km\"",
        "data-door=\"#index\"",
        "<nav><a aria-current=true href=\"#index\">L</a>",
    ] {
        assert!(html.contains(wanted), "{wanted} is not in {html}");
    }
}

#[test]
fn what_is_not_in_the_file_is_no_link() {
    let body = "<a class=also href=../en/1.html>English</a>\
                <a href=gone.html>gone</a> <a href=tel:112>call</a><audio src=a.ogg></audio>";
    let html = folded(&[page("km/index.html", body)]);
    assert!(html.contains("<main id=main><section"), "{html}");
    assert!(
        html.contains(">gone <a href=tel:112>call</a><p class=\"quiet\">left out</p></section>"),
        "{html}"
    );
    assert!(!html.contains("English"), "{html}");
    assert!(html.contains("</a>T</nav>") || html.contains("</a> T</nav>"), "{html}");
}

#[test]
fn all_that_a_page_loads_lies_in_it() {
    let html =
        folded(&[page("km/index.html", "<img src=b.png alt=B><img class=band src=b.png alt>")]);
    for wanted in [
        "<img src=\"data:image/png;base64,AQID\" alt=B>",
        "<span hidden class=\"band\" data-picture=\"km/b.png\"></span>",
        "<script type=\"text/plain\" data-picture=\"km/b.png\">data:image/png;base64,AQID</script>",
        "<style>i{color:red}\nu{}</style><style data-file=\"assets/test.css\">b{}</style>",
        "<script data-word=\"x\">h()</script>",
        "<script>o()</script><script>a()</script>",
        "<script type=\"text/plain\" data-file=\"km/search/root.js\">s(\"<\\/script>\")</script>",
    ] {
        assert!(html.contains(wanted), "{wanted} is not in {html}");
    }
    assert!(!html.contains("'self'") && !html.contains(" src=assets"), "{html}");
}

#[test]
fn a_page_without_a_main_part_is_told() {
    let file = |_: &str| None;
    let pages = [Artifact::new("km/index.html", "<p>", "")];
    let whole = Whole {
        pages: &pages,
        scripts: &[],
        styles: &[],
        script: "",
        style: "",
        file: &file,
        left_out: "",
    };
    assert_eq!(one_file(&whole), Err("km/index.html has no `<main>`".to_owned()));
    assert!(one_file(&Whole { pages: &[], ..whole }).is_err());
}
