//! What a visitor reads, and what a test expects to read.

use anyhow::{Context as _, Result, ensure};

use super::Visitor;
use crate::harness::wait_for;

impl Visitor<'_> {
    /// Waits until the screen has this heading.
    pub fn expect_heading(&self, heading: &str) -> Result<()> {
        let read = || Ok((self.heading()?.as_deref() == Some(heading)).then_some(()));
        wait_for(&format!("the heading “{heading}”"), read).with_context(|| self.describe_screen())
    }

    /// The heading of the screen.
    pub fn heading(&self) -> Result<Option<String>> {
        self.query("heading", &[])
    }

    /// Waits until the screen shows these words.
    pub fn expect_text(&self, words: &str) -> Result<()> {
        let read = || Ok(self.text()?.contains(words).then_some(()));
        wait_for(&format!("the words “{words}”"), read).with_context(|| self.describe_screen())
    }

    /// Everything that the guide says now, in one line.
    pub fn text(&self) -> Result<String> {
        self.query("text", &[])
    }

    /// The screen line by line: `# heading`, `- item`, `? what was asked`, and paragraphs and answers plain.
    pub fn lines(&self) -> Result<Vec<String>> {
        self.query("lines", &[])
    }

    /// The names of everything with a role, in reading order.
    pub fn names(&self, role: &str) -> Result<Vec<String>> {
        self.query("names", &[role])
    }

    /// The marked choices.
    pub fn marked(&self) -> Result<Vec<String>> {
        self.query("marked", &[])
    }

    /// Whether a choice is marked.
    pub fn is_marked(&self, choice: &str) -> Result<bool> {
        Ok(self.marked()?.iter().any(|name| name == choice))
    }

    /// Every link with its address, in reading order.
    pub fn links(&self) -> Result<Vec<(String, String)>> {
        self.query("links", &[])
    }

    /// The address of the link with this name.
    pub fn link(&self, name: &str) -> Result<String> {
        let links = self.links()?;
        let found = links.iter().find(|(known, _)| known == name).map(|(_, href)| href.clone());
        found.with_context(|| format!("there is no link “{name}”, only {links:?}"))
    }

    /// Checks that the screen shows help.
    pub fn expect_help(&self) -> Result<()> {
        let links = self.links()?;
        for help in ["tel:988", "sms:988", "tel:911"] {
            ensure!(links.iter().any(|(_, href)| href == help), "no link leads to {help}, only {links:?}");
        }
        Ok(())
    }

    /// Waits for a status message, which a screen reader speaks without a change of screen, and returns it.
    pub fn wait_for_status(&self) -> Result<String> {
        wait_for("a status message", || {
            let status: String = self.query("status", &[])?;
            Ok((!status.is_empty()).then_some(status))
        })
    }

    /// Waits until focus is on the heading of the screen, as it is after every move.
    pub fn expect_focus_on_heading(&self) -> Result<()> {
        let heading = self.heading()?.context("the screen has no heading")?;
        wait_for(&format!("focus on the heading “{heading}”"), || {
            let spoken = self.focused()?;
            Ok(spoken.filter(|spoken| spoken.role == "heading" && spoken.name == heading))
        })
        .with_context(|| format!("focus is on {:?}", self.focused()))?;
        Ok(())
    }

    /// The element of each heading, such as `H2`, in reading order.
    pub fn heading_levels(&self) -> Result<Vec<String>> {
        self.query("levels", &[])
    }

    /// The computed value of a style property of a control.
    pub fn style_of(&self, role: &str, name: &str, property: &str) -> Result<String> {
        self.query("shown", &[role, name, property])
    }

    /// Waits until focus is on these words, so that a screen reader says them.
    pub fn expect_focus_on_text(&self, words: &str) -> Result<()> {
        let told = || Ok((self.query::<String>("said_to_focus", &[])? == words).then_some(()));
        wait_for(&format!("focus on “{words}”"), told).with_context(|| self.describe_screen())
    }
}
