//! Any presses.
#![no_main]

#[path = "../targets/visit.rs"]
mod visit;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| visit::run(bytes));
