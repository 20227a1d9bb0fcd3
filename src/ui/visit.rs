//! A visit as the screens see it: what to draw, and the one way to change it.

use leptos::prelude::*;

use super::contact;
use crate::content::{Content, Guide, Interface, Words};
use crate::platform;
use crate::questionnaire::{ChoiceId, QuestionId};
use crate::session::{Block, Command, Screen, Session, Setting, Way, document};
use crate::settings::{Name, Settings};

/// What the app tells the shell. Nothing told depends on an answer.
pub trait Host {
    /// The visitor went back to the cover; the answers are kept.
    fn cover(&self);
    /// The visitor cleared the answers and closed the guide.
    fn cleared(&self);
    /// Print the notes that stand on the screen.
    fn print(&self);
    /// Save the notes that stand on the screen as a file.
    fn save(&self);
    /// The visitor pressed a link to the clinic.
    fn contact(&self, kind: &'static str);
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

    /// Prints the notes that stand on the screen.
    pub fn print(self) {
        self.host.with_value(|host| host.print());
    }

    /// Saves the notes that stand on the screen as a file.
    pub fn save(self) {
        self.host.with_value(|host| host.save());
        self.say(self.interface().saved.as_str());
    }

    /// Tells the shell that a link to the clinic was pressed.
    pub fn contacted(self, kind: &'static str) {
        self.host.with_value(|host| host.contact(kind));
    }

    /// What a screen reader is told without a change of screen.
    pub fn status(self) -> Option<&'static str> {
        self.status.get()
    }

    /// Says something without a change of screen. A visit that has ended meanwhile says nothing.
    pub fn say(self, sentence: &'static str) {
        self.status.try_set(Some(sentence));
    }
}
