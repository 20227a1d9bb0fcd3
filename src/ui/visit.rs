//! A visit as the screens see it: what to draw, and the one way to change it.

use leptos::prelude::*;

use super::contact;
use crate::content::{Content, Guide, Interface, Words};
use crate::platform;
use crate::questionnaire::{ChoiceId, QuestionId, Text};
use crate::session::{Block, Command, Screen, Session, Setting, Way, document, plain_text};
use crate::settings::{Name, Settings};

/// What the app tells the shell. Nothing told depends on an answer.
pub trait Host {
    /// The visitor went back to the cover; the answers are kept.
    fn cover(&self);
    /// The visitor cleared the answers and closed the guide.
    fn cleared(&self);
    /// Take the notes out of the guide, the text for the clipboard only; what came of it is told by
    /// [`Visit::taken`].
    fn take(&self, by: Take, text: &str);
    /// The visitor pressed a link to the clinic.
    fn contact(&self, kind: &'static str);
}

/// A way in which notes leave the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Take {
    /// On paper.
    Print,
    /// As a file.
    Save,
    /// As text on the clipboard.
    Copy,
}

/// A handle that can be copied into every closure of a mounted guide.
#[derive(Clone, Copy)]
pub struct Visit {
    content: &'static Content,
    session: RwSignal<Session>,
    screen: Memo<Screen>,
    status: RwSignal<Option<&'static str>>,
    settings: StoredValue<Settings>,
    today: StoredValue<String>,
    host: StoredValue<Box<dyn Host>, LocalStorage>,
}

impl Visit {
    /// A new visit, which leaves the cover by a command.
    pub fn new(content: &'static Content, settings: Settings, leave: Command, host: Box<dyn Host>) -> Self {
        let mut session = Session::default();
        session.apply(&content.guide, leave);
        let session = RwSignal::new(session);
        Self {
            content,
            session,
            screen: Memo::new(move |_| session.with(Session::screen)),
            status: RwSignal::new(None),
            settings: StoredValue::new(settings),
            today: StoredValue::new(platform::today()),
            host: StoredValue::new_local(host),
        }
    }

    /// Moves the visit on.
    pub fn apply(self, command: Command) {
        self.status.set(None);
        self.session.update(|session| session.apply(&self.content.guide, command));
        if command == Command::Clear {
            self.host.with_value(|host| host.cleared());
        } else if self.session.with_untracked(Session::screen) == Screen::Cover {
            self.host.with_value(|host| host.cover());
        }
    }

    /// The present screen. Marking a choice does not change it.
    pub fn screen(self) -> Screen {
        self.screen.get()
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
        self.session.with(read)
    }

    /// Whether a choice stands marked now.
    pub fn is_marked(self, question: QuestionId, choice: ChoiceId) -> bool {
        self.read(|session| session.marked(self.guide(), question).contains(&choice))
    }

    /// The notes in words, as they stand when called.
    pub fn notes(self) -> Vec<Block> {
        let notes = self.session.with_untracked(|session| session.notes(self.guide()));
        let (clinic, ways) = (self.clinic(), self.ways());
        self.today.with_value(|today| {
            document(self.content, &notes, Setting { clinic: &clinic, ways: &ways, today })
        })
    }

    /// What may have changed since it was last checked.
    pub fn changed(self) -> Vec<String> {
        self.today.with_value(|today| self.content.changed(today))
    }

    /// The clinic's name, or words that stand for it.
    pub fn clinic(self) -> String {
        let name = self.settings.with_value(|settings| settings.get(Name::Clinic).map(String::from));
        name.unwrap_or_else(|| self.interface().the_clinic.to_string())
    }

    fn ways(self) -> Vec<Way> {
        self.settings.with_value(|settings| contact::ways(settings, self.interface(), &self.clinic()))
    }

    /// The level of a heading: 0 for the screen's own, 1 for those below it.
    pub fn heading_level(self, below: u8) -> u8 {
        self.settings.with_value(Settings::heading_level).saturating_add(below).min(6)
    }

    /// Takes the notes that stand on the screen out of the guide.
    pub fn take(self, by: Take) {
        let text = match by {
            Take::Copy => plain_text(self.content, &self.words().notes.title, &self.notes()),
            // Paper and file are made of the screen.
            Take::Print | Take::Save => String::new(),
        };
        self.host.with_value(|host| host.take(by, &text));
    }

    /// Says what came of taking the notes out. A visit that has ended meanwhile says nothing.
    pub fn taken(self, by: Take, worked: bool) {
        let words = self.interface();
        let said = match (by, worked) {
            (Take::Copy, true) => Some(words.copied),
            (Take::Copy, false) => Some(words.copy_failed),
            (Take::Save, true) => Some(words.saved),
            (Take::Save, false) => Some(words.save_failed),
            // The browser's own window has said that it prints.
            (Take::Print, true) => None,
            (Take::Print, false) => Some(words.print_failed),
        };
        self.status.try_set(said.map(Text::as_str));
    }

    /// Tells the shell that a link to the clinic was pressed.
    pub fn contacted(self, kind: &'static str) {
        self.host.with_value(|host| host.contact(kind));
    }

    /// What a screen reader is told without a change of screen.
    pub fn status(self) -> Option<&'static str> {
        self.status.get()
    }
}
