//! The browser's edge. Nothing here panics, and nothing here knows our rules.

mod focus;
mod today;

pub use focus::focus;
pub use today::today;
