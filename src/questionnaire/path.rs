//! The path: the questions that the answers so far make visible, in order.

use super::{Answers, QuestionId, Questionnaire};

/// The way through the questions that a set of answers makes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walk {
    /// The visible questions that are asked one after the other, in order.
    pub path: Vec<QuestionId>,
    /// The visible questions that are asked only when the visitor opens them, in order.
    pub offered: Vec<QuestionId>,
    /// The answers to visible questions; those to hidden ones are gone.
    pub answers: Answers,
}

/// Walks through the questions once, from the first.
///
/// A rule sees only answers to questions that are themselves visible and come earlier, so an
/// answer given under a question that has closed again cannot keep another one open.
pub fn walk(questionnaire: &Questionnaire, answers: &Answers) -> Walk {
    let mut walk = Walk::default();
    for question in &questionnaire.questions {
        let asked = question.when.as_ref().is_none_or(|rule| rule.holds(questionnaire, &walk.answers));
        if asked {
            if question.by_choice { &mut walk.offered } else { &mut walk.path }.push(question.id);
            if let Some(answer) = answers.get(question.id) {
                walk.answers.set(question.id, answer.clone());
            }
        }
    }
    walk
}

impl Walk {
    /// Whether the question is visible, be it asked or offered.
    pub fn shows(&self, question: QuestionId) -> bool {
        self.path.contains(&question) || self.offered.contains(&question)
    }

    /// The question after this one on the path.
    pub fn after(&self, question: QuestionId) -> Option<QuestionId> {
        self.path.iter().skip_while(|id| **id != question).nth(1).copied()
    }

    /// The question before this one on the path.
    pub fn before(&self, question: QuestionId) -> Option<QuestionId> {
        self.path.iter().take_while(|id| **id != question).last().copied()
    }

    /// The first question on the path that has not been left by Continue or Skip.
    pub fn unanswered(&self) -> Option<QuestionId> {
        self.path.iter().copied().find(|id| self.answers.get(*id).is_none())
    }
}
