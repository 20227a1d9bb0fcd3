//! Everything that can be shown without a browser.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "all of this is test code, where a panic is how a test fails"
)]

// The guide that all of them read.
#[path = "native/guide.rs"]
mod guide;

// What is asked and answered.
#[path = "native/engine.rs"]
mod engine;
#[path = "native/exhaustive.rs"]
mod exhaustive;
#[path = "native/fhir.rs"]
mod fhir;
#[path = "native/help_table.rs"]
mod help_table;
#[path = "native/journeys.rs"]
mod journeys;
#[path = "native/notes.rs"]
mod notes;
#[path = "native/session.rs"]
mod session;

// What authors and clinics write.
#[path = "native/check_ins.rs"]
mod check_ins;
#[path = "native/content.rs"]
mod content;
#[path = "native/decision_aid.rs"]
mod decision_aid;
#[path = "native/learn.rs"]
mod learn;
#[path = "native/lint/mod.rs"]
mod lint;
#[path = "native/settings.rs"]
mod settings;
#[path = "native/tokens.rs"]
mod tokens;
#[path = "native/topics.rs"]
mod topics;
#[path = "native/trauma_informed.rs"]
mod trauma_informed;

// What the code must not do.
#[path = "native/tidy/mod.rs"]
mod tidy;
