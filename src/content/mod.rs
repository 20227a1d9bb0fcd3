//! The words, facts and rules of the guide, as data.
//!
//! Clinicians and translators write them in `content/` as TOML; `author` packs them into one file
//! a language, and `file` reads that file back in the browser. [`Guide`] is the same in every
//! language and holds ids only; [`Words`] is what those ids say in one language.

#[cfg(feature = "author")]
pub mod author;

mod file;
mod guide;
mod help;
mod table;
mod words;

pub use file::{Content, Unreadable};
pub use guide::{
    Concern, ConcernId, Guide, Interruption, Lead, Reading, Routing, Section, Source, SourceId, Weight,
};
pub use help::{Line, LineId, Panel, PanelId, Reach, Topic};
pub use table::Table;
pub use words::{
    About, ConcernWords, CoverWords, FailureWords, Interface, LineWords, NotesWords, PanelWords, Part,
    QuestionWords, Words, fill,
};
