//! Which sections go into the notes.

use super::concerns::{RaisedConcern, raised};
use super::subset::subset;
use crate::content::{Guide, Inclusion, Section};
use crate::questionnaire::{Answers, Expected, QuestionId, SectionId, Walk};

/// The sections that the visitor included or excluded against the default of the guide, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Included(Vec<SectionId>);

impl Included {
    /// The sections whose default the visitor changed.
    pub(super) fn decided(&self) -> &[SectionId] {
        &self.0
    }

    /// Whether a section's answers go into the notes.
    pub(super) fn has(&self, section: &Section) -> bool {
        match section.include {
            Some(Inclusion::On) => !self.0.contains(&section.id),
            Some(Inclusion::Off) => self.0.contains(&section.id),
            None => false,
        }
    }

    /// Includes or excludes a section. A section with nothing for the notes stays as it is.
    pub(super) fn set(&mut self, guide: &Guide, id: SectionId, on: bool) {
        let section = guide.sections.iter().find(|section| section.id == id && section.include.is_some());
        if let Some(section) = section.filter(|section| self.has(section) != on) {
            self.change(section.id);
        }
    }

    /// Turns a section to the other side of its default, or back.
    pub(super) fn change(&mut self, section: SectionId) {
        match self.0.iter().position(|decided| *decided == section) {
            Some(at) => drop(self.0.remove(at)),
            None => self.0.push(section),
        }
    }

    /// The answers that go into the notes. `walk` is the walk of all answers.
    pub(super) fn answers(&self, guide: &Guide, walk: &Walk) -> Answers {
        let section = |id| guide.sections.iter().find(|section| section.id == id);
        let is_in = |id| section(id).is_some_and(|section| self.has(section));
        // A section that is not asked has no switch, so it cannot exclude another section's choice.
        let with = |id| is_in(id) || !is_asked(guide, walk, id);
        subset(guide, &walk.answers, &|question| is_in(question.section), &with)
    }

    /// The sections that were asked and stay out of the notes, by their default.
    pub(super) fn excluded(&self, guide: &Guide, walk: &Walk, default: Inclusion) -> Vec<SectionId> {
        let excluded = guide.sections.iter().filter(|section| {
            section.include == Some(default) && !self.has(section) && is_asked(guide, walk, section.id)
        });
        excluded.map(|section| section.id).collect()
    }

    /// What a section would add to the notes if it were included. Only the visitor sees it, on the check screen.
    pub(super) fn withheld(&self, guide: &Guide, walk: &Walk, section: &Section) -> Vec<RaisedConcern> {
        let included = self.answers(guide, walk);
        let of_section = |(question, expected): &(QuestionId, Expected)| {
            let question = guide.questionnaire.question(*question);
            let with = question.zip(expected.choice()).and_then(|(question, id)| question.choice(id)?.with);
            question.is_some_and(|question| question.section == section.id) || with == Some(section.id)
        };
        let mut withheld = raised(guide, &walk.answers, |_| true);
        withheld.retain(|raised| {
            let is_included = guide
                .concern(raised.concern)
                .is_some_and(|concern| concern.when.holds(&guide.questionnaire, &included));
            !is_included && raised.because.iter().any(of_section)
        });
        withheld
    }
}

/// Whether a question of the section is on the path.
pub(super) fn is_asked(guide: &Guide, walk: &Walk, id: SectionId) -> bool {
    let mut path = walk.path.iter();
    path.any(|question| guide.section(*question).is_some_and(|section| section.id == id))
}
