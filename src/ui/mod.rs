//! The screens, in Leptos. They hold no rules, no thresholds and no words.

pub mod components;
mod host;
mod layout;
mod saved_answers;
mod screens;
mod state;
mod visit;

pub use host::{Export, Host};
pub use layout::Layout;
pub use saved_answers::SavedAnswers;
pub use visit::Visit;
