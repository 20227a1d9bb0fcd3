//! What a visitor can do.

use crate::content::PageId;
use crate::questionnaire::{ChoiceId, QuestionId, SectionId};

/// What the visitor does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Leaves the cover, asking for oneself.
    Start,
    /// Leaves the cover, asking for someone else.
    StartForOther,
    /// Leaves the cover to go on where answers were kept.
    Resume,
    /// Turns a choice of the present question on or off.
    Choose(ChoiceId, bool),
    /// Goes on, with what is chosen.
    Continue,
    /// Goes on without an answer, from a screen that says what comes next without all that it names.
    Skip,
    /// Goes to the screen before.
    Back,
    /// Changes one answer from the check screen, or opens a question that is asked only by choice.
    Change(QuestionId),
    /// Opens a check-in.
    CheckIn(SectionId),
    /// Turns a choice on or off where several questions stand together.
    Mark(QuestionId, ChoiceId, bool),
    /// Puts a section's answers into the notes, or takes them out, on the check screen.
    Include(SectionId, bool),
    /// Opens a screen that stands beside the way.
    Open(Overlay),
    /// Returns from there to the same place.
    Return,
    /// Keeps answers on the device from now on, or keeps none any more.
    Save(bool),
    /// Forgets everything.
    Clear,
}

/// A screen beside the way; leaving it returns to what was there before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Overlay {
    /// A page of Learn.
    Learn(PageId),
    /// Get help now.
    Help,
    /// About this guide.
    About,
    /// Whether to keep the answers on the device.
    Save,
    /// Whether to clear the answers.
    Clear,
}
