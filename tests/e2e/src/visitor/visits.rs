//! What a visitor does in a visit. The words of the buttons come from the content.

use anyhow::Result;
use kap_guide::content::Interface;

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
        self.expect_heading(words::title(question)?)?;
        for choice in choices {
            self.choose(words::label(question, words::choice(question, choice)?)?)?;
        }
        Ok(())
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
        self.expect_heading(words::title(words::question(question)?)?)?;
        self.click(&interface()?.skip)
    }

    /// Goes back one screen.
    pub fn go_back(&self) -> Result<()> {
        self.click(&interface()?.back)
    }

    /// Opens a question from the check screen, to change its answer.
    pub fn change_answer(&self, question: &str) -> Result<()> {
        self.expect_heading(&interface()?.check_title)?;
        let short = words::short(words::question(question)?)?;
        self.click(&format!("{} {short}", interface()?.change))
    }

    /// Opens an optional question from the check screen.
    pub fn open_question(&self, question: &str) -> Result<()> {
        self.expect_heading(&interface()?.check_title)?;
        let short = words::short(words::question(question)?)?;
        self.click(&format!("{} {short}", interface()?.choose))
    }

    /// Includes a section in the notes, or excludes it, on the check screen.
    pub fn toggle_included(&self, section: &str) -> Result<()> {
        self.expect_heading(&interface()?.check_title)?;
        let caption = words::content()?.words.sections.get(words::section(section)?);
        let caption = caption.copied().unwrap_or_default();
        self.choose(&format!("{} ({caption})", interface()?.include))
    }

    /// Skips every question from here on, whole parts at once, up to a screen that asks nothing.
    pub fn skip_questions(&self) -> Result<()> {
        let words = interface()?;
        loop {
            let heading = self.heading()?.unwrap_or_default();
            let buttons = self.names("button")?;
            let ways = [words.skip_part, words.skip];
            let Some(way) = ways.iter().find(|way| buttons.iter().any(|button| button == way.as_str()))
            else {
                return Ok(());
            };
            self.click(way)?;
            self.wait_to_leave(&heading)?;
        }
    }

    /// Skips every question from here on, and continues to the check screen.
    pub fn skip_to_check(&self) -> Result<()> {
        self.skip_questions()?;
        loop {
            let heading = self.heading()?.unwrap_or_default();
            if heading == interface()?.check_title.as_str() {
                return Ok(());
            }
            self.press_continue()?;
            self.wait_to_leave(&heading)?;
        }
    }

    fn wait_to_leave(&self, heading: &str) -> Result<()> {
        let moved = || Ok((self.heading()?.is_some_and(|now| now != heading)).then_some(()));
        wait_for(&format!("the screen after “{heading}”"), moved)
    }

    /// Goes from the check screen to the notes.
    pub fn open_notes(&self) -> Result<()> {
        self.expect_heading(&interface()?.check_title)?;
        self.click(&interface()?.check_go_on)?;
        self.expect_heading(&words::content()?.words.notes.title)
    }

    /// Opens Get help now.
    pub fn open_help(&self) -> Result<()> {
        self.click(&interface()?.get_help)
    }

    /// Copies the notes, and returns the status message.
    pub fn copy_notes(&self) -> Result<String> {
        self.click(&interface()?.copy)?;
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
