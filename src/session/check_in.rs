//! Check-ins: validated questionnaires that a visitor may open. The sum decides which message is shown; it is never
//! shown itself.

use super::inputs::Inputs;
use super::place::Place;
use crate::content::{CheckIn, Guide, ResultId, StepKind};
use crate::questionnaire::{Kind, QuestionId, SectionId, Walk};

/// The check-ins that can be opened, in order, each with whether it is complete.
pub(super) fn offered(guide: &Guide, inputs: &Inputs) -> Vec<(SectionId, bool)> {
    let walk = inputs.walk(guide);
    let offered = guide.check_ins.iter().filter(|check_in| inputs.offers(check_in.section));
    let asked = offered.map(|check_in| (check_in.section, items(guide, &walk, check_in.section)));
    asked
        .filter(|(_, items)| !items.is_empty())
        .map(|(section, items)| (section, items.iter().all(|id| walk.answers.get(*id).is_some())))
        .collect()
}

/// The first item of a check-in that is offered.
pub(super) fn open(guide: &Guide, inputs: &Inputs, section: SectionId) -> Option<Place> {
    let is_offered = offered(guide, inputs).iter().any(|(offered, _)| *offered == section);
    let first = items(guide, &inputs.walk(guide), section).first().copied();
    first.filter(|_| is_offered).map(Place::Question)
}

/// The place after an item: the next item, after a change the first item that the change opened, and at the end the
/// result. `None` if the question is in no check-in.
pub(super) fn next(guide: &Guide, walk: &Walk, from: QuestionId, changes: bool) -> Option<Place> {
    let check_in = guide.check_in(guide.questionnaire.question(from)?.section)?;
    let items = items(guide, walk, check_in.section);
    let next = if changes {
        items.iter().copied().find(|id| walk.answers.get(*id).is_none())
    } else {
        items.iter().copied().skip_while(|id| *id != from).nth(1)
    };
    Some(match next {
        Some(item) => Place::Question(item),
        None => Place::Result(check_in.section, outcome(guide, walk, check_in)),
    })
}

/// The last visible item.
pub(super) fn last(guide: &Guide, walk: &Walk, section: SectionId) -> Option<Place> {
    items(guide, walk, section).last().copied().map(Place::Question)
}

/// The item before this one, or the step that offers check-ins. `None` if the question is in no check-in.
pub(super) fn before(guide: &Guide, walk: &Walk, question: QuestionId) -> Option<Place> {
    let section = guide.questionnaire.question(question)?.section;
    guide.check_in(section)?;
    let items = items(guide, walk, section);
    let before = items.iter().copied().take_while(|id| *id != question).last();
    before.map(Place::Question).or_else(|| step(guide))
}

/// The step that offers check-ins.
pub(super) fn step(guide: &Guide) -> Option<Place> {
    let at = guide.steps.iter().position(|step| step.shows == StepKind::CheckIns)?;
    Some(Place::Step(at, StepKind::CheckIns))
}

/// The result of a check-in. An unanswered item could only raise the sum. So if the other items alone call for
/// help, the visitor sees help.
pub fn outcome(guide: &Guide, walk: &Walk, check_in: &CheckIn) -> ResultId {
    let (mut sum, mut open) = (0, false);
    for id in items(guide, walk, check_in.section) {
        let question = guide.questionnaire.question(id);
        let chosen = walk.answers.get(id).and_then(|answer| answer.choices().first().copied());
        let step = question.zip(chosen).and_then(|(question, chosen)| question.rank(chosen));
        open |= step.is_none();
        // The first question, about the event itself, is not part of the sum.
        if question.is_some_and(|question| question.kind == Kind::Scale) {
            sum += step.unwrap_or_default();
        }
    }
    let reached = check_in.bands.iter().rfind(|band| usize::from(band.from) <= sum);
    reached.filter(|band| !open || band.help.is_some()).map_or(check_in.open, |band| band.says)
}

/// The items of a check-in that are asked, in order.
fn items(guide: &Guide, walk: &Walk, section: SectionId) -> Vec<QuestionId> {
    let inside =
        |id: &QuestionId| guide.questionnaire.question(*id).is_some_and(|own| own.section == section);
    walk.offered.iter().copied().filter(inside).collect()
}
