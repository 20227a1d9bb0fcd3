//! Saves answers in the browser, once the visitor asks for it, and restores them from there or from a notes file.

use super::host::Host;
use crate::content::Content;
use crate::platform::storage;
use crate::session::{Command, Problem, Session};

/// One key in the page's storage, or none, and what was in a notes file.
pub struct SavedAnswers {
    /// The key. Empty if nothing may be saved in the browser.
    key: String,
    /// The saved answers of the notes file that the visitor opened. Empty without one.
    file: String,
    /// The text that this visit last read or wrote under the key.
    written: Option<String>,
}

impl SavedAnswers {
    /// `key` is empty if nothing may be saved in the browser. `file` holds the saved answers of the notes file that the
    /// visitor opened, if any.
    pub fn new(key: String, file: String) -> Self {
        Self { key, file, written: None }
    }

    /// Whether answers can be saved in the browser.
    pub fn is_available(&self) -> bool {
        !self.key.is_empty() && storage::is_available()
    }

    /// Restores the saved visit, with a message for the visitor if some of it could not be used.
    pub fn load(
        &mut self,
        content: &Content,
        session: Session,
        host: &dyn Host,
    ) -> (Session, Option<&'static str>) {
        let words = &content.words.interface;
        let file = core::mem::take(&mut self.file);
        let is_file = !file.is_empty();
        let text = if is_file { file } else { storage::read(&self.key).unwrap_or_default() };
        let (mut session, problems) = session.restore(&content.guide, &text, &host.today(), &host.until());
        if is_file {
            // Opening a file is not a request to save anything in this browser.
            session.apply(&content.guide, Command::Save(false));
        } else if problems.iter().copied().any(Problem::is_whole) {
            storage::remove(&self.key);
            return (session, Some(words.not_restored.as_str()));
        } else {
            self.written = Some(text);
        }
        let told = (!problems.is_empty()).then_some(words.partly_restored.as_str());
        (session, told)
    }

    /// Saves the visit after a step, or deletes what is saved, as the visitor asked. `was_saved` says whether answers
    /// were saved before the step. Returns the message to show, if any.
    pub fn sync(
        &mut self,
        content: &Content,
        session: &mut Session,
        was_saved: bool,
        host: &dyn Host,
    ) -> Option<&'static str> {
        let words = &content.later().save;
        let said = match (was_saved, session.saves()) {
            (false, false) => return None,
            (true, false) => {
                storage::remove(&self.key);
                self.written = None;
                words.deleted
            }
            (_, true) => {
                let text = session.to_saved(&content.guide, &host.until());
                // A choice without Continue does not change what is saved.
                if self.written.as_ref() == Some(&text) {
                    return None;
                }
                // If another window deleted the answers, do not write them again.
                let ended =
                    self.written.is_some() && storage::is_available() && storage::read(&self.key).is_none();
                if !ended && storage::write(&self.key, &text) {
                    self.written = Some(text);
                    return (!was_saved).then_some(words.saved.as_str());
                }
                session.apply(&content.guide, Command::Save(false));
                storage::remove(&self.key);
                self.written = None;
                if ended { words.gone } else { words.failed }
            }
        };
        Some(said.as_str())
    }
}
