//! The steps after the questions: pages to read, values to rate, check-ins.

use super::check_in;
use super::inputs::Inputs;
use super::place::Place;
use crate::content::{Guide, Step, StepKind};
use crate::questionnaire::{ChoiceId, QuestionId};

/// The first step of this visit at or after a number, or the check screen.
pub(super) fn step_from(guide: &Guide, inputs: &Inputs, at: usize) -> Place {
    let mut steps = guide.steps.iter().enumerate().skip(at);
    steps
        .find(|(_, step)| has(guide, inputs, step))
        .map_or(Place::Check, |(at, step)| Place::Step(at, step.shows))
}

/// The last step of this visit before a number, or the last question.
pub(super) fn step_before(guide: &Guide, inputs: &Inputs, at: usize) -> Place {
    let steps = guide.steps.get(..at).unwrap_or_default().iter().enumerate();
    let before = steps.rev().find(|(_, step)| has(guide, inputs, step));
    let last = || inputs.walk(guide).path.last().copied().map_or(Place::Cover, Place::Question);
    before.map_or_else(last, |(at, step)| Place::Step(at, step.shows))
}

/// The step that shows all questions of a section together.
pub(super) fn together(guide: &Guide, question: QuestionId) -> Option<Place> {
    let section = guide.questionnaire.question(question)?.section;
    let at = guide.steps.iter().position(|step| step.shows.together() == Some(section))?;
    guide.steps.get(at).map(|step| Place::Step(at, step.shows))
}

/// The place itself, or the next place after a step that is no longer part of the visit.
pub(super) fn still(guide: &Guide, inputs: &Inputs, place: Place) -> Place {
    match place {
        Place::Step(at, _) => step_from(guide, inputs, at),
        other => other,
    }
}

/// Turns a choice on or off on a step that shows several questions. It counts at once.
pub(super) fn mark(
    guide: &Guide,
    inputs: &mut Inputs,
    shows: StepKind,
    question: QuestionId,
    (choice, on): (ChoiceId, bool),
) {
    let Some(asked) = guide.questionnaire.question(question) else { return };
    if shows.together() == Some(asked.section) && inputs.walk(guide).shows(question) {
        let chosen = asked.choose(&asked.marked(inputs.answers().get(question)), choice, on);
        inputs.set(guide, question, asked.answer(&chosen));
    }
}

/// Whether a step is part of this visit.
fn has(guide: &Guide, inputs: &Inputs, step: &Step) -> bool {
    let asked = step.when.as_ref().is_none_or(|rule| inputs.holds(guide, rule));
    asked
        && match step.shows {
            StepKind::CheckIns => !check_in::offered(guide, inputs).is_empty(),
            // Any of these may show figures.
            StepKind::Page(_) | StepKind::RatingGrid(_) | StepKind::RatingSummary(..) => {
                inputs.allows(guide, |route| route.figures)
            }
        }
}
