//! What comes after the questions: things to read, to rate, and to check in with.

use super::{Place, Screen, Session};
use crate::content::{Guide, Step, StepKind};
use crate::questionnaire::{ChoiceId, QuestionId};

impl Session {
    /// The first step from a number on that this visit has, or the check screen.
    pub(super) fn step_from(&self, guide: &Guide, at: usize) -> Place {
        let mut steps = guide.steps.iter().enumerate().skip(at);
        steps
            .find(|(_, step)| self.has(guide, step))
            .map_or(Place::Check, |(at, step)| Place::Step(at, step.shows))
    }

    /// The last step before a number that this visit has, or the last question.
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

    /// Goes on from a step: to the next, or back to where a change began.
    pub(super) fn leave_step(&mut self, guide: &Guide, next: Place) {
        match self.changing {
            Some((_, place)) => self.return_to(guide, place),
            None => self.go_to(next),
        }
    }

    /// The place where check-ins are opened.
    pub(super) fn at_check_ins(guide: &Guide) -> Option<Place> {
        let at = guide.steps.iter().position(|step| step.shows == StepKind::CheckIns)?;
        Some(Place::Step(at, StepKind::CheckIns))
    }

    /// Goes where a change began. What is not part of the visit any more is passed by.
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
                // Figures may stand on all of these.
                StepKind::Page(_) | StepKind::RatingGrid(_) | StepKind::RatingSummary(..) => {
                    self.allows(guide, |route| route.figures)
                }
            }
    }

    /// Turns a choice on or off where several questions stand together. It counts at once.
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

/// What a step looks like.
pub(super) const fn screen(shows: StepKind) -> Screen {
    match shows {
        StepKind::CheckIns => Screen::CheckIns,
        StepKind::Page(page) => Screen::Page(page),
        StepKind::RatingGrid(section) => Screen::RatingGrid(section),
        StepKind::RatingSummary(rated, section) => Screen::RatingSummary(rated, section),
    }
}
