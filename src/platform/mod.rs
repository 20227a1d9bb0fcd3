//! The browser's edge. Nothing here knows our rules, and nothing panics.

pub mod storage;
