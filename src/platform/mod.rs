//! The browser's storage. Nothing here knows our rules, and nothing panics.

pub mod storage;
