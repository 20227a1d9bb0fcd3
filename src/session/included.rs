//! Which answers go into the notes.

use super::inputs::Inputs;
use super::subset::subset;
use crate::content::{Guide, Inclusion, Section};
use crate::questionnaire::{self, Answers, SectionId, Walk};

/// What the visitor decided for private sections, each at most once. Without a decision a private section stays out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Included(Vec<(SectionId, bool)>);

impl Included {
    /// What the visitor decided for a section.
    pub(super) fn decision(&self, id: SectionId) -> Option<bool> {
        self.0.iter().find(|(decided, _)| *decided == id).map(|(_, on)| *on)
    }

    /// Whether a section's answers go into the notes.
    pub(super) fn has(&self, section: &Section) -> bool {
        match section.include {
            Some(Inclusion::On) => true,
            Some(Inclusion::Off) => self.decision(section.id) == Some(true),
            None => false,
        }
    }

    /// Includes a private section, or leaves it out. The visitor cannot change other sections.
    pub(super) fn set(&mut self, guide: &Guide, id: SectionId, on: bool) {
        if private_sections(guide).any(|section| section.id == id) {
            self.0.retain(|(decided, _)| *decided != id);
            self.0.push((id, on));
        }
    }

    /// Forgets the decisions if the visit no longer asks for them. So nothing stays in the notes that the visitor could not
    /// take out.
    pub(super) fn keep_asked(&mut self, guide: &Guide, inputs: &Inputs) {
        if !self.0.is_empty() && !asks_for_privacy(guide, inputs) {
            self.0.clear();
        }
    }

    /// The answers that go into the notes. `walk` is the walk of all answers.
    pub(super) fn answers(&self, guide: &Guide, walk: &Walk) -> Answers {
        let section = |id| guide.sections.iter().find(|section| section.id == id);
        let is_in = |id| section(id).is_some_and(|section| self.has(section));
        let decides = |id| section(id).is_some_and(|section| section.include.is_none());
        let known = subset(guide, &walk.answers, &|own| is_in(own.section) || decides(own.section), &is_in);
        // Leaves out a question that only a left-out answer opened, too.
        let shown = questionnaire::walk(&guide.questionnaire, &known).answers;
        subset(guide, &shown, &|own| is_in(own.section), &|_| true)
    }

    /// Whether the visit asked something of a private section that stays out, whatever the answers.
    pub(super) fn leaves_out(&self, guide: &Guide, walk: &Walk) -> bool {
        let is_out = |id| private_sections(guide).any(|section| section.id == id && !self.has(section));
        let mut asked = walk.path.iter().filter_map(|id| guide.questionnaire.question(*id));
        asked.any(|question| {
            is_out(question.section) || question.choices.iter().filter_map(|choice| choice.with).any(is_out)
        })
    }
}

/// The sections that stay out of the notes unless the visitor puts them in.
pub(super) fn private_sections(guide: &Guide) -> impl Iterator<Item = &Section> {
    guide.sections.iter().filter(|section| section.include == Some(Inclusion::Off))
}

/// Whether this visit asks which private answers go into the notes: there are private sections, each was asked, and no answer
/// said that someone is in danger now.
pub(super) fn asks_for_privacy(guide: &Guide, inputs: &Inputs) -> bool {
    if private_sections(guide).next().is_none() || !inputs.allows(guide, |route| route.figures) {
        return false;
    }
    let walk = inputs.walk(guide);
    private_sections(guide).all(|section| is_asked(guide, &walk, section.id))
}

/// Whether a question of the section is on the path.
pub(super) fn is_asked(guide: &Guide, walk: &Walk, id: SectionId) -> bool {
    let mut path = walk.path.iter();
    path.any(|question| guide.section(*question).is_some_and(|section| section.id == id))
}
