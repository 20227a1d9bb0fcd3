//! One visit as a pure state machine over ids.
//!
//! [`Session::apply`] is the only way that a visit changes. It cannot fail: a command that makes no
//! sense on the present screen changes nothing. There is no clock, no storage, no signal and no
//! word in here, so a whole visit can be walked in a test.

mod check_in;
mod citations;
mod command;
mod document;
mod included;
mod intro;
mod notes;
mod pages;
mod response;
mod routes;
mod saved;
mod screen;
mod steps;
mod text;

pub use check_in::outcome;
pub use citations::{checked, citation};
pub use command::{Command, Overlay};
pub use document::{Block, ContactMethod, Link, NotesContext, document};
pub use notes::{Contact, Headline, Notes, RaisedConcern};
pub use pages::{Arranged, Offers};
pub use response::{NAMES, SECTION};
pub use saved::Problem;
pub use screen::Screen;
pub use text::{plain_text, reach};

use crate::content::{Guide, IntroId, Opening, PanelId, ResultId, RouteId, StepKind};
use crate::questionnaire::{Answer, Answers, ChoiceId, QuestionId, SectionId, Walk, walk};

/// One visit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    answers: Answers,
    place: Place,
    /// Open overlays, the top one last.
    overlays: Vec<Overlay>,
    /// Choices marked on the present question, not yet confirmed by Continue.
    pending: Option<Vec<ChoiceId>>,
    /// Whether Continue was pressed on the present question with nothing chosen.
    asks_for_choice: bool,
    /// The question that Change led to, and from where; until that place is seen again, Continue asks what
    /// is new and then returns to it.
    changing: Option<(QuestionId, Place)>,
    /// The check-ins that the clinic does not offer.
    without: Vec<SectionId>,
    /// The sections for which the visitor decided otherwise than the guide does.
    decided: Vec<SectionId>,
    /// Whether the visitor has asked to keep answers on the device.
    saving: bool,
    /// Where a restored visit was, until everything before that place is answered again.
    resume_at: Option<Place>,
    /// The rows of the table of help that this visit has reached. They outlive a changed answer, so they cannot be
    /// derived.
    reached: Vec<RouteId>,
    /// The line of help on the present screen, if the answer that led here asks for one.
    line: Option<PanelId>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Place {
    #[default]
    Cover,
    Intro(IntroId),
    Question(QuestionId),
    Interruption {
        after: QuestionId,
        panel: PanelId,
    },
    /// A step after the questions, by its number.
    Step(usize, StepKind),
    /// What a check-in can mean.
    Result(SectionId, ResultId),
    Check,
    Notes,
}

impl Session {
    /// A visit that is not offered some of the check-ins.
    pub fn without(check_ins: Vec<SectionId>) -> Self {
        Self { without: check_ins, ..Self::default() }
    }

    /// Whether the visitor has asked to keep answers on the device.
    pub fn saves(&self) -> bool {
        self.saving
    }

    /// What the visitor sees now.
    pub fn screen(&self) -> Screen {
        match self.overlays.last() {
            Some(Overlay::Learn(page)) => return Screen::Learn(*page),
            Some(Overlay::Help) => return Screen::Help,
            Some(Overlay::About) => return Screen::About,
            Some(Overlay::Save) => return Screen::Save,
            Some(Overlay::Clear) => return Screen::Clear,
            None => {}
        }
        match self.place {
            Place::Cover => Screen::Cover,
            Place::Intro(intro) => Screen::Intro(intro),
            Place::Question(question) => Screen::Question(question),
            Place::Interruption { panel, .. } => Screen::Panel(panel),
            Place::Step(_, shows) => shows.into(),
            Place::Result(section, says) => Screen::Result(section, says),
            Place::Check => Screen::Check,
            Place::Notes => Screen::Notes,
        }
    }

