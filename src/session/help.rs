//! The table of help (`content/guide/routes.toml`): what a visit does after an answer that means danger.

use crate::content::{Access, Guide, HealthQuestions, HelpForm, PanelId, Route, RouteId, Trigger};
use crate::questionnaire::{Answers, QuestionId};

/// The rows of the table that a visit has reached and that last for the visit. They outlive a changed answer, so they
/// cannot be derived from the answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Reached(Vec<RouteId>);

impl Reached {
    /// Adds each row that holds now and has a cell that lasts for the visit.
    pub(super) fn update(&mut self, guide: &Guide, answers: &Answers) {
        let stays = |route: &&Route| {
            [route.booking, route.contact, route.figures].contains(&Access::Never)
                && (self.0.contains(&route.id) || holds(guide, answers, route.id))
        };
        self.0 = guide.routes.iter().filter(stays).map(|route| route.id).collect();
    }

    /// Whether every row allows something; `cell` picks the column.
    pub(super) fn allows(&self, guide: &Guide, answers: &Answers, cell: fn(&Route) -> Access) -> bool {
        guide.routes.iter().all(|route| match cell(route) {
            Access::Stays => true,
            Access::No => !holds(guide, answers, route.id),
            Access::Never => !self.0.contains(&route.id),
        })
    }

    /// Whether an answer of this visit, changed since or not, meant danger.
    pub(super) fn any(&self) -> bool {
        !self.0.is_empty()
    }

    /// The block of help that begins the notes, if a row asks for one.
    pub(super) fn notes_help(&self, guide: &Guide, answers: &Answers) -> Option<PanelId> {
        let applies = |route: &&Route| match route.booking {
            Access::Never => self.0.contains(&route.id),
            Access::Stays | Access::No => holds(guide, answers, route.id),
        };
        guide.routes.iter().filter(applies).find_map(|route| route.notes)
    }
}

/// Whether the answers leave the health questions out of the visit.
pub(super) fn skips_health(guide: &Guide, answers: &Answers) -> bool {
    let mut routes = guide.routes.iter().filter(|route| route.health == HealthQuestions::No);
    routes.any(|route| holds(guide, answers, route.id))
}

/// The help screen that the answer to a question leads to.
pub(super) fn stop(guide: &Guide, answers: &Answers, question: QuestionId) -> Option<PanelId> {
    triggers(guide, answers, question, HelpForm::Stop).next().map(|trigger| trigger.show)
}

/// The line of help on the screen after the answer to a question.
pub(super) fn line(guide: &Guide, answers: &Answers, question: QuestionId) -> Option<PanelId> {
    triggers(guide, answers, question, HelpForm::Line).next().map(|trigger| trigger.show)
}

/// The line of help that any of the answers asks for.
pub(super) fn any_line(guide: &Guide, answers: &Answers) -> Option<PanelId> {
    let is_line =
        |trigger: &&Trigger| guide.route(trigger.route).is_some_and(|route| route.help == HelpForm::Line);
    let mut lines = guide.triggers.iter().filter(is_line);
    lines.find(|trigger| trigger.when.holds(&guide.questionnaire, answers)).map(|trigger| trigger.show)
}

/// The panels of help beside a question, each once.
pub(super) fn beside(guide: &Guide, answers: &Answers, question: QuestionId) -> Vec<PanelId> {
    let mut panels: Vec<PanelId> = Vec::new();
    for trigger in triggers(guide, answers, question, HelpForm::Beside) {
        if !panels.contains(&trigger.show) {
            panels.push(trigger.show);
        }
    }
    panels
}

/// The triggers of a question that hold and whose row gives this form of help.
fn triggers<'a>(
    guide: &'a Guide,
    answers: &'a Answers,
    question: QuestionId,
    form: HelpForm,
) -> impl Iterator<Item = &'a Trigger> {
    guide.triggers_of(question, form).filter(|trigger| trigger.when.holds(&guide.questionnaire, answers))
}

/// Whether a trigger of the row holds.
fn holds(guide: &Guide, answers: &Answers, route: RouteId) -> bool {
    let mut triggers = guide.triggers.iter().filter(|trigger| trigger.route == route);
    triggers.any(|trigger| trigger.when.holds(&guide.questionnaire, answers))
}
