//! The notes in words: one list of blocks for the screen, the copied text and the printed page, so that all three say
//! the same.

use super::citations::{changed, cited};
use super::concerns::RaisedConcern;
use super::notes::{Contact, Headline, Notes};
use crate::content::{Content, PanelId, Topic, fill, listed};
use crate::questionnaire::{ChoiceId, Expected, Kind, QuestionId, SectionId, Text};

/// One block of the notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Help with its services.
    Help(PanelId),
    /// Help in one line.
    Line(PanelId),
    /// The services for a topic.
    Services(Topic),
    /// A heading for the blocks up to the next heading.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A concern: its title, why it matters, and which answer and sources it comes from.
    Item {
        /// Its title.
        title: Text,
        /// Why a clinician should know.
        message: Text,
        /// The answers and sources it comes from.
        from: String,
    },
    /// A plain list.
    List(Vec<String>),
    /// Sources.
    Sources(Vec<String>),
    /// Ways to reach the clinic.
    Ways(Vec<ContactMethod>),
    /// Small print.
    Small(String),
}

/// A contact method: one way to reach the clinic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactMethod {
    /// Its text.
    pub label: String,
    /// Its link. An address or opening hours have none.
    pub link: Option<Link>,
    /// Whether it leads to a booking page or a form, which a crisis visit does not show.
    pub books: bool,
}

/// A link to the clinic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The address.
    pub href: String,
    /// The setting it comes from, for the host's `kap-guide:contact` event.
    pub kind: &'static str,
    /// Whether it opens in a new tab.
    pub new_tab: bool,
}

/// What the notes need besides the answers.
#[derive(Clone, Copy, Debug)]
pub struct NotesContext<'a> {
    /// The clinic's name in running text.
    pub clinic: &'a str,
    /// Every contact method. Those that this visit may not show are left out of the notes.
    pub ways: &'a [ContactMethod],
    /// The date of the notes, as year-month-day; empty if unknown.
    pub today: &'a str,
}

/// The notes in words.
pub fn document(content: &Content, notes: &Notes, setting: NotesContext) -> Vec<Block> {
    let words = &content.words.notes;
    let mut blocks = vec![notes.help.map_or(Block::Line(content.guide.routing.line), Block::Help)];
    blocks.push(Block::Paragraph(words.lead.to_string()));
    blocks.push(Block::Paragraph(words.standing.to_string()));
    if notes.adults_only {
        blocks.push(Block::Paragraph(words.adults_only.to_string()));
    }
    if notes.for_other {
        blocks.push(Block::Paragraph(words.for_other.to_string()));
    }
    excluded(content, notes, &mut blocks);
    repeat(content, &notes.answers, &mut blocks);
    raise(content, notes, &mut blocks);
    repeat(content, &notes.questions, &mut blocks);
    let cited = cited(content, notes);
    if !cited.is_empty() {
        blocks.push(Block::Heading(content.words.about.sources.to_string()));
        blocks.push(Block::Sources(cited));
    }
    let changed = changed(content, notes, setting.today);
    if !changed.is_empty() {
        blocks.push(Block::Paragraph(fill(words.changed, &[("what", &listed(&changed, ", "))])));
    }
    blocks.push(Block::Small(fill(words.by, &[("date", &content.guide.published)])));
    next(content, notes, setting, &mut blocks);
    blocks
}

/// The answers as given: each question under its short name, and the steps of rating scales in one list under the
/// caption of their section.
fn repeat(content: &Content, answers: &[(QuestionId, Vec<ChoiceId>)], blocks: &mut Vec<Block>) {
    let mut scale = None;
    for (question, choices) in answers {
        let Some(asked) = content.guide.questionnaire.question(*question) else { continue };
        let short = content.words.questions.get(*question).map(|said| said.short).unwrap_or_default();
        let chosen = choices.iter().filter_map(|id| choice(content, *question, Expected::Choice(*id)));
        let is_scale = asked.kind == Kind::Scale;
        let said = |text: Text| if is_scale { [&short, ": ", &*text].concat() } else { text.to_string() };
        let said = chosen.map(said);
        let goes_on = is_scale && scale == Some(asked.section);
        match blocks.last_mut() {
            Some(Block::List(items)) if goes_on => items.extend(said),
            _ => {
                let heading = if is_scale { caption(content, asked.section) } else { short };
                let list = said.collect();
                blocks.push(Block::Heading(heading.to_string()));
                blocks.push(Block::List(list));
            }
        }
        scale = is_scale.then_some(asked.section);
    }
}

