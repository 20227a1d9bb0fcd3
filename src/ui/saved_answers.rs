//! Where the answers of a guide are kept on the device once the visitor asks for it.

use crate::content::Content;
use crate::platform::storage;
use crate::session::{Command, Problem, Session};

/// A place in the page's storage, or none.
pub struct SavedAnswers {
    /// Empty where the clinic does not offer it.
    key: String,
    /// The last day on which what is written today may be used, as year-month-day.
    until: String,
    /// What this visit knows to be there.
    written: Option<String>,
}

impl SavedAnswers {
    /// `key` is empty where the clinic does not offer it; `until` is the last day on which what is written today may
    /// be used, as year-month-day.
    pub fn new(key: String, until: String) -> Self {
        Self { key, until, written: None }
    }

    /// Whether anything can be kept.
    pub fn is_available(&self) -> bool {
        !self.key.is_empty() && storage::is_available()
    }

    /// A visit that goes on from what is kept, and what to tell the visitor of it.
    pub fn load(
        &mut self,
        content: &Content,
        session: Session,
        today: &str,
    ) -> (Session, Option<&'static str>) {
        let words = &content.words.interface;
        let text = storage::read(&self.key).unwrap_or_default();
        let (session, problems) = session.restore(&content.guide, &text, today, &self.until);
        if problems.iter().copied().any(Problem::is_whole) {
            storage::remove(&self.key);
            return (session, Some(words.kept_nothing.as_str()));
        }
        self.written = Some(text);
        let told = (!problems.is_empty()).then_some(words.kept_part.as_str());
        (session, told)
    }

    /// Keeps what a visit has come to, or forgets it, as the visitor wants it; `kept` says whether they were kept
    /// before the last step. What is to be told of it is returned.
    pub fn sync(&mut self, content: &Content, session: &mut Session, kept: bool) -> Option<&'static str> {
        let words = &content.words.interface;
        let said = match (kept, session.saves()) {
            (false, false) => return None,
            (true, false) => {
                storage::remove(&self.key);
                self.written = None;
                words.forgotten
            }
            (_, true) => {
                let text = session.to_saved(&content.guide, &self.until);
                // A mark that is not confirmed changes nothing here.
                if self.written.as_ref() == Some(&text) {
                    return None;
                }
                // Whoever has forgotten it in another window has meant it.
                let ended =
                    self.written.is_some() && storage::is_available() && storage::read(&self.key).is_none();
                if !ended && storage::write(&self.key, &text) {
                    self.written = Some(text);
                    return (!kept).then_some(words.kept.as_str());
                }
                session.apply(&content.guide, Command::Save(false));
                storage::remove(&self.key);
                self.written = None;
                if ended { words.keep_ended } else { words.keep_failed }
            }
        };
        Some(said.as_str())
    }
}
