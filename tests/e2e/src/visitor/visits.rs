//! What a visitor does in a visit. The words of the buttons come from the content.

use anyhow::{Context as _, Result};
use kap_guide::content::Interface;
use kap_guide::questionnaire::Question;

use super::Visitor;
use crate::harness::wait_for;
use crate::words;

impl Visitor<'_> {
    /// Presses Start on the cover.
    pub fn start(&self) -> Result<()> {
        self.click(&words::written()?.cover.start)
    }

    /// Answers a question, and continues. Question and choices are given by their ids.
    pub fn answer(&self, question: &str, choices: &[&str]) -> Result<()> {
        self.mark(question, choices)?;
        self.press_continue()
    }

    /// Marks choices of a question, and stays.
    pub fn mark(&self, question: &str, choices: &[&str]) -> Result<()> {
        let question = words::question(question)?;
        self.expect_question(question)?;
        for choice in choices {
            let choice = words::choice(question, choice)?;
            let is_group = question.members(choice.id).next().is_some();
            match choice.of.or(is_group.then_some(choice.id)) {
                Some(group) => {
                    let group = question.choice(group).context("the group is not a choice")?;
                    let one_of_these = interface()?.one_of_these.as_str();
                    let label = if is_group { one_of_these } else { words::label(question, choice)? };
                    self.choose_in_group(words::label(question, group)?, label)?;
                }
                None => self.choose(words::label(question, choice)?)?,
            }
        }
        Ok(())
    }

    /// Waits for a question, as it is asked of the visitor or about someone else. Passes by the overview.
    fn expect_question(&self, question: &Question) -> Result<()> {
        let title = words::title(question)?;
        let other = words::content()?.question(question.id).and_then(|said| said.other);
        let is_asked = |heading: &String| heading == title || other.is_some_and(|other| *heading == *other);
        let overview = words::content()?.later().overview.title;
        let passes = question.id == words::content()?.guide.routing.overview_before;
        let read = || {
            let heading = self.heading()?.unwrap_or_default();
            if passes && heading == *overview {
                self.press_continue()?;
                return Ok(None);
            }
            Ok(is_asked(&heading).then_some(()))
        };
        wait_for(&format!("the question “{title}”"), read)
    }

    /// Presses Continue.
    pub fn press_continue(&self) -> Result<()> {
        self.click(&interface()?.go_on)
    }

    /// Continues from a help screen.
    pub fn continue_reading(&self) -> Result<()> {
        self.click(&interface()?.go_on_reading)
    }

    /// Skips a question.
    pub fn skip(&self, question: &str) -> Result<()> {
        self.expect_question(words::question(question)?)?;
        self.click(&interface()?.skip)
    }

    /// Goes back one screen.
    pub fn go_back(&self) -> Result<()> {
        self.click(&interface()?.back)
    }

    /// Opens a question from the notes, to change its answer.
    pub fn change_answer(&self, question: &str) -> Result<()> {
        self.expect_heading(&words::content()?.later().notes.title)?;
        let short = words::short(words::question(question)?)?;
        let change = format!("{} {short}", words::notes()?.change);
        if !self.names("button")?.contains(&change) {
            self.toggle_disclosure(&words::content()?.later().notes.answers)?;
        }
        self.click(&change)
    }

    /// Skips every question from here on, up to a screen that asks nothing.
    pub fn skip_questions(&self) -> Result<()> {
        let words = interface()?;
        loop {
            let heading = self.heading()?.unwrap_or_default();
            if !self.names("button")?.iter().any(|button| button == words.skip.as_str()) {
                return Ok(());
            }
            self.click(&words.skip)?;
            self.wait_to_leave(&heading)?;
        }
    }

    /// Skips every question from here to the notes.
    pub fn skip_to_notes(&self) -> Result<()> {
        self.skip_questions()?;
        self.expect_heading(&words::content()?.later().notes.title)
    }

    fn wait_to_leave(&self, heading: &str) -> Result<()> {
        let moved = || Ok((self.heading()?.is_some_and(|now| now != heading)).then_some(()));
        wait_for(&format!("the screen after “{heading}”"), moved)
    }

    /// Opens Get help now.
    pub fn open_help(&self) -> Result<()> {
        self.click(&interface()?.get_help)
    }

    /// Copies the notes, and returns the status message.
    pub fn copy_notes(&self) -> Result<String> {
        self.click(&words::export()?.copy)?;
        self.wait_for_status()
    }

    /// Opens the screen that asks whether to clear the answers.
    pub fn open_clear(&self) -> Result<()> {
        self.click(&interface()?.clear)?;
        self.expect_heading(&interface()?.clear_title)
    }
}

fn interface() -> Result<&'static Interface> {
    Ok(&words::content()?.words.interface)
}
