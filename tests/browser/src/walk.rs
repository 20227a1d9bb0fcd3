//! A visitor and their twin in step: after each move the screen must say what it says natively, and
//! focus must be on its heading.

use anyhow::Result;
use kap_guide::session::Command;

use crate::twin::Twin;
use crate::visitor::Visitor;
use crate::words;

/// A visit that is checked at every move.
pub struct Walk<'a> {
    /// In the browser.
    pub visitor: Visitor<'a>,
    /// Natively.
    pub twin: Twin,
}

impl<'a> Walk<'a> {
    /// Leaves the cover.
    pub fn starts(visitor: Visitor<'a>) -> Result<Self> {
        visitor.starts()?;
        let walk = Self { visitor, twin: Twin::starts()? };
        walk.agrees()?;
        Ok(walk)
    }

    /// Answers a question, and goes on.
    pub fn answers(&mut self, question: &str, choices: &[&str]) -> Result<()> {
        self.visitor.answers(question, choices)?;
        self.twin.answers(question, choices)?;
        self.agrees()
    }

    /// Leaves a question unanswered.
    pub fn skips(&mut self, question: &str) -> Result<()> {
        self.visitor.skips(question)?;
        self.twin.skips(question)?;
        self.agrees()
    }

    /// Goes on from a help screen.
    pub fn continues_reading(&mut self) -> Result<()> {
        self.visitor.continues_reading()?;
        self.follows(Command::Continue)
    }

    /// Goes to the screen before.
    pub fn goes_back(&mut self) -> Result<()> {
        self.visitor.goes_back()?;
        self.follows(Command::Back)
    }

    /// Asks to change an answer on the check screen.
    pub fn changes(&mut self, question: &str) -> Result<()> {
        self.visitor.changes(question)?;
        self.follows(Command::Change(words::question(question)?.id))
    }

    /// Goes from the check screen to the notes.
    pub fn sees_the_notes(&mut self) -> Result<()> {
        self.visitor.sees_the_notes()?;
        self.follows(Command::Continue)
    }

    fn follows(&mut self, command: Command) -> Result<()> {
        self.twin.apply(command);
        self.agrees()
    }

    fn agrees(&self) -> Result<()> {
        self.visitor.reads_heading(self.twin.heading()?)?;
        self.visitor.is_led_to_the_heading()
    }
}
