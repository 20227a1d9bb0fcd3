//! Someone at a guide on a page: what they see and do, in their words.
//!
//! They find things by role and accessible name inside the shadow root, never by class, and wait as a
//! person would: until it is there, or for a generous while.

mod input;
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
    /// At one of the guides on the page, counted from 0, with a mouse.
    pub fn at(harness: &'a Harness, guide: usize) -> Self {
        Self { harness, guide, input: Input::Mouse }
    }

    /// The same visitor, with a keyboard and nothing else.
    #[must_use]
    pub fn with_keyboard(self) -> Self {
        Self { input: Input::Keyboard, ..self }
    }

    /// Waits until the guide is on the page.
    pub fn wait_for_guide(&self) -> Result<()> {
        wait_for("a guide on the page", || {
            Ok(self.query::<Option<bool>>("there", &[])?.filter(|there| *there))
        })?;
        Ok(())
    }

    /// Presses the button of that name.
    pub fn click(&self, button: &str) -> Result<()> {
        self.activate("button", button)
    }

    /// Presses the link of that name.
    pub fn click_link(&self, link: &str) -> Result<()> {
        self.activate("link", link)
    }

    /// Marks the choice of that name, or takes the mark away.
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

    /// Marks a choice of one of several questions on a screen, by pointing.
    pub fn choose_under(&self, question: &str, choice: &str) -> Result<()> {
        let found = || self.find("under", question, choice);
        let choice = wait_for(&format!("the choice “{choice}” of “{question}”"), found);
        self.harness.driver.click(&choice.with_context(|| self.describe_screen())?)
    }

    fn activate(&self, role: &str, name: &str) -> Result<()> {
        self.input.activate(self, role, name).with_context(|| self.describe_screen())
    }

    /// Waits for a thing, and makes sure that a screen reader would announce it by the name that the eye
    /// reads.
    fn wait_for_control(&self, what: &str, role: &str, name: &str) -> Result<Thing> {
        let found =
            |what: &str| wait_for(&format!("the {role} “{name}”"), || self.find(what, role, name));
        let spoken = self.harness.driver.spoken(&found("find")?)?;
        ensure!(is_announced_as(&spoken, role, name), "what reads {role} “{name}” is announced as {spoken}");
        found(what)
    }

    fn query<T: DeserializeOwned>(&self, question: &str, about: &[&str]) -> Result<T> {
        self.harness.driver.run_script(A11Y_TREE, self.arguments(question, about))
    }

    fn find(&self, question: &str, role: &str, name: &str) -> Result<Option<Thing>> {
        self.harness.driver.find(A11Y_TREE, self.arguments(question, &[role, name]))
    }

    fn arguments(&self, question: &str, about: &[&str]) -> Vec<Value> {
        let about = about.iter().map(|text| Value::from(*text));
        [Value::from(self.guide), question.into()].into_iter().chain(about).collect()
    }

    /// For messages: what a person at the screen would see now.
    fn describe_screen(&self) -> String {
        let seen = self.query::<Option<Vec<String>>>("lines", &[]).ok().flatten().unwrap_or_default();
        format!("the screen reads: {}", seen.join(" | "))
    }
}

/// Whether a thing is announced so.
fn is_announced_as(spoken: &Spoken, role: &str, name: &str) -> bool {
    spoken.role == role && spoken.name == name
}
