//! Where a visit is, below its overlays.

use crate::content::{IntroId, PanelId, ResultId, StepKind};
use crate::questionnaire::{QuestionId, SectionId};

/// One place of a visit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Place {
    #[default]
    Cover,
    Intro(IntroId),
    Question(QuestionId),
    /// A panel of help after the answer to a question.
    Interruption {
        after: QuestionId,
        panel: PanelId,
    },
    /// A step after the questions, by its number.
    Step(usize, StepKind),
    /// The result of a check-in.
    Result(SectionId, ResultId),
    Check,
    Notes,
}
