//! Questions and their choices.

use serde::{Deserialize, Serialize};

use super::{Answer, ChoiceId, QuestionId, Rule, SectionId};

/// All questions, in the order in which they are asked.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Questionnaire {
    /// The questions; a rule may look back in this order, never ahead.
    pub questions: Vec<Question>,
}

impl Questionnaire {
    /// The question of that name, if there is one.
    pub fn question(&self, id: QuestionId) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }
}

/// One question: one screen, one decision for the visitor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"), deny_unknown_fields, rename_all = "kebab-case")]
pub struct Question {
    /// Its name.
    pub id: QuestionId,
    /// The caption that it stands under.
    pub section: SectionId,
    /// How many choices an answer may hold.
    pub kind: Kind,
    /// Asked only while this rule holds; without a rule, always.
    #[serde(default)]
    pub when: Option<Rule>,
    /// The choices, in the order shown.
    pub choices: Vec<Choice>,
}

/// How many choices an answer may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Exactly one.
    One,
    /// Any number.
    Many,
    /// Exactly one, and the order of the choices means more and more.
    Scale,
}

/// One choice of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"), deny_unknown_fields, rename_all = "kebab-case")]
pub struct Choice {
    /// Its name within the question.
    pub id: ChoiceId,
    /// What choosing it says about the other choices.
    #[serde(default)]
    pub role: Role,
}

/// What choosing a choice says about the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// An ordinary choice.
    #[default]
    Item,
    /// "None of these": stands alone.
    None,
    /// "I'm not sure": may stand beside ordinary choices.
    Unsure,
    /// "Prefer not to say": stands alone and makes the answer [`Answer::Declined`].
    Decline,
}

impl Question {
    /// The choice of that name, if the question has one.
    pub fn choice(&self, id: ChoiceId) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.id == id)
    }

    /// The place of a choice in the order shown, counted from 0.
    pub fn rank(&self, id: ChoiceId) -> Option<usize> {
        self.choices.iter().position(|choice| choice.id == id)
    }

    /// What is chosen after the visitor turns one choice on or off, in the order shown.
    ///
    /// Choices that exclude each other give way to the newest. A name that the question does not
    /// have changes nothing.
    pub fn choose(&self, chosen: &[ChoiceId], id: ChoiceId, on: bool) -> Vec<ChoiceId> {
        let Some(newest) = self.choice(id) else {
            return chosen.to_vec();
        };
        let stays = |other: &Choice| match self.kind {
            Kind::One | Kind::Scale => !on && other.id != id,
            Kind::Many => {
                other.id != id && (!on || newest.role.beside(other.role)) && chosen.contains(&other.id)
            }
        };
        self.choices
            .iter()
            .filter(|choice| (on && choice.id == id) || (chosen.contains(&choice.id) && stays(choice)))
            .map(|choice| choice.id)
            .collect()
    }

    /// The answer that these choices make: nothing chosen is a skip.
    pub fn answer(&self, chosen: &[ChoiceId]) -> Answer {
        let known: Vec<ChoiceId> =
            self.choices.iter().map(|choice| choice.id).filter(|id| chosen.contains(id)).collect();
        let declined =
            known.iter().any(|id| self.choice(*id).is_some_and(|choice| choice.role == Role::Decline));
        match known.as_slice() {
            [] => Answer::Skipped,
            _ if declined => Answer::Declined,
            _ => Answer::Chosen(known),
        }
    }

    /// The choices that an answer puts a mark beside when the question is shown again.
    pub fn marked(&self, answer: Option<&Answer>) -> Vec<ChoiceId> {
        match answer {
            Some(Answer::Chosen(chosen)) => chosen.clone(),
            Some(Answer::Declined) => self
                .choices
                .iter()
                .filter(|choice| choice.role == Role::Decline)
                .map(|choice| choice.id)
                .collect(),
            Some(Answer::Skipped) | None => Vec::new(),
        }
    }

    /// Whether an answer leaves the question open: missing, skipped, declined or unsure.
    pub fn is_open(&self, answer: Option<&Answer>) -> bool {
        match answer {
            Some(Answer::Chosen(chosen)) => {
                chosen.iter().any(|id| self.choice(*id).is_some_and(|choice| choice.role == Role::Unsure))
            }
            Some(Answer::Skipped | Answer::Declined) | None => true,
        }
    }
}

impl Role {
    /// Whether two choices of one question can both be true.
    const fn beside(self, other: Self) -> bool {
        matches!((self, other), (Self::Item, Self::Item | Self::Unsure) | (Self::Unsure, Self::Item))
    }
}
