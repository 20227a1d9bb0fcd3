//! The markup of components and screens, rendered natively, so that a change of a component shows within seconds.
//! `INSTA_UPDATE=always` before the test command accepts a change; the snapshots are in `tests/components/snapshots/`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this is test code, where a panic is how a test fails"
)]

mod components;
mod markup;
mod screens;
