//! The screens, drawn with Leptos. Thin: no rules, no thresholds and no words live here.

mod components;
mod contact;
mod layout;
mod saved_answers;
mod screens;
mod visit;

pub use layout::layout;
pub use saved_answers::SavedAnswers;
pub use visit::{Export, Host, Visit};
