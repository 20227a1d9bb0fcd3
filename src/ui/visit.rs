//! A visit as the screens see it: what to draw, and the one way to change it.

use std::rc::Rc;

use leptos::prelude::*;

use super::contact;
use super::saved_answers::SavedAnswers;
use crate::content::{Content, Guide, Interface, Learn, Node, Page, PageId, Words};
use crate::questionnaire::{ChoiceId, QuestionId, SectionId, Text};
use crate::session::{
    Arranged, Block, Command, ContactMethod, NotesContext, Offers, Screen, Session, document, plain_text,
};
use crate::settings::{Name, Settings};

/// What the app tells the shell. Nothing told depends on an answer.
pub trait Host {
    /// The visitor went back to the cover; the answers are kept.
    fn on_cover(&self);
    /// The visitor cleared the answers and closed the guide.
    fn on_clear(&self);
    /// Take the notes out of the guide, the text for the clipboard and the record only; what came of it is told by
    /// [`Visit::exported`].
    fn export(&self, by: Export, text: &str);
    /// Fetch Learn; what came is told by [`Visit::learned`].
    fn load_learn(&self);
    /// The screen is drawn anew: focus belongs on its heading. Where the visitor has not moved, but something has
    /// come, focus stays where it is if that is still there.
    fn on_navigate(&self, by_visitor: bool);
    /// The visitor pressed a link to the clinic.
    fn on_contact(&self, kind: &'static str);
}

/// A way in which notes leave the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// On paper.
    Print,
    /// As a file.
    Save,
    /// As text on the clipboard.
    Copy,
    /// As a file for a health record.
    Record,
}

/// Whether the pages to read are there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LoadState {
    /// They were asked for.
    #[default]
    Loading,
    /// They are.
    Ready,
    /// They did not come.
    Failed,
}

/// What a guide is made of at a moment. It is one value beside three triggers, since each type of signal would bring
/// its own code.
struct State {
    session: Session,
    learn_status: LoadState,
    learn: Option<&'static Learn>,
    status: Option<&'static str>,
    settings: Settings,
    today: String,
    saved: SavedAnswers,
    host: Rc<dyn Host>,
}

/// A handle that can be copied into every closure of a mounted guide.
#[derive(Clone, Copy)]
pub struct Visit {
    content: &'static Content,
    state: StoredValue<State, LocalStorage>,
    /// Something has changed.
    changed: Trigger,
    /// The visitor has moved to another screen.
    moved: Trigger,
    /// What the screen shows has come.
    loaded: Trigger,
}

impl State {
    fn shown(&self) -> (Screen, LoadState) {
        let screen = self.session.screen();
        let learn_status = match screen {
            Screen::Page(_) | Screen::RatingSummary(..) | Screen::Learn(_) | Screen::About => {
                self.learn_status
            }
            // These are not drawn anew when pages arrive: that would take the keyboard’s place away.
            Screen::Cover
            | Screen::Intro(_)
            | Screen::Question(_)
            | Screen::Panel(_)
            | Screen::CheckIns
            | Screen::Result(..)
            | Screen::RatingGrid(_)
            | Screen::Check
            | Screen::Notes
            | Screen::Help
            | Screen::Save
            | Screen::Clear => LoadState::default(),
        };
        (screen, learn_status)
    }
}

impl Visit {
    /// A new visit, which leaves the cover by a command. `today` is the day as year-month-day.
    pub fn new(
        content: &'static Content,
        settings: Settings,
        today: String,
        leave: Command,
        mut saved: SavedAnswers,
        host: Rc<dyn Host>,
    ) -> Self {
        let mut session = Session::without(excluded(&content.guide, &settings));
        let mut status = None;
        if leave == Command::Resume {
            (session, status) = saved.load(content, session, &today);
        }
        session.apply(&content.guide, leave);
        let learn_status = LoadState::Loading;
        let state = State { session, learn_status, learn: None, status, settings, today, saved, host };
        let visit = Self {
            content,
            state: StoredValue::new_local(state),
            changed: Trigger::new(),
            moved: Trigger::new(),
            loaded: Trigger::new(),
        };
        visit.request_learn();
        visit
    }