/// Names the sections that stay out of the notes, before any answer.
fn excluded(content: &Content, notes: &Notes, blocks: &mut Vec<Block>) {
    let words = &content.words.notes;
    if notes.private {
        blocks.push(Block::Paragraph(words.private.to_string()));
    }
    if !notes.excluded.is_empty() {
        let sections: Vec<String> =
            notes.excluded.iter().map(|section| caption(content, *section).to_string()).collect();
        blocks.push(Block::Paragraph(fill(words.excluded, &[("sections", &listed(&sections, ", "))])));
    }
}

fn raise(content: &Content, notes: &Notes, blocks: &mut Vec<Block>) {
    let words = &content.words.notes;
    let items = |heading: Text, noted: &[RaisedConcern], blocks: &mut Vec<Block>| {
        if !noted.is_empty() {
            blocks.push(Block::Heading(heading.to_string()));
            blocks.extend(noted.iter().filter_map(|noted| item(content, noted)));
        }
    };
    items(words.urgent, &notes.urgent, blocks);
    match notes.headline {
        Headline::Before => {
            items(words.before, &notes.before, blocks);
            items(words.discuss_also, &notes.discuss, blocks);
        }
        Headline::Discuss => items(words.discuss, &notes.discuss, blocks),
        Headline::Urgent => {}
        Headline::Nothing | Headline::LeftOpen | Headline::NotAsked => {
            blocks.push(Block::Heading(words.nothing_title.to_string()));
        }
    }
    if notes.headline == Headline::Nothing {
        blocks.push(Block::Paragraph(words.nothing.to_string()));
    }
    if !notes.asked {
        blocks.push(Block::Paragraph(words.not_asked.to_string()));
    }
    match notes.open {
        0 => {}
        1 => blocks.push(Block::Paragraph(words.open_one.to_string())),
        n => blocks.push(Block::Paragraph(fill(words.open_many, &[("n", &n.to_string())]))),
    }
}

fn next(content: &Content, notes: &Notes, setting: NotesContext, blocks: &mut Vec<Block>) {
    let words = &content.words.notes;
    let NotesContext { clinic, ways, .. } = setting;
    let shown: Vec<ContactMethod> = match notes.contact {
        Contact::Full => ways.to_vec(),
        Contact::NoBooking => ways.iter().filter(|way| !way.books).cloned().collect(),
        Contact::Nothing => Vec::new(),
    };
    if !shown.is_empty() {
        blocks.push(Block::Heading(fill(words.contact, &[("clinic", clinic)])));
        blocks.push(Block::Ways(shown));
        blocks.push(Block::Paragraph(fill(content.words.interface.not_emergencies, &[("clinic", clinic)])));
    }
    blocks.push(Block::Heading(words.others.to_string()));
    blocks.push(Block::List(words.other_ways.iter().map(ToString::to_string).collect()));
    if content.guide.services(Topic::Treatment).next().is_some() {
        blocks.push(Block::Services(Topic::Treatment));
    }
    blocks.push(Block::Heading(words.not_now.to_string()));
    blocks.push(Block::Paragraph(words.not_now_body.to_string()));
}

fn item(content: &Content, noted: &RaisedConcern) -> Option<Block> {
    let said = content.words.concerns.get(noted.concern)?;
    Some(Block::Item { title: said.title, message: said.message, from: origin(content, noted) })
}

/// Names the answers and sources of a concern.
fn origin(content: &Content, noted: &RaisedConcern) -> String {
    let words = &content.words.notes;
    let mut parts: Vec<String> = Vec::new();
    for (question, sought) in &noted.because {
        let section = content.guide.questionnaire.question(*question).map(|asked| asked.section);
        if let (Some(choice), Some(section)) = (choice(content, *question, *sought), section) {
            let from = fill(words.from, &[("choice", &choice), ("section", &caption(content, section))]);
            parts.push(from);
        }
    }
    if noted.sources.is_empty() {
        parts.push(words.expert_practice.to_string());
    } else {
        let sources: Vec<String> = noted.sources.iter().map(|source| source.as_str().to_owned()).collect();
        parts.push(fill(words.sources, &[("sources", &listed(&sources, ", "))]));
    }
    listed(&parts, " ")
}

fn caption(content: &Content, section: SectionId) -> Text {
    content.words.sections.get(section).copied().unwrap_or_default()
}

/// The words of the choice that a rule matched. A skip has none.
fn choice(content: &Content, question: QuestionId, sought: Expected) -> Option<Text> {
    match sought {
        Expected::Choice(id) => {
            let choice = content.guide.questionnaire.question(question)?.choice(id)?;
            Some(content.words.choice(question, choice))
        }
        Expected::Skipped | Expected::Declined => None,
    }
}
