//! A visit as the screens see it: what to draw, and the one way to change it.

use std::rc::Rc;

use leptos::prelude::*;

use super::contact;
use super::shelf::Shelf;
use crate::content::{Content, Guide, Interface, Learn, Node, Page, PageId, Words};
use crate::questionnaire::{ChoiceId, QuestionId, SectionId, Text};
use crate::session::{Arranged, Block, Command, Offers, Screen, Session, Setting, Way, document, plain_text};
use crate::settings::{Name, Settings};

/// What the app tells the shell. Nothing told depends on an answer.
pub trait Host {
    /// The visitor went back to the cover; the answers are kept.
    fn cover(&self);
    /// The visitor cleared the answers and closed the guide.
    fn cleared(&self);
    /// Take the notes out of the guide, the text for the clipboard and the record only; what came of it is told by
    /// [`Visit::taken`].
    fn take(&self, by: Take, text: &str);
    /// Fetch Learn; what came is told by [`Visit::learned`].
    fn learn(&self);
    /// The screen is drawn anew: focus belongs on its heading. Where the visitor has not moved, but something has
    /// come, focus stays where it is if that is still there.
    fn moved(&self, by_visitor: bool);
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
    /// As a file for a health record.
    Record,
}

/// Whether the pages to read are there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reading {
    /// They were asked for.
    #[default]
    Coming,
    /// They are.
    There,
    /// They did not come.
    Failed,
}

/// What a guide is made of at a moment. It is one value beside three triggers, since each type of signal would bring
/// its own code.
struct Present {
    session: Session,
    reading: Reading,
    learn: Option<&'static Learn>,
    status: Option<&'static str>,
    settings: Settings,
    today: String,
    shelf: Shelf,
    host: Rc<dyn Host>,
}

/// A handle that can be copied into every closure of a mounted guide.
#[derive(Clone, Copy)]
pub struct Visit {
    content: &'static Content,
    present: StoredValue<Present, LocalStorage>,
    /// Something has changed.
    changed: Trigger,
    /// The visitor has moved to another screen.
    moved: Trigger,
    /// What the screen shows has come.
    came: Trigger,
}

impl Present {
    fn shown(&self) -> (Screen, Reading) {
        let screen = self.session.screen();
        let reading = match screen {
            Screen::Page(_) | Screen::RatingSummary(..) | Screen::Learn(_) | Screen::About => self.reading,
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
            | Screen::Keep
            | Screen::Clear => Reading::default(),
        };
        (screen, reading)
    }
}

impl Visit {
    /// A new visit, which leaves the cover by a command. `today` is the day as year-month-day.
    pub fn new(
        content: &'static Content,
        settings: Settings,
        today: String,
        leave: Command,
        mut shelf: Shelf,
        host: Rc<dyn Host>,
    ) -> Self {
        let mut session = Session::without(excluded(&content.guide, &settings));
        let mut status = None;
        if leave == Command::Resume {
            (session, status) = shelf.take_down(content, session, &today);
        }
        session.apply(&content.guide, leave);
        let reading = Reading::Coming;
        let present = Present { session, reading, learn: None, status, settings, today, shelf, host };
        let visit = Self {
            content,
            present: StoredValue::new_local(present),
            changed: Trigger::new(),
            moved: Trigger::new(),
            came: Trigger::new(),
        };
        visit.ask_for_learn();
        visit
    }

    /// Changes what is, and lets be drawn anew what has changed by it. After the visit has ended nothing happens.
    fn change(self, change: impl FnOnce(&mut Present)) {
        let change: Box<dyn FnOnce(&mut Present) + '_> = Box::new(change);
        let shown = self.present.try_update_value(|present| {
            let before = present.shown();
            change(present);
            (before, present.shown())
        });
        let Some((before, now)) = shown else { return };
        self.changed.notify();
        if before != now {
            let moved = before.0 != now.0;
            if moved { self.moved } else { self.came }.notify();
            self.host().moved(moved);
        }
    }

    fn look<T>(self, look: impl FnOnce(&Present) -> T) -> T {
        self.present.with_value(look)
    }

    fn host(self) -> Rc<dyn Host> {
        self.look(|present| Rc::clone(&present.host))
    }

    /// Asks for the pages to read.
    pub fn ask_for_learn(self) {
        self.change(|present| present.reading = Reading::Coming);
        self.host().learn();
    }

    /// Takes the pages to read, or that they did not come.
    pub fn learned(self, learn: Option<&'static Learn>) {
        self.change(|present| {
            present.reading = if learn.is_some() { Reading::There } else { Reading::Failed };
            present.learn = learn;
        });
    }

    /// Whether the pages to read are there.
    pub fn reading(self) -> Reading {
        self.look(|present| present.reading)
    }

