//! The table of help: what follows in a visit once an answer tells of danger.

use super::{Place, Session};
use crate::content::{Access, Guide, HealthQuestions, HelpForm, PanelId, Route, RouteId, Trigger};
use crate::questionnaire::{Answers, QuestionId};

impl Session {
    /// Remembers the rows that hold now and have cells that outlive a changed answer.
    pub(super) fn reach(&mut self, guide: &Guide) {
        let stays = |route: &&Route| {
            [route.booking, route.contact, route.figures].contains(&Access::Never)
                && (self.reached.contains(&route.id) || self.holds(guide, route.id))
        };
        self.reached = guide.routes.iter().filter(stays).map(|route| route.id).collect();
    }

    /// Whether every row of the table leaves something in this visit; `cell` picks the column.
    pub(super) fn allows(&self, guide: &Guide, cell: impl Fn(&Route) -> Access) -> bool {
        guide.routes.iter().all(|route| match cell(route) {
            Access::Stays => true,
            Access::No => !self.holds(guide, route.id),
            Access::Never => !self.reached.contains(&route.id),
        })
    }

    /// Whether someone may need help now, or has needed it in this visit: no booking is shown then.
    pub(super) fn is_urgent(&self, guide: &Guide) -> bool {
        !self.allows(guide, |route| route.booking)
    }

    /// Whether the health questions are not for this visitor at all.
    pub(super) fn is_not_asked(&self, guide: &Guide) -> bool {
        let mut routes = guide.routes.iter().filter(|route| route.health == HealthQuestions::No);
        routes.any(|route| self.holds(guide, route.id))
    }

    /// The block of help that begins the notes, if a row asks for one.
    pub(super) fn notes_help(&self, guide: &Guide) -> Option<PanelId> {
        let applies = |route: &&Route| match route.booking {
            Access::Never => self.reached.contains(&route.id),
            Access::Stays | Access::No => self.holds(guide, route.id),
        };
        guide.routes.iter().filter(applies).find_map(|route| route.notes)
    }

    /// The screen of help that the answers to a question lead to.
    pub(super) fn stop(&self, guide: &Guide, question: QuestionId) -> Option<PanelId> {
        led(guide, question, HelpForm::Stop, &self.answers).next().map(|trigger| trigger.show)
    }

    /// The help that stands beside the present question, by what is marked on it.
    pub fn beside(&self, guide: &Guide) -> Vec<PanelId> {
        let Place::Question(question) = self.place else { return Vec::new() };
        let Some(asked) = guide.questionnaire.question(question) else { return Vec::new() };
        let marked = self.marked(guide, question);
        if marked.is_empty() {
            return Vec::new();
        }
        let mut answers = self.answers.clone();
        answers.set(question, asked.answer(&marked));
        let mut panels: Vec<PanelId> = Vec::new();
        for trigger in led(guide, question, HelpForm::Beside, &answers) {
            if !panels.contains(&trigger.show) {
                panels.push(trigger.show);
            }
        }
        panels
    }

    /// The line of help on top of the present screen: where an answer has led to it, and on the screens between the
    /// questions and the notes for as long as the answer stands.
    pub fn line(&self, guide: &Guide) -> Option<PanelId> {
        let still = || {
            let mut lines = guide.triggers.iter().filter(|trigger| {
                guide.route(trigger.route).is_some_and(|route| route.help == HelpForm::Line)
            });
            lines.find(|trigger| trigger.when.holds(&guide.questionnaire, &self.answers))
        };
        let between = matches!(self.place, Place::Check | Place::Step(..));
        self.line.or_else(|| between.then(still)?.map(|trigger| trigger.show))
    }

    /// Puts the line of help that an answer asks for on the screen to which it has led.
    pub(super) fn lead_with_line(&mut self, guide: &Guide, question: QuestionId) {
        self.line = led(guide, question, HelpForm::Line, &self.answers).next().map(|trigger| trigger.show);
    }

    /// Whether a trigger of the row holds.
    fn holds(&self, guide: &Guide, route: RouteId) -> bool {
        let mut triggers = guide.triggers.iter().filter(|trigger| trigger.route == route);
        triggers.any(|trigger| trigger.when.holds(&guide.questionnaire, &self.answers))
    }
}

/// The triggers of a question that hold and whose row gives help this form.
fn led<'a>(
    guide: &'a Guide,
    question: QuestionId,
    form: HelpForm,
    answers: &'a Answers,
) -> impl Iterator<Item = &'a Trigger> {
    guide.triggers_of(question, form).filter(|trigger| trigger.when.holds(&guide.questionnaire, answers))
}
