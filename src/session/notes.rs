//! The notes: what a visitor leaves with. Never a score, never a verdict.

use super::Session;
use crate::content::{ConcernId, Guide, PanelId, SourceId, Weight};
use crate::questionnaire::{Answer, ChoiceId, QuestionId, Sought};

/// What the visitor leaves with, as ids in the order shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notes {
    /// Help, before anything else.
    pub help: Option<PanelId>,
    /// What stands at the head of the things to raise.
    pub headline: Headline,
    /// To tell the clinic before a visit is booked.
    pub before: Vec<Noted>,
    /// To bring up at the visit.
    pub discuss: Vec<Noted>,
    /// Whether any health question was asked.
    pub asked: bool,
    /// How many health questions were left open.
    pub open: usize,
    /// Whether to say that the guide is for adults.
    pub adults_only: bool,
    /// Answers that are repeated in the visitor's own choice of words.
    pub answers: Vec<(QuestionId, Vec<ChoiceId>)>,
    /// What may be shown of the clinic's contact.
    pub contact: Contact,
}

/// One thing to raise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// What it is.
    pub concern: ConcernId,
    /// The answers that it comes from.
    pub because: Vec<(QuestionId, Sought)>,
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
    /// Everything was answered and nothing was marked.
    Nothing,
    /// Nothing was marked, and some health questions were left open.
    LeftOpen,
    /// No health question was asked.
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

impl Session {
    /// The notes that the answers so far make.
    pub fn notes(&self, guide: &Guide) -> Notes {
        let before = self.noted(guide, Weight::before_booking);
        let discuss = self.noted(guide, |weight| !weight.before_booking());
        let (asked, open) = self.health(guide);
        let contact = self.contact(guide);
        // Where no clinic is named there is nothing to book, so everything is just brought up.
        let (before, discuss) = match contact {
            Contact::Nothing => (Vec::new(), before.into_iter().chain(discuss).collect()),
            Contact::Full | Contact::NoBooking => (before, discuss),
        };
        let headline = match (before.is_empty(), discuss.is_empty()) {
            (false, _) => Headline::Before,
            (true, false) => Headline::Discuss,
            (true, true) if asked == 0 => Headline::NotAsked,
            (true, true) if open == 0 => Headline::Nothing,
            (true, true) => Headline::LeftOpen,
        };
        Notes {
            help: self.help(guide),
            headline,
            before,
            discuss,
            asked: asked > 0,
            open,
            adults_only: guide.routing.adults_only.holds(&guide.questionnaire, &self.answers),
            answers: self.repeated(guide),
            contact,
        }
    }

    /// What may be shown of the clinic's contact on any screen of this visit.
    pub fn contact(&self, guide: &Guide) -> Contact {
        if guide.routing.no_contact.holds(&guide.questionnaire, &self.answers) {
            Contact::Nothing
        } else if self.crisis {
            Contact::NoBooking
        } else {
            Contact::Full
        }
    }

    /// The help that begins the notes.
    fn help(&self, guide: &Guide) -> Option<PanelId> {
        let mut led = guide.routing.help.iter();
        let led = led.find(|led| led.when.holds(&guide.questionnaire, &self.answers)).map(|led| led.show);
        led.or(self.crisis.then_some(guide.routing.crisis_panel))
    }

    /// What is raised with the weights asked for, the weightiest first, then in the guide's order.
    fn noted(&self, guide: &Guide, wanted: impl Fn(Weight) -> bool) -> Vec<Noted> {
        let mut noted = Vec::new();
        for weight in Weight::ORDER.into_iter().filter(|weight| wanted(*weight)) {
            for concern in guide.concerns.iter().filter(|concern| concern.weight == weight) {
                if concern.when.holds(&guide.questionnaire, &self.answers) {
                    let because = concern.when.because(&guide.questionnaire, &self.answers);
                    noted.push(Noted { concern: concern.id, because, sources: concern.sources.clone() });
                }
            }
        }
        noted
    }

    /// How many health questions stand on the path, and how many of them were left open.
    fn health(&self, guide: &Guide) -> (usize, usize) {
        let walk = self.walk(guide);
        let health = |id: &QuestionId| guide.section(*id).is_some_and(|section| section.health);
        let asked: Vec<QuestionId> = walk.path.iter().copied().filter(health).collect();
        let open = asked.iter().filter_map(|id| guide.questionnaire.question(*id));
        let open = open.filter(|question| question.is_open(self.answers.get(question.id))).count();
        (asked.len(), open)
    }

    fn repeated(&self, guide: &Guide) -> Vec<(QuestionId, Vec<ChoiceId>)> {
        let walk = self.walk(guide);
        let repeats = |id: &QuestionId| guide.section(*id).is_some_and(|section| section.in_notes);
        let chosen = walk
            .path
            .iter()
            .copied()
            .filter(repeats)
            .map(|id| (id, self.answers.get(id).map(Answer::choices).unwrap_or_default().to_vec()));
        chosen.filter(|(_, choices)| !choices.is_empty()).collect()
    }
}
