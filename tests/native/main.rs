//! All tests that need no browser.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "all of this is test code, where a panic is how a test fails"
)]

// The guide that all of them read, and how it must not sound.
mod guide;
mod phrases;

// What is asked and answered.
mod engine;
mod exhaustive;
mod fhir;
mod help_table;
mod journeys;
mod notes;
mod session;

// What authors and clinics write.
mod another;
mod check_ins;
mod content;
mod decision_aid;
mod learn;
mod links;
mod lint;
mod settings;
mod tokens;
mod topics;
mod trauma_informed;

// What the code must not do.
mod fuzz;
mod tidy;
