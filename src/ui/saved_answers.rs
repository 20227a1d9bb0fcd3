//! Saves answers in the browser, once the visitor asks for it.

use crate::content::Content;
use crate::platform::storage;
use crate::session::{Command, Problem, Session};

/// One key in the page's storage, or none.
pub struct SavedAnswers {
    /// The key. Empty if the clinic does not offer saving.
    key: String,
    /// The last day on which answers saved today may be used, as year-month-day.
    until: String,
    /// The text that this visit last read or wrote under the key.
    written: Option<String>,
}

impl SavedAnswers {
    /// `key` is empty if the clinic does not offer saving. `until` is the last day on which answers saved today may
    /// be used, as year-month-day.
    pub fn new(key: String, until: String) -> Self {
        Self { key, until, written: None }
    }

    /// Whether answers can be saved.
    pub fn is_available(&self) -> bool {
        !self.key.is_empty() && storage::is_available()
    }

    /// Restores the saved visit, with a message for the visitor if some of it could not be used.
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
            return (session, Some(words.saved_answers_unusable.as_str()));
        }
        self.written = Some(text);
        let told = (!problems.is_empty()).then_some(words.saved_answers_partly_used.as_str());
        (session, told)
    }

    /// Saves the visit after a step, or deletes what is saved, as the visitor asked. `was_saved` says whether answers
    /// were saved before the step. Returns the message to show, if any.
    pub fn sync(
        &mut self,
        content: &Content,
        session: &mut Session,
        was_saved: bool,
    ) -> Option<&'static str> {
        let words = &content.words.interface;
        let said = match (was_saved, session.saves()) {
            (false, false) => return None,
            (true, false) => {
                storage::remove(&self.key);
                self.written = None;
                words.answers_deleted
            }
            (_, true) => {
                let text = session.to_saved(&content.guide, &self.until);
                // A choice without Continue does not change what is saved.
                if self.written.as_ref() == Some(&text) {
                    return None;
                }
                // If another window deleted the answers, do not write them again.
                let ended =
                    self.written.is_some() && storage::is_available() && storage::read(&self.key).is_none();
                if !ended && storage::write(&self.key, &text) {
                    self.written = Some(text);
                    return (!was_saved).then_some(words.answers_saved.as_str());
                }
                session.apply(&content.guide, Command::Save(false));
                storage::remove(&self.key);
                self.written = None;
                if ended { words.saved_answers_gone } else { words.save_answers_failed }
            }
        };
        Some(said.as_str())
    }
}