    fn learn(self) -> Option<&'static Learn> {
        self.look(|present| present.learn)
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
        self.look(|present| {
            let settings = &present.settings;
            let offers = Offers {
                routes: settings.get(Name::Routes).unwrap_or_default(),
                home: settings.get(Name::Setting).is_some_and(|setting| setting != "clinic"),
                partner: settings.get(Name::MedicalPartner).is_some(),
            };
            present.session.arranged(self.guide(), page, offers)
        })
    }

    fn setting(self, name: Name) -> Option<String> {
        self.look(|present| present.settings.get(name).map(String::from))
    }

    /// Who prescribes for the clinic; empty when it has not said so.
    pub fn partner(self) -> String {
        self.setting(Name::MedicalPartner).unwrap_or_default()
    }

    /// Moves the visit on.
    pub fn apply(self, command: Command) {
        self.change(|present| {
            let kept = present.session.keeps();
            present.session.apply(&self.content.guide, command);
            present.status = present.shelf.follow(self.content, &mut present.session, kept);
        });
        let is_cover = self.look(|present| present.session.screen()) == Screen::Cover;
        match command {
            Command::Clear => self.host().cleared(),
            _ if is_cover => self.host().cover(),
            _ => {}
        }
    }

    /// Whether the visitor may ask for the answers to be kept: far enough on the way, and where there is a place for them.
    pub fn may_keep(self) -> bool {
        self.changed.track();
        self.look(|present| present.shelf.is_there() && present.session.may_keep(self.guide()))
    }

    /// Whether the answers are kept on the device.
    pub fn keeps(self) -> bool {
        self.read(Session::keeps)
    }

    /// What is tracked by what is drawn anew when pages come.
    pub fn follow(self) {
        self.came.track();
    }

    /// The present screen. Marking a choice does not change it.
    pub fn screen(self) -> Screen {
        self.moved.track();
        self.look(|present| present.session.screen())
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
        self.look(|present| read(&present.session))
    }

    /// Whether a choice stands marked now.
    pub fn is_marked(self, question: QuestionId, choice: ChoiceId) -> bool {
        self.read(|session| session.marked(self.guide(), question).contains(&choice))
    }

    /// The notes in words, as they stand when called.
    pub fn notes(self) -> Vec<Block> {
        let (clinic, ways) = (self.clinic(), self.ways());
        self.look(|present| {
            let notes = present.session.notes(self.guide());
            document(self.content, &notes, Setting { clinic: &clinic, ways: &ways, today: &present.today })
        })
    }

    /// What may have changed since it was last checked.
    pub fn changed(self) -> Vec<String> {
        self.look(|present| self.content.changed(&present.today))
    }

    /// The clinic's name, or words that stand for it.
    pub fn clinic(self) -> String {
        self.setting(Name::Clinic).unwrap_or_else(|| self.interface().the_clinic.to_string())
    }

    fn ways(self) -> Vec<Way> {
        let clinic = self.clinic();
        self.look(|present| contact::ways(&present.settings, self.interface(), &clinic))
    }

    /// The level of a heading: 0 for the screen's own, 1 for those below it.
    pub fn heading_level(self, below: u8) -> u8 {
        self.look(|present| present.settings.heading_level()).saturating_add(below).min(6)
    }

    /// Takes the notes that stand on the screen out of the guide.
    pub fn take(self, by: Take) {
        let text = match by {
            Take::Copy => plain_text(self.content, &self.words().notes.title, &self.notes()),
            Take::Record => self.look(|present| present.session.response(self.content, &present.today)),
            // Paper and file are made of the screen.
            Take::Print | Take::Save => String::new(),
        };
        self.host().take(by, &text);
    }

    /// Says what came of taking the notes out. A visit that has ended meanwhile says nothing.
    pub fn taken(self, by: Take, worked: bool) {
        let words = self.interface();
        let said = match (by, worked) {
            (Take::Copy, true) => Some(words.copied),
            (Take::Copy, false) => Some(words.copy_failed),
            (Take::Save | Take::Record, true) => Some(words.saved),
            (Take::Save | Take::Record, false) => Some(words.save_failed),
            // The browser's own window has said that it prints.
            (Take::Print, true) => None,
            (Take::Print, false) => Some(words.print_failed),
        };
        self.change(|present| present.status = said.map(Text::as_str));
    }

    /// Tells the shell that a link to the clinic was pressed.
    pub fn contacted(self, kind: &'static str) {
        self.host().contact(kind);
    }

    /// What a screen reader is told without a change of screen.
    pub fn status(self) -> Option<&'static str> {
        self.changed.track();
        self.look(|present| present.status)
    }
}

/// The check-ins that the clinic does not offer.
fn excluded(guide: &Guide, settings: &Settings) -> Vec<SectionId> {
    let Some(offered) = settings.get(Name::CheckIns) else { return Vec::new() };
    let sections = guide.check_ins.iter().map(|check_in| check_in.section);
    sections.filter(|section| !offered.split(' ').any(|name| name == section.as_str())).collect()
}
