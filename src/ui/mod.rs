//! The screens, drawn with Leptos. Thin: no rules, no thresholds and no words live here.

mod contact;
mod frame;
mod kit;
mod screens;
mod shelf;
mod visit;

pub use frame::frame;
pub use shelf::Shelf;
pub use visit::{Host, Take, Visit};
