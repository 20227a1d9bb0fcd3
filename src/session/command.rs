//! The commands of a visitor.

use crate::content::{CardId, PageId};
use crate::questionnaire::{ChoiceId, QuestionId, SectionId};

/// One action of the visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Starts a visit about the visitor.
    Start,
    /// Starts a visit about someone else.
    StartForOther,
    /// Resumes a restored visit.
    Resume,
    /// Turns a choice of the current question on or off.
    Choose(ChoiceId, bool),
    /// Continues with the chosen answers.
    Continue,
    /// Skips the question, or the overview.
    Skip,
    /// Goes back one screen.
    Back,
    /// Opens a question from the notes, to change its answer or to answer an optional question.
    Change(QuestionId),
    /// Opens the first screen of a card on the notes.
    OpenCard(CardId),
    /// Opens the screen that asks which private answers go into the notes.
    ChangePrivacy,
    /// Opens a check-in.
    CheckIn(SectionId),
    /// Turns a choice on or off on a screen that shows several questions.
    Mark(QuestionId, ChoiceId, bool),
    /// Includes a private section's answers in the notes, or leaves them out.
    Include(SectionId, bool),
    /// Opens an overlay.
    Open(Overlay),
    /// Closes the overlay.
    Return,
    /// Closes every overlay.
    CloseAll,
    /// Starts or stops saving answers on the device.
    Save(bool),
    /// Deletes all answers.
    Clear,
}

/// An overlay. Closing it returns to the screen below.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Overlay {
    /// A page of Learn.
    Learn(PageId),
    /// Get help now.
    Help,
    /// About this guide.
    About,
    /// Offers to save the answers on the device.
    Save,
    /// Asks whether to clear the answers.
    Clear,
}
