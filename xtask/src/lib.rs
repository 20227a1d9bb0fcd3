//! The project's own commands, and the test server that they share with the browser tests.
//!
//! Read in this order: `arguments` (what a person may type), then `serve`, `size`, `shots` and `test`
//! (one file or folder a command), then what these stand on. Nothing here is part of what a visitor
//! downloads.

pub mod arguments;

pub mod build;
pub mod clinicians;
pub mod embedding;
pub mod serve;
pub mod shots;
pub mod size;
pub mod test;

pub mod browsers;
pub mod compress;
pub mod npm;
pub mod process;
pub mod progress;
pub mod server;
pub mod tools;
pub mod wasm_target;
pub mod wordpress;
pub mod workspace;
