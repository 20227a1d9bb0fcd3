//! What comes after the questions: things to read, to rate, and to check in with.

use super::{PanelId, ResultId};
use crate::codec::wire;
use crate::questionnaire::{QuestionId, Rule, SectionId, id};

id! {
    /// A page to read.
    PageId
}

wire! {
    /// One screen between the last question and the check screen.
    pub struct Step {
        /// Shown only while this rule holds; without a rule, always.
        pub when: Option<Rule>,
        /// What is shown.
        pub shows: StepKind,
    }
}

wire! {
    /// What a step shows.
    #[derive(Copy, Eq)]
    pub enum StepKind {
        /// The check-ins, each opened by choice.
        CheckIns = 0,
        /// A page to read.
        Page(page: PageId) = 1,
        /// All questions of a section together.
        RatingGrid(section: SectionId) = 2,
        /// What was rated highest in the first section, above all questions of the second.
        RatingSummary(rated: SectionId, section: SectionId) = 3,
        _ => Self::CheckIns,
    }
}

impl StepKind {
    /// The section whose questions stand together there.
    pub const fn together(self) -> Option<SectionId> {
        match self {
            Self::RatingGrid(section) | Self::RatingSummary(_, section) => Some(section),
            Self::CheckIns | Self::Page(_) => None,
        }
    }
}

wire! {
    /// A validated instrument: its items are the scale questions of its section.
    pub struct CheckIn {
        /// The section.
        pub section: SectionId,
        /// What its answers can mean, from the least upward.
        pub bands: Vec<Band>,
        /// What is said when an item was left open.
        pub open: ResultId,
    }
}

wire! {
    /// What the sum of the steps chosen can mean. The sum itself is never shown.
    #[derive(Copy, Eq)]
    pub struct Band {
        /// The least sum.
        pub from: u8,
        /// What is said.
        pub says: ResultId,
        /// The help that comes before it.
        pub help: Option<PanelId>,
        /// The question that is then offered again.
        pub again: Option<QuestionId>,
    }
}

impl CheckIn {
    /// The band that says this.
    pub fn band(&self, says: ResultId) -> Option<&Band> {
        self.bands.iter().find(|band| band.says == says)
    }
}
