//! The choices that stand for a question: those of its answer, or the questions to ask a clinic before the visitor chooses.

use super::inputs::Inputs;
use crate::content::Guide;
use crate::questionnaire::{ChoiceId, QuestionId};

/// The choices of a question's answer, or its default choices on the notes.
pub(super) fn standing(guide: &Guide, inputs: &Inputs, question: QuestionId) -> Vec<ChoiceId> {
    if question == guide.routing.ask.question {
        return asks(guide, inputs);
    }
    let asked = guide.questionnaire.question(question);
    asked.map(|asked| asked.marked(inputs.answers().get(question))).unwrap_or_default()
}

/// The questions to ask a clinic: the visitor's own choice, or else those that stand on the notes at first. These depend
/// only on the block of help, so that they reveal no more than it does.
pub(super) fn asks(guide: &Guide, inputs: &Inputs) -> Vec<ChoiceId> {
    let ask = &guide.routing.ask;
    match inputs.answers().get(ask.question) {
        Some(answer) => answer.choices().to_vec(),
        None if inputs.notes_help(guide).is_some() => ask.with_help.clone(),
        None => ask.usual.clone(),
    }
}
