//! The words, facts and rules of the guide, as data.
//!
//! Clinicians and translators write them in `content/` as TOML; `author` packs them into one file
//! a language, and `file` reads that file back in the browser. [`Guide`] is the same in every
//! language and holds ids only; [`Words`] is what those ids say in one language.

#[cfg(feature = "author")]
pub mod author;

mod cover;
mod dates;
mod file;
mod guide;
mod help;
mod routing;
mod table;
mod words;

pub use cover::{CoverWords, FailureWords, RegionWords};
pub use file::{Content, Unreadable};
pub use guide::{
    Concern, ConcernId, Dated, DatedId, Guide, Intro, IntroId, PutIn, Reading, Region, RegionId, Section,
    Source, SourceId, Weight,
};
pub use help::{Line, LineId, Panel, PanelId, Reach, Topic};
pub use routing::{Interruption, Lead, Opening, Routing};
pub use table::Table;
pub use words::{
    About, ConcernWords, Interface, IntroWords, LineWords, NotesWords, PanelWords, Part, QuestionWords,
    Words, fill,
};
