//! Which place comes next, and which came before.

use super::included::asks_for_privacy;
use super::inputs::Inputs;
use super::navigation::Navigation;
use super::place::Place;
use super::{check_in, help, steps};
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
        (Some(question), Some(_)) => Place::Question(question),
        (Some(question), None) => entry(guide, inputs, question),
        (None, Some(place)) => steps::still(guide, inputs, place),
        (None, None) => after_questions(guide, inputs),
    }
}

/// The place that leads to a question: the overview, if it stands before the question, or else the question.
fn entry(guide: &Guide, inputs: &Inputs, question: QuestionId) -> Place {
    if has_overview(guide, inputs, question) { Place::Overview } else { Place::Question(question) }
}

/// Whether the overview stands before a question. Someone in danger is not kept from what matters now.
fn has_overview(guide: &Guide, inputs: &Inputs, question: QuestionId) -> bool {
    question == guide.routing.overview_before && inputs.allows(guide, |route| route.figures)
}

/// The place after the last question.
fn after_questions(guide: &Guide, inputs: &Inputs) -> Place {
    if asks_for_privacy(guide, inputs) { Place::Privacy } else { Place::Notes }
}

/// The place of a restored visit, or the first question before it that may lack an answer or a choice, since some are never
/// saved, or the help that a restored answer asks for. `None` outside of a restored visit.
fn resume(guide: &Guide, inputs: &Inputs, navigation: &mut Navigation, walk: &Walk) -> Option<Place> {
    let place = navigation.resume_place()?;
    let end = match place {
        Place::Question(question) => walk.path.iter().position(|id| *id == question),
        _ => Some(walk.path.len()),
    };
    let before = end.and_then(|end| walk.path.get(..end)).unwrap_or_default();
    let mut is_open = |id: &QuestionId| walk.answers.get(*id).is_none() || navigation.shows_again(*id);
    if let Some(open) = before.iter().copied().find(&mut is_open) {
        return Some(Place::Question(open));
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
        Place::Question(question) if end.is_some() => Some(Place::Question(question)),
        // The private answers have just been given again.
        Place::Step(..) | Place::Notes => Some(after_questions(guide, inputs)),
        _ => None,
    }
}

/// The place after the result of a check-in.
pub(super) fn after_result(guide: &Guide, inputs: &Inputs, navigation: &Navigation) -> Place {
    let place = navigation.return_place().or_else(|| check_in::step(guide));
    steps::still(guide, inputs, place.unwrap_or(Place::Notes))
}

/// Moves to a visible question, to change its answer.
pub(super) fn change(guide: &Guide, inputs: &Inputs, navigation: &mut Navigation, question: QuestionId) {
    if inputs.walk(guide).shows(question) {
        let back = match (navigation.place(), navigation.return_place()) {
            // From the result of a check-in, the way back is to the screen that the check-in was opened from.
            (Place::Result(..), None) => check_in::step(guide).unwrap_or(Place::Notes),
            // A change that opens the private questions ends with the privacy screen, which this visit has not shown.
            (Place::Notes, _) if !asks_for_privacy(guide, inputs) => Place::Privacy,
            (Place::Result(..), Some(place)) | (place, _) => place,
        };
        let place = steps::together(guide, question).unwrap_or(Place::Question(question));
        navigation.begin_change(question, place, back);
    }
}

/// The place before the current one.
pub(super) fn back(guide: &Guide, inputs: &Inputs, navigation: &Navigation) -> Place {
    let walk = inputs.walk(guide);
    let question_or_cover = |question: Option<QuestionId>| question.map_or(Place::Cover, Place::Question);
    match navigation.place() {
        Place::Question(question) => match navigation.return_place() {
            Some(place) if navigation.changed() == Some(question) => steps::still(guide, inputs, place),
            _ => check_in::before(guide, &walk, question).unwrap_or_else(|| {
                if has_overview(guide, inputs, question) {
                    Place::Overview
                } else {
                    question_or_cover(walk.before(question))
                }
            }),
        },
        Place::Overview => question_or_cover(walk.before(guide.routing.overview_before)),
        Place::Interruption { after, .. } => Place::Question(after),
        Place::Step(at, _) => match navigation.return_place() {
            Some(place) => steps::still(guide, inputs, place),
            None => steps::before(guide, inputs, at),
        },
        Place::Result(section, _) => {
            check_in::last(guide, &walk, section).unwrap_or_else(|| after_result(guide, inputs, navigation))
        }
        Place::Notes if asks_for_privacy(guide, inputs) => Place::Privacy,
        Place::Notes | Place::Privacy => question_or_cover(walk.path.last().copied()),
        Place::Cover => Place::Cover,
    }
}
