//! Any saved answers.
#![no_main]

#[path = "../targets/saved.rs"]
mod saved;
#[path = "../targets/visit.rs"]
#[allow(dead_code)]
mod visit;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| saved::run(bytes));
