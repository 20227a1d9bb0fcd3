//! The screens, in Leptos. They hold no rules, no thresholds and no words.

mod components;
mod layout;
mod saved_answers;
mod screens;
mod visit;

pub use layout::layout;
pub use saved_answers::SavedAnswers;
pub use visit::{Export, Host, Visit};
