//! The notes that a visitor takes along. Never a score, never a verdict.

use super::concerns::{RaisedConcern, raised};
use super::help;
use super::included::Included;
use super::inputs::Inputs;
use crate::content::{Guide, Inclusion, PanelId, Repeat, Weight};
use crate::questionnaire::{Answer, Answers, ChoiceId, QuestionId, SectionId, Walk};

/// The notes, as ids in the order shown.
#[expect(clippy::struct_excessive_bools, reason = "each stands for one sentence, said or not")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notes {
    /// A block of help at the top. Without one, the notes begin with the line of help that everyone's notes have.
    pub help: Option<PanelId>,
    /// Urgent concerns, before any visit.
    pub urgent: Vec<RaisedConcern>,
    /// The introduction to the concerns.
    pub headline: Headline,
    /// Concerns to tell the clinic before booking.
    pub before: Vec<RaisedConcern>,
    /// Concerns to bring up at the visit.
    pub discuss: Vec<RaisedConcern>,
    /// Whether the notes include any health question on the path.
    pub asked: bool,
    /// How many of those have no answer.
    pub open: usize,
    /// Whether to say that the guide is for adults.
    pub adults_only: bool,
    /// Whether to say that the visitor asked for someone else.
    pub for_other: bool,
    /// Answers repeated as given.
    pub answers: Vec<(QuestionId, Vec<ChoiceId>)>,
    /// Questions that the visitor chose to ask.
    pub questions: Vec<(QuestionId, Vec<ChoiceId>)>,
    /// The sections on the path that the visitor excluded, whatever the answers. An optional section is never named,
    /// since that would reveal that it was opened.
    pub excluded: Vec<SectionId>,
    /// Whether sections that stay out by default were asked and stay out, whatever the answers.
    pub private: bool,
    /// Which contact methods may be shown.
    pub contact: Contact,
}

/// The introduction to the concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Headline {
    /// Something to tell before booking.
    Before,
    /// Only things to bring up at the visit.
    Discuss,
    /// Only urgent concerns.
    Urgent,
    /// Every included health question was answered, and nothing was marked.
    Nothing,
    /// Nothing was marked, and some health questions have no answer.
    LeftOpen,
    /// No health question is included.
    NotAsked,
}

/// Which contact methods may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contact {
    /// All of them.
    Full,
    /// All but booking.
    NoBooking,
    /// None.
    Nothing,
}

impl Notes {
    /// All raised concerns, in the order shown.
    pub fn raised(&self) -> impl Iterator<Item = &RaisedConcern> {
        self.urgent.iter().chain(&self.before).chain(&self.discuss)
    }
}

/// The notes for the answers so far. They use only included sections, so that a reader cannot tell what was answered in
/// the others.
pub(super) fn notes(guide: &Guide, inputs: &Inputs, sections: &Included) -> Notes {
    let walk = inputs.walk(guide);
    let included = sections.answers(guide, &walk);
    let urgent = raised(guide, &included, |weight| weight == Weight::Urgent);
    let before = raised(guide, &included, |weight| weight != Weight::Urgent && weight.before_booking());
    let discuss = raised(guide, &included, |weight| !weight.before_booking());
    let (asked, open) = health(guide, &walk, sections);
    // A visitor who should not book gets no list "before you book"; all concerns are to bring up.
    let (before, discuss) = if help::skips_health(guide, inputs.answers()) {
        (Vec::new(), before.into_iter().chain(discuss).collect())
    } else {
        (before, discuss)
    };
    let headline = match (before.is_empty(), discuss.is_empty()) {
        (false, _) => Headline::Before,
        (true, false) => Headline::Discuss,
        (true, true) if !urgent.is_empty() => Headline::Urgent,
        (true, true) if asked == 0 => Headline::NotAsked,
        (true, true) if open == 0 => Headline::Nothing,
        (true, true) => Headline::LeftOpen,
    };
    Notes {
        help: inputs.notes_help(guide),
        urgent,
        headline,
        before,
        discuss,
        asked: asked > 0,
        open,
        adults_only: inputs.holds(guide, &guide.routing.adults_only),
        for_other: inputs.holds(guide, &guide.routing.for_other),
        answers: repeated(guide, &included, &walk, Repeat::Before),
        questions: repeated(guide, &included, &walk, Repeat::After),
        excluded: sections.excluded(guide, &walk, Inclusion::On),
        private: !sections.excluded(guide, &walk, Inclusion::Off).is_empty(),
        contact: contact(guide, inputs),
    }
}

/// Which contact methods may be shown.
pub(super) fn contact(guide: &Guide, inputs: &Inputs) -> Contact {
    if !guide.region.contact || !inputs.allows(guide, |route| route.contact) {
        Contact::Nothing
    } else if inputs.is_urgent(guide) {
        Contact::NoBooking
    } else {
        Contact::Full
    }
}

/// How many health questions on the path are included, and how many of those have no answer.
fn health(guide: &Guide, walk: &Walk, sections: &Included) -> (usize, usize) {
    let health =
        |id: &QuestionId| guide.section(*id).is_some_and(|section| section.health && sections.has(section));
    let asked: Vec<QuestionId> = walk.path.iter().copied().filter(health).collect();
    let open = asked.iter().filter_map(|id| guide.questionnaire.question(*id));
    let open = open.filter(|question| question.is_open(walk.answers.get(question.id))).count();
    (asked.len(), open)
}

/// The answers that one place of the notes repeats, in the guide's order.
fn repeated(
    guide: &Guide,
    answers: &Answers,
    walk: &Walk,
    place: Repeat,
) -> Vec<(QuestionId, Vec<ChoiceId>)> {
    let repeats = |id: &QuestionId| guide.section(*id).is_some_and(|section| section.repeat == Some(place));
    let asked = guide.questionnaire.questions.iter().map(|question| question.id);
    let chosen = asked
        .filter(|id| walk.shows(*id) && repeats(id))
        .map(|id| (id, answers.get(id).map(Answer::choices).unwrap_or_default().to_vec()));
    chosen.filter(|(_, choices)| !choices.is_empty()).collect()
}
