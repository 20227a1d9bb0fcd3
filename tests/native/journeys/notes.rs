//! Checks a journey's lines about the notes.

use kap_guide::content::{ConcernId, Content, fill};
use kap_guide::questionnaire::{ChoiceId, QuestionId, SectionId};
use kap_guide::session::{Block, Notes, NotesContext, RaisedConcern, Session, document};

use super::same::same;

/// Holds one part of the notes against a line.
pub fn hold(content: &Content, visit: &Session, today: &str, rest: &str) -> Result<(), String> {
    let (part, expected) = rest.split_once(": ").ok_or("write `notes PART: WHAT`")?;
    let notes = visit.notes(&content.guide);
    let found = match part {
        "help" => notes.help.map_or("", |panel| panel.as_str()).to_owned(),
        "headline" => format!("{:?}", notes.headline).to_lowercase(),
        "urgent" => listed(&notes.urgent),
        "before" => listed(&notes.before),
        "discuss" => listed(&notes.discuss),
        "private" => notes.private.to_string(),
        "asked" => notes.asked.to_string(),
        "open" => notes.open.to_string(),
        "contact" => format!("{:?}", notes.contact).to_lowercase(),
        "adults-only" => notes.adults_only.to_string(),
        "for-other" => notes.for_other.to_string(),
        "answers" => chosen(&notes.answers),
        "questions" => chosen(&notes.questions),
        "left-out" => notes.excluded.into_iter().map(SectionId::as_str).collect::<Vec<_>>().join(", "),
        "changed" => changed(content, &notes, today),
        _ => return Err(format!("the notes have no part `{part}`")),
    };
    same(if found.is_empty() { "none" } else { &found }, expected)
}

/// Things to raise, by their names.
pub fn listed(list: &[RaisedConcern]) -> String {
    list.iter().map(|noted| ConcernId::as_str(noted.concern)).collect::<Vec<_>>().join(", ")
}

fn chosen(answers: &[(QuestionId, Vec<ChoiceId>)]) -> String {
    let all = answers.iter().flat_map(|(_, choices)| choices);
    all.copied().map(ChoiceId::as_str).collect::<Vec<_>>().join(", ")
}

/// What the notes say may have changed, as it stands in their sentence.
fn changed(content: &Content, notes: &Notes, today: &str) -> String {
    let setting = NotesContext { clinic: "", ways: &[], today };
    let sentence = fill(content.words.notes.changed, &[("what", "|")]);
    let (before, after) = sentence.split_once('|').unwrap_or_default();
    let blocks = document(content, notes, setting);
    let mut said = blocks.iter().filter_map(|block| match block {
        Block::Paragraph(text) => text.strip_prefix(before)?.strip_suffix(after),
        _ => None,
    });
    said.next().unwrap_or_default().to_owned()
}
