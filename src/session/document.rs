//! The notes in words: blocks for the screen, the copied text and the printed page, so that all three say the same.

use super::citations::{changed, cited};
use super::concerns::RaisedConcern;
use super::facts::Fact;
use super::notes::{Contact, Notes};
use crate::content::{Content, PanelId, Topic, fill, listed};
use crate::questionnaire::{ChoiceId, Expected, Kind, QuestionId, Role, SectionId, Text};

/// The notes in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Page one: what to say, and what to do next.
    pub first: Vec<Block>,
    /// Page two: why these are here.
    pub second: Vec<Block>,
}

/// One block of the notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Help with its services.
    Help(PanelId),
    /// Help in one line.
    Line(PanelId),
    /// The services for a topic.
    Services(Topic),
    /// A heading for the blocks up to the next heading, and the question that changes what they say.
    Heading(String, Option<QuestionId>),
    /// A paragraph.
    Paragraph(String),
    /// That private answers may be missing. The screen has a way to decide about them here.
    Private(String),
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
    /// The next steps, all equal: the clinic's contact methods, the visitor's own doctor, and not now.
    Next {
        /// Ways to reach the clinic.
        ways: Vec<ContactMethod>,
        /// Says that the clinic does not answer emergencies, if the notes show its contact.
        small: Option<String>,
        /// The other next steps: a heading, and the lines below it.
        others: [(Text, Text); 2],
    },
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
pub fn document(content: &Content, notes: &Notes, setting: NotesContext) -> Document {
    Document { first: first_page(content, notes, setting), second: second_page(content, notes, setting) }
}

fn first_page(content: &Content, notes: &Notes, setting: NotesContext) -> Vec<Block> {
    let words = &content.later().notes;
    let paragraph = |text: Text| Block::Paragraph(text.to_string());
    let line = content.guide.panel(content.guide.routing.line).map(|panel| Block::Line(panel.id));
    let mut blocks: Vec<Block> = notes.help.map(Block::Help).or(line).into_iter().collect();
    blocks.extend(notes.adults_only.then(|| paragraph(words.adults_only)));
    blocks.extend(notes.for_other.then(|| paragraph(words.for_other)));
    let mut list = |heading: Text, facts: &[Fact]| {
        if !facts.is_empty() {
            blocks.push(Block::Heading(heading.to_string(), None));
            blocks.push(Block::List(fact_lines(content, facts)));
        }
    };
    list(words.before, &notes.before);
    list(words.discuss, &notes.discuss);
    if !notes.nothing.is_empty() {
        let sections: Vec<String> =
            notes.nothing.iter().map(|section| caption(content, *section).to_string()).collect();
        blocks.push(Block::Paragraph(fill(words.nothing, &[("sections", &listed(&sections, "” and “"))])));
    }
    let asks_health = content.guide.sections.iter().any(|section| section.health);
    blocks.extend((asks_health && !notes.asked).then(|| paragraph(words.not_asked)));
    if !notes.open.is_empty() {
        let open: Vec<String> = notes.open.iter().map(|id| short(content, *id).to_string()).collect();
        blocks.push(Block::Paragraph(fill(words.open, &[("questions", &listed(&open, "; "))])));
    }
    blocks.extend(notes.private.then(|| Block::Private(words.private.to_string())));
    blocks.push(paragraph(words.standing));
    let ask = content.guide.routing.ask.question;
    let asks: Vec<String> = notes.ask.iter().filter_map(|id| label(content, ask, *id)).collect();
    if !asks.is_empty() {
        blocks.push(Block::Heading(words.ask.to_string(), Some(ask)));
        blocks.push(Block::List(asks));
    }
    repeat(content, &notes.first, &mut blocks);
    blocks.push(Block::Heading(words.next.to_string(), None));
    blocks.push(next(content, notes, setting));
    blocks
}

fn second_page(content: &Content, notes: &Notes, setting: NotesContext) -> Vec<Block> {
    let words = &content.later().notes;
    let mut blocks =
        vec![Block::Heading(words.why.to_string(), None), Block::Paragraph(words.lead.to_string())];
    blocks.extend(notes.raised.iter().filter_map(|raised| item(content, raised)));
    repeat(content, &notes.second, &mut blocks);
    if content.guide.services(Topic::Treatment).next().is_some() {
        blocks.push(Block::Services(Topic::Treatment));
    }
    let cited = cited(content, notes);
    if !cited.is_empty() {
        blocks.push(Block::Heading(content.later().about.sources.to_string(), None));
        blocks.push(Block::Sources(cited));
    }
    let changed = changed(content, notes, setting.today);
    if !changed.is_empty() {
        blocks.push(Block::Paragraph(fill(words.changed, &[("what", &listed(&changed, ", "))])));
    }
    blocks.push(Block::Small(fill(words.by, &[("date", &content.later().about.published)])));
    blocks
}

