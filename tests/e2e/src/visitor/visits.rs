//! What a visitor does in a visit; the words of the buttons are the content's.

use anyhow::Result;
use kap_guide::content::Interface;

use super::Visitor;
use crate::harness::wait_for;
use crate::words;

impl Visitor<'_> {
    /// Leaves the cover, and waits for the first screen of the app.
    pub fn start(&self) -> Result<()> {
        self.click(&words::written()?.cover.start)
    }

    /// Answers a question, and goes on. Question and choices are named by their ids.
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

    /// Goes on with what is marked.
    pub fn press_continue(&self) -> Result<()> {
        self.click(&interface()?.go_on)
    }

    /// Goes on from a help screen.
    pub fn continue_reading(&self) -> Result<()> {
        self.click(&interface()?.go_on_reading)
    }

    /// Leaves a question unanswered.
    pub fn skip(&self, question: &str) -> Result<()> {
        self.expect_heading(words::title(words::question(question)?)?)?;
        self.click(&interface()?.skip)
    }

    /// Goes to the screen before.
    pub fn go_back(&self) -> Result<()> {
        self.click(&interface()?.back)
    }

    /// Asks to change an answer on the check screen.
    pub fn change_answer(&self, question: &str) -> Result<()> {
        self.expect_heading(&interface()?.check_title)?;
        let short = words::short(words::question(question)?)?;
        self.click(&format!("{} {short}", interface()?.change))
    }

    /// Opens a question that is asked only by choice, from the check screen.
    pub fn open_question(&self, question: &str) -> Result<()> {
        self.expect_heading(&interface()?.check_title)?;
        let short = words::short(words::question(question)?)?;
        self.click(&format!("{} {short}", interface()?.choose))
    }

    /// Turns a section's place in the notes on or off, on the check screen.
    pub fn toggle_included(&self, section: &str) -> Result<()> {
        self.expect_heading(&interface()?.check_title)?;
        let caption = words::content()?.words.sections.get(words::section(section)?);
        let caption = caption.copied().unwrap_or_default();
        self.choose(&format!("{} ({caption})", interface()?.include))
    }

    /// Leaves every question from here on unanswered, whole parts at once, up to a screen that asks nothing.
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

    /// The same, and past everything that stands between there and the check screen.
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
        wait_for(&format!("what comes after “{heading}”"), moved)
    }

    /// Goes from the check screen to the notes.
    pub fn open_notes(&self) -> Result<()> {
        self.expect_heading(&interface()?.check_title)?;
        self.click(&interface()?.check_go_on)?;
        self.expect_heading(&words::content()?.words.notes.title)
    }

    /// Opens the help that is one press away everywhere.
    pub fn open_help(&self) -> Result<()> {
        self.click(&interface()?.get_help)
    }

    /// Copies the notes, and hears what came of it.
    pub fn copy_notes(&self) -> Result<String> {
        self.click(&interface()?.copy)?;
        self.wait_for_status()
    }

    /// Asks to clear the answers.
    pub fn open_clear(&self) -> Result<()> {
        self.click(&interface()?.clear)?;
        self.expect_heading(&interface()?.clear_title)
    }
}

fn interface() -> Result<&'static Interface> {
    Ok(&words::content()?.words.interface)
}