    /// Changes what is, and lets be drawn anew what has changed by it. After the visit has ended nothing happens.
    fn update(self, update: impl FnOnce(&mut State)) {
        let update: Box<dyn FnOnce(&mut State) + '_> = Box::new(update);
        let shown = self.state.try_update_value(|state| {
            let before = state.shown();
            update(state);
            (before, state.shown())
        });
        let Some((before, now)) = shown else { return };
        self.changed.notify();
        if before != now {
            let moved = before.0 != now.0;
            if moved { self.moved } else { self.loaded }.notify();
            self.host().on_navigate(moved);
        }
    }

    fn with<T>(self, with: impl FnOnce(&State) -> T) -> T {
        self.state.with_value(with)
    }

    fn host(self) -> Rc<dyn Host> {
        self.with(|state| Rc::clone(&state.host))
    }

    /// Asks for the pages to read.
    pub fn request_learn(self) {
        self.update(|state| state.learn_status = LoadState::Loading);
        self.host().load_learn();
    }

    /// Takes the pages to read, or that they did not come.
    pub fn learn_loaded(self, learn: Option<&'static Learn>) {
        self.update(|state| {
            state.learn_status = if learn.is_some() { LoadState::Ready } else { LoadState::Failed };
            state.learn = learn;
        });
    }

    /// Whether the pages to read are there.
    pub fn learn_status(self) -> LoadState {
        self.with(|state| state.learn_status)
    }

