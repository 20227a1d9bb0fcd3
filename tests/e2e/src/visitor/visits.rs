//! What a visitor does in a visit; the words of the buttons are the content's.

use anyhow::Result;
use kap_guide::content::Interface;

use super::Visitor;
use crate::harness::wait_for;
use crate::words;

impl Visitor<'_> {
    /// Leaves the cover, and waits for the first screen of the app.
    pub fn starts(&self) -> Result<()> {
        self.presses(&words::written()?.cover.start)
    }

    /// Answers a question, and goes on. Question and choices are named by their ids.
    pub fn answers(&self, question: &str, choices: &[&str]) -> Result<()> {
        self.marks(question, choices)?;
        self.continues()
    }

    /// Marks choices of a question, and stays.
    pub fn marks(&self, question: &str, choices: &[&str]) -> Result<()> {
        let question = words::question(question)?;
        self.reads_heading(words::title(question)?)?;
        for choice in choices {
            self.chooses(words::label(question, words::choice(question, choice)?)?)?;
        }
        Ok(())
    }

    /// Goes on with what is marked.
    pub fn continues(&self) -> Result<()> {
        self.presses(&interface()?.go_on)
    }

    /// Goes on from a help screen.
    pub fn continues_reading(&self) -> Result<()> {
        self.presses(&interface()?.go_on_reading)
    }

    /// Leaves a question unanswered.
    pub fn skips(&self, question: &str) -> Result<()> {
        self.reads_heading(words::title(words::question(question)?)?)?;
        self.presses(&interface()?.skip)
    }

    /// Goes to the screen before.
    pub fn goes_back(&self) -> Result<()> {
        self.presses(&interface()?.back)
    }

    /// Asks to change an answer on the check screen.
    pub fn changes(&self, question: &str) -> Result<()> {
        self.reads_heading(&interface()?.check_title)?;
        let short = words::short(words::question(question)?)?;
        self.presses(&format!("{} {short}", interface()?.change))
    }

    /// Opens a question that is asked only by choice, from the check screen.
    pub fn opens(&self, question: &str) -> Result<()> {
        self.reads_heading(&interface()?.check_title)?;
        let short = words::short(words::question(question)?)?;
        self.presses(&format!("{} {short}", interface()?.choose))
    }

    /// Turns a section's place in the notes on or off, on the check screen.
    pub fn chooses_put_in(&self, section: &str) -> Result<()> {
        self.reads_heading(&interface()?.check_title)?;
        let caption = words::content()?.words.sections.get(words::section(section)?);
        let caption = caption.copied().unwrap_or_default();
        self.chooses(&format!("{} ({caption})", interface()?.include))
    }

    /// Leaves every question from here on unanswered, whole parts at once, up to a screen that asks nothing.
    pub fn skips_the_questions(&self) -> Result<()> {
        let words = interface()?;
        loop {
            let heading = self.heading()?.unwrap_or_default();
            let buttons = self.names("button")?;
            let ways = [words.skip_part, words.skip];
            let Some(way) = ways.iter().find(|way| buttons.iter().any(|button| button == way.as_str()))
            else {
                return Ok(());
            };
            self.presses(way)?;
            self.leaves(&heading)?;
        }
    }

    /// The same, and past everything that stands between there and the check screen.
    pub fn skips_to_the_check(&self) -> Result<()> {
        self.skips_the_questions()?;
        loop {
            let heading = self.heading()?.unwrap_or_default();
            if heading == interface()?.check_title.as_str() {
                return Ok(());
            }
            self.continues()?;
            self.leaves(&heading)?;
        }
    }

    fn leaves(&self, heading: &str) -> Result<()> {
        let moved = || Ok((self.heading()?.is_some_and(|now| now != heading)).then_some(()));
        wait_for(&format!("what comes after “{heading}”"), moved)
    }

    /// Goes from the check screen to the notes.
    pub fn sees_the_notes(&self) -> Result<()> {
        self.reads_heading(&interface()?.check_title)?;
        self.presses(&interface()?.check_go_on)?;
        self.reads_heading(&words::content()?.words.notes.title)
    }

    /// Opens the help that is one press away everywhere.
    pub fn gets_help(&self) -> Result<()> {
        self.presses(&interface()?.get_help)
    }

    /// Copies the notes, and hears what came of it.
    pub fn copies_the_notes(&self) -> Result<String> {
        self.presses(&interface()?.copy)?;
        self.hears()
    }

    /// Asks to clear the answers.
    pub fn wants_to_clear(&self) -> Result<()> {
        self.presses(&interface()?.clear)?;
        self.reads_heading(&interface()?.clear_title)
    }
}

fn interface() -> Result<&'static Interface> {
    Ok(&words::content()?.words.interface)
}
