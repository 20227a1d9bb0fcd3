//! The concerns that the answers raise.

use crate::content::{ConcernId, Guide, SourceId, Weight};
use crate::questionnaire::{Answers, Expected, QuestionId};

/// A raised concern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RaisedConcern {
    /// Its id.
    pub concern: ConcernId,
    /// The answers it comes from.
    pub because: Vec<(QuestionId, Expected)>,
    /// Its sources.
    pub sources: Vec<SourceId>,
}

/// Raised concerns of these weights, the most important first, then in the guide's order.
pub(super) fn raised(guide: &Guide, answers: &Answers, wanted: fn(Weight) -> bool) -> Vec<RaisedConcern> {
    let mut raised = Vec::new();
    for weight in Weight::ORDER.into_iter().filter(|weight| wanted(*weight)) {
        for concern in guide.concerns.iter().filter(|concern| concern.weight == weight) {
            if concern.when.holds(&guide.questionnaire, answers) {
                let because = concern.when.because(&guide.questionnaire, answers);
                raised.push(RaisedConcern { concern: concern.id, because, sources: concern.sources.clone() });
            }
        }
    }
    raised
}
