//! Everything that a mounted guide remembers.

use std::rc::Rc;

use kap_guide_later::later;

use super::host::{Export, Host};
use super::saved_answers::SavedAnswers;
use crate::contact::contact_methods;
use crate::content::{Content, Guide, Interface, Later, Page, PagePart, Ranking};
use crate::questionnaire::{SectionId, Text};
use crate::session::{
    Command, ContactMethod, Document, Found, NotesContext, Offers, Ranked, Screen, Session, document,
    plain_text, ranked, search,
};
use crate::settings::{Name, Settings};

/// Whether the later part has loaded: words, pages, and the code of later screens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrival {
    /// It was requested.
    #[default]
    Waiting,
    /// It is here.
    Here,
    /// The request failed.
    Failed,
}

/// All state of one mounted guide: the visit, and the state around it.
pub struct State {
    content: &'static Content,
    pub session: Session,
    pub arrival: Arrival,
    /// The message that a screen reader speaks without a change of screen.
    pub status: Option<&'static str>,
    /// What the visitor searches for in Learn. It is no answer: nothing saves or sends it.
    pub searched: String,
    settings: Settings,
    saved: SavedAnswers,
    pub host: Rc<dyn Host>,
}

/// What the visitor sees: the screen, and whether its content has loaded.
#[derive(PartialEq, Eq)]
pub struct Shown {
    pub screen: Screen,
    arrival: Option<Arrival>,
}

