//! What decides the questions, steps and help of a visit: the answers, the help that they have reached, and the
//! check-ins that the clinic leaves out.

use super::help::Reached;
use crate::content::{Access, Guide, PanelId, Route};
use crate::questionnaire::{Answer, Answers, QuestionId, Rule, SectionId, Walk, walk};

/// The inputs of one visit. All answers are on the path, and `reached` is up to date with them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Inputs {
    answers: Answers,
    reached: Reached,
    /// The check-ins that the clinic does not offer.
    without: Vec<SectionId>,
}

impl Inputs {
    /// A visit without answers and without some of the check-ins.
    pub(super) fn without(check_ins: Vec<SectionId>) -> Self {
        Self { without: check_ins, ..Self::default() }
    }

    /// The inputs of a new visit at the same clinic.
    pub(super) fn cleared(&mut self) -> Self {
        Self::without(core::mem::take(&mut self.without))
    }

    /// The answers so far.
    pub(super) fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The questions that the answers so far make visible, with their answers.
    pub(super) fn walk(&self, guide: &Guide) -> Walk {
        walk(&guide.questionnaire, &self.answers)
    }

    /// Sets an answer. Drops the answers to questions that it closes.
    pub(super) fn set(&mut self, guide: &Guide, question: QuestionId, answer: Answer) {
        self.answers.set(question, answer);
        self.replace(guide, self.walk(guide).answers);
    }

    /// Replaces all answers. They must be those of a walk.
    pub(super) fn replace(&mut self, guide: &Guide, answers: Answers) {
        self.answers = answers;
        self.reached.update(guide, &self.answers);
    }

    /// Whether a rule holds for the answers.
    pub(super) fn holds(&self, guide: &Guide, rule: &Rule) -> bool {
        rule.holds(&guide.questionnaire, &self.answers)
    }

    /// Whether the clinic offers a check-in.
    pub(super) fn offers(&self, check_in: SectionId) -> bool {
        !self.without.contains(&check_in)
    }

    /// Whether every reached row of the table of help allows something in this visit; `cell` picks the column.
    pub(super) fn allows(&self, guide: &Guide, cell: fn(&Route) -> Access) -> bool {
        self.reached.allows(guide, &self.answers, cell)
    }

    /// Whether someone needs help now or needed it earlier in this visit. Such a visit shows no booking.
    pub(super) fn is_urgent(&self, guide: &Guide) -> bool {
        !self.allows(guide, |route| route.booking)
    }

    /// Whether an answer of this visit, changed since or not, meant danger.
    pub(super) fn was_in_danger(&self) -> bool {
        self.reached.any()
    }

    /// The block of help that begins the notes, if a row asks for one.
    pub(super) fn notes_help(&self, guide: &Guide) -> Option<PanelId> {
        self.reached.notes_help(guide, &self.answers)
    }
}
