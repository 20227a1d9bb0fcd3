//! What the commands need on a machine: tools, the WebAssembly target, browsers, npm packages.

pub mod browsers;
pub mod npm;
pub mod old_chromium;
pub mod tools;
pub mod typescript;
pub mod wasm_target;
pub mod wordpress_builds;
