//! Questions and their choices.

use super::{Answer, ChoiceId, QuestionId, Rule, SectionId};
use crate::codec::wire;

wire! {
    /// All questions, in the order in which they are asked.
    #[derive(Default)]
    pub struct Questionnaire {
        /// The questions. A rule may read earlier questions only.
        pub questions: Vec<Question>,
    }
}

impl Questionnaire {
    /// The question with this id, if there is one.
    pub fn question(&self, id: QuestionId) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }
}

wire! {
    /// One question: one screen, one decision for the visitor.
    pub struct Question {
        /// Its id.
        pub id: QuestionId,
        /// The section it belongs to.
        pub section: SectionId,
        /// How many choices an answer may hold.
        pub kind: Kind,
        /// Asked only while this rule holds; without a rule, always.
        pub when: Option<Rule>,
        /// Opened only if the visitor chooses to, never by Continue on the question before.
        #[cfg_attr(feature = "serde", serde(default))]
        pub by_choice: bool,
        /// The most choices that an answer may hold; without it, any number.
        pub most: Option<u8>,
        /// The choices, in the order shown.
        #[cfg_attr(feature = "serde", serde(default))]
        pub choices: Vec<Choice>,
    }
}

wire! {
    /// How many choices an answer may hold.
    #[derive(Copy, Eq)]
    pub enum Kind {
        /// Exactly one.
        One = 0,
        /// Any number.
        Many = 1,
        /// Exactly one, in rising order.
        Scale = 2,
        _ => Self::One,
    }
}

wire! {
    /// One choice of a question.
    #[derive(Copy, Eq)]
    pub struct Choice {
        /// Its id within the question.
        pub id: ChoiceId,
        /// How it combines with the other choices.
        #[cfg_attr(feature = "serde", serde(default))]
        pub role: Role,
        /// If set, the choice is shown in the notes only when this other section is included too.
        pub with: Option<SectionId>,
        /// If set, this choice belongs to a group, such as one medicine of a kind. Choosing it also chooses the group.
        pub of: Option<ChoiceId>,
    }
}

wire! {
    /// How a choice combines with the others.
    #[derive(Copy, Default, Eq)]
    pub enum Role {
        /// An ordinary choice.
        #[default]
        Item = 0,
        /// "None of these": stands alone.
        None = 1,
        /// "I'm not sure": may stand beside ordinary choices.
        Unsure = 2,
        /// "Prefer not to say": stands alone and makes the answer [`Answer::Declined`].
        Decline = 3,
        _ => Self::Item,
    }
}

impl Question {
    /// The choice with this id, if the question has one.
    pub fn choice(&self, id: ChoiceId) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.id == id)
    }

    /// The choices of a group, in the order shown; none if the choice is not a group.
    pub fn members(&self, group: ChoiceId) -> impl Iterator<Item = &Choice> {
        self.choices.iter().filter(move |choice| choice.of == Some(group))
    }

    /// The position of a choice in the order shown, from 0.
    pub fn rank(&self, id: ChoiceId) -> Option<usize> {
        self.choices.iter().position(|choice| choice.id == id)
    }

    /// The chosen ids after the visitor turns one choice on or off, in the order shown.
    ///
    /// If choices exclude each other, the newest wins. An unknown id changes nothing. Neither does a choice over the limit.
    pub fn choose(&self, chosen: &[ChoiceId], id: ChoiceId, on: bool) -> Vec<ChoiceId> {
        let Some(newest) = self.choice(id) else {
            return chosen.to_vec();
        };
        if on && self.is_full(chosen) && !chosen.contains(&id) {
            return chosen.to_vec();
        }
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

    /// Whether these are as many as an answer may hold.
    pub fn is_full(&self, chosen: &[ChoiceId]) -> bool {
        self.most.is_some_and(|most| chosen.len() >= usize::from(most))
    }

    /// The answer for these choices. No choice is a skip.
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

    /// The choices to mark when the question is shown again.
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

    /// Whether the question still counts as open: no answer, skipped, declined or unsure.
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
