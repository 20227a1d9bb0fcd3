//! Rules: predicates over answers.

use core::fmt;

use super::{Answer, ChoiceId, QuestionId, Text};
use crate::codec::{Decode, Decoder, wire};

wire! {
    /// A predicate over answers. It is total: an unanswered or unknown question makes `Is` and
    /// `AtLeast` false, so a skip can satisfy only a rule that names the skip.
    pub enum Rule {
        /// All hold; true if empty.
        All(rules: Vec<Rule>) = 0,
        /// At least one holds; false if empty.
        Any(rules: Vec<Rule>) = 1,
        /// The other does not hold.
        Not(rule: Box<Rule>) = 2,
        /// The answer has this part.
        Is(question: QuestionId, sought: Expected) = 3,
        /// The chosen step of a scale is this one or a later one.
        AtLeast(question: QuestionId, step: ChoiceId) = 4,
        _ => Self::Any(Vec::new()),
    }
}

/// The part of an answer that [`Rule::Is`] tests. In TOML: the name of a choice, `"skipped"` or `"declined"`, so no
/// choice may have those two names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize), serde(from = "Text"))]
pub enum Expected {
    /// This choice is among the chosen.
    Choice(ChoiceId),
    /// The question was skipped.
    Skipped,
    /// "Prefer not to say".
    Declined,
}

impl Expected {
    const SKIPPED: &'static str = "skipped";
    const DECLINED: &'static str = "declined";

    /// Whether the answer has this part.
    pub fn found_in(self, answer: &Answer) -> bool {
        match (self, answer) {
            (Self::Choice(id), Answer::Chosen(chosen)) => chosen.contains(&id),
            (Self::Skipped, Answer::Skipped) | (Self::Declined, Answer::Declined) => true,
            (Self::Choice(_) | Self::Skipped | Self::Declined, _) => false,
        }
    }

    /// The choice, if it tests for one.
    pub const fn choice(self) -> Option<ChoiceId> {
        match self {
            Self::Choice(id) => Some(id),
            Self::Skipped | Self::Declined => None,
        }
    }

    /// As written in TOML.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Choice(id) => id.as_str(),
            Self::Skipped => Self::SKIPPED,
            Self::Declined => Self::DECLINED,
        }
    }
}

impl Rule {
    /// The answers that a rule reads, in the order written.
    pub fn looks_at(&self) -> Vec<(QuestionId, Expected)> {
        match self {
            Self::All(rules) | Self::Any(rules) => rules.iter().flat_map(Self::looks_at).collect(),
            Self::Not(rule) => rule.looks_at(),
            Self::Is(question, sought) => vec![(*question, *sought)],
            Self::AtLeast(question, step) => vec![(*question, Expected::Choice(*step))],
        }
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<Text> for Expected {
    fn from(written: Text) -> Self {
        match written.as_str() {
            Self::SKIPPED => Self::Skipped,
            Self::DECLINED => Self::Declined,
            choice => Self::Choice(ChoiceId::new(choice)),
        }
    }
}

impl Decode for Expected {
    fn decode(from: &mut Decoder) -> Self {
        Text::decode(from).into()
    }
}

impl crate::codec::Encode for Expected {
    fn encode(&self, to: &mut Vec<u8>) {
        self.as_str().encode(to);
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Expected {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