later! {
    "1" fn load_saved(
        saved: &mut SavedAnswers, content: &'static Content, session: Session, host: &dyn Host,
    ) -> (Session, Option<&'static str>) = SavedAnswers::load
}

later! {
    "2" fn sync_saved(
        saved: &mut SavedAnswers, content: &'static Content, session: &mut Session, was_saved: bool, host: &dyn Host,
    ) -> Option<&'static str> = SavedAnswers::sync
}

impl State {
    /// Starts a visit with the command of a button of the cover.
    pub fn new(
        content: &'static Content,
        settings: Settings,
        entry: Command,
        mut saved: SavedAnswers,
        host: Rc<dyn Host>,
    ) -> Self {
        let mut session = Session::without(excluded(&content.guide, &settings));
        let mut status = None;
        if entry == Command::Resume {
            (session, status) = load_saved(&mut saved, content, session, &*host);
        }
        session.apply(&content.guide, entry);
        Self {
            content,
            session,
            arrival: Arrival::default(),
            status,
            searched: String::new(),
            settings,
            saved,
            host,
        }
    }

    /// Applies a command, and saves what the visitor asked to save.
    pub fn apply(&mut self, command: Command) {
        let saved = self.session.saves();
        if command == Command::Clear {
            self.searched.clear();
        }
        self.session.apply(&self.content.guide, command);
        self.status = if saved || self.session.saves() {
            sync_saved(&mut self.saved, self.content, &mut self.session, saved, &*self.host)
        } else {
            None
        };
    }

    /// What the visitor sees. The frame around the screen does not render again when later parts arrive, since that
    /// would take keyboard focus away.
    pub fn shown(&self) -> Shown {
        let screen = self.session.screen();
        Shown { screen, arrival: screen.is_later(&self.content.guide).then_some(self.arrival) }
    }

    /// The parts of a page that this visit shows now.
    pub fn arranged(&self, page: &'static Page) -> Vec<&'static PagePart> {
        self.session.arranged(&self.content.guide, page, self.offers())
    }

    /// What Learn says about the searched words in this visit.
    pub fn found(&self) -> Vec<Found<'static>> {
        let pages = &self.content.later().learn.pages;
        let listed = pages.iter().filter(|page| self.content.guide.pages.contains(&page.id));
        search(
            listed.flat_map(|page| self.arranged(page).into_iter().map(move |part| (page, part))),
            &self.searched,
        )
    }

    /// The rows of a ranking, those about the clinic's routes first.
    pub fn ranked(&self, ranking: &'static Ranking) -> Ranked<'static> {
        ranked(ranking, self.offers())
    }

    fn offers(&self) -> Offers<'_> {
        Offers {
            routes: self.setting(Name::Routes).unwrap_or_default(),
            home: self.setting(Name::SessionPlace).is_some_and(|place| place != "clinic"),
            partner: self.setting(Name::MedicalPartner).is_some(),
        }
    }

    /// What the clinic has set.
    pub fn setting(&self, name: Name) -> Option<&str> {
        self.settings.get(name)
    }

    /// The level of a heading: 0 for the screen's own, 1 for those below it.
    pub fn heading_level(&self, below: u8) -> u8 {
        self.settings.heading_level().saturating_add(below).min(6)
    }

    /// The clinic's name, or words in its place.
    pub fn clinic(&self) -> String {
        self.setting(Name::Clinic).unwrap_or(&self.interface().the_clinic).to_owned()
    }

    /// Whether to offer saving: the clinic allows it, and the visitor has answered enough.
    pub fn can_save(&self) -> bool {
        self.may_resume() && self.session.can_save(&self.content.guide)
    }

    /// Whether answers are saved in the browser. Without storage, as in a sealed frame, they are saved in a notes file.
    pub fn saves_in_browser(&self) -> bool {
        self.saved.is_available()
    }

    /// Whether a later visit may go on from saved answers.
    pub fn may_resume(&self) -> bool {
        self.setting(Name::Resume) != Some("off")
    }

    /// The facts and help lines that are due for a check.
    pub fn changed(&self) -> Vec<String> {
        self.content.changed(&self.host.today())
    }

    /// The notes in words.
    pub fn notes(&self) -> Document {
        let (clinic, ways) = (self.clinic(), self.contact_methods());
        let (notes, today) = (self.session.notes(&self.content.guide), self.host.today());
        let context = NotesContext { clinic: &clinic, ways: &ways, today: &today };
        document(self.content, &notes, context)
    }

    /// The text of an export. Print and file use the screen itself; a file also holds the answers to restore.
    pub fn export_text(&self, by: Export) -> String {
        match by {
            Export::Copy | Export::Share => {
                plain_text(self.content, &self.content.later().notes.title, &self.notes())
            }
            Export::Record => self.session.response(self.content, &self.host.today()),
            Export::Save if self.may_resume() => {
                self.session.to_saved(&self.content.guide, &self.host.until())
            }
            Export::Print | Export::Save => String::new(),
        }
    }

    /// Sets the message about the result of an export.
    pub fn exported(&mut self, by: Export, worked: bool) {
        let Some(Later { export: words, .. }) = self.content.later.get() else { return };
        let message = match (by, worked) {
            (Export::Copy, true) => Some(words.copied),
            (Export::Copy, false) => Some(words.copy_failed),
            (Export::Save | Export::Record, true) => Some(words.saved),
            (Export::Save | Export::Record, false) => Some(words.save_failed),
            // The browser's print window and the device's share sheet need no message.
            (Export::Print | Export::Share, true) => None,
            (Export::Share, false) => Some(words.share_failed),
            (Export::Print, false) => Some(words.print_failed),
        };
        self.status = message.map(Text::as_str);
    }

    fn interface(&self) -> &'static Interface {
        &self.content.words.interface
    }

    fn contact_methods(&self) -> Vec<ContactMethod> {
        contact_methods(&self.settings, self.interface(), &self.clinic())
    }
}

/// The check-ins that the clinic does not offer.
fn excluded(guide: &Guide, settings: &Settings) -> Vec<SectionId> {
    let Some(offered) = settings.get(Name::CheckIns) else { return Vec::new() };
    let sections = guide.check_ins.iter().map(|check_in| check_in.section);
    sections.filter(|section| !offered.split(' ').any(|name| name == section.as_str())).collect()
}
