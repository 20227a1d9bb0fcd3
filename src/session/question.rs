//! The current question: the choices marked on it, and its answer.

use super::inputs::Inputs;
use super::navigation::Navigation;
use super::place::Place;
use super::standing::standing;
use super::{help, moves};
use crate::content::{Guide, PanelId};
use crate::questionnaire::{Answer, ChoiceId, QuestionId};

/// The choices marked on a question: those marked on screen, or else those of its answer.
pub(super) fn marked(
    guide: &Guide,
    inputs: &Inputs,
    navigation: &Navigation,
    question: QuestionId,
) -> Vec<ChoiceId> {
    if let Some(pending) = navigation.pending(question) {
        return pending.clone();
    }
    standing(guide, inputs, question)
}

/// Turns a choice on or off. It counts only after Continue.
pub(super) fn choose(
    guide: &Guide,
    inputs: &Inputs,
    navigation: &mut Navigation,
    question: QuestionId,
    (choice, on): (ChoiceId, bool),
) {
    if let Some(asked) = guide.questionnaire.question(question) {
        let marked = marked(guide, inputs, navigation, question);
        navigation.set_pending(asked.choose(&marked, choice, on));
    }
}

/// Answers the question with the marked choices. With none, it stays and asks for a choice.
pub(super) fn confirm(guide: &Guide, inputs: &mut Inputs, navigation: &mut Navigation, question: QuestionId) {
    let marked = marked(guide, inputs, navigation, question);
    navigation.ask_for_choice(marked.is_empty());
    if let Some(asked) = guide.questionnaire.question(question).filter(|_| !marked.is_empty()) {
        answer(guide, inputs, navigation, question, asked.answer(&marked));
    }
}

/// Answers the question and moves on: to the help that the answer asks for, or else to the next place.
pub(super) fn answer(
    guide: &Guide,
    inputs: &mut Inputs,
    navigation: &mut Navigation,
    question: QuestionId,
    answer: Answer,
) {
    inputs.set(guide, question, answer);
    let asked = guide.questionnaire.question(question);
    if asked.is_some_and(|asked| guide.check_in(asked.section).is_some()) {
        navigation.add(question);
    }
    let next = match help::stop(guide, inputs.answers(), question) {
        Some(panel) => Place::Interruption { after: question, panel },
        None => moves::next(guide, inputs, navigation, question),
    };
    navigation.go_to(next);
    navigation.set_line(help::line(guide, inputs.answers(), question));
}

/// The help beside the current question, by the choices marked on it.
pub(super) fn beside(guide: &Guide, inputs: &Inputs, navigation: &Navigation) -> Vec<PanelId> {
    let Place::Question(question) = navigation.place() else { return Vec::new() };
    let Some(asked) = guide.questionnaire.question(question) else { return Vec::new() };
    let marked = marked(guide, inputs, navigation, question);
    if marked.is_empty() {
        return Vec::new();
    }
    let mut answers = inputs.answers().clone();
    answers.set(question, asked.answer(&marked));
    help::beside(guide, &answers, question)
}
