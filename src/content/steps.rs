//! The optional steps, which cards on the notes open: pages to read, values to rate, check-ins.

use super::{CardId, PageId, PanelId, ResultId};
use crate::codec::wire;
use crate::questionnaire::{QuestionId, Rule, SectionId};

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
        RatingGrid(section: SectionId) = 2,
        /// The highest ratings of the first section, above all questions of the second.
        RatingSummary(rated: SectionId, section: SectionId) = 3,
        _ => Self::CheckIns,
    }
}

impl StepKind {
    /// The section whose questions share a screen.
    pub const fn together(self) -> Option<SectionId> {
        match self {
            Self::RatingGrid(section) | Self::RatingSummary(_, section) => Some(section),
            Self::CheckIns | Self::Page(_) => None,
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
