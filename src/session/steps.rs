//! The optional steps, which cards on the notes open: pages to read, options to compare, check-ins.

use super::check_in;
use super::included::asks_for_privacy;
use super::inputs::Inputs;
use super::navigation::Navigation;
use super::place::Place;
use super::standing::standing;
use crate::content::{CardId, Guide, Step, StepKind};
use crate::questionnaire::{ChoiceId, QuestionId};

/// The cards of this visit, in order.
pub(super) fn cards(guide: &Guide, inputs: &Inputs) -> Vec<CardId> {
    let mut cards = guide.cards();
    cards.retain(|card| open(guide, inputs, *card).is_some());
    cards
}

/// The first step of a card.
pub(super) fn open(guide: &Guide, inputs: &Inputs, card: CardId) -> Option<Place> {
    let at = guide.steps.iter().position(|step| step.card == card && has(guide, inputs, step))?;
    guide.steps.get(at).map(|step| Place::Step(at, step.shows))
}

/// The card of a step.
pub(super) fn card(guide: &Guide, at: usize) -> Option<CardId> {
    guide.steps.get(at).map(|step| step.card)
}

/// The step of the same card after this one, or the notes.
pub(super) fn after(guide: &Guide, inputs: &Inputs, at: usize) -> Place {
    let mut later = guide.steps.iter().enumerate().skip(at + 1);
    let next = later.find(|(_, step)| Some(step.card) == card(guide, at) && has(guide, inputs, step));
    next.map_or(Place::Notes, |(at, step)| Place::Step(at, step.shows))
}

/// The step of the same card before this one, or the notes.
pub(super) fn before(guide: &Guide, inputs: &Inputs, at: usize) -> Place {
    let earlier = guide.steps.get(..at).unwrap_or_default().iter().enumerate();
    let mut earlier =
        earlier.filter(|(_, step)| Some(step.card) == card(guide, at) && has(guide, inputs, step));
    earlier.next_back().map_or(Place::Notes, |(at, step)| Place::Step(at, step.shows))
}

/// The step that shows all questions of a section together.
pub(super) fn together(guide: &Guide, question: QuestionId) -> Option<Place> {
    let asked = guide.questionnaire.question(question)?;
    let at = guide.steps.iter().position(|step| step.shows.asks(asked))?;
    guide.steps.get(at).map(|step| Place::Step(at, step.shows))
}

/// The place itself, or the notes instead of a step or a privacy screen that is not part of the visit.
pub(super) fn still(guide: &Guide, inputs: &Inputs, place: Place) -> Place {
    match place {
        Place::Step(at, _) if !guide.steps.get(at).is_some_and(|step| has(guide, inputs, step)) => {
            Place::Notes
        }
        Place::Privacy if !asks_for_privacy(guide, inputs) => Place::Notes,
        other => other,
    }
}

/// Turns a choice on or off on a step that asks questions. It counts at once, and the notes mark it.
pub(super) fn mark(
    guide: &Guide,
    inputs: &mut Inputs,
    navigation: &mut Navigation,
    shows: StepKind,
    question: QuestionId,
    (choice, on): (ChoiceId, bool),
) {
    let Some(asked) = guide.questionnaire.question(question) else { return };
    if shows.asks(asked) && inputs.walk(guide).shows(question) {
        let chosen = asked.choose(&standing(guide, inputs, question), choice, on);
        inputs.set(guide, question, asked.answer(&chosen));
        navigation.add(question);
    }
}

/// Whether a step is part of this visit.
fn has(guide: &Guide, inputs: &Inputs, step: &Step) -> bool {
    let asked = step.when.as_ref().is_none_or(|rule| inputs.holds(guide, rule));
    asked
        && match step.shows {
            StepKind::CheckIns => !check_in::offered(guide, inputs).is_empty(),
            // Any of these may show figures.
            StepKind::Page(_) | StepKind::Questions(_) | StepKind::Compare(..) | StepKind::Weigh(..) => {
                inputs.allows(guide, |route| route.figures)
            }
        }
}
