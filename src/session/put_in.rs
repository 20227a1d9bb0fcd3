//! What the visitor puts into the notes, section by section.

use super::Session;
use crate::content::{Guide, PutIn, Section};
use crate::questionnaire::{Answers, SectionId, Walk};

impl Session {
    /// Whether a section's answers go into the notes.
    pub fn puts_in(&self, section: &Section) -> bool {
        match section.put_in {
            Some(PutIn::On) => !self.decided.contains(&section.id),
            Some(PutIn::Off) => self.decided.contains(&section.id),
            None => false,
        }
    }

    /// Puts a section in or takes it out; one that has nothing for the notes stays as it is.
    pub(super) fn put_in(&mut self, guide: &Guide, id: SectionId, on: bool) {
        let section = guide.sections.iter().find(|section| section.id == id);
        if let Some(section) = section.filter(|section| self.puts_in(section) != on) {
            match self.decided.iter().position(|decided| *decided == section.id) {
                Some(at) => drop(self.decided.remove(at)),
                None => self.decided.push(section.id),
            }
        }
    }

    /// The answers of the sections that go into the notes.
    pub(super) fn put_in_answers(&self, guide: &Guide) -> Answers {
        self.answers.only(|id| guide.section(id).is_some_and(|section| self.puts_in(section)))
    }

    /// The sections that could go into the notes and do not, as far as the visitor was asked them.
    pub(super) fn left_out(&self, guide: &Guide, walk: &Walk) -> Vec<SectionId> {
        let asked = |id: SectionId| {
            let mut path = walk.path.iter();
            path.any(|question| guide.section(*question).is_some_and(|section| section.id == id))
        };
        let left_out = guide
            .sections
            .iter()
            .filter(|section| section.put_in.is_some() && !self.puts_in(section) && asked(section.id));
        left_out.map(|section| section.id).collect()
    }
}
