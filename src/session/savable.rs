//! The part of a visit that may be saved: never answers about safety, home, substances or check-ins, never a position among those
//! screens, and never an answer to a question that only such an answer opens. So two visits that differ only in answers
//! that the notes leave out have the same saved answers.

use super::place::Place;
use super::subset::subset;
use crate::content::{Guide, Inclusion, StepKind};
use crate::questionnaire::{Answers, Question, QuestionId, SectionId, Walk, walk};

/// Whether the visitor has answered enough to be offered saving.
pub(super) fn can_offer(guide: &Guide, walk: &Walk) -> bool {
    let from = guide.routing.save_from.filter(|from| walk.path.contains(from));
    let before = from.and_then(|from| walk.before(from));
    before.is_some_and(|id| walk.answers.get(id).is_some())
}

/// The path without the answers that are not saved, and the answers to its questions.
pub(super) fn saved_walk(guide: &Guide, answers: &Answers) -> Walk {
    let is_saved = |question: &Question| can_save(guide, question);
    let answers = subset(guide, answers, &is_saved, &|section| can_save_section(guide, section));
    walk(&guide.questionnaire, &answers)
}

/// The current position, or the nearest earlier one that may be saved. `all` is the walk of all answers, and `saved` the
/// walk of those that are saved.
pub(super) fn position(guide: &Guide, all: &Walk, saved: &Walk, place: Place) -> Place {
    let here = match place {
        Place::Notes | Place::Cover => return place,
        // The private answers are not saved, so the visit asks them again on the way.
        Place::Privacy => return Place::Notes,
        Place::Step(_, shows) if shows != StepKind::CheckIns => return place,
        Place::Question(question) | Place::Interruption { after: question, .. } => Some(question),
        Place::Overview => all.before(guide.routing.overview_before),
        Place::Step(..) | Place::Result(..) => None,
    };
    let is_saved = |id: &QuestionId| {
        let question = guide.questionnaire.question(*id);
        saved.path.contains(id) && question.is_some_and(|own| can_save(guide, own))
    };
    let end = here.and_then(|here| all.path.iter().position(|id| *id == here));
    let end = end.map_or(all.path.len(), |at| at + 1);
    let last = all.path.get(..end).unwrap_or_default().iter().copied().rfind(is_saved);
    last.map_or(Place::Cover, Place::Question)
}

/// Whether the answer to a question may be saved.
pub(super) fn can_save(guide: &Guide, question: &Question) -> bool {
    can_save_section(guide, question.section) && !guide.routing.never_saved.contains(&question.id)
}

/// Whether a question has a choice that is private, and so is never saved.
pub(super) fn has_private_choice(guide: &Guide, id: QuestionId) -> bool {
    let question = guide.questionnaire.question(id);
    question.is_some_and(|question| question.choices.iter().any(|choice| choice.with.is_some()))
}

/// Sections that stay out of the notes by default are never saved, and neither are check-ins.
fn can_save_section(guide: &Guide, id: SectionId) -> bool {
    let section = guide.sections.iter().find(|section| section.id == id);
    section.is_some_and(|section| section.include != Some(Inclusion::Off)) && guide.check_in(id).is_none()
}
