//! Where a visit is, below its overlays.

use crate::content::{PanelId, ResultId, StepKind};
use crate::questionnaire::{QuestionId, SectionId};

/// One place of a visit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Place {
    #[default]
    Cover,
    /// One minute on KAP, before the question that it introduces.
    Overview,
    Question(QuestionId),
    /// A panel of help after the answer to a question.
    Interruption {
        after: QuestionId,
        panel: PanelId,
    },
    /// An optional step, by its number.
    Step(usize, StepKind),
    /// The result of a check-in.
    Result(SectionId, ResultId),
    /// Which private answers go into the notes.
    Privacy,
    Notes,
}
