//! Drives a visitor and the model together: after each move the screen must say what it says natively, and
//! focus must be on its heading.

use anyhow::{Context as _, Result};
use kap_guide::content::CardId;
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
    /// Presses Start on the cover.
    pub fn start(visitor: Visitor<'a>) -> Result<Self> {
        Self::start_with(visitor, &words::written()?.cover.start, Command::Start)
    }

    /// Presses another button of the cover.
    pub fn start_with(visitor: Visitor<'a>, button: &str, command: Command) -> Result<Self> {
        visitor.click(button)?;
        let walk = Self { visitor, model: Model::start_with(command)? };
        walk.expect_same_as_model()?;
        Ok(walk)
    }

    /// Continues from the overview or the privacy screen, if the current screen is one of them.
    pub fn pass_between_questions(&mut self) -> Result<()> {
        if self.model.is_between_questions() {
            self.press_continue()?;
        }
        Ok(())
    }

    /// Opens a card of the notes.
    pub fn open_card(&mut self, card: CardId) -> Result<()> {
        let words = words::content()?.later().cards.get(card).context("the card has no words")?;
        self.visitor.click(&words.title)?;
        self.apply(Command::OpenCard(card))
    }

    /// Continues through the steps of a card, back to the notes.
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

    /// Marks a choice, on a screen that shows several questions or lets a choice count at once.
    pub fn mark(&mut self, question: &str, choice: &str) -> Result<()> {
        let question = words::question(question)?;
        let known = question.choices.iter().find(|known| known.id.as_str() == choice);
        let known = known.with_context(|| format!("`{}` has no choice `{choice}`", question.id))?;
        self.visitor.choose_under(words::title(question)?, words::label(question, known)?)?;
        self.model.apply(Command::Mark(question.id, known.id, true));
        Ok(())
    }

    /// Continues from a screen that asks nothing.
    pub fn press_continue(&mut self) -> Result<()> {
        self.visitor.press_continue()?;
        self.apply(Command::Continue)
    }

    /// Answers a question, and continues.
    pub fn answer(&mut self, question: &str, choices: &[&str]) -> Result<()> {
        self.pass_between_questions()?;
        self.visitor.answer(question, choices)?;
        self.model.answer(question, choices)?;
        self.expect_same_as_model()
    }

    /// Skips a question.
    pub fn skip(&mut self, question: &str) -> Result<()> {
        self.pass_between_questions()?;
        self.visitor.skip(question)?;
        self.model.skip(question)?;
        self.expect_same_as_model()
    }

    /// Answers the current question as someone with nothing to report. Returns whether there was a question.
    pub fn report_nothing(&mut self) -> Result<bool> {
        self.pass_between_questions()?;
        let Some((question, choice)) = self.model.nothing_to_report() else { return Ok(false) };
        self.answer(question.as_str(), &[choice.as_str()])?;
        Ok(true)
    }

    /// Answers every question in this way, up to a question.
    pub fn report_nothing_until(&mut self, question: &str) -> Result<()> {
        loop {
            self.pass_between_questions()?;
            if self.model.nothing_to_report().is_none_or(|(id, _)| id.as_str() == question) {
                return Ok(());
            }
            self.report_nothing()?;
        }
    }

    /// Answers every question in this way, up to the notes.
    pub fn report_nothing_to_notes(&mut self) -> Result<()> {
        while self.report_nothing()? {}
        self.pass_between_questions()
    }

    /// Skips every question from here to the notes.
    pub fn skip_to_notes(&mut self) -> Result<()> {
        loop {
            self.pass_between_questions()?;
            let Some((question, _)) = self.model.nothing_to_report() else { return Ok(()) };
            self.skip(question.as_str())?;
        }
    }

    /// Continues from a help screen.
    pub fn continue_reading(&mut self) -> Result<()> {
        self.visitor.continue_reading()?;
        self.apply(Command::Continue)
    }

    /// Goes back one screen.
    pub fn go_back(&mut self) -> Result<()> {
        self.visitor.go_back()?;
        self.apply(Command::Back)
    }

    /// Opens a question from the notes, to change its answer.
    pub fn change_answer(&mut self, question: &str) -> Result<()> {
        self.visitor.change_answer(question)?;
        self.apply(Command::Change(words::question(question)?.id))
    }

    /// Puts a private section into the notes, or leaves it out, and returns to the notes.
    pub fn include(&mut self, section: &str, on: bool) -> Result<()> {
        let section = words::section(section)?;
        let said = &words::content()?.later().privacy;
        self.visitor.click(&said.change)?;
        self.apply(Command::ChangePrivacy)?;
        let topic = said.topics.get(section).context("the section is not private")?;
        self.visitor.choose_under(topic, if on { &said.put_in } else { &said.leave_out })?;
        self.model.apply(Command::Include(section, on));
        self.press_continue()
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
