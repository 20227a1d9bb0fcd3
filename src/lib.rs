//! kap-guide: a private, balanced guide to the question "Is ketamine-assisted psychotherapy right
//! for me?", which a clinic adds to any page with one script tag.
//!
//! Layers go down only; docs/architecture.md is the map.
//!
//! ```text
//!  4   (the crate `kap-guide-widget`)
//!  3   ui: components, screens   contact
//!  2   session   platform
//!  1   content
//!  0   questionnaire   settings   codec
//! ```

#[cfg(feature = "ui")]
pub mod ui;

pub mod contact;
#[cfg(feature = "ui")]
pub mod platform;
pub mod session;

pub mod content;

pub mod codec;
pub mod questionnaire;
pub mod settings;
