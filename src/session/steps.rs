//! The steps after the questions: pages to read, values to rate, check-ins.

use super::{Place, Session};
use crate::content::{Guide, Step, StepKind};
use crate::questionnaire::{ChoiceId, QuestionId};

impl Session {
    /// The first step of this visit at or after a number, or the check screen.
    pub(super) fn step_from(&self, guide: &Guide, at: usize) -> Place {
        let mut steps = guide.steps.iter().enumerate().skip(at);
        steps
            .find(|(_, step)| self.has(guide, step))
            .map_or(Place::Check, |(at, step)| Place::Step(at, step.shows))
    }

    /// The last step of this visit before a number, or the last question.
    pub(super) fn step_before(&self, guide: &Guide, at: usize) -> Place {
        let steps = guide.steps.get(..at).unwrap_or_default().iter().enumerate();
        let before = steps.rev().find(|(_, step)| self.has(guide, step));
        let last = || self.walk(guide).path.last().copied().map_or(Place::Cover, Place::Question);
        before.map_or_else(last, |(at, step)| Place::Step(at, step.shows))
    }

    /// The step that shows all questions of a section together.
    pub(super) fn together(guide: &Guide, question: QuestionId) -> Option<Place> {
        let section = guide.questionnaire.question(question)?.section;
        let at = guide.steps.iter().position(|step| step.shows.together() == Some(section))?;
        guide.steps.get(at).map(|step| Place::Step(at, step.shows))
    }

    /// Moves on from a step: to the next, or back to where a change began.
    pub(super) fn leave_step(&mut self, guide: &Guide, next: Place) {
        match self.changing {
            Some((_, place)) => self.return_to(guide, place),
            None => self.go_to(next),
        }
    }

    /// The step that offers check-ins.
    pub(super) fn at_check_ins(guide: &Guide) -> Option<Place> {
        let at = guide.steps.iter().position(|step| step.shows == StepKind::CheckIns)?;
        Some(Place::Step(at, StepKind::CheckIns))
    }

    /// Returns to where a change began. Skips places that are no longer part of the visit.
    pub(super) fn return_to(&mut self, guide: &Guide, place: Place) {
        self.go_to(match place {
            Place::Step(at, _) => self.step_from(guide, at),
            other => other,
        });
    }

    fn has(&self, guide: &Guide, step: &Step) -> bool {
        let asked = step.when.as_ref().is_none_or(|rule| rule.holds(&guide.questionnaire, &self.answers));
        asked
            && match step.shows {
                StepKind::CheckIns => !self.check_ins(guide).is_empty(),
                // Any of these may show figures.
                StepKind::Page(_) | StepKind::RatingGrid(_) | StepKind::RatingSummary(..) => {
                    self.allows(guide, |route| route.figures)
                }
            }
    }

    /// Turns a choice on or off on a screen that shows several questions. It counts at once.
    pub(super) fn mark(&mut self, guide: &Guide, question: QuestionId, choice: ChoiceId, on: bool) {
        let (Place::Step(_, shows), Some(asked)) = (self.place, guide.questionnaire.question(question))
        else {
            return;
        };
        if shows.together() == Some(asked.section) && self.walk(guide).shows(question) {
            let chosen = asked.choose(&asked.marked(self.answers.get(question)), choice, on);
            self.confirm(guide, question, asked.answer(&chosen));
        }
    }
}
