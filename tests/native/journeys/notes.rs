//! Checks a journey's lines about the notes.

use kap_guide::content::{ConcernId, Content, fill};
use kap_guide::questionnaire::{ChoiceId, QuestionId, SectionId};
use kap_guide::session::{Block, Fact, Notes, NotesContext, Session, document};

use super::same::same;

/// Holds one part of the notes against a line.
pub fn hold(content: &Content, visit: &Session, today: &str, rest: &str) -> Result<(), String> {
    let (part, expected) = rest.split_once(": ").ok_or("write `notes PART: WHAT`")?;
    let notes = visit.notes(&content.guide);
    let found = match part {
        "help" => notes.help.map_or("", |panel| panel.as_str()).to_owned(),
        "before" => facts(&notes.before),
        "discuss" => facts(&notes.discuss),
        "raised" => listed(notes.raised.iter().map(|noted| ConcernId::as_str(noted.concern))),
        "nothing" => listed(notes.nothing.iter().copied().map(SectionId::as_str)),
        "private" => notes.private.to_string(),
        "asked" => notes.asked.to_string(),
        "open" => listed(notes.open.iter().copied().map(QuestionId::as_str)),
        "contact" => format!("{:?}", notes.contact).to_lowercase(),
        "adults-only" => notes.adults_only.to_string(),
        "for-other" => notes.for_other.to_string(),
        "ask" => listed(notes.ask.iter().copied().map(ChoiceId::as_str)),
        "first" => chosen(&notes.first),
        "second" => chosen(&notes.second),
        "changed" => changed(content, &notes, today),
        _ => return Err(format!("the notes have no part `{part}`")),
    };
    same(if found.is_empty() { "none" } else { &found }, expected)
}

fn facts(facts: &[Fact]) -> String {
    facts.iter().map(|fact| format!("{} {}", fact.question, fact.choice)).collect::<Vec<_>>().join(", ")
}

fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

fn chosen(answers: &[(QuestionId, Vec<ChoiceId>)]) -> String {
    listed(answers.iter().flat_map(|(_, choices)| choices).copied().map(ChoiceId::as_str))
}

/// What the notes say may have changed, as it stands in their sentence.
fn changed(content: &Content, notes: &Notes, today: &str) -> String {
    let setting = NotesContext { clinic: "", ways: &[], today };
    let sentence = fill(content.later().notes.changed, &[("what", "|")]);
    let (before, after) = sentence.split_once('|').unwrap_or_default();
    let document = document(content, notes, setting);
    let mut said = document.second.iter().filter_map(|block| match block {
        Block::Paragraph(text) => text.strip_prefix(before)?.strip_suffix(after),
        _ => None,
    });
    said.next().unwrap_or_default().to_owned()
}