    /// Moves the visit on. A command that the present screen does not offer changes nothing.
    pub fn apply(&mut self, guide: &Guide, command: Command) {
        match (command, self.overlays.last(), self.place) {
            (Command::Clear, ..) => *self = Self::without(core::mem::take(&mut self.without)),
            (Command::Return | Command::Back, Some(_), _) => drop(self.overlays.pop()),
            (Command::Open(Overlay::Learn(page)), ..) if !guide.pages.contains(&page) => {}
            (Command::Open(Overlay::Save), ..) if !self.can_save(guide) => {}
            (Command::Save(true), Some(Overlay::Save), _) => self.saving = true,
            (Command::Save(false), ..) => self.saving = false,
            (Command::Open(aside), ..) => {
                // Each is there at most once, so that the way back never grows.
                self.overlays.retain(|open| *open != aside);
                self.overlays.push(aside);
            }
            (Command::Start, None, Place::Cover) => self.start(guide, |opening| opening.me),
            // The saved answers could not be used.
            (Command::Resume, None, Place::Cover) if !self.saving => self.start(guide, |opening| opening.me),
            (Command::Resume, None, Place::Cover) => {
                if let Some(first) = self.walk(guide).path.first() {
                    self.go_to(Place::Question(*first));
                }
            }
            (Command::StartForOther, None, Place::Cover) => self.start(guide, |opening| opening.other),
            (Command::Choose(choice, on), None, Place::Question(question)) => {
                self.choose(guide, question, choice, on);
            }
            (Command::Continue, None, Place::Question(question)) => {
                let chosen = self.marked(guide, question);
                self.asks_for_choice = chosen.is_empty();
                if let Some(asked) = guide.questionnaire.question(question).filter(|_| !chosen.is_empty()) {
                    self.answer(guide, question, asked.answer(&chosen));
                }
            }
            (Command::Skip, None, Place::Question(question)) => {
                self.answer(guide, question, Answer::Skipped);
            }
            (Command::Continue, None, Place::Intro(intro)) => self.enter_part(guide, intro),
            (Command::Skip, None, Place::Intro(intro)) => self.skip_part(guide, intro),
            (Command::Continue, None, Place::Interruption { after, .. }) => self.go_on(guide, after),
            (Command::Continue, None, Place::Step(at, _)) => {
                self.leave_step(guide, self.step_from(guide, at + 1));
            }
            (Command::Continue, None, Place::Result(..)) => self.leave_result(guide),
            (Command::CheckIn(section), None, Place::Step(_, StepKind::CheckIns)) => {
                self.open_check_in(guide, section);
            }
            (Command::Mark(question, choice, on), None, _) => self.mark(guide, question, choice, on),
            (Command::Continue, None, Place::Check) => self.go_to(Place::Notes),
            (Command::Change(question), None, Place::Check | Place::Result(..)) => {
                self.change(guide, question);
            }
            (Command::Include(section, on), None, Place::Check) => self.include(guide, section, on),
            (Command::Back, None, place) => self.go_back(guide, place),
            _ => {}
        }
    }

    /// The questions that the answers so far make visible, with their answers.
    pub fn walk(&self, guide: &Guide) -> Walk {
        walk(&guide.questionnaire, &self.answers)
    }

    /// The choices that stand marked on a question now.
    pub fn marked(&self, guide: &Guide, question: QuestionId) -> Vec<ChoiceId> {
        match (&self.pending, self.place) {
            (Some(pending), Place::Question(present)) if present == question => pending.clone(),
            _ => guide
                .questionnaire
                .question(question)
                .map(|asked| asked.marked(self.answers.get(question)))
                .unwrap_or_default(),
        }
    }

    /// Whether to say that a question is left by a choice or by Skip: Continue was pressed with nothing chosen.
    pub fn asks_for_choice(&self) -> bool {
        self.asks_for_choice
    }

