//! Which parts of a page a visit shows, and in which order.

use super::inputs::Inputs;
use crate::content::{First, Guide, Only, Page, PagePart};
use crate::questionnaire::{Answers, QuestionId, SectionId};

/// The settings of the clinic that change what a page shows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Offers<'a> {
    /// The routes it offers, by name, with spaces between.
    pub routes: &'a str,
    /// Whether it offers sessions at home.
    pub home: bool,
    /// Whether it names a medical partner.
    pub partner: bool,
}

/// The parts of a page in one visit, in order.
#[derive(Debug, Default)]
pub struct Arranged<'a> {
    /// Parts shown open.
    pub shown: Vec<&'a PagePart>,
    /// Parts in a closed disclosure, because other parts come first in this visit.
    pub folded: Vec<&'a PagePart>,
    /// Parts after the disclosure.
    pub after: Vec<&'a PagePart>,
}

/// The parts of a page in this visit.
pub(super) fn arranged<'a>(guide: &Guide, inputs: &Inputs, page: &'a Page, offers: Offers) -> Arranged<'a> {
    let mut arranged = Arranged::default();
    for part in &page.parts {
        let stands = match part.only {
            Only::Everyone => true,
            Only::Home => offers.home,
            Only::Partner => offers.partner,
            Only::Crisis => inputs.is_urgent(guide),
        };
        let ahead = match &part.first {
            First::No => None,
            First::When(rule) => Some(inputs.holds(guide, rule)),
            First::Route(id) => Some(offers.routes.split(' ').any(|offered| offered == id.as_str())),
        };
        match ahead {
            _ if !stands => {}
            Some(false) => arranged.folded.push(part),
            None if !arranged.folded.is_empty() => arranged.after.push(part),
            Some(true) | None => arranged.shown.push(part),
        }
    }
    if page.others.is_none() {
        arranged.shown.append(&mut arranged.folded);
    }
    arranged
}

/// The questions of a section with the highest rating; none if all were skipped or rated at the lowest step.
pub(super) fn highest(guide: &Guide, answers: &Answers, section: SectionId) -> Vec<QuestionId> {
    let rated = guide.questionnaire.questions.iter().filter(|question| question.section == section);
    let rated = rated.filter_map(|question| {
        let chosen = answers.get(question.id)?.choices().first().copied()?;
        Some((question.id, question.rank(chosen)?))
    });
    let rated: Vec<(QuestionId, usize)> = rated.collect();
    let highest = rated.iter().map(|(_, step)| *step).max().unwrap_or_default();
    rated.into_iter().filter(|(_, step)| 0 < highest && *step == highest).map(|(id, _)| id).collect()
}
