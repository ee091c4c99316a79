//! Feeds of the news, and the sitemap.
//!
//! Addresses are absolute when the site knows where it will be published;
//! otherwise feeds are relative and there is no sitemap.

use crate::model::Edition;
use crate::model::PageKind;
use crate::model::Text;
use crate::render::page::escaped;
use crate::render::page::site_path;
use serde_json::json;

/// A post in a feed.
struct Post {
    title: String,
    url: String,
    summary: String,
    date: String,
}

/// The form of a feed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Atom, RFC 4287.
    Atom,
    /// JSON Feed, version 1.1.
    Json,
}

impl Form {
    /// Both forms.
    pub const ALL: [Form; 2] = [Form::Atom, Form::Json];

    /// Where a feed of this form lies below the locale.
    pub fn path(self) -> &'static str {
        match self {
            Form::Atom => "feed.xml",
            Form::Json => "feed.json",
        }
    }
}

/// Whether an edition has news to feed.
pub fn has_posts(edition: &Edition<'_>) -> bool {
    let news = edition.curriculum.of_kind(PageKind::News);
    news.into_iter().any(|(number, _)| !date(&edition.readings[number].text).is_empty())
}

/// The news of an edition as a feed.
pub fn feed(edition: &Edition<'_>, form: Form) -> String {
    let news = edition.curriculum.of_kind(PageKind::News);
    let posts = news.map(|(number, page)| {
        let text = &edition.readings[number].text;
        Post {
            title: text.title.clone(),
            url: url(edition, &page.path),
            summary: text.summary.clone().unwrap_or_default(),
            date: date(text),
        }
    });
    let posts: Vec<Post> = posts.filter(|post| !post.date.is_empty()).collect();
    match form {
        Form::Atom => atom(edition, &posts),
        Form::Json => json_feed(edition, &posts),
    }
}

/// The date of a post, if it has one.
fn date(text: &Text) -> String {
    let date = text.fields.text("date");
    date.filter(|date| crate::content::fields::is_date(date)).unwrap_or_default()
}

/// The address of a page: absolute when the base is known, else from the feed's place.
fn url(edition: &Edition<'_>, path: &str) -> String {
    match &edition.curriculum.settings.base_url {
        Some(base) => format!("{base}/{}", site_path(edition, path)),
        None => path.to_owned(),
    }
}

/// An id that stays the same wherever the site is put, as a tag URI (RFC 4151).
fn id(edition: &Edition<'_>, path: &str) -> String {
    match &edition.curriculum.settings.base_url {
        Some(base) => format!("{base}/{}", site_path(edition, path)),
        None => format!(
            "urn:uuid:{}",
            uuid(&format!("{}/{}/{path}", edition.curriculum.settings.name, edition.locale))
        ),
    }
}

/// A UUID of version 8 (RFC 9562) from the hash of a text.
fn uuid(text: &str) -> String {
    let hash = blake3::hash(text.as_bytes());
    let mut bytes = [0_u8; 16];
    bytes.copy_from_slice(&hash.as_bytes()[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

/// Atom, RFC 4287.
fn atom(edition: &Edition<'_>, posts: &[Post]) -> String {
    let settings = &edition.curriculum.settings;
    let author = settings.publisher.as_deref().unwrap_or(&settings.name);
    let newest = posts.iter().map(|post| post.date.as_str()).max().unwrap_or_default();
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <title>{}</title>\n<id>{}</id>\n<updated>{newest}T00:00:00Z</updated>\n<author><name>{}</name></author>\n\
         <link rel=\"self\" href=\"{}\"/>\n<link href=\"{}\"/>\n",
        edition.locale,
        escaped(&settings.name),
        escaped(&id(edition, "feed.xml")),
        escaped(author),
        escaped(&url(edition, "feed.xml")),
        escaped(&url(edition, "news/index.html")),
    );
    for post in posts {
        xml.push_str(&format!(
            "<entry>\n<title>{}</title>\n<id>{}</id>\n<link href=\"{}\"/>\n<updated>{}T00:00:00Z</updated>\n<summary>{}</summary>\n</entry>\n",
            escaped(&post.title),
            escaped(&id(edition, &post.url)),
            escaped(&post.url),
            post.date,
            escaped(&post.summary),
        ));
    }
    xml.push_str("</feed>\n");
    xml
}

/// JSON Feed, version 1.1.
fn json_feed(edition: &Edition<'_>, posts: &[Post]) -> String {
    let item = |post: &Post| {
        json!({
            "id": id(edition, &post.url),
            "url": post.url,
            "title": post.title,
            "content_text": post.summary,
            "date_published": format!("{}T00:00:00Z", post.date),
        })
    };
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": edition.curriculum.settings.name,
        "language": edition.locale.as_str(),
        "feed_url": url(edition, "feed.json"),
        "home_page_url": url(edition, "news/index.html"),
        "items": posts.iter().map(item).collect::<Vec<_>>(),
    });
    format!("{feed:#}\n")
}

/// The sitemap (sitemaps.org 0.9) of all pages that have a text of their own, below a base URL.
pub fn sitemap(editions: &[Edition<'_>], base: &str) -> String {
    let mut xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".to_owned();
    for edition in editions {
        let own = edition.readings.iter().filter(|reading| reading.text.locale == edition.locale);
        for reading in own {
            let path = site_path(edition, &reading.page.path);
            xml.push_str(&format!(
                "<url><loc>{}</loc></url>\n",
                escaped(&format!("{base}/{path}"))
            ));
        }
    }
    xml.push_str("</urlset>\n");
    xml
}
