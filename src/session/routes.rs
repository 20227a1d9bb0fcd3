//! The table of help (`content/guide/routes.toml`): what follows in a visit after an answer that means danger.

use super::{Place, Session};
use crate::content::{Access, Guide, HealthQuestions, HelpForm, PanelId, Route, RouteId, Trigger};
use crate::questionnaire::{Answers, QuestionId};

impl Session {
    /// Remembers each row that holds now and has a cell that lasts for the visit.
    pub(super) fn reach(&mut self, guide: &Guide) {
        let stays = |route: &&Route| {
            [route.booking, route.contact, route.figures].contains(&Access::Never)
                && (self.reached.contains(&route.id) || self.holds(guide, route.id))
        };
        self.reached = guide.routes.iter().filter(stays).map(|route| route.id).collect();
    }

    /// Whether every reached row allows something in this visit; `cell` picks the column.
    pub(super) fn allows(&self, guide: &Guide, cell: impl Fn(&Route) -> Access) -> bool {
        guide.routes.iter().all(|route| match cell(route) {
            Access::Stays => true,
            Access::No => !self.holds(guide, route.id),
            Access::Never => !self.reached.contains(&route.id),
        })
    }

    /// Whether someone needs help now or needed it earlier in this visit. Such a visit shows no booking.
    pub(super) fn is_urgent(&self, guide: &Guide) -> bool {
        !self.allows(guide, |route| route.booking)
    }

    /// Whether this visit leaves out the health questions.
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

    /// The help screen that the answers to a question lead to.
    pub(super) fn stop(&self, guide: &Guide, question: QuestionId) -> Option<PanelId> {
        led(guide, question, HelpForm::Stop, &self.answers).next().map(|trigger| trigger.show)
    }

    /// The help beside the current question, by the choices marked on it.
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

    /// The line of help on top of the current screen: after an answer has led there, and on the screens between the
    /// questions and the notes while the answer stands.
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

    /// Puts the line of help for an answer on the screen that follows it.
    pub(super) fn lead_with_line(&mut self, guide: &Guide, question: QuestionId) {
        self.line = led(guide, question, HelpForm::Line, &self.answers).next().map(|trigger| trigger.show);
    }

    /// Whether a trigger of the row holds.
    fn holds(&self, guide: &Guide, route: RouteId) -> bool {
        let mut triggers = guide.triggers.iter().filter(|trigger| trigger.route == route);
        triggers.any(|trigger| trigger.when.holds(&guide.questionnaire, &self.answers))
    }
}

/// The triggers of a question that hold and whose row gives this form of help.
fn led<'a>(
    guide: &'a Guide,
    question: QuestionId,
    form: HelpForm,
    answers: &'a Answers,
) -> impl Iterator<Item = &'a Trigger> {
    guide.triggers_of(question, form).filter(|trigger| trigger.when.holds(&guide.questionnaire, answers))
}
