//! Someone at a guide on a page: what they see and do, in their words.
//!
//! They find things by role and accessible name inside the shadow root, never by class, and wait as a
//! person would: until it is there, or for a generous while.

mod input;
mod opens;
mod reads;
mod uses;
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
    pub fn sees_the_guide(&self) -> Result<()> {
        wait_for("a guide on the page", || {
            Ok(self.sees::<Option<bool>>("there", &[])?.filter(|there| *there))
        })?;
        Ok(())
    }

    /// Presses the button of that name.
    pub fn presses(&self, button: &str) -> Result<()> {
        self.uses("button", button)
    }

    /// Presses the link of that name.
    pub fn follows(&self, link: &str) -> Result<()> {
        self.uses("link", link)
    }

    /// Marks the choice of that name, or takes the mark away.
    pub fn chooses(&self, choice: &str) -> Result<()> {
        let role = wait_for(&format!("the choice “{choice}”"), || {
            let is = |role: &&str| Ok::<_, anyhow::Error>(self.finds("find", role, choice)?.is_some());
            for role in ["radio", "checkbox"] {
                if is(&role)? {
                    return Ok(Some(role));
                }
            }
            Ok(None)
        })
        .with_context(|| self.what_is_seen())?;
        self.uses(role, choice)
    }

    /// Marks a choice of one of several questions on a screen, by pointing.
    pub fn chooses_under(&self, question: &str, choice: &str) -> Result<()> {
        let found = || self.finds("under", question, choice);
        let choice = wait_for(&format!("the choice “{choice}” of “{question}”"), found);
        self.harness.driver.press(&choice.with_context(|| self.what_is_seen())?)
    }

    fn uses(&self, role: &str, name: &str) -> Result<()> {
        self.input.use_thing(self, role, name).with_context(|| self.what_is_seen())
    }

    /// Waits for a thing, and makes sure that a screen reader would announce it by the name that the eye
    /// reads.
    fn waits_for(&self, what: &str, role: &str, name: &str) -> Result<Thing> {
        let found =
            |what: &str| wait_for(&format!("the {role} “{name}”"), || self.finds(what, role, name));
        let spoken = self.harness.driver.spoken(&found("find")?)?;
        ensure!(is_called(&spoken, role, name), "what reads {role} “{name}” is announced as {spoken}");
        found(what)
    }

    fn sees<T: DeserializeOwned>(&self, question: &str, about: &[&str]) -> Result<T> {
        self.harness.driver.ask(A11Y_TREE, self.arguments(question, about))
    }

    fn finds(&self, question: &str, role: &str, name: &str) -> Result<Option<Thing>> {
        self.harness.driver.find(A11Y_TREE, self.arguments(question, &[role, name]))
    }

    fn arguments(&self, question: &str, about: &[&str]) -> Vec<Value> {
        let about = about.iter().map(|text| Value::from(*text));
        [Value::from(self.guide), question.into()].into_iter().chain(about).collect()
    }

    /// For messages: what a person at the screen would see now.
    fn what_is_seen(&self) -> String {
        let seen = self.sees::<Option<Vec<String>>>("lines", &[]).ok().flatten().unwrap_or_default();
        format!("the screen reads: {}", seen.join(" | "))
    }
}

/// Whether a thing is announced so.
fn is_called(spoken: &Spoken, role: &str, name: &str) -> bool {
    spoken.role == role && spoken.name == name
}
