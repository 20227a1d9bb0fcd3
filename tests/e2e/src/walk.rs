//! Drives a visitor and the model together: after each move the screen must say what it says natively, and
//! focus must be on its heading.

use anyhow::{Context as _, Result};
use kap_guide::session::Command;

use crate::model::Model;
use crate::visitor::Visitor;
use crate::words;

/// A visit that is checked at every move.
pub struct Walk<'a> {
    /// In the browser.
    pub visitor: Visitor<'a>,
    /// Natively.
    pub model: Model,
}

impl<'a> Walk<'a> {
    /// Leaves the cover.
    pub fn starts(visitor: Visitor<'a>) -> Result<Self> {
        Self::starts_by(visitor, &words::written()?.cover.start, Command::Start)
    }

    /// Leaves the cover by one of its buttons.
    pub fn starts_by(visitor: Visitor<'a>, button: &str, command: Command) -> Result<Self> {
        visitor.presses(button)?;
        let walk = Self { visitor, model: Model::starts_by(command)? };
        walk.agrees()?;
        Ok(walk)
    }

    /// Goes on to the question that the present screen announces, if it does.
    pub fn reads_on(&mut self) -> Result<()> {
        if self.model.is_at_an_intro() {
            self.goes_on()?;
        }
        Ok(())
    }

    /// Goes on past everything that stands between the last question and the check screen.
    pub fn passes_the_steps(&mut self) -> Result<()> {
        while self.model.is_at_a_step() {
            self.goes_on()?;
        }
        Ok(())
    }

    /// Opens a check-in.
    pub fn opens_check_in(&mut self, section: &str) -> Result<()> {
        let section = words::section(section)?;
        let words = &words::content()?.words;
        let caption = words.sections.get(section).copied().unwrap_or_default();
        let ways = [words.interface.begin, words.interface.begin_again];
        let names = self.visitor.names("button")?;
        let wanted = ways.iter().map(|way| format!("{way} {caption}")).find(|name| names.contains(name));
        self.visitor.presses(&wanted.unwrap_or_default())?;
        self.follows(Command::CheckIn(section))
    }

    /// Rates a value, where several stand on one screen.
    pub fn rates(&mut self, value: &str, step: &str) -> Result<()> {
        let question = words::question(value)?;
        let choice = question
            .choices
            .iter()
            .find(|choice| words::label(question, choice).is_ok_and(|label| label == step))
            .context("a value has no such step")?;
        self.visitor.chooses_under(words::title(question)?, step)?;
        self.model.apply(Command::Mark(question.id, choice.id, true));
        Ok(())
    }

    /// Goes on from a screen that asks nothing.
    pub fn goes_on(&mut self) -> Result<()> {
        self.visitor.continues()?;
        self.follows(Command::Continue)
    }

    /// Skips all that the present screen announces.
    pub fn skips_the_part(&mut self) -> Result<()> {
        self.visitor.presses(&words::content()?.words.interface.skip_part)?;
        self.follows(Command::Skip)
    }

    /// Answers a question, and goes on.
    pub fn answers(&mut self, question: &str, choices: &[&str]) -> Result<()> {
        self.reads_on()?;
        self.visitor.answers(question, choices)?;
        self.model.answers(question, choices)?;
        self.agrees()
    }

    /// Leaves a question unanswered.
    pub fn skips(&mut self, question: &str) -> Result<()> {
        self.reads_on()?;
        self.visitor.skips(question)?;
        self.model.skips(question)?;
        self.agrees()
    }

    /// Answers the present question as someone with nothing to report, and says whether there was one.
    pub fn passes(&mut self) -> Result<bool> {
        self.reads_on()?;
        let Some((question, choice)) = self.model.nothing() else { return Ok(false) };
        self.answers(question.as_str(), &[choice.as_str()])?;
        Ok(true)
    }

    /// Does so until it comes to a question.
    pub fn passes_until(&mut self, question: &str) -> Result<()> {
        loop {
            self.reads_on()?;
            if self.model.nothing().is_none_or(|(id, _)| id.as_str() == question) {
                return Ok(());
            }
            self.passes()?;
        }
    }

    /// Does so until the check screen.
    pub fn passes_to_the_check(&mut self) -> Result<()> {
        while self.passes()? {}
        self.passes_the_steps()
    }

    /// Leaves every question from here to the check screen unanswered.
    pub fn skips_to_the_check(&mut self) -> Result<()> {
        loop {
            if self.model.is_at_an_intro() {
                self.skips_the_part()?;
            }
            let Some((question, _)) = self.model.nothing() else { return self.passes_the_steps() };
            self.skips(question.as_str())?;
        }
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

    /// Opens a question that is asked only by choice, from the check screen.
    pub fn opens(&mut self, question: &str) -> Result<()> {
        self.visitor.opens(question)?;
        self.follows(Command::Change(words::question(question)?.id))
    }

    /// Puts a section into the notes, or takes it out, on the check screen.
    pub fn includes(&mut self, section: &str, on: bool) -> Result<()> {
        self.visitor.chooses_put_in(section)?;
        self.model.apply(Command::Include(words::section(section)?, on));
        Ok(())
    }

    /// Goes from the check screen to the notes.
    pub fn sees_the_notes(&mut self) -> Result<()> {
        self.visitor.sees_the_notes()?;
        self.follows(Command::Continue)
    }

    fn follows(&mut self, command: Command) -> Result<()> {
        self.model.apply(command);
        self.agrees()
    }

    fn agrees(&self) -> Result<()> {
        self.visitor.reads_heading(self.model.heading()?)?;
        self.visitor.is_led_to_the_heading()
    }
}
