//! The path: the questions that the answers so far make visible, in order.

use super::{Answers, QuestionId, Questionnaire};

/// The path that a set of answers makes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walk {
    /// The visible questions that are asked in turn, in order.
    pub path: Vec<QuestionId>,
    /// The visible questions that the visitor may open, in order.
    pub offered: Vec<QuestionId>,
    /// The answers to visible questions. Answers to hidden questions are dropped.
    pub answers: Answers,
}

/// Walks through the questions once, from the first.
///
/// A rule sees only answers to earlier questions that are visible themselves, so an answer to a hidden question
/// cannot keep another one open.
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
    /// Whether the question is visible, asked in turn or optional.
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

    /// The first question on the path without an answer or a skip.
    pub fn unanswered(&self) -> Option<QuestionId> {
        self.path.iter().copied().find(|id| self.answers.get(*id).is_none())
    }
}
