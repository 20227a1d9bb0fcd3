//! Sets the linker options: those that the splitter needs (docs/decisions/0034-later.md), and a small stack.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var_os("CARGO_CFG_TARGET_FAMILY").is_some_and(|family| family == "wasm") {
        // The relocations, and the table through which the two files call each other.
        println!("cargo::rustc-link-arg-cdylib=--emit-relocs");
        println!("cargo::rustc-link-arg-cdylib=--export-table");
        // A fourth of the usual stack. Screens nest a dozen calls deep, and every visitor's memory has to hold it.
        println!("cargo::rustc-link-arg-cdylib=-zstack-size=262144");
    }
}
