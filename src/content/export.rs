//! The words for taking answers and notes along.

use crate::codec::wire;
use crate::questionnaire::Text;

wire! {
    /// `save.toml`: saving answers for a later visit.
    #[derive(Default)]
    pub struct SaveWords {
        /// Offers to save, once, after the reasons.
        pub offer: Text,
        /// Heading of the Save screen.
        pub title: Text,
        /// Saving in this browser: for how long, and who could see the answers.
        pub browser_lead: Vec<Text>,
        /// Saving in a notes file: how to resume from it, for how long, and who could read it.
        pub file_lead: Vec<Text>,
        /// What is never saved.
        pub never: Vec<Text>,
        /// Confirms saving.
        pub yes: Text,
        /// Message: answers are saved from now on.
        pub saved: Text,
        /// Message: saved answers are deleted.
        pub deleted: Text,
        /// Message: the device cannot save answers.
        pub failed: Text,
        /// Message: the saved answers are gone.
        pub gone: Text,
    }
}

wire! {
    /// `export.toml`: print, save, copy, share, health record.
    #[derive(Default)]
    pub struct ExportWords {
        /// Prints the notes.
        pub print: Text,
        /// Saves the notes as a file.
        pub save: Text,
        /// Says that a visit can resume from the file.
        pub resume_about: Text,
        /// Message: the file may be saved now; not every device allows it.
        pub saved: Text,
        /// The notes could not be printed.
        pub print_failed: Text,
        /// The notes could not be saved.
        pub save_failed: Text,
        /// The file name; letters, digits and hyphens only.
        pub file_name: Text,
        /// Copies the notes.
        pub copy: Text,
        /// Shares the notes with another app.
        pub share: Text,
        /// The notes could not be shared.
        pub share_failed: Text,
        /// Saves the answers for a health record.
        pub record: Text,
        /// What it holds.
        pub record_about: Text,
        /// The file name; letters, digits and hyphens only.
        pub record_name: Text,
        /// The notes were copied.
        pub copied: Text,
        /// The notes could not be copied.
        pub copy_failed: Text,
    }
}
