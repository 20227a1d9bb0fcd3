//! Compiles the TOML that clinicians and translators write to [`kap_guide::content::Content`]. For tools and tests only: the widget reads
//! the compiled files.
//!
//! Read `source` first: [`Source`] reads and parses every file once, then compiles it for each language and region.

mod check;
mod diagnostic;
mod due;
mod findings;
mod folder;
mod guide;
pub mod learn;
mod plain;
mod region;
mod routes;
mod source;
mod steps;
mod words;

pub use diagnostic::Diagnostic;
pub use source::{Compiled, Source, Template};
