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
    pub fn start(visitor: Visitor<'a>) -> Result<Self> {
        Self::start_with(visitor, &words::written()?.cover.start, Command::Start)
    }

    /// Leaves the cover by one of its buttons.
    pub fn start_with(visitor: Visitor<'a>, button: &str, command: Command) -> Result<Self> {
        visitor.click(button)?;
        let walk = Self { visitor, model: Model::start_with(command)? };
        walk.expect_same_as_model()?;
        Ok(walk)
    }

    /// Goes on to the question that the present screen announces, if it does.
    pub fn pass_intro(&mut self) -> Result<()> {
        if self.model.is_at_an_intro() {
            self.press_continue()?;
        }
        Ok(())
    }

    /// Goes on past everything that stands between the last question and the check screen.
    pub fn pass_steps(&mut self) -> Result<()> {
        while self.model.is_at_a_step() {
            self.press_continue()?;
        }
        Ok(())
    }

    /// Opens a check-in.
    pub fn open_check_in(&mut self, section: &str) -> Result<()> {
        let section = words::section(section)?;
        let words = &words::content()?.words;
        let caption = words.sections.get(section).copied().unwrap_or_default();
        let ways = [words.interface.begin, words.interface.begin_again];
        let names = self.visitor.names("button")?;
        let wanted = ways.iter().map(|way| format!("{way} {caption}")).find(|name| names.contains(name));
        self.visitor.click(&wanted.unwrap_or_default())?;
        self.apply(Command::CheckIn(section))
    }

    /// Rates a value, where several stand on one screen.
    pub fn rate(&mut self, value: &str, step: &str) -> Result<()> {
        let question = words::question(value)?;
        let choice = question
            .choices
            .iter()
            .find(|choice| words::label(question, choice).is_ok_and(|label| label == step))
            .context("a value has no such step")?;
        self.visitor.choose_under(words::title(question)?, step)?;
        self.model.apply(Command::Mark(question.id, choice.id, true));
        Ok(())
    }

    /// Goes on from a screen that asks nothing.
    pub fn press_continue(&mut self) -> Result<()> {
        self.visitor.press_continue()?;
        self.apply(Command::Continue)
    }

    /// Skips all that the present screen announces.
    pub fn skip_part(&mut self) -> Result<()> {
        self.visitor.click(&words::content()?.words.interface.skip_part)?;
        self.apply(Command::Skip)
    }

    /// Answers a question, and goes on.
    pub fn answer(&mut self, question: &str, choices: &[&str]) -> Result<()> {
        self.pass_intro()?;
        self.visitor.answer(question, choices)?;
        self.model.answer(question, choices)?;
        self.expect_same_as_model()
    }

    /// Leaves a question unanswered.
    pub fn skip(&mut self, question: &str) -> Result<()> {
        self.pass_intro()?;
        self.visitor.skip(question)?;
        self.model.skip(question)?;
        self.expect_same_as_model()
    }

    /// Answers the present question as someone with nothing to report, and says whether there was one.
    pub fn report_nothing(&mut self) -> Result<bool> {
        self.pass_intro()?;
        let Some((question, choice)) = self.model.nothing_to_report() else { return Ok(false) };
        self.answer(question.as_str(), &[choice.as_str()])?;
        Ok(true)
    }

    /// Does so until it comes to a question.
    pub fn report_nothing_until(&mut self, question: &str) -> Result<()> {
        loop {
            self.pass_intro()?;
            if self.model.nothing_to_report().is_none_or(|(id, _)| id.as_str() == question) {
                return Ok(());
            }
            self.report_nothing()?;
        }
    }

    /// Does so until the check screen.
    pub fn report_nothing_to_check(&mut self) -> Result<()> {
        while self.report_nothing()? {}
        self.pass_steps()
    }

    /// Leaves every question from here to the check screen unanswered.
    pub fn skip_to_check(&mut self) -> Result<()> {
        loop {
            if self.model.is_at_an_intro() {
                self.skip_part()?;
            }
            let Some((question, _)) = self.model.nothing_to_report() else { return self.pass_steps() };
            self.skip(question.as_str())?;
        }
    }

    /// Goes on from a help screen.
    pub fn continue_reading(&mut self) -> Result<()> {
        self.visitor.continue_reading()?;
        self.apply(Command::Continue)
    }

    /// Goes to the screen before.
    pub fn go_back(&mut self) -> Result<()> {
        self.visitor.go_back()?;
        self.apply(Command::Back)
    }

    /// Asks to change an answer on the check screen.
    pub fn change_answer(&mut self, question: &str) -> Result<()> {
        self.visitor.change_answer(question)?;
        self.apply(Command::Change(words::question(question)?.id))
    }

    /// Opens a question that is asked only by choice, from the check screen.
    pub fn open_question(&mut self, question: &str) -> Result<()> {
        self.visitor.open_question(question)?;
        self.apply(Command::Change(words::question(question)?.id))
    }

    /// Puts a section into the notes, or takes it out, on the check screen.
    pub fn include(&mut self, section: &str, on: bool) -> Result<()> {
        self.visitor.toggle_included(section)?;
        self.model.apply(Command::Include(words::section(section)?, on));
        Ok(())
    }

    /// Goes from the check screen to the notes.
    pub fn open_notes(&mut self) -> Result<()> {
        self.visitor.open_notes()?;
        self.apply(Command::Continue)
    }

    fn apply(&mut self, command: Command) -> Result<()> {
        self.model.apply(command);
        self.expect_same_as_model()
    }

    fn expect_same_as_model(&self) -> Result<()> {
        self.visitor.expect_heading(self.model.heading()?)?;
        self.visitor.expect_focus_on_heading()
    }
}