/// The answers as given: each question under its short name, and the steps of rating scales in one list under the
/// caption of their section.
fn repeat(content: &Content, answers: &[(QuestionId, Vec<ChoiceId>)], blocks: &mut Vec<Block>) {
    let mut scale = None;
    for (question, choices) in answers {
        let Some(asked) = content.guide.questionnaire.question(*question) else { continue };
        let short = short(content, *question);
        let is_scale = asked.kind == Kind::Scale;
        let chosen = choices.iter().filter_map(|id| label(content, *question, *id));
        let said = chosen.map(|text| if is_scale { [&short, ": ", &*text].concat() } else { text });
        let goes_on = is_scale && scale == Some(asked.section);
        match blocks.last_mut() {
            Some(Block::List(items)) if goes_on => items.extend(said),
            _ => {
                let heading = if is_scale { caption(content, asked.section) } else { short };
                let list = said.collect();
                blocks.push(Block::Heading(heading.to_string(), Some(*question)));
                blocks.push(Block::List(list));
            }
        }
        scale = is_scale.then_some(asked.section);
    }
}

fn next(content: &Content, notes: &Notes, setting: NotesContext) -> Block {
    let words = &content.later().notes;
    let ways: Vec<ContactMethod> = match notes.contact {
        Contact::Full => setting.ways.to_vec(),
        Contact::NoBooking => setting.ways.iter().filter(|way| !way.books).cloned().collect(),
        Contact::Nothing => Vec::new(),
    };
    let small = (!ways.is_empty())
        .then(|| fill(content.words.interface.not_emergencies, &[("clinic", setting.clinic)]));
    let doctor = match (notes.for_other, notes.help) {
        (true, _) if !notes.in_danger => words.doctor_other,
        (_, Some(_)) => words.doctor_help,
        (_, None) => words.doctor_body,
    };
    let others = [(words.doctor, doctor), (words.not_now, words.not_now_body)];
    Block::Next { ways, small, others }
}

fn item(content: &Content, noted: &RaisedConcern) -> Option<Block> {
    let said = content.later().concerns.get(noted.concern)?;
    Some(Block::Item { title: said.title, message: said.message, from: origin(content, noted) })
}

/// Names the answers and sources of a concern.
fn origin(content: &Content, noted: &RaisedConcern) -> String {
    let words = &content.later().notes;
    let mut parts: Vec<String> = Vec::new();
    for (question, expected) in &noted.because {
        let choice = expected.choice().and_then(|choice| label(content, *question, choice));
        parts.extend(choice.map(|choice| fill(words.from, &[("choice", &choice)])));
    }
    if noted.sources.is_empty() {
        parts.push(words.expert_practice.to_string());
    } else {
        let sources: Vec<String> = noted.sources.iter().map(|source| source.as_str().to_owned()).collect();
        parts.push(fill(words.sources, &[("sources", &listed(&sources, ", "))]));
    }
    listed(&parts, " ")
}

/// Facts as lines. The items of a question with groups, such as medicines, share one.
fn fact_lines(content: &Content, facts: &[Fact]) -> Vec<String> {
    let is_joined = |fact: &Fact| {
        let asked = content.guide.questionnaire.question(fact.question);
        asked.is_some_and(|asked| {
            let is_item = asked.choice(fact.choice).is_some_and(|choice| choice.role == Role::Item);
            is_item && asked.choices.iter().any(|choice| choice.of.is_some())
        })
    };
    let mut lines: Vec<(Option<QuestionId>, String)> = Vec::new();
    for fact in facts {
        let Some(said) = fact_words(content, *fact) else { continue };
        let joined = is_joined(fact).then_some(fact.question);
        let shared = lines.iter_mut().find(|(question, _)| joined.is_some() && *question == joined);
        match (shared, joined) {
            (Some((_, line)), _) => *line = [line, "; ", &*said].concat(),
            (None, Some(question)) => {
                lines.push((joined, [&short(content, question), ": ", &*said].concat()));
            }
            (None, None) => lines.push((None, said)),
        }
    }
    lines.into_iter().map(|(_, line)| line).collect()
}

/// A fact as the notes name it: in its own words, or else by the label of the choice. "I'm not sure" names its question, and
/// a group says that the visitor is not sure which. A follow-up that raises nothing and has no separate words adds nothing.
fn fact_words(content: &Content, Fact { question, choice }: Fact) -> Option<String> {
    let words = &content.later().notes;
    let asked = content.guide.questionnaire.question(question)?;
    let own = content.question(question).and_then(|words| words.facts.get(choice));
    let is_group = asked.members(choice).next().is_some();
    let mut raising = content.guide.concerns.iter().flat_map(|concern| concern.when.looks_at());
    let known = asked.choice(choice)?;
    match (own, known.role) {
        (Some(own), _) => Some(own.to_string()),
        (None, Role::Unsure) => Some(fill(words.unsure, &[("question", &short(content, question))])),
        (None, _) if is_group => {
            Some(fill(words.unsure_which, &[("group", &label(content, question, choice)?)]))
        }
        (None, _) => {
            let sought = Expected::Choice(known.of.unwrap_or(choice));
            raising.any(|looked| looked == (question, sought)).then(|| label(content, question, choice))?
        }
    }
}

fn caption(content: &Content, section: SectionId) -> Text {
    content.words.sections.get(section).copied().unwrap_or_default()
}

fn short(content: &Content, question: QuestionId) -> Text {
    content.question(question).map(|said| said.short).unwrap_or_default()
}

/// The label of a choice.
fn label(content: &Content, question: QuestionId, choice: ChoiceId) -> Option<String> {
    let choice = content.guide.questionnaire.question(question)?.choice(choice)?;
    Some(content.choice(question, choice).to_string())
}
