//! The screens, drawn with Leptos. Thin: no rules, no thresholds and no words live here.

mod contact;
mod frame;
mod kit;
mod screens;
mod visit;

pub use frame::frame;
pub use visit::{Host, Take, Visit};
