//! The notes that a visitor takes along. Never a score, never a verdict.

use super::concerns::{RaisedConcern, raised};
use super::facts::{Fact, facts};
use super::included::Included;
use super::inputs::Inputs;
use super::{help, standing};
use crate::content::{Guide, PanelId, Repeat, Weight};
use crate::questionnaire::{Answer, Answers, ChoiceId, QuestionId, Role, SectionId, Walk};

/// The notes, as ids in the order shown.
#[expect(clippy::struct_excessive_bools, reason = "each stands for one sentence, said or not")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notes {
    /// A block of help at the top. Without one, the notes begin with the line of help that everyone's notes have.
    pub help: Option<PanelId>,
    /// Facts to tell the clinic before booking.
    pub before: Vec<Fact>,
    /// Facts to bring up at the visit.
    pub discuss: Vec<Fact>,
    /// The health sections in the sentence that nothing was marked; empty if there is something to tell before booking.
    pub nothing: Vec<SectionId>,
    /// Whether the notes include any health question on the path.
    pub asked: bool,
    /// The included health questions without an answer.
    pub open: Vec<QuestionId>,
    /// Whether private sections were asked and may be missing, whatever the answers.
    pub private: bool,
    /// Whether to say that the guide is for adults.
    pub adults_only: bool,
    /// Whether to say that the visitor asked for someone else.
    pub for_other: bool,
    /// Whether an answer of this visit, changed since or not, meant danger for the visitor.
    pub in_danger: bool,
    /// The questions to ask a clinic.
    pub ask: Vec<ChoiceId>,
    /// Answers repeated on page one.
    pub first: Vec<(QuestionId, Vec<ChoiceId>)>,
    /// Answers repeated on page two.
    pub second: Vec<(QuestionId, Vec<ChoiceId>)>,
    /// The concerns behind the facts, the most important first.
    pub raised: Vec<RaisedConcern>,
    /// Which contact methods may be shown.
    pub contact: Contact,
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

/// The notes for the answers so far. They use only included sections, so that a reader cannot tell what was answered in
/// the others.
pub(super) fn notes(guide: &Guide, inputs: &Inputs, sections: &Included) -> Notes {
    let walk = inputs.walk(guide);
    let included = sections.answers(guide, &walk);
    let before_booking = raised(guide, &included, Weight::before_booking);
    let at_visit = raised(guide, &included, |weight| !weight.before_booking());
    let before = facts(guide, &included, &before_booking, &[]);
    let discuss = facts(guide, &included, &at_visit, &before);
    // A visitor who should not book gets no list "before you book"; all facts are to bring up.
    let (before, discuss) = if help::skips_health(guide, inputs.answers()) {
        (Vec::new(), [before, discuss].concat())
    } else {
        (before, discuss)
    };
    let health = Health::of(guide, &walk, &included, sections);
    let raised: Vec<RaisedConcern> = before_booking.into_iter().chain(at_visit).collect();
    let mut nothing = if before.is_empty() { health.answered } else { Vec::new() };
    nothing.retain(|section| has_nothing(guide, sections, &raised, *section));
    Notes {
        help: inputs.notes_help(guide),
        nothing,
        before,
        discuss,
        asked: health.asked,
        open: health.open,
        private: sections.leaves_out(guide, &walk),
        adults_only: inputs.holds(guide, &guide.routing.adults_only),
        for_other: inputs.holds(guide, &guide.routing.for_other),
        in_danger: inputs.was_in_danger(),
        ask: standing::asks(guide, inputs),
        first: repeated(guide, &included, Repeat::First),
        second: repeated(guide, &included, Repeat::Second),
        raised,
        contact: contact(guide, inputs),
    }
}

/// Whether the notes may say of a section that nothing was marked: no concern comes from it, and it has no choice that stays
/// out with another section, whatever was chosen.
fn has_nothing(guide: &Guide, sections: &Included, raised: &[RaisedConcern], id: SectionId) -> bool {
    let mut because = raised.iter().flat_map(|raised| &raised.because);
    let stays_out = |with| guide.sections.iter().any(|section| section.id == with && !sections.has(section));
    let questions = guide.questionnaire.questions.iter().filter(|question| question.section == id);
    let mut choices = questions.flat_map(|question| &question.choices);
    !because.any(|(question, _)| guide.section(*question).is_some_and(|section| section.id == id))
        && !choices.any(|choice| choice.with.is_some_and(stays_out))
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

/// What the notes can say of the health questions as a whole.
#[derive(Default)]
struct Health {
    asked: bool,
    /// The sections in which something was answered.
    answered: Vec<SectionId>,
    /// The questions that were skipped or declined.
    open: Vec<QuestionId>,
}

impl Health {
    /// Of the questions on the path that the notes include. A left-out choice alone reads like a skip.
    fn of(guide: &Guide, walk: &Walk, included: &Answers, sections: &Included) -> Self {
        let mut health = Self::default();
        for id in &walk.path {
            let Some(section) = guide.section(*id).filter(|section| section.health && sections.has(section))
            else {
                continue;
            };
            health.asked = true;
            match included.get(*id) {
                Some(Answer::Chosen(_)) if health.answered.last() != Some(&section.id) => {
                    health.answered.push(section.id);
                }
                Some(Answer::Chosen(_)) => {}
                // Only a left-out answer opened it.
                None if walk.answers.get(*id).is_some() => {}
                Some(Answer::Skipped | Answer::Declined) | None => health.open.push(*id),
            }
        }
        health
    }
}

/// The answers that one page of the notes repeats, in the guide's order. "None of these" is left out.
fn repeated(guide: &Guide, answers: &Answers, page: Repeat) -> Vec<(QuestionId, Vec<ChoiceId>)> {
    let mut repeated = Vec::new();
    for asked in &guide.questionnaire.questions {
        let on_page = guide.section(asked.id).is_some_and(|section| section.repeat == Some(page));
        let mut choices = answers.get(asked.id).map(Answer::choices).unwrap_or_default().to_vec();
        choices.retain(|id| asked.choice(*id).is_some_and(|choice| choice.role != Role::None));
        if on_page && !choices.is_empty() {
            repeated.push((asked.id, choices));
        }
    }
    repeated
}
