//! The notes: what a visitor leaves with. Never a score, never a verdict.

use super::Session;
use crate::content::{ConcernId, Guide, Inclusion, PanelId, Repeat, SourceId, Weight};
use crate::questionnaire::{Answer, Answers, ChoiceId, Expected, QuestionId, SectionId, Walk};

/// What the visitor leaves with, as ids in the order shown.
#[expect(clippy::struct_excessive_bools, reason = "each stands for one sentence, said or not")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notes {
    /// A block of help, before anything else. Without one, the notes begin with the line that everyone's have.
    pub help: Option<PanelId>,
    /// What needs someone now, before any visit.
    pub urgent: Vec<RaisedConcern>,
    /// What stands at the head of the things to raise.
    pub headline: Headline,
    /// To tell the clinic before a visit is booked.
    pub before: Vec<RaisedConcern>,
    /// To bring up at the visit.
    pub discuss: Vec<RaisedConcern>,
    /// Whether any health question that was asked goes into the notes.
    pub asked: bool,
    /// How many of those were left open.
    pub open: usize,
    /// Whether to say that the guide is for adults.
    pub adults_only: bool,
    /// Whether to say that the visitor asked for someone else.
    pub for_other: bool,
    /// Answers that are repeated as they were given.
    pub answers: Vec<(QuestionId, Vec<ChoiceId>)>,
    /// What the visitor chose to ask.
    pub questions: Vec<(QuestionId, Vec<ChoiceId>)>,
    /// The sections on the path that the visitor took out, whatever was answered in them. One that is opened by choice
    /// is never named: that would tell that it was opened.
    pub excluded: Vec<SectionId>,
    /// Whether sections that stay out at first were asked and stay out, whatever was answered in them.
    pub private: bool,
    /// What may be shown of the clinic's contact.
    pub contact: Contact,
}

/// One thing to raise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RaisedConcern {
    /// What it is.
    pub concern: ConcernId,
    /// The answers that it comes from.
    pub because: Vec<(QuestionId, Expected)>,
    /// What it rests on.
    pub sources: Vec<SourceId>,
}

/// What stands at the head of the things to raise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Headline {
    /// There are things to tell before a visit is booked.
    Before,
    /// There are only things to bring up.
    Discuss,
    /// There is nothing but what needs someone now.
    Urgent,
    /// Everything that goes into the notes was answered, and nothing was marked.
    Nothing,
    /// Nothing was marked, and some health questions were left open.
    LeftOpen,
    /// No health question goes into the notes.
    NotAsked,
}

/// What may be shown of the clinic's contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contact {
    /// All of it.
    Full,
    /// No way to book.
    NoBooking,
    /// None of it.
    Nothing,
}

impl Notes {
    /// Everything that is raised, in the order shown.
    pub fn raised(&self) -> impl Iterator<Item = &RaisedConcern> {
        self.urgent.iter().chain(&self.before).chain(&self.discuss)
    }
}

impl Session {
    /// The notes that the answers so far make. All that stands in them comes from the sections that are put
    /// in: whoever reads them must not be able to tell what was answered in the others.
    pub fn notes(&self, guide: &Guide) -> Notes {
        let walk = self.walk(guide);
        let included = self.included_answers(guide, &walk);
        let urgent = noted(guide, &included, |weight| weight == Weight::Urgent);
        let before = noted(guide, &included, |weight| weight != Weight::Urgent && weight.before_booking());
        let discuss = noted(guide, &included, |weight| !weight.before_booking());
        let (asked, open) = self.health(guide, &walk);
        // Who is not meant to book is told nothing "before you book": everything is just brought up.
        let (before, discuss) = if self.is_not_asked(guide) {
            (Vec::new(), before.into_iter().chain(discuss).collect())
        } else {
            (before, discuss)
        };
        let headline = match (before.is_empty(), discuss.is_empty()) {
            (false, _) => Headline::Before,
            (true, false) => Headline::Discuss,
            (true, true) if !urgent.is_empty() => Headline::Urgent,
            (true, true) if asked == 0 => Headline::NotAsked,
            (true, true) if open == 0 => Headline::Nothing,
            (true, true) => Headline::LeftOpen,
        };
        Notes {
            help: self.notes_help(guide),
            urgent,
            headline,
            before,
            discuss,
            asked: asked > 0,
            open,
            adults_only: guide.routing.adults_only.holds(&guide.questionnaire, &self.answers),
            for_other: guide.routing.for_other.holds(&guide.questionnaire, &self.answers),
            answers: repeated(guide, &included, &walk, Repeat::Before),
            questions: repeated(guide, &included, &walk, Repeat::After),
            excluded: self.excluded(guide, &walk, Inclusion::On),
            private: !self.excluded(guide, &walk, Inclusion::Off).is_empty(),
            contact: self.contact(guide),
        }
    }

    /// What may be shown of the clinic's contact on any screen of this visit.
    pub fn contact(&self, guide: &Guide) -> Contact {
        if !guide.region.contact || !self.allows(guide, |route| route.contact) {
            Contact::Nothing
        } else if self.is_urgent(guide) {
            Contact::NoBooking
        } else {
            Contact::Full
        }
    }

    /// How many health questions on the path go into the notes, and how many of them were left open.
    fn health(&self, guide: &Guide, walk: &Walk) -> (usize, usize) {
        let health = |id: &QuestionId| {
            guide.section(*id).is_some_and(|section| section.health && self.includes(section))
        };
        let asked: Vec<QuestionId> = walk.path.iter().copied().filter(health).collect();
        let open = asked.iter().filter_map(|id| guide.questionnaire.question(*id));
        let open = open.filter(|question| question.is_open(self.answers.get(question.id))).count();
        (asked.len(), open)
    }
}

/// What is raised with the weights asked for, the weightiest first, then in the guide's order.
pub(super) fn noted(guide: &Guide, answers: &Answers, wanted: impl Fn(Weight) -> bool) -> Vec<RaisedConcern> {
    let mut noted = Vec::new();
    for weight in Weight::ORDER.into_iter().filter(|weight| wanted(*weight)) {
        for concern in guide.concerns.iter().filter(|concern| concern.weight == weight) {
            if concern.when.holds(&guide.questionnaire, answers) {
                let because = concern.when.because(&guide.questionnaire, answers);
                noted.push(RaisedConcern { concern: concern.id, because, sources: concern.sources.clone() });
            }
        }
    }
    noted
}

/// The answers that the notes repeat in one place, in the guide's order.
fn repeated(
    guide: &Guide,
    answers: &Answers,
    walk: &Walk,
    place: Repeat,
) -> Vec<(QuestionId, Vec<ChoiceId>)> {
    let repeats = |id: &QuestionId| guide.section(*id).is_some_and(|section| section.repeat == Some(place));
    let asked = guide.questionnaire.questions.iter().map(|question| question.id);
    let chosen = asked
        .filter(|id| walk.shows(*id) && repeats(id))
        .map(|id| (id, answers.get(id).map(Answer::choices).unwrap_or_default().to_vec()));
    chosen.filter(|(_, choices)| !choices.is_empty()).collect()
}
