//! Keeps in the compiled file what the splitter needs (docs/decisions/0034-later.md).

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var_os("CARGO_CFG_TARGET_FAMILY").is_some_and(|family| family == "wasm") {
        // What refers to what, and the table through which the two files call each other.
        println!("cargo::rustc-link-arg-cdylib=--emit-relocs");
        println!("cargo::rustc-link-arg-cdylib=--export-table");
    }
}
