//! One visit as a pure state machine over ids.
//!
//! [`Session::apply`] is the only way that a visit changes. It cannot fail: a command that makes no
//! sense on the present screen changes nothing. There is no clock, no storage, no signal and no
//! word in here, so a whole visit can be walked in a test.

mod citations;
mod command;
mod document;
mod intro;
mod notes;
mod put_in;
mod screen;
mod text;

pub use citations::{checked, citation};
pub use command::{Aside, Command};
pub use document::{Block, Link, Setting, Way, document};
pub use notes::{Contact, Headline, Noted, Notes};
pub use screen::Screen;
pub use text::{plain_text, reach};

use crate::content::{Guide, IntroId, Opening, PanelId};
use crate::questionnaire::{Answer, Answers, ChoiceId, QuestionId, SectionId, Walk, walk};

/// One visit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    answers: Answers,
    place: Place,
    /// Screens beside the way, the one on top last.
    asides: Vec<Aside>,
    /// Choices marked on the present question, not yet confirmed by Continue.
    draft: Option<Vec<ChoiceId>>,
    /// The question that Change on the check screen led to; until that screen is seen again, Continue
    /// asks what is new and then returns to it.
    changing: Option<QuestionId>,
    /// The sections for which the visitor decided otherwise than the guide does.
    decided: Vec<SectionId>,
    /// Whether the crisis answer was ever confirmed in this visit. It outlives a changed answer,
    /// so it cannot be derived.
    crisis: bool,
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
    Check,
    Notes,
}

impl Session {
    /// What the visitor sees now.
    pub fn screen(&self) -> Screen {
        match self.asides.last() {
            Some(Aside::Help) => return Screen::Help,
            Some(Aside::About) => return Screen::About,
            Some(Aside::Clear) => return Screen::Clear,
            None => {}
        }
        match self.place {
            Place::Cover => Screen::Cover,
            Place::Intro(intro) => Screen::Intro(intro),
            Place::Question(question) => Screen::Question(question),
            Place::Interruption { panel, .. } => Screen::Panel(panel),
            Place::Check => Screen::Check,
            Place::Notes => Screen::Notes,
        }
    }

    /// Moves the visit on. A command that the present screen does not offer changes nothing.
    pub fn apply(&mut self, guide: &Guide, command: Command) {
        match (command, self.asides.last(), self.place) {
            (Command::Clear, ..) => *self = Self::default(),
            (Command::Return | Command::Back, Some(_), _) => drop(self.asides.pop()),
            (Command::Open(aside), ..) => {
                // Each is there at most once, so that the way back never grows.
                self.asides.retain(|open| *open != aside);
                self.asides.push(aside);
            }
            (Command::Start, None, Place::Cover) => self.start(guide, |opening| opening.me),
            (Command::StartForOther, None, Place::Cover) => self.start(guide, |opening| opening.other),
            (Command::Choose(choice, on), None, Place::Question(question)) => {
                self.choose(guide, question, choice, on);
            }
            (Command::Continue, None, Place::Question(question)) => {
                let chosen = self.marked(guide, question);
                if let Some(asked) = guide.questionnaire.question(question) {
                    self.answer(guide, question, asked.answer(&chosen));
                }
            }
            (Command::Skip, None, Place::Question(question)) => {
                self.answer(guide, question, Answer::Skipped);
            }
            (Command::Continue, None, Place::Intro(intro)) => self.enter(guide, intro),
            (Command::Skip, None, Place::Intro(intro)) => self.skip_part(guide, intro),
            (Command::Continue, None, Place::Interruption { after, .. }) => self.go_on(guide, after),
            (Command::Continue, None, Place::Check) => self.go_to(Place::Notes),
            (Command::Change(question), None, Place::Check) => self.change(guide, question),
            (Command::PutIn(section, on), None, Place::Check) => self.put_in(guide, section, on),
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
        match (&self.draft, self.place) {
            (Some(draft), Place::Question(present)) if present == question => draft.clone(),
            _ => guide
                .questionnaire
                .question(question)
                .map(|asked| asked.marked(self.answers.get(question)))
                .unwrap_or_default(),
        }
    }

    /// Help in one line on top of the present screen.
    pub fn lead(&self, guide: &Guide) -> Option<PanelId> {
        let here = |question| match self.place {
            Place::Question(present) => present == question,
            // Change leads from a question straight back here.
            Place::Check => true,
            Place::Cover | Place::Intro(_) | Place::Interruption { .. } | Place::Notes => false,
        };
        let mut leads = guide.routing.lead.iter().filter(|lead| here(lead.on));
        leads.find(|lead| lead.when.holds(&guide.questionnaire, &self.answers)).map(|lead| lead.show)
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
            self.come_to(guide, &walk, *first);
        }
    }

    fn choose(&mut self, guide: &Guide, question: QuestionId, choice: ChoiceId, on: bool) {
        if let Some(asked) = guide.questionnaire.question(question) {
            self.draft = Some(asked.choose(&self.marked(guide, question), choice, on));
        }
    }

    /// Puts an answer in its place. What it closes is forgotten.
    fn confirm(&mut self, guide: &Guide, question: QuestionId, answer: Answer) {
        self.answers.set(question, answer);
        self.answers = self.walk(guide).answers;
        self.crisis |= guide.routing.crisis.holds(&guide.questionnaire, &self.answers);
    }

    fn answer(&mut self, guide: &Guide, question: QuestionId, answer: Answer) {
        self.confirm(guide, question, answer);
        let interruption = guide
            .interruptions
            .iter()
            .filter(|interruption| interruption.after == question)
            .find(|interruption| interruption.when.holds(&guide.questionnaire, &self.answers));
        match interruption {
            Some(found) => self.go_to(Place::Interruption { after: question, panel: found.show }),
            None => self.go_on(guide, question),
        }
    }

    fn go_on(&mut self, guide: &Guide, from: QuestionId) {
        let walk = self.walk(guide);
        let next = if self.changing.is_some() { walk.unanswered() } else { walk.after(from) };
        match next {
            Some(question) => self.come_to(guide, &walk, question),
            None => self.go_to(Place::Check),
        }
    }

    fn change(&mut self, guide: &Guide, question: QuestionId) {
        if self.walk(guide).shows(question) {
            self.go_to(Place::Question(question));
            self.changing = Some(question);
        }
    }

    fn go_back(&mut self, guide: &Guide, from: Place) {
        let walk = self.walk(guide);
        let back = match from {
            Place::Question(question) if self.changing == Some(question) => Place::Check,
            Place::Question(question) => Self::before(guide, &walk, question),
            Place::Intro(intro) => Self::before_intro(guide, &walk, intro),
            Place::Interruption { after, .. } => Place::Question(after),
            Place::Check => walk.path.last().copied().map_or(Place::Cover, Place::Question),
            Place::Notes => Place::Check,
            Place::Cover => Place::Cover,
        };
        self.go_to(back);
    }

    fn go_to(&mut self, place: Place) {
        self.draft = None;
        if matches!(place, Place::Check | Place::Notes | Place::Cover) {
            self.changing = None;
        }
        self.place = place;
    }
}
