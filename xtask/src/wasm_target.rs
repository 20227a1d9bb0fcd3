//! The standard library for WebAssembly, which the widget is compiled against.

use std::path::Path;

use anyhow::{Result, bail};

use crate::process;
use crate::progress::Step;
use crate::workspace::WASM_TARGET;

/// The step that adds the target to the pinned toolchain; none if it is there.
pub fn missing() -> Option<Step> {
    if is_there() {
        return None;
    }
    Some(Step::new(format!("Adding the {WASM_TARGET} target (a minute, once)"), add))
}

fn is_there() -> bool {
    let Ok(mut rustc) = process::command("rustc") else {
        return false;
    };
    process::output(rustc.args(["--print", "target-libdir", "--target", WASM_TARGET]))
        .is_some_and(|folder| Path::new(folder.trim()).is_dir())
}

fn add() -> Result<()> {
    if process::find(&["rustup"]).is_none() {
        bail!(
            "this Rust cannot compile for {WASM_TARGET}; install rustup, \
             then run `rustup target add {WASM_TARGET}`"
        );
    }
    // The command starts at the repository's top, so rustup reads the toolchain from rust-toolchain.toml.
    process::run(process::command("rustup")?.args(["target", "add", WASM_TARGET]))?;
    if is_there() {
        return Ok(());
    }
    bail!("rustup added {WASM_TARGET}, but rustc does not find it; is the rustc on the PATH that of rustup?")
}
