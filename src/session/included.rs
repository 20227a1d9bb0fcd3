//! Which sections go into the notes.

use super::Session;
use super::notes::{RaisedConcern, noted};
use crate::content::{Guide, Inclusion, Section};
use crate::questionnaire::{Answers, Expected, Question, QuestionId, SectionId, Walk};

impl Session {
    /// Whether a section's answers go into the notes.
    pub fn includes(&self, section: &Section) -> bool {
        match section.include {
            Some(Inclusion::On) => !self.decided.contains(&section.id),
            Some(Inclusion::Off) => self.decided.contains(&section.id),
            None => false,
        }
    }

    /// What a section would add to the notes if it were included. Only the visitor sees it, on the check screen.
    pub fn withheld(&self, guide: &Guide, section: &Section) -> Vec<RaisedConcern> {
        let included = self.included_answers(guide, &self.walk(guide));
        let of_section = |(question, sought): &(QuestionId, Expected)| {
            let question = guide.questionnaire.question(*question);
            let with = question.zip(sought.choice()).and_then(|(question, id)| question.choice(id)?.with);
            question.is_some_and(|question| question.section == section.id) || with == Some(section.id)
        };
        let mut kept = noted(guide, &self.answers, |_| true);
        kept.retain(|noted| {
            let is_included = guide
                .concern(noted.concern)
                .is_some_and(|concern| concern.when.holds(&guide.questionnaire, &included));
            !is_included && noted.because.iter().any(of_section)
        });
        kept
    }

    /// Includes or excludes a section. A section with nothing for the notes stays as it is.
    pub(super) fn include(&mut self, guide: &Guide, id: SectionId, on: bool) {
        let section = guide.sections.iter().find(|section| section.id == id && section.include.is_some());
        if let Some(section) = section.filter(|section| self.includes(section) != on) {
            match self.decided.iter().position(|decided| *decided == section.id) {
                Some(at) => drop(self.decided.remove(at)),
                None => self.decided.push(section.id),
            }
        }
    }

    /// The answers that go into the notes.
    pub fn included(&self, guide: &Guide) -> Answers {
        self.included_answers(guide, &self.walk(guide))
    }

    /// As [`Session::included_answers`], for a walk that the caller already has.
    pub(super) fn included_answers(&self, guide: &Guide, walk: &Walk) -> Answers {
        let section = |id| guide.sections.iter().find(|section| section.id == id);
        let is_in = |id| section(id).is_some_and(|section| self.includes(section));
        // A section that is not asked has no switch, so it cannot exclude another section's choice.
        let with = |id| is_in(id) || !is_asked(guide, walk, id);
        self.only(guide, &|question| is_in(question.section), &with)
    }

    /// The answers to some questions, reduced to the choices that belong to some sections or to none.
    pub(super) fn only(
        &self,
        guide: &Guide,
        question: &dyn Fn(&Question) -> bool,
        with: &dyn Fn(SectionId) -> bool,
    ) -> Answers {
        let mut answers = Answers::default();
        for question in guide.questionnaire.questions.iter().filter(|asked| question(asked)) {
            let told = |id| question.choice(id).and_then(|choice| choice.with).is_none_or(with);
            if let Some(answer) = self.answers.get(question.id) {
                answers.set(question.id, answer.only(told));
            }
        }
        answers
    }

    /// The sections that were asked and stay out of the notes, by their default.
    pub(super) fn excluded(&self, guide: &Guide, walk: &Walk, at_first: Inclusion) -> Vec<SectionId> {
        let excluded = guide.sections.iter().filter(|section| {
            section.include == Some(at_first) && !self.includes(section) && is_asked(guide, walk, section.id)
        });
        excluded.map(|section| section.id).collect()
    }
}

/// Whether a question of the section is on the path.
fn is_asked(guide: &Guide, walk: &Walk, id: SectionId) -> bool {
    let mut path = walk.path.iter();
    path.any(|question| guide.section(*question).is_some_and(|section| section.id == id))
}
