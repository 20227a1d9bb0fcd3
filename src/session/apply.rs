//! Applies a command to the place below the overlays: finds the rule for the command and the place.

use super::command::Command;
use super::included::{Included, asks_for_privacy};
use super::inputs::Inputs;
use super::navigation::Navigation;
use super::place::Place;
use super::{check_in, moves, question, steps};
use crate::content::{Guide, StepKind};
use crate::questionnaire::Answer;

/// Applies a command. Returns the place to move to. `None` if the visit stays, or has moved already.
pub(super) fn apply(
    guide: &Guide,
    command: Command,
    inputs: &mut Inputs,
    navigation: &mut Navigation,
    included: &mut Included,
) -> Option<Place> {
    match (command, navigation.place()) {
        (Command::Start, Place::Cover) => return start(guide, inputs, false),
        (Command::StartForOther, Place::Cover) => return start(guide, inputs, true),
        (Command::Resume, Place::Cover) => {
            return inputs.walk(guide).path.first().copied().map(Place::Question);
        }
        (Command::Continue | Command::Skip, Place::Overview) => {
            return Some(Place::Question(guide.routing.overview_before));
        }
        (Command::Choose(choice, on), Place::Question(question)) => {
            question::choose(guide, inputs, navigation, question, (choice, on));
        }
        (Command::Continue, Place::Question(question)) => {
            question::confirm(guide, inputs, navigation, question);
        }
        (Command::Skip, Place::Question(question)) => {
            question::answer(guide, inputs, navigation, question, Answer::Skipped);
        }
        (Command::Continue, Place::Interruption { after, .. }) => {
            return Some(moves::next(guide, inputs, navigation, after));
        }
        (Command::Continue, Place::Step(at, _)) => {
            let next = steps::after(guide, inputs, at);
            if let Some(card) = steps::card(guide, at).filter(|_| next == Place::Notes) {
                navigation.finish(card);
            }
            return Some(next);
        }
        (Command::OpenCard(card), Place::Notes) => return steps::open(guide, inputs, card),
        (Command::CheckIn(section), Place::Step(_, StepKind::CheckIns)) => {
            return check_in::open(guide, inputs, section);
        }
        (Command::Mark(question, choice, on), Place::Step(_, shows)) => {
            steps::mark(guide, inputs, navigation, shows, question, (choice, on));
        }
        (Command::Continue, Place::Result(..)) => {
            return Some(moves::after_result(guide, inputs, navigation));
        }
        (Command::Change(question), Place::Notes | Place::Result(..)) => {
            moves::change(guide, inputs, navigation, question);
        }
        (Command::ChangePrivacy, Place::Notes) if asks_for_privacy(guide, inputs) => {
            return Some(Place::Privacy);
        }
        (Command::Include(section, on), Place::Privacy) => included.set(guide, section, on),
        (Command::Continue | Command::Skip, Place::Privacy) => return Some(Place::Notes),
        (Command::Back, _) => return Some(moves::back(guide, inputs, navigation)),
        _ => {}
    }
    None
}

/// Answers the question that the cover asks, who the visit is about. Returns the place of the first question.
fn start(guide: &Guide, inputs: &mut Inputs, for_other: bool) -> Option<Place> {
    if let Some(opening) = guide.routing.opening
        && let Some(asked) = guide.questionnaire.question(opening.question)
    {
        let who = if for_other { opening.other } else { opening.me };
        inputs.set(guide, asked.id, asked.answer(&[who]));
    }
    inputs.walk(guide).path.first().copied().map(Place::Question)
}
