//! The browser's edge. Nothing here panics, and nothing here knows our rules.

mod today;

pub use today::today;
