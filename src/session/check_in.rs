//! Check-ins: validated questionnaires that a visitor may open. The sum decides which message is shown; it is never
//! shown itself.

use super::{Place, Session};
use crate::content::{CheckIn, Guide, ResultId};
use crate::questionnaire::{Kind, QuestionId, SectionId, Walk};

impl Session {
    /// The check-ins that can be opened, in order, each with whether it is complete.
    pub fn check_ins(&self, guide: &Guide) -> Vec<(SectionId, bool)> {
        let walk = self.walk(guide);
        let offered = guide.check_ins.iter().filter(|check_in| !self.without.contains(&check_in.section));
        let asked = offered.map(|check_in| (check_in.section, items(guide, &walk, check_in.section)));
        asked
            .filter(|(_, items)| !items.is_empty())
            .map(|(section, items)| (section, items.iter().all(|id| walk.answers.get(*id).is_some())))
            .collect()
    }

    /// Opens a check-in at its first item.
    pub(super) fn open_check_in(&mut self, guide: &Guide, section: SectionId) {
        let is_offered = self.check_ins(guide).iter().any(|(offered, _)| *offered == section);
        let first = items(guide, &self.walk(guide), section).first().copied();
        if let Some(first) = first.filter(|_| is_offered) {
            self.go_to(Place::Question(first));
        }
    }

    /// Moves on within a check-in: to the next item, from a changed item to one that the change opened, and at the
    /// end to the result. Outside of check-ins it does nothing and returns false.
    pub(super) fn advance_check_in(&mut self, guide: &Guide, from: QuestionId) -> bool {
        let section = guide.questionnaire.question(from).map(|question| question.section);
        let Some(check_in) = section.and_then(|section| guide.check_in(section)) else { return false };
        let walk = self.walk(guide);
        let items = items(guide, &walk, check_in.section);
        let next = if self.changing.is_some() {
            items.iter().copied().find(|id| walk.answers.get(*id).is_none())
        } else {
            items.iter().copied().skip_while(|id| *id != from).nth(1)
        };
        self.go_to(match next {
            Some(item) => Place::Question(item),
            None => Place::Result(check_in.section, outcome(guide, &walk, check_in)),
        });
        true
    }

    /// The last visible item.
    pub(super) fn last_item(guide: &Guide, walk: &Walk, section: SectionId) -> Option<QuestionId> {
        items(guide, walk, section).last().copied()
    }

    /// The item before this one, or the screen from which the check-in was opened.
    pub(super) fn before_item(guide: &Guide, walk: &Walk, question: QuestionId) -> Option<Place> {
        let section = guide.questionnaire.question(question)?.section;
        guide.check_in(section)?;
        let items = items(guide, walk, section);
        let before = items.iter().copied().take_while(|id| *id != question).last();
        before.map(Place::Question).or_else(|| Self::at_check_ins(guide))
    }
}

/// The result of a check-in. An item without an answer could only add to the sum, so if the other items alone call
/// for help, the visitor sees help.
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
