//! The browser's edge. Nothing here panics, and nothing here knows our rules.

mod clipboard;
mod focus;
mod today;

pub use clipboard::copy;
pub use focus::focus;
pub use today::today;
