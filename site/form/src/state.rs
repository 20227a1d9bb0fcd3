//! What someone typed and chose, and what follows from it.

use kap_guide::settings::{SETTINGS, Setting, Settings, parse};
use kap_guide_setup::{Feedback, Files, link, words};
use leptos::prelude::*;

use crate::page::{Facts, Page};

/// What someone typed and chose. It is one signal: each further type of signal would bring code of its own.
#[derive(Clone, Debug)]
pub struct Model {
    /// As typed, in the order of the table.
    pub typed: Vec<String>,
    /// Where the clinic's files are, as typed.
    pub address: String,
    /// Whether the host can hold only one file.
    pub is_single: bool,
    /// The kind of site.
    pub platform: String,
    /// The screen of the preview, by its place in the list.
    pub screen: String,
    /// How the preview is shown: the classes for its width and colors, and the style sheet of the example page.
    pub width: String,
    pub colors: String,
    pub look: String,
    /// The settings that the preview shows. They follow a moment later.
    pub shown: Settings,
    /// What was copied last, and what to say of it.
    pub copied: (String, &'static str),
    /// What to say of the preview on its way to a screen.
    pub led: &'static str,
}

/// The form's state, with what it reads once.
#[derive(Clone, Copy)]
pub struct State {
    model: RwSignal<Model>,
    facts: StoredValue<Facts>,
    page: StoredValue<Page, LocalStorage>,
}

impl State {
    pub fn new(page: Page) -> Self {
        let facts = Facts::read(&page);
        let shared = link::read(&facts.fragment);
        let of = |setting: &Setting| {
            let value = shared.iter().find(|(name, _)| name == setting.name.as_str());
            value.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        let typed: Vec<String> = SETTINGS.iter().map(of).collect();
        let model = Model {
            shown: settings(&typed),
            typed,
            address: facts.address.clone(),
            is_single: false,
            platform: facts.platforms.first().map(|platform| platform.id.clone()).unwrap_or_default(),
            screen: "0".to_owned(),
            width: "phone".to_owned(),
            colors: "light".to_owned(),
            look: "plain".to_owned(),
            copied: (String::new(), ""),
            led: "",
        };
        Self {
            model: RwSignal::new(model),
            facts: StoredValue::new(facts),
            page: StoredValue::new_local(page),
        }
    }

    /// Reads the model, and follows it.
    pub fn with<T>(self, read: impl FnOnce(&Model) -> T) -> T {
        self.model.with(read)
    }

    pub fn update(self, change: impl FnOnce(&mut Model)) {
        self.model.update(change);
    }

    pub fn set_typed(self, at: usize, value: String) {
        self.update(|model| {
            if let Some(place) = model.typed.get_mut(at) {
                *place = value;
            }
        });
    }

    pub fn facts<T>(self, read: impl FnOnce(&Facts) -> T) -> T {
        self.facts.with_value(read)
    }

    pub fn with_page(self, act: impl FnOnce(&Page)) {
        self.page.with_value(act);
    }

    /// Says whether the text under a key was copied.
    pub fn copied(self, key: &str, worked: bool) {
        let said = if worked { words::COPIED } else { words::NOT_COPIED };
        self.update(|model| model.copied = (key.to_owned(), said));
    }
}

impl Model {
    /// The settings that can be used.
    pub fn settings(&self) -> Settings {
        settings(&self.typed)
    }

    pub fn typed(&self, at: usize) -> &str {
        self.typed.get(at).map_or("", String::as_str)
    }

    pub fn feedback(&self, setting: &Setting, at: usize) -> Feedback {
        Feedback::to(setting, self.typed(at))
    }

    /// The way to the screen of the preview.
    pub fn way(&self) -> &'static str {
        let at = self.screen.parse().ok();
        at.and_then(|at: usize| words::SCREENS.get(at)).map_or("", |screen| screen.way)
    }

    /// Says that the preview is on its way to a screen other than the first.
    pub fn wait(&mut self) {
        self.led = if self.way().is_empty() { "" } else { words::LEADING };
    }

    /// The release on the clinic's server, once its address can be used.
    pub fn files(&self, facts: &Facts) -> Option<Files> {
        Files::at(&self.address, &facts.version, facts.hashes.clone(), self.is_single)
    }

    /// Whether an address was typed that cannot be used.
    pub fn is_lost(&self, facts: &Facts) -> bool {
        self.files(facts).is_none() && !self.address.trim().is_empty()
    }

    /// An address of this page that brings the same answers.
    pub fn shared(&self, facts: &Facts) -> String {
        let names = SETTINGS.iter().map(|setting| setting.name.as_str());
        let pairs = names.zip(self.typed.iter().map(String::as_str)).filter(|(_, value)| !value.is_empty());
        [facts.here.as_str(), &link::written(pairs)].concat()
    }
}

fn settings(typed: &[String]) -> Settings {
    let names = SETTINGS.iter().map(|setting| setting.name.as_str());
    parse(names.zip(typed.iter().map(String::as_str)).filter(|(_, value)| !value.trim().is_empty())).0
}
