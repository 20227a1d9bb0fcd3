//! The visit as screens see it: how to read it, and the one way to change it.

use std::rc::Rc;

use leptos::prelude::*;

use super::saved_answers::SavedAnswers;
use crate::contact::contact_methods;
use crate::content::{Content, Guide, Interface, Learn, Node, Page, PageId, Words};
use crate::questionnaire::{ChoiceId, QuestionId, SectionId, Text};
use crate::session::{
    Arranged, Block, Command, ContactMethod, NotesContext, Offers, Screen, Session, document, plain_text,
};
use crate::settings::{Name, Settings};

/// What the app asks of the shell. None of these calls depends on an answer.
pub trait Host {
    /// The visitor went back to the cover. The answers stay.
    fn on_cover(&self);
    /// The visitor cleared the answers and closed the guide.
    fn on_clear(&self);
    /// Exports the notes. The text is for the clipboard and the health record only. The shell reports the result to
    /// [`Visit::exported`].
    fn export(&self, by: Export, text: &str);
    /// Fetches Learn. The shell passes it to [`Visit::learn_loaded`].
    fn load_learn(&self);
    /// A new screen is shown, so focus belongs on its heading. If only its content arrived, focus stays if its
    /// element still exists.
    fn on_navigate(&self, by_visitor: bool);
    /// The visitor pressed a link to the clinic.
    fn on_contact(&self, kind: &'static str);
}

/// How notes leave the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// Printed.
    Print,
    /// As a file.
    Save,
    /// As text on the clipboard.
    Copy,
    /// As a file for a health record.
    Record,
}

/// Whether Learn is loaded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LoadState {
    /// The file was requested.
    #[default]
    Loading,
    /// The pages.
    Ready,
    /// The request failed.
    Failed,
}

/// All state of one mounted guide. It is one value and three triggers, since each further type of signal would add
/// code.
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
    /// Fires after every change.
    changed: Trigger,
    /// Fires when the visitor moves to another screen.
    moved: Trigger,
    /// Fires when content that the screen waits for arrives.
    loaded: Trigger,
}

impl State {
    fn shown(&self) -> (Screen, LoadState) {
        let screen = self.session.screen();
        let learn_status = match screen {
            Screen::Page(_) | Screen::RatingSummary(..) | Screen::Learn(_) | Screen::About => {
                self.learn_status
            }
            // Buttons around the screen do not render again when pages arrive, since that would take keyboard focus
            // away.
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
    /// Starts a visit with the command of a button of the cover. `today` is the date as year-month-day.
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

    /// Applies a change and renders what depends on it. Does nothing after unmount.
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

    /// Requests Learn.
    pub fn request_learn(self) {
        self.update(|state| state.learn_status = LoadState::Loading);
        self.host().load_learn();
    }

    /// Stores the pages of Learn, or that loading failed.
    pub fn learn_loaded(self, learn: Option<&'static Learn>) {
        self.update(|state| {
            state.learn_status = if learn.is_some() { LoadState::Ready } else { LoadState::Failed };
            state.learn = learn;
        });
    }

    /// Whether Learn is loaded.
    pub fn learn_status(self) -> LoadState {
        self.with(|state| state.learn_status)
    }

    fn learn(self) -> Option<&'static Learn> {
        self.with(|state| state.learn)
    }

    /// A page of Learn, if it is loaded.
    pub fn page(self, id: PageId) -> Option<&'static Page> {
        self.learn()?.page(id)
    }

