//! One visit as a pure state machine over ids.
//!
//! [`Session::apply`] is the only way that a visit changes. It cannot fail: a command that makes no
//! sense on the current screen changes nothing. There is no clock, no storage, no signal and no
//! word in here, so a test can walk a whole visit.
//!
//! [`Session`] joins values that each own a part of the state: `inputs.rs` owns the answers, `navigation.rs` the
//! position, `overlays.rs` the screens on top, `included.rs` the sections for the notes. The other files are functions
//! over these values. `apply.rs` finds the function for a command.

mod apply;
mod check_in;
mod citations;
mod command;
mod concerns;
mod document;
mod facts;
mod fhir;
mod help;
mod included;
mod inputs;
mod moves;
mod navigation;
mod notes;
mod overlays;
mod pages;
mod place;
mod question;
mod savable;
mod saved;
mod screen;
mod search;
mod standing;
mod steps;
mod subset;
mod text;

pub use check_in::outcome;
pub use citations::{checked, citation};
pub use command::{Command, Overlay};
pub use concerns::RaisedConcern;
pub use document::{Block, ContactMethod, Document, Link, NotesContext, document};
pub use facts::Fact;
pub use fhir::{NAMES, SECTION};
pub use notes::{Contact, Notes};
pub use pages::{Offers, Ranked, ranked};
pub use saved::Problem;
pub use screen::Screen;
pub use search::{Found, search};
pub use text::{plain_text, reach};

use crate::content::{CardId, Content, Guide, Page, PagePart, PanelId, PartId, Section};
use crate::questionnaire::{Answers, ChoiceId, QuestionId, SectionId, Walk};
use included::{Included, asks_for_privacy, private_sections};
use inputs::Inputs;
use navigation::Navigation;
use overlays::Overlays;
use place::Place;

/// One visit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    inputs: Inputs,
    navigation: Navigation,
    overlays: Overlays,
    included: Included,
    /// Whether the visitor has asked to save answers on the device.
    saves: bool,
}

/// Changes.
impl Session {
    /// A visit that is not offered some of the check-ins.
    pub fn without(check_ins: Vec<SectionId>) -> Self {
        Self { inputs: Inputs::without(check_ins), ..Self::default() }
    }

    /// Restores a visit from saved answers, still on the cover, and returns every problem found. `today` and `until`, the
    /// last day that is given today, are year-month-day.
    pub fn restore(mut self, guide: &Guide, text: &str, today: &str, until: &str) -> (Self, Vec<Problem>) {
        let restored = saved::read(guide, text, today, until);
        if !restored.problems.iter().copied().any(Problem::is_whole) {
            self.inputs.replace(guide, restored.answers);
            let Walk { mut path, answers, .. } = self.walk(guide);
            path.retain(|question| answers.get(*question).is_some());
            let again = path.iter().copied().filter(|id| savable::has_private_choice(guide, *id)).collect();
            self.navigation.restore(restored.place, path, again);
            self.saves = true;
        }
        (self, restored.problems)
    }

    /// Applies a command. A command that the current screen does not offer changes nothing.
    pub fn apply(&mut self, guide: &Guide, command: Command) {
        // Without an answer to who the visit is about, it starts as a new one.
        let opening = guide.routing.opening.and_then(|opening| self.inputs.answers().get(opening.question));
        let command = if command == Command::Resume && opening.is_none() { Command::Start } else { command };
        match (command, self.overlays.top()) {
            (Command::Clear, _) => *self = Self { inputs: self.inputs.cleared(), ..Self::default() },
            (Command::Return | Command::Back, Some(_)) => self.overlays.close(),
            (Command::CloseAll, _) => self.overlays = Overlays::default(),
            (Command::Start, Some(Overlay::Learn(_))) if !self.has_started() => {
                self.overlays = Overlays::default();
                self.apply(guide, command);
            }
            (Command::Open(Overlay::Learn(page)), _) if !guide.pages.contains(&page) => {}
            (Command::Open(Overlay::Save), _) if !self.can_save(guide) => {}
            (Command::Open(overlay), _) => self.overlays.open(overlay),
            (Command::Save(true), Some(Overlay::Save)) => self.saves = true,
            (Command::Save(false), _) => self.saves = false,
            (command, None) => {
                let Self { inputs, navigation, included, .. } = self;
                if let Some(place) = apply::apply(guide, command, inputs, navigation, included) {
                    navigation.go_to(place);
                }
                included.keep_asked(guide, inputs);
            }
            (_, Some(_)) => {}
        }
    }
}

/// Views: all that can be read of a visit.
impl Session {
    /// The current screen.
    pub fn screen(&self) -> Screen {
        match self.overlays.top() {
            Some(overlay) => overlay.into(),
            None => self.navigation.place().into(),
        }
    }

    /// Whether the visitor has left the cover for more than an overlay.
    pub fn has_started(&self) -> bool {
        self.navigation.place() != Place::Cover
    }

    /// The questions that the answers so far make visible, with their answers.
    pub fn walk(&self, guide: &Guide) -> Walk {
        self.inputs.walk(guide)
    }

    /// The choices marked on a question now.
    pub fn marked(&self, guide: &Guide, question: QuestionId) -> Vec<ChoiceId> {
        question::marked(guide, &self.inputs, &self.navigation, question)
    }

