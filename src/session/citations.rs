//! The sources of the notes, and which of them may be out of date.

use super::notes::Notes;
use crate::content::{Content, Service, Source, SourceId, Topic, Verification, fill};

/// The sources of all raised concerns, each once, in the guide's order.
pub(super) fn cited(content: &Content, notes: &Notes) -> Vec<String> {
    content
        .guide
        .sources
        .iter()
        .filter(|source| is_cited(notes, source.id))
        .map(|source| citation(content, source))
        .collect()
}

fn is_cited(notes: &Notes, source: SourceId) -> bool {
    notes.raised.iter().any(|concern| concern.sources.contains(&source))
}

/// A source with its name, and when it was read.
pub fn citation(content: &Content, source: &Source) -> String {
    let said = content.later().sources.get(source.id).copied().unwrap_or_default();
    let words = &content.later().about;
    let read = match &source.verification {
        Verification::Primary(read) => fill(words.read, &[("read", read)]),
        Verification::Secondary(read) => fill(words.secondary, &[("read", read)]),
        Verification::Known => words.known.to_string(),
    };
    [source.id.as_str(), ". ", said.as_str(), " ", &read].concat()
}

/// A service with when it was last checked.
pub fn checked(content: &Content, line: &Service) -> String {
    let name = content.words.services.get(line.id).map(|said| said.name).unwrap_or_default();
    let words = &content.later().about;
    let read = match &line.checked {
        Some(read) => fill(words.service_checked, &[("read", read)]),
        None => words.service_known.to_string(),
    };
    [name.as_str(), ". ", &read].concat()
}

/// The sources and services in the notes that are due for a check.
pub(super) fn changed(content: &Content, notes: &Notes, today: &str) -> Vec<String> {
    let guide = &content.guide;
    let panel = guide.panel(notes.help.unwrap_or(guide.routing.line));
    let topics = panel.into_iter().flat_map(|panel| panel.topics.iter().chain(&panel.more));
    let lines = topics.chain([&Topic::Treatment]).flat_map(|topic| guide.services(*topic));
    let sources = guide.sources.iter().filter(|source| is_cited(notes, source.id));
    sources
        .filter_map(|source| content.changed_source(source, today))
        .chain(lines.filter_map(|line| content.changed_service(line, today)))
        .collect()
}