    /// Which options are known to fit or not fit a value. Empty if nothing is known, or until Learn is loaded.
    pub fn speaks(self, value: QuestionId) -> Option<&'static [Node]> {
        let speaks = self.learn()?.speaks.iter().find(|speaks| speaks.value == value);
        Some(speaks.map(|speaks| speaks.nodes.as_slice()).unwrap_or_default())
    }

    /// The parts of a page that this visit shows now.
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

    /// Who prescribes for the clinic. Empty if the clinic has not said.
    pub fn partner(self) -> String {
        self.setting(Name::MedicalPartner).unwrap_or_default()
    }

    /// Applies a command.
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

    /// Whether to offer saving: the visitor has answered enough, and storage works.
    pub fn can_save(self) -> bool {
        self.changed.track();
        self.with(|state| state.saved.is_available() && state.session.can_save(self.guide()))
    }

    /// Whether answers are saved on the device.
    pub fn saves(self) -> bool {
        self.read(Session::saves)
    }

    /// Subscribes the caller to Learn being loaded.
    pub fn track_loaded(self) {
        self.loaded.track();
    }

    /// The current screen. Choosing an answer does not change it.
    pub fn screen(self) -> Screen {
        self.moved.track();
        self.with(|state| state.session.screen())
    }

    /// The guide: questions, rules and concerns, without words.
    pub fn guide(self) -> &'static Guide {
        &self.content.guide
    }

    /// All words.
    pub fn words(self) -> &'static Words {
        &self.content.words
    }

    /// The words of buttons, hints and fixed labels.
    pub fn interface(self) -> &'static Interface {
        &self.content.words.interface
    }

    /// The guide and its words.
    pub fn content(self) -> &'static Content {
        self.content
    }

    /// Reads the visit, and subscribes the caller to its changes.
    pub fn read<T>(self, read: impl FnOnce(&Session) -> T) -> T {
        self.changed.track();
        self.with(|state| read(&state.session))
    }

    /// Whether a choice is chosen now.
    pub fn is_marked(self, question: QuestionId, choice: ChoiceId) -> bool {
        self.read(|session| session.marked(self.guide(), question).contains(&choice))
    }

    /// The notes in words, at the time of the call.
    pub fn notes(self) -> Vec<Block> {
        let (clinic, ways) = (self.clinic(), self.ways());
        self.with(|state| {
            let notes = state.session.notes(self.guide());
            document(self.content, &notes, NotesContext { clinic: &clinic, ways: &ways, today: &state.today })
        })
    }

    /// The facts and help lines that are due for a check.
    pub fn changed(self) -> Vec<String> {
        self.with(|state| self.content.changed(&state.today))
    }

    /// The clinic's name, or words in its place.
    pub fn clinic(self) -> String {
        self.setting(Name::Clinic).unwrap_or_else(|| self.interface().the_clinic.to_string())
    }

    fn ways(self) -> Vec<ContactMethod> {
        let clinic = self.clinic();
        self.with(|state| contact_methods(&state.settings, self.interface(), &clinic))
    }

    /// The level of a heading: 0 for the screen's own, 1 for those below it.
    pub fn heading_level(self, below: u8) -> u8 {
        self.with(|state| state.settings.heading_level()).saturating_add(below).min(6)
    }

    /// Exports the notes on the screen.
    pub fn export(self, by: Export) {
        let text = match by {
            Export::Copy => plain_text(self.content, &self.words().notes.title, &self.notes()),
            Export::Record => self.with(|state| state.session.response(self.content, &state.today)),
            // Print and file use the screen itself, so they need no text.
            Export::Print | Export::Save => String::new(),
        };
        self.host().export(by, &text);
    }

    /// Shows the result of an export. Does nothing after unmount.
    pub fn exported(self, by: Export, worked: bool) {
        let words = self.interface();
        let said = match (by, worked) {
            (Export::Copy, true) => Some(words.copied),
            (Export::Copy, false) => Some(words.copy_failed),
            (Export::Save | Export::Record, true) => Some(words.saved),
            (Export::Save | Export::Record, false) => Some(words.save_failed),
            // The browser's print window needs no message.
            (Export::Print, true) => None,
            (Export::Print, false) => Some(words.print_failed),
        };
        self.update(|state| state.status = said.map(Text::as_str));
    }

    /// Tells the shell that the visitor pressed a link to the clinic.
    pub fn contacted(self, kind: &'static str) {
        self.host().on_contact(kind);
    }

    /// The message that a screen reader speaks without a change of screen.
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