    fn start(&mut self, guide: &Guide, who: impl Fn(Opening) -> ChoiceId) {
        if let Some(opening) = guide.routing.opening
            && let Some(asked) = guide.questionnaire.question(opening.question)
        {
            self.answers.set(asked.id, asked.answer(&[who(opening)]));
            self.answers = self.walk(guide).answers;
        }
        let walk = self.walk(guide);
        if let Some(first) = walk.path.first() {
            self.enter_question(guide, &walk, *first);
        }
    }

    fn choose(&mut self, guide: &Guide, question: QuestionId, choice: ChoiceId, on: bool) {
        if let Some(asked) = guide.questionnaire.question(question) {
            self.pending = Some(asked.choose(&self.marked(guide, question), choice, on));
            self.asks_for_choice = false;
        }
    }

    /// Puts an answer in its place. What it closes is forgotten.
    fn confirm(&mut self, guide: &Guide, question: QuestionId, answer: Answer) {
        self.answers.set(question, answer);
        self.answers = self.walk(guide).answers;
        self.reach(guide);
    }

    fn answer(&mut self, guide: &Guide, question: QuestionId, answer: Answer) {
        self.confirm(guide, question, answer);
        match self.stop(guide, question) {
            Some(panel) => self.go_to(Place::Interruption { after: question, panel }),
            None => self.go_on(guide, question),
        }
        self.lead_with_line(guide, question);
    }

    fn go_on(&mut self, guide: &Guide, from: QuestionId) {
        if self.advance_check_in(guide, from) {
            return;
        }
        let walk = self.walk(guide);
        if self.resume(guide, &walk) {
            return;
        }
        let next = if self.changing.is_some() { walk.unanswered() } else { walk.after(from) };
        match (next, self.changing) {
            (Some(question), _) => self.enter_question(guide, &walk, question),
            (None, Some((_, place))) => self.return_to(guide, place),
            (None, None) => self.go_to(self.step_from(guide, 0)),
        }
    }

    fn leave_result(&mut self, guide: &Guide) {
        let place = self.changing.map(|(_, place)| place).or_else(|| Self::at_check_ins(guide));
        self.return_to(guide, place.unwrap_or(Place::Check));
    }

    fn change(&mut self, guide: &Guide, question: QuestionId) {
        if self.walk(guide).shows(question) {
            // From what a check-in can mean, the way back is to where that was opened from.
            let place = match (self.place, self.changing) {
                (Place::Result(..), None) => Self::at_check_ins(guide).unwrap_or(Place::Check),
                (Place::Result(..), Some((_, place))) | (place, _) => place,
            };
            self.go_to(Self::together(guide, question).unwrap_or(Place::Question(question)));
            self.changing = Some((question, place));
        }
    }

    fn go_back(&mut self, guide: &Guide, from: Place) {
        let walk = self.walk(guide);
        let back = match (from, self.changing) {
            (Place::Question(question), Some((changed, place))) if changed == question => {
                return self.return_to(guide, place);
            }
            (Place::Question(question), _) => Self::before_item(guide, &walk, question)
                .unwrap_or_else(|| Self::before(guide, &walk, question)),
            (Place::Intro(intro), _) => Self::before_intro(guide, &walk, intro),
            (Place::Interruption { after, .. }, _) => Place::Question(after),
            (Place::Step(at, _), _) => return self.leave_step(guide, self.step_before(guide, at)),
            (Place::Result(section, _), _) => match Self::last_item(guide, &walk, section) {
                Some(item) => Place::Question(item),
                None => return self.leave_result(guide),
            },
            (Place::Check, _) => self.step_before(guide, guide.steps.len()),
            (Place::Notes, _) => Place::Check,
            (Place::Cover, _) => Place::Cover,
        };
        self.go_to(back);
    }

    fn go_to(&mut self, place: Place) {
        self.pending = None;
        self.asks_for_choice = false;
        self.line = None;
        if matches!(place, Place::Check | Place::Notes | Place::Cover | Place::Step(..)) {
            self.changing = None;
        }
        self.place = place;
    }
}
