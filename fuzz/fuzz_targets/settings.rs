//! Any settings.
#![no_main]

#[path = "../targets/settings.rs"]
mod settings;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| settings::run(bytes));
