//! The typed and chosen values, and everything that depends on them.

use std::cell::RefCell;

use kap_guide::settings::{SETTINGS, Setting, Settings, usable};
use kap_guide_setup::{Feedback, Files, link, words};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsValue;

use crate::page::{Facts, Page};

/// What someone typed and chose.
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

/// A value that follows the model.
pub type Read<T> = Box<dyn Fn(&Model) -> T + Send + Sync>;

/// What is done with it.
pub type Act = Box<dyn Fn(&Page, &JsValue)>;

/// The form's state, with what it reads once. It stays until the page is closed.
///
/// There are no signals: after each change, everything that follows the model looks at it again. Signals would be 3.6 kB more
/// (docs/decisions/0041-form.md).
#[derive(Clone, Copy)]
pub struct State(&'static SendWrapper<Held>);

struct Held {
    model: RefCell<Model>,
    followers: RefCell<Vec<Box<dyn FnMut()>>>,
    facts: Facts,
    page: Page,
}

impl State {
    pub fn new(page: Page) -> Self {
        let facts = Facts::read(&page);
        let typed = linked(&facts.fragment);
        let model = Model {
            shown: usable(&named(&typed)),
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
        let held = Held { model: RefCell::new(model), followers: RefCell::default(), facts, page };
        Self(Box::leak(Box::new(SendWrapper::new(held))))
    }

    /// Reads the model.
    pub fn with<T>(self, read: impl FnOnce(&Model) -> T) -> T {
        read(&self.0.model.borrow())
    }

    /// Changes the model. The preview follows a moment later.
    pub fn update(self, change: impl FnOnce(&mut Model)) {
        change(&mut self.0.model.borrow_mut());
        // A follower may change the model, too: none of them is borrowed while they run.
        let mut followers = self.0.followers.take();
        for follow in &mut followers {
            follow();
        }
        let added = self.0.followers.replace(followers);
        self.0.followers.borrow_mut().extend(added);
        if self.with(|model| model.settings() != model.shown) {
            self.0.page.pause();
        }
    }

    /// Runs a function with a value now, and after each change.
    pub fn follow(self, value: Read<JsValue>, act: Act) {
        let mut last = self.with(&value);
        act(&self.0.page, &last);
        self.0.followers.borrow_mut().push(Box::new(move || {
            let now = self.with(&value);
            if now != last {
                act(&self.0.page, &now);
                last = now;
            }
        }));
    }

    pub fn set_typed(self, at: usize, value: String) {
        self.update(|model| {
            if let Some(place) = model.typed.get_mut(at) {
                *place = value;
            }
        });
    }

    pub fn facts(self) -> &'static Facts {
        &self.0.facts
    }

    pub fn page(self) -> &'static Page {
        &self.0.page
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
        usable(&named(&self.typed))
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
        let mut pairs = named(&self.typed);
        pairs.retain(|(_, value)| !value.is_empty());
        [facts.here.as_str(), &link::written(&pairs)].concat()
    }
}

/// The values of a fragment, in the order of the table.
pub fn linked(fragment: &str) -> Vec<String> {
    let shared = link::read(fragment);
    let of = |setting: &Setting| {
        let value = shared.iter().find(|(name, _)| name == setting.name.as_str());
        value.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    SETTINGS.iter().map(of).collect()
}

/// What was typed, with the names of the settings.
fn named(typed: &[String]) -> Vec<(&'static str, &str)> {
    SETTINGS.iter().map(|setting| setting.name.as_str()).zip(typed.iter().map(String::as_str)).collect()
}
