//! Some of the answers of a visit: those that the notes show, or those that may be saved.

use crate::content::Guide;
use crate::questionnaire::{Answers, Question, SectionId};

/// The answers to some questions, reduced to the choices that belong to some sections or to none.
pub(super) fn subset(
    guide: &Guide,
    answers: &Answers,
    question: &dyn Fn(&Question) -> bool,
    with: &dyn Fn(SectionId) -> bool,
) -> Answers {
    let mut some = Answers::default();
    for question in guide.questionnaire.questions.iter().filter(|asked| question(asked)) {
        let stays = |id| question.choice(id).and_then(|choice| choice.with).is_none_or(with);
        if let Some(answer) = answers.get(question.id) {
            some.set(question.id, answer.only(stays));
        }
    }
    some
}
