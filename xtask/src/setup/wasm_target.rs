//! Installs the standard library for WebAssembly and its sources, with which the widget is compiled.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::process;
use crate::progress::Step;
use crate::workspace::WASM_TARGET;

/// The step that adds the target to the pinned toolchain; `None` if it is there.
pub fn missing() -> Option<Step> {
    if is_there() {
        return None;
    }
    Some(Step::new(format!("Adding the {WASM_TARGET} target and Rust's own sources (a minute, once)"), add))
}

fn is_there() -> bool {
    let folder = |what: &[&str]| -> Option<PathBuf> {
        let printed = process::output(process::command("rustc").ok()?.arg("--print").args(what))?;
        Some(PathBuf::from(printed.trim()))
    };
    let target = folder(&["target-libdir", "--target", WASM_TARGET]);
    let sources = folder(&["sysroot"]).map(|sysroot| sysroot.join("lib/rustlib/src/rust/library"));
    [target, sources].into_iter().all(|folder| folder.is_some_and(|folder| folder.is_dir()))
}

fn add() -> Result<()> {
    if process::find(&["rustup"]).is_none() {
        bail!(
            "this Rust cannot compile for {WASM_TARGET}; install rustup, \
             then run `rustup target add {WASM_TARGET} && rustup component add rust-src`"
        );
    }
    // The command runs in the repository's top folder, so rustup reads rust-toolchain.toml.
    process::run(process::command("rustup")?.args(["target", "add", WASM_TARGET]))?;
    process::run(process::command("rustup")?.args(["component", "add", "rust-src"]))?;
    if is_there() {
        return Ok(());
    }
    bail!(
        "rustup added {WASM_TARGET} and rust-src, but rustc does not find them; check that the rustc on the PATH is the one from rustup"
    )
}