    /// Whether to ask for a choice or Skip: the visitor pressed Continue with nothing chosen.
    pub fn asks_for_choice(&self) -> bool {
        self.navigation.asks_for_choice()
    }

    /// The help beside the current question, by the choices marked on it.
    pub fn beside(&self, guide: &Guide) -> Vec<PanelId> {
        question::beside(guide, &self.inputs, &self.navigation)
    }

    /// The line of help on top of the current screen: right after the answer that caused it, and on the steps of cards
    /// while that answer holds.
    pub fn line(&self, guide: &Guide) -> Option<PanelId> {
        match self.navigation.place() {
            Place::Step(..) => {
                self.navigation.line().or_else(|| help::any_line(guide, self.inputs.answers()))
            }
            _ => self.navigation.line(),
        }
    }

    /// The check-ins that can be opened, in order, each with whether it is complete.
    pub fn check_ins(&self, guide: &Guide) -> Vec<(SectionId, bool)> {
        check_in::offered(guide, &self.inputs)
    }

    /// The parts of a page in this visit.
    pub fn arranged<'a>(&self, guide: &Guide, page: &'a Page, offers: Offers) -> Vec<&'a PagePart> {
        pages::arranged(guide, &self.inputs, page, offers)
    }

    /// Whether a section's answers go into the notes.
    pub fn includes(&self, section: &Section) -> bool {
        self.included.has(section)
    }

    /// The answers that go into the notes.
    pub fn included(&self, guide: &Guide) -> Answers {
        self.included.answers(guide, &self.walk(guide))
    }

    /// The private sections, which the privacy screen lists; none if this visit does not show it.
    pub fn private_sections<'a>(&self, guide: &'a Guide) -> Vec<&'a Section> {
        let asks = asks_for_privacy(guide, &self.inputs);
        private_sections(guide).filter(|_| asks).collect()
    }

    /// Whether the visitor has put a private section into the notes or left it out; `None` if they have not decided.
    pub fn decision(&self, section: SectionId) -> Option<bool> {
        self.included.decision(section)
    }

    /// Whether the visit is about someone else.
    pub fn is_for_other(&self, guide: &Guide) -> bool {
        self.inputs.holds(guide, &guide.routing.for_other)
    }

    /// The part of the current question: its name, its number from 1, and how many parts this visit has.
    pub fn part(&self, guide: &Guide) -> Option<(PartId, usize, usize)> {
        let (Place::Question(question) | Place::Interruption { after: question, .. }) =
            self.navigation.place()
        else {
            return None;
        };
        let part = guide.part(question)?.id;
        let walk = self.walk(guide);
        let mut parts: Vec<PartId> =
            walk.path.iter().filter_map(|id| guide.part(*id)).map(|part| part.id).collect();
        parts.dedup();
        let at = parts.iter().position(|own| *own == part)?;
        Some((part, at + 1, parts.len()))
    }

    /// The cards of the notes, in order, each with whether the visitor has been through it.
    pub fn cards(&self, guide: &Guide) -> Vec<(CardId, bool)> {
        let cards = steps::cards(guide, &self.inputs).into_iter();
        cards.map(|card| (card, self.navigation.is_done(card))).collect()
    }

    /// Whether a card has just changed the answer to a question, so that the notes can mark it.
    pub fn is_new(&self, question: QuestionId) -> bool {
        self.navigation.has_added(question)
    }

    /// Whether saving is offered on the current screen: on the first question after the one that saving begins with.
    pub fn offers_to_save(&self, guide: &Guide) -> bool {
        let (Some(from), Place::Question(here)) = (guide.routing.save_from, self.navigation.place()) else {
            return false;
        };
        let part = |question| guide.part(question).map(|part| part.id);
        let walk = self.walk(guide);
        let mut later =
            walk.path.iter().skip_while(|id| **id != from).skip_while(|id| part(**id) == part(from));
        later.next() == Some(&here)
    }

    /// The notes for the answers so far. They use only included sections, so that a reader cannot tell what was
    /// answered in the others.
    pub fn notes(&self, guide: &Guide) -> Notes {
        notes::notes(guide, &self.inputs, &self.included)
    }

    /// Which contact methods may be shown.
    pub fn contact(&self, guide: &Guide) -> Contact {
        notes::contact(guide, &self.inputs)
    }

    /// The included answers as a FHIR response; `today` is the day as year-month-day.
    pub fn response(&self, content: &Content, today: &str) -> String {
        fhir::response(content, &self.included(&content.guide), today)
    }

    /// Whether the visitor has asked to save answers on the device.
    pub fn saves(&self) -> bool {
        self.saves
    }

    /// Whether the visitor has answered enough to be offered saving.
    pub fn can_save(&self, guide: &Guide) -> bool {
        savable::can_offer(guide, &self.walk(guide))
    }

    /// The visit as text to save in this browser or in a notes file. `until` is the last day on which it may be used, as
    /// year-month-day.
    pub fn to_saved(&self, guide: &Guide, until: &str) -> String {
        let place = self.navigation.resume_place().or(self.navigation.return_place());
        let place = place.unwrap_or(self.navigation.place());
        saved::write(guide, &self.inputs, place, until)
    }
}
