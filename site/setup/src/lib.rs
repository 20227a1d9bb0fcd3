//! What a clinic's form knows: its words, what it answers to a value, and the tags that it writes. The form itself is in `site/form`.

mod accent;
mod fallback;
mod feedback;
mod files;
pub mod link;
mod markup;
mod query;
mod snippet;
pub mod words;

pub use fallback::fallback;
pub use feedback::Feedback;
pub use files::{Files, Hashes};
pub use snippet::{Snippet, is_of_page};
