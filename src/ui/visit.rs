//! The visit as screens see it: how to read it, and the one way to change it.

use std::rc::Rc;

use kap_guide_later::later;
use leptos::prelude::*;

use super::host::{Export, Host};
use super::saved_answers::SavedAnswers;
use super::state::{Arrival, State};
use crate::content::{Content, Guide, Interface, Later, Words};
use crate::questionnaire::{ChoiceId, QuestionId};
use crate::session::{Command, Found, Screen, Session};
use crate::settings::Settings;

/// A handle that can be copied into every closure of a mounted guide.
///
/// The state is one value and three triggers, since each further type of signal would add code
/// (docs/decisions/0010-one-type-of-element.md).
#[derive(Clone, Copy)]
pub struct Visit {
    content: &'static Content,
    state: StoredValue<State, LocalStorage>,
    /// Fires after every change.
    changed: Trigger,
    /// Fires when the visitor moves to another screen.
    moved: Trigger,
    /// Fires when what the screen waits for arrives.
    loaded: Trigger,
}

impl Visit {
    /// Starts a visit with the command of a button of the cover.
    pub fn new(
        content: &'static Content,
        settings: Settings,
        entry: Command,
        saved: SavedAnswers,
        host: Rc<dyn Host>,
    ) -> Self {
        let state = State::new(content, settings, entry, saved, host);
        let visit = Self {
            content,
            state: StoredValue::new_local(state),
            changed: Trigger::new(),
            moved: Trigger::new(),
            loaded: Trigger::new(),
        };
        visit.load_later();
        visit
    }

    /// The guide and its words.
    pub fn content(self) -> &'static Content {
        self.content
    }

    /// The guide: questions, rules and concerns, without words.
    pub fn guide(self) -> &'static Guide {
        &self.content.guide
    }

    /// The words of the first part of the visit.
    pub fn words(self) -> &'static Words {
        &self.content.words
    }

    /// The other words, and Learn.
    pub fn later(self) -> &'static Later {
        self.content.later()
    }

    /// The words of buttons, hints and fixed labels.
    pub fn interface(self) -> &'static Interface {
        &self.content.words.interface
    }

    /// Reads the state at this moment. The caller does not render again when it changes.
    pub(super) fn now<T>(self, read: impl FnOnce(&State) -> T) -> T {
        self.state.with_value(read)
    }

    /// Reads the visit, and subscribes the caller to its changes.
    pub fn read<T>(self, read: impl FnOnce(&Session) -> T) -> T {
        self.changed.track();
        self.now(|state| read(&state.session))
    }

    /// The current screen. Choosing an answer does not change it.
    pub fn screen(self) -> Screen {
        self.moved.track();
        self.now(|state| state.session.screen())
    }

    /// Whether the later part is here. Subscribes the caller to its arrival.
    pub(super) fn arrival(self) -> Arrival {
        self.loaded.track();
        self.now(|state| state.arrival)
    }

    /// The message that a screen reader speaks without a change of screen.
    pub fn status(self) -> Option<&'static str> {
        self.changed.track();
        self.now(|state| state.status)
    }

    /// Whether to offer saving.
    pub fn can_save(self) -> bool {
        self.changed.track();
        self.now(State::can_save)
    }

    /// Whether to offer saving by itself on the current screen.
    pub fn offers_to_save(self) -> bool {
        self.can_save() && self.read(|session| session.offers_to_save(self.guide()))
    }

    /// Whether a choice is chosen now.
    pub fn is_chosen(self, question: QuestionId, choice: ChoiceId) -> bool {
        self.read(|session| session.marked(self.guide(), question).contains(&choice))
    }

    /// The level of a heading: 0 for the screen's own, 1 for those below it.
    pub fn heading_level(self, below: u8) -> u8 {
        self.now(|state| state.heading_level(below))
    }

    /// Applies a command.
    pub fn apply(self, command: Command) {
        self.update(|state| state.apply(command));
        let is_cover = self.now(|state| state.session.screen()) == Screen::Cover;
        match command {
            Command::Clear => self.host().on_clear(),
            _ if is_cover => self.host().on_cover(),
            _ => {}
        }
    }

    /// Starts the questions from what the visitor reads before them.
    pub(super) fn start(self) {
        self.host().on_start();
    }

    /// Searches Learn.
    pub(super) fn search(self, words: String) {
        self.update(|state| state.searched = words);
    }

    /// What the visitor searches for in Learn.
    pub(super) fn searched(self) -> String {
        self.changed.track();
        self.now(|state| state.searched.clone())
    }

    /// What Learn says about the words that the visitor searches for.
    pub(super) fn found(self) -> Vec<Found<'static>> {
        self.changed.track();
        self.now(State::found)
    }

    /// Requests the later part.
    pub fn load_later(self) {
        self.update(|state| state.arrival = Arrival::Waiting);
        self.host().load_later();
    }

    /// Notes that the later part is here, or that loading failed.
    pub fn later_loaded(self, is_here: bool) {
        self.update(|state| state.arrival = if is_here { Arrival::Here } else { Arrival::Failed });
    }

    /// Exports the notes on the screen.
    pub fn export(self, by: Export) {
        let text = export_text(self, by);
        self.host().export(by, &text);
    }

    /// Shows the result of an export. Does nothing after unmount.
    pub fn exported(self, by: Export, worked: bool) {
        self.update(|state| state.exported(by, worked));
    }

    /// Tells the shell that the visitor pressed a link to the clinic.
    pub fn contacted(self, kind: &'static str) {
        self.host().on_contact(kind);
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
            let moved = before.screen != now.screen;
            if moved { self.moved } else { self.loaded }.notify();
            self.host().on_navigate(moved);
        }
    }

    fn host(self) -> Rc<dyn Host> {
        self.now(|state| Rc::clone(&state.host))
    }
}

later! {
    "3" fn export_text(visit: Visit, by: Export) -> String = text_of
}

fn text_of(visit: Visit, by: Export) -> String {
    visit.now(|state| state.export_text(by))
}
