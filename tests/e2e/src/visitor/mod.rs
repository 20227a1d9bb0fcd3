//! A visitor at a guide on a page: what they see and do.
//!
//! A visitor finds controls by role and accessible name inside the shadow root, never by class. Each method waits until
//! the control is there, up to a generous limit.

mod activate;
mod input;
mod open;
mod reads;
mod visits;

pub use input::{Input, keys};

use anyhow::{Context as _, Result, ensure};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::driver::{Spoken, Thing};
use crate::harness::{Harness, wait_for};

const A11Y_TREE: &str = include_str!("a11y-tree.js");

/// A visitor at one guide.
#[derive(Clone, Copy)]
pub struct Visitor<'a> {
    harness: &'a Harness,
    guide: usize,
    input: Input,
}

impl<'a> Visitor<'a> {
    /// A visitor with a mouse, at one of the guides on the page, counted from 0.
    pub fn at(harness: &'a Harness, guide: usize) -> Self {
        Self { harness, guide, input: Input::Mouse }
    }

    /// The same visitor, with a keyboard only.
    #[must_use]
    pub fn with_keyboard(self) -> Self {
        Self { input: Input::Keyboard, ..self }
    }

    /// Waits until the guide is on the page, and goes into its frame if it is sealed.
    pub fn wait_for_guide(&self) -> Result<()> {
        // A visitor scrolls to the guide, which a driver inside of a frame does not.
        const NEAR: &str = "[...document.querySelectorAll('*')]
            .filter(({ shadowRoot }) => shadowRoot?.querySelector('iframe, .kap'))[arguments[0]]?.scrollIntoView()";
        self.harness.leave_sealed()?;
        wait_for("a guide on the page", || {
            if self.harness.try_to_enter_sealed(self.guide)? {
                self.harness.script::<Value>(NEAR, vec![self.guide.into()])?;
            }
            Ok(self.query::<Option<bool>>("there", &[])?.filter(|there| *there))
        })?;
        Ok(())
    }

    /// Clicks the button with this name.
    pub fn click(&self, button: &str) -> Result<()> {
        self.activate("button", button)
    }

    /// Clicks the link with this name.
    pub fn click_link(&self, link: &str) -> Result<()> {
        self.activate("link", link)
    }

    /// Marks the choice with this name, or removes its mark.
    pub fn choose(&self, choice: &str) -> Result<()> {
        let role = wait_for(&format!("the choice “{choice}”"), || {
            let is = |role: &&str| Ok::<_, anyhow::Error>(self.find("find", role, choice)?.is_some());
            for role in ["radio", "checkbox"] {
                if is(&role)? {
                    return Ok(Some(role));
                }
            }
            Ok(None)
        })
        .with_context(|| self.describe_screen())?;
        self.activate(role, choice)
    }

    /// Marks a choice of one of several questions on a screen.
    pub fn choose_under(&self, question: &str, choice: &str) -> Result<()> {
        if self.input == Input::Keyboard {
            return self.mark_under(question, choice);
        }
        let found = || self.find("under", question, choice);
        let choice = wait_for(&format!("the choice “{choice}” of “{question}”"), found);
        self.harness.driver.click(&choice.with_context(|| self.describe_screen())?)
    }

    /// Opens a group of choices if it is closed, and marks one of them.
    pub fn choose_in_group(&self, group: &str, choice: &str) -> Result<()> {
        match (self.input, self.find("closed", "", group)?) {
            (Input::Mouse, Some(closed)) => self.harness.driver.click(&closed)?,
            (Input::Keyboard, Some(_)) => self.toggle_disclosure(group)?,
            (_, None) => {}
        }
        if self.input == Input::Keyboard {
            return self.activate("checkbox", choice);
        }
        let found = || self.find("grouped", group, choice);
        let choice = wait_for(&format!("the choice “{choice}” in “{group}”"), found);
        self.harness.driver.click(&choice.with_context(|| self.describe_screen())?)
    }

    fn activate(&self, role: &str, name: &str) -> Result<()> {
        self.input.activate(self, role, name).with_context(|| self.describe_screen())
    }

    /// Waits for a control, and checks that a screen reader announces it by its visible name.
    fn wait_for_control(&self, what: &str, role: &str, name: &str) -> Result<Thing> {
        let found =
            |what: &str| wait_for(&format!("the {role} “{name}”"), || self.find(what, role, name));
        let spoken = self.harness.driver.spoken(&found("find")?)?;
        ensure!(is_announced_as(&spoken, role, name), "what reads {role} “{name}” is announced as {spoken}");
        found(what)
    }

    fn query<T: DeserializeOwned>(&self, question: &str, about: &[&str]) -> Result<T> {
        self.harness.go_to_guide(self.guide)?;
        self.harness.driver.run_script(A11Y_TREE, self.arguments(question, about))
    }

    fn find(&self, question: &str, role: &str, name: &str) -> Result<Option<Thing>> {
        self.harness.go_to_guide(self.guide)?;
        self.harness.driver.find(A11Y_TREE, self.arguments(question, &[role, name]))
    }

    fn arguments(&self, question: &str, about: &[&str]) -> Vec<Value> {
        let about = about.iter().map(|text| Value::from(*text));
        [Value::from(self.guide), question.into()].into_iter().chain(about).collect()
    }

    /// The text of the screen, for messages.
    fn describe_screen(&self) -> String {
        let seen = self.query::<Option<Vec<String>>>("lines", &[]).ok().flatten().unwrap_or_default();
        format!("the screen reads: {}", seen.join(" | "))
    }
}

/// Whether a screen reader announces this role and name.
fn is_announced_as(spoken: &Spoken, role: &str, name: &str) -> bool {
    spoken.role == role && spoken.name == name
}
