//! Which place comes next, and which came before.

use super::inputs::Inputs;
use super::navigation::Navigation;
use super::place::Place;
use super::{check_in, help, intro, steps};
use crate::content::Guide;
use crate::questionnaire::{QuestionId, Walk};

/// The place after a question.
pub(super) fn next(guide: &Guide, inputs: &Inputs, navigation: &mut Navigation, from: QuestionId) -> Place {
    let walk = inputs.walk(guide);
    let back = navigation.return_place();
    if let Some(place) = check_in::next(guide, &walk, from, back.is_some()) {
        return place;
    }
    if let Some(place) = resume(guide, inputs, navigation, &walk) {
        return place;
    }
    let next = if back.is_some() { walk.unanswered() } else { walk.after(from) };
    match (next, back) {
        (Some(question), _) => intro::entry(guide, &walk, question),
        (None, Some(place)) => steps::still(guide, inputs, place),
        (None, None) => steps::step_from(guide, inputs, 0),
    }
}

/// The place of a restored visit, or the first question before it without an answer, since some answers are never saved, or
/// the help that a restored answer asks for. `None` outside of a restored visit.
fn resume(guide: &Guide, inputs: &Inputs, navigation: &mut Navigation, walk: &Walk) -> Option<Place> {
    let place = navigation.resume_place()?;
    let end = match place {
        Place::Question(question) => walk.path.iter().position(|id| *id == question),
        _ => Some(walk.path.len()),
    };
    let before = end.and_then(|end| walk.path.get(..end)).unwrap_or_default();
    if let Some(open) = before.iter().find(|id| walk.answers.get(**id).is_none()) {
        return Some(intro::entry(guide, walk, *open));
    }
    while let Some(after) = navigation.next_stop() {
        let panel = help::stop(guide, inputs.answers(), after);
        // Two answers may ask for the same help, one after the other.
        let seen =
            |panel| matches!(navigation.place(), Place::Interruption { panel: shown, .. } if shown == panel);
        if let Some(panel) = panel.filter(|panel| !seen(*panel)) {
            return Some(Place::Interruption { after, panel });
        }
    }
    navigation.end_resume();
    match place {
        Place::Question(question) if end.is_some() => Some(intro::entry(guide, walk, question)),
        Place::Step(..) | Place::Check | Place::Notes => Some(steps::still(guide, inputs, place)),
        _ => None,
    }
}

/// The place after a step: where a change began, or else the place given.
pub(super) fn after_step(guide: &Guide, inputs: &Inputs, navigation: &Navigation, next: Place) -> Place {
    match navigation.return_place() {
        Some(place) => steps::still(guide, inputs, place),
        None => next,
    }
}

/// The place after the result of a check-in.
pub(super) fn after_result(guide: &Guide, inputs: &Inputs, navigation: &Navigation) -> Place {
    let place = navigation.return_place().or_else(|| check_in::step(guide));
    steps::still(guide, inputs, place.unwrap_or(Place::Check))
}

/// Moves to a visible question, to change its answer.
pub(super) fn change(guide: &Guide, inputs: &Inputs, navigation: &mut Navigation, question: QuestionId) {
    if inputs.walk(guide).shows(question) {
        let back = match (navigation.place(), navigation.return_place()) {
            // From the result of a check-in, the way back is to the screen that the check-in was opened from.
            (Place::Result(..), None) => check_in::step(guide).unwrap_or(Place::Check),
            (Place::Result(..), Some(place)) | (place, _) => place,
        };
        let place = steps::together(guide, question).unwrap_or(Place::Question(question));
        navigation.begin_change(question, place, back);
    }
}

/// The place before the current one.
pub(super) fn back(guide: &Guide, inputs: &Inputs, navigation: &Navigation) -> Place {
    let walk = inputs.walk(guide);
    match navigation.place() {
        Place::Question(question) => match navigation.return_place() {
            Some(place) if navigation.changed() == Some(question) => steps::still(guide, inputs, place),
            _ => check_in::before(guide, &walk, question)
                .unwrap_or_else(|| intro::before(guide, &walk, question)),
        },
        Place::Intro(intro) => intro::before_intro(guide, &walk, intro),
        Place::Interruption { after, .. } => Place::Question(after),
        Place::Step(at, _) => after_step(guide, inputs, navigation, steps::step_before(guide, inputs, at)),
        Place::Result(section, _) => {
            check_in::last(guide, &walk, section).unwrap_or_else(|| after_result(guide, inputs, navigation))
        }
        Place::Check => steps::step_before(guide, inputs, guide.steps.len()),
        Place::Notes => Place::Check,
        Place::Cover => Place::Cover,
    }
}
