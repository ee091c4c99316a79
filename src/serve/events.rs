//! What a page hears: how things stand, and whether it is still what it was.

use crate::serve::answer;
use crate::serve::desk::Desk;
use crate::serve::desk::State;
use axum::response::sse;
use axum::response::sse::Event;
use axum::response::sse::KeepAlive;
use axum::response::sse::Sse;
use futures_util::stream;
use futures_util::stream::Stream;
use std::convert::Infallible;
use std::fmt::Write;
use std::sync::Arc;
use tokio::sync::watch;

/// The events for a page: how things stand now, and again after each change.
pub fn events(
    desk: Arc<Desk>,
    page: Option<String>,
) -> Sse<sse::KeepAliveStream<impl Stream<Item = Result<Event, Infallible>>>> {
    let mut state = desk.state.subscribe();
    state.mark_changed();
    let next = move |(mut state, desk, page): (
        watch::Receiver<Arc<State>>,
        Arc<Desk>,
        Option<String>,
    )| async {
        state.changed().await.ok()?;
        let now: Arc<State> = state.borrow_and_update().clone();
        let name = match &page {
            Some(page) => {
                answer::file(&desk, page.clone()).await.map(|file| answer::name(&file, now.dress))
            }
            None => None,
        };
        let event = Event::default().event("state").data(json(&now, name.as_deref()));
        Some((Ok(event), (state, desk, page)))
    };
    let events = stream::unfold((state, desk, page), next);
    Sse::new(events).keep_alive(KeepAlive::default())
}

/// A state as JSON: `{generation, settled, page, findings}`; `page` names the bytes of the page.
fn json(state: &State, page: Option<&str>) -> String {
    let State { generation, settled, findings, .. } = state;
    let mut json = format!("{{\"generation\":{generation},\"settled\":{settled}");
    if let Some(page) = page {
        // Writing to a string cannot fail; the name is of digits and a hyphen.
        let _ = write!(json, ",\"page\":\"{page}\"");
    }
    let _ = write!(json, ",\"findings\":[{}]}}", findings.join(","));
    json
}