    fn learn(self) -> Option<&'static Learn> {
        self.with(|state| state.learn)
    }

    /// A page, once it is there.
    pub fn page(self, id: PageId) -> Option<&'static Page> {
        self.learn()?.page(id)
    }

    /// What speaks to a value, once that is there; nothing may be known.
    pub fn speaks(self, value: QuestionId) -> Option<&'static [Node]> {
        let speaks = self.learn()?.speaks.iter().find(|speaks| speaks.value == value);
        Some(speaks.map(|speaks| speaks.nodes.as_slice()).unwrap_or_default())
    }

    /// The parts of a page as they stand in this visit now.
    pub fn arranged(self, page: &'static Page) -> Arranged<'static> {
        self.with(|state| {
            let settings = &state.settings;
            let offers = Offers {
                routes: settings.get(Name::Routes).unwrap_or_default(),
                home: settings.get(Name::SessionPlace).is_some_and(|setting| setting != "clinic"),
                partner: settings.get(Name::MedicalPartner).is_some(),
            };
            state.session.arranged(self.guide(), page, offers)
        })
    }

    fn setting(self, name: Name) -> Option<String> {
        self.with(|state| state.settings.get(name).map(String::from))
    }

    /// Who prescribes for the clinic; empty when it has not said so.
    pub fn partner(self) -> String {
        self.setting(Name::MedicalPartner).unwrap_or_default()
    }

    /// Moves the visit on.
    pub fn apply(self, command: Command) {
        self.update(|state| {
            let kept = state.session.saves();
            state.session.apply(&self.content.guide, command);
            state.status = state.saved.sync(self.content, &mut state.session, kept);
        });
        let is_cover = self.with(|state| state.session.screen()) == Screen::Cover;
        match command {
            Command::Clear => self.host().on_clear(),
            _ if is_cover => self.host().on_cover(),
            _ => {}
        }
    }

    /// Whether the visitor may ask for the answers to be kept: far enough on the way, and where there is a place for them.
    pub fn can_save(self) -> bool {
        self.changed.track();
        self.with(|state| state.saved.is_available() && state.session.can_save(self.guide()))
    }

    /// Whether the answers are kept on the device.
    pub fn saves(self) -> bool {
        self.read(Session::saves)
    }

    /// What is tracked by what is drawn anew when pages come.
    pub fn track_loaded(self) {
        self.loaded.track();
    }

    /// The present screen. Marking a choice does not change it.
    pub fn screen(self) -> Screen {
        self.moved.track();
        self.with(|state| state.session.screen())
    }

    /// What is asked and raised.
    pub fn guide(self) -> &'static Guide {
        &self.content.guide
    }

    /// Everything that is said.
    pub fn words(self) -> &'static Words {
        &self.content.words
    }

    /// Words of buttons, hints and fixed lines.
    pub fn interface(self) -> &'static Interface {
        &self.content.words.interface
    }

    /// Both, for what needs ids and their words.
    pub fn content(self) -> &'static Content {
        self.content
    }

    /// Reads the visit; what reads it is drawn again when the visit changes.
    pub fn read<T>(self, read: impl FnOnce(&Session) -> T) -> T {
        self.changed.track();
        self.with(|state| read(&state.session))
    }

    /// Whether a choice stands marked now.
    pub fn is_marked(self, question: QuestionId, choice: ChoiceId) -> bool {
        self.read(|session| session.marked(self.guide(), question).contains(&choice))
    }

    /// The notes in words, as they stand when called.
    pub fn notes(self) -> Vec<Block> {
        let (clinic, ways) = (self.clinic(), self.ways());
        self.with(|state| {
            let notes = state.session.notes(self.guide());
            document(self.content, &notes, NotesContext { clinic: &clinic, ways: &ways, today: &state.today })
        })
    }

    /// What may have changed since it was last checked.
    pub fn changed(self) -> Vec<String> {
        self.with(|state| self.content.changed(&state.today))
    }

    /// The clinic's name, or words that stand for it.
    pub fn clinic(self) -> String {
        self.setting(Name::Clinic).unwrap_or_else(|| self.interface().the_clinic.to_string())
    }

    fn ways(self) -> Vec<ContactMethod> {
        let clinic = self.clinic();
        self.with(|state| contact::contact_methods(&state.settings, self.interface(), &clinic))
    }

    /// The level of a heading: 0 for the screen's own, 1 for those below it.
    pub fn heading_level(self, below: u8) -> u8 {
        self.with(|state| state.settings.heading_level()).saturating_add(below).min(6)
    }

    /// Takes the notes that stand on the screen out of the guide.
    pub fn export(self, by: Export) {
        let text = match by {
            Export::Copy => plain_text(self.content, &self.words().notes.title, &self.notes()),
            Export::Record => self.with(|state| state.session.response(self.content, &state.today)),
            // Paper and file are made of the screen.
            Export::Print | Export::Save => String::new(),
        };
        self.host().export(by, &text);
    }

    /// Says what came of taking the notes out. A visit that has ended meanwhile says nothing.
    pub fn exported(self, by: Export, worked: bool) {
        let words = self.interface();
        let said = match (by, worked) {
            (Export::Copy, true) => Some(words.copied),
            (Export::Copy, false) => Some(words.copy_failed),
            (Export::Save | Export::Record, true) => Some(words.saved),
            (Export::Save | Export::Record, false) => Some(words.save_failed),
            // The browser's own window has said that it prints.
            (Export::Print, true) => None,
            (Export::Print, false) => Some(words.print_failed),
        };
        self.update(|state| state.status = said.map(Text::as_str));
    }

    /// Tells the shell that a link to the clinic was pressed.
    pub fn contacted(self, kind: &'static str) {
        self.host().on_contact(kind);
    }

    /// What a screen reader is told without a change of screen.
    pub fn status(self) -> Option<&'static str> {
        self.changed.track();
        self.with(|state| state.status)
    }
}

/// The check-ins that the clinic does not offer.
fn excluded(guide: &Guide, settings: &Settings) -> Vec<SectionId> {
    let Some(offered) = settings.get(Name::CheckIns) else { return Vec::new() };
    let sections = guide.check_ins.iter().map(|check_in| check_in.section);
    sections.filter(|section| !offered.split(' ').any(|name| name == section.as_str())).collect()
}
