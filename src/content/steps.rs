//! The optional steps, which cards on the notes open: pages to read, options to compare, check-ins.

use super::{CardId, PageId, PanelId, ResultId};
use crate::codec::wire;
use crate::questionnaire::{Question, QuestionId, Rule, SectionId};

wire! {
    /// One optional screen.
    pub struct Step {
        /// The card on the notes that opens it. Steps of one card follow each other.
        pub card: CardId,
        /// Shown only while this rule holds; without a rule, always.
        pub when: Option<Rule>,
        /// Its content.
        pub shows: StepKind,
    }
}

wire! {
    /// The content of a step.
    #[derive(Copy, Eq)]
    pub enum StepKind {
        /// The list of check-ins.
        CheckIns = 0,
        /// A page of Learn.
        Page(page: PageId) = 1,
        /// All questions of a section on one screen.
        Questions(section: SectionId) = 2,
        /// The options, compared by one issue at a time, and some of them side by side. The questions: which issue, what
        /// matters, and which options.
        Compare(issue: QuestionId, matters: QuestionId, options: QuestionId) = 3,
        /// What the facts say of each option, by what matters. The questions: what matters, and which options come first.
        Weigh(matters: QuestionId, options: QuestionId) = 4,
        _ => Self::CheckIns,
    }
}

impl StepKind {
    /// Whether the step asks a question.
    pub fn asks(self, question: &Question) -> bool {
        match self {
            Self::Questions(section) => question.section == section,
            Self::Compare(issue, _, options) => [issue, options].contains(&question.id),
            Self::CheckIns | Self::Page(_) | Self::Weigh(..) => false,
        }
    }
}

wire! {
    /// A check-in: a validated questionnaire. Its items are the scale questions of its section.
    pub struct CheckIn {
        /// The section.
        pub section: SectionId,
        /// Its results, from the lowest sum upward.
        pub bands: Vec<Band>,
        /// The result if an item has no answer.
        pub open: ResultId,
    }
}

wire! {
    /// A result, by the sum of the chosen steps. The sum itself is never shown.
    #[derive(Copy, Eq)]
    pub struct Band {
        /// The lowest sum.
        pub from: u8,
        /// The message.
        pub says: ResultId,
        /// The panel of help shown above it.
        pub help: Option<PanelId>,
        /// A question offered again after it.
        pub again: Option<QuestionId>,
    }
}

impl CheckIn {
    /// The result with this message.
    pub fn band(&self, says: ResultId) -> Option<&Band> {
        self.bands.iter().find(|band| band.says == says)
    }
}
