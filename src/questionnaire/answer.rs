//! Answers: ids of choices, or skipped, or declined. Never words.

use super::{ChoiceId, QuestionId};

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// At least one choice, in the order shown.
    Chosen(Vec<ChoiceId>),
    /// The visitor skipped the question. Never read as "no".
    Skipped,
    /// The visitor chose "Prefer not to say". Never read as "no".
    Declined,
}

impl Answer {
    /// The choices, none for a skip or a decline.
    pub fn choices(&self) -> &[ChoiceId] {
        match self {
            Self::Chosen(chosen) => chosen,
            Self::Skipped | Self::Declined => &[],
        }
    }

    /// The answer reduced to some of its choices. Without any of them it is a skip, so nobody can
    /// tell that a choice was removed.
    #[must_use]
    pub fn only(&self, keep: impl Fn(ChoiceId) -> bool) -> Self {
        match self {
            Self::Chosen(chosen) => {
                let kept: Vec<ChoiceId> = chosen.iter().copied().filter(|choice| keep(*choice)).collect();
                if kept.is_empty() { Self::Skipped } else { Self::Chosen(kept) }
            }
            Self::Skipped | Self::Declined => self.clone(),
        }
    }
}

/// The answers of one visit, at most one for each question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(
    // Sorted by question, so that looking one up stays fast in a long guide.
    Vec<(QuestionId, Answer)>,
);

impl Answers {
    /// The answer to a question, or `None` until the visitor continues or skips.
    pub fn get(&self, question: QuestionId) -> Option<&Answer> {
        let at = self.find(question).ok()?;
        self.0.get(at).map(|(_, answer)| answer)
    }

    /// Sets the answer to a question and replaces an earlier one.
    pub fn set(&mut self, question: QuestionId, answer: Answer) {
        match self.find(question) {
            Ok(at) => {
                if let Some(entry) = self.0.get_mut(at) {
                    entry.1 = answer;
                }
            }
            Err(at) => self.0.insert(at, (question, answer)),
        }
    }

    fn find(&self, question: QuestionId) -> Result<usize, usize> {
        self.0.binary_search_by_key(&question, |(id, _)| *id)
    }
}
