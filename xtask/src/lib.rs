//! The project's own commands.
//!
//! Read `cli` first (what a person may type), then one file or folder for each command, then what they use. Nothing here is part of what a visitor downloads.

pub mod cli;

pub mod bench;
pub mod build;
pub mod docs;
pub mod graph;
pub mod release;
pub mod serve;
pub mod shots;
pub mod size;
pub mod test;
pub mod verify;

pub mod archive;
pub mod compress;
pub mod process;
pub mod progress;
pub mod setup;
pub mod wordpress;
pub mod workspace;
