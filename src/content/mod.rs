//! The words, facts and rules of the guide, as data.
//!
//! Clinicians and translators write them in `content/` as TOML. The `compiler` crate encodes them into one file for
//! each language and region, and one for later; `file` and `later` read them back in the browser. [`Guide`] is the same in
//! every language and holds ids only; [`Words`] and [`Later`] hold the words for those ids in one language.

mod cover;
mod dates;
mod export;
mod file;
mod guide;
mod help;
mod ids;
mod interface;
mod late;
mod later;
mod learn;
mod overview;
mod routing;
mod steps;
mod table;
mod words;

pub use crate::codec::{DecodeError, Lazy};
pub use cover::{CoverPoint, CoverWords, FailureWords, RegionWords};
pub use export::{ExportWords, SaveWords};
pub use file::Content;
pub use guide::{
    Concern, Dated, Guide, Inclusion, Part, Region, Repeat, Section, Source, Verification, Weight,
};
pub use help::{Channel, Panel, Service, Topic, dialed};
pub use ids::{
    CardId, ConcernId, DatedId, PageId, PanelId, PartId, RegionId, ResultId, RouteId, ServiceId, SourceId,
};
pub use interface::Interface;
pub use late::Late;
pub use later::{
    About, CardWords, CheckInWords, ConcernWords, Later, LaterFile, NotesWords, Passage, PrivacyWords,
};
pub use learn::{
    First, Issue, Learn, Node, Only, Page, PagePart, RankedRow, Ranking, SearchWords, Tag, Treatment,
    Unmeasured,
};
pub use overview::{OverviewStep, OverviewWords};
pub use routing::{Access, Ask, HealthQuestions, HelpForm, Opening, Route, Routing, Trigger};
pub use steps::{Band, CheckIn, Step, StepKind};
pub use table::Table;
pub use words::{PanelWords, QuestionWords, ServiceWords, Words, digits, fill, listed};
