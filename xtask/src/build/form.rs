//! Builds the form of the clinic's page: WebAssembly of its own, and the scripts around it.

use std::fs;

use anyhow::{Context as _, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::{minify, wasm};
use crate::workspace;

/// The scripts beside the WebAssembly, and their places in `dist/`.
const SCRIPTS: [(&str, &str); 2] = [("site/form/start.js", "form/start.js"), ("site/lead.js", "lead.js")];

/// The base name of wasm-bindgen's files.
const NAME: &str = "form";

/// Writes the form, which was compiled with the app, into `dist/form/`.
///
/// # Errors
///
/// When it is not compiled, or when wasm-bindgen cannot read it.
pub fn write() -> Result<()> {
    let out = workspace::dist().join("form");
    fs::create_dir_all(&out).context("could not make dist/form")?;
    let built = wasm::compiled("kap_guide_form");
    let mut bindgen = Bindgen::new();
    bindgen.input_path(&built).out_name(NAME).typescript(false).web(true)?;
    bindgen.generate(&out).with_context(|| format!("wasm-bindgen cannot read {}", built.display()))?;

    let path = out.join(format!("{NAME}_bg.wasm"));
    let bytes = fs::read(&path).context("could not read the form")?;
    fs::write(&path, wasm::trimmed(&bytes)?.emit_wasm()).context("could not write the form")?;
    let glue = out.join(format!("{NAME}.js"));
    let script = fs::read_to_string(&glue).context("could not read the form’s script")?;
    fs::write(&glue, minify::module(&script)?).context("could not write the form’s script")?;
    for (from, to) in SCRIPTS {
        let script = fs::read_to_string(workspace::root().join(from))
            .with_context(|| format!("could not read {from}"))?;
        fs::write(workspace::dist().join(to), minify::module(&script)?)
            .with_context(|| format!("could not write {to}"))?;
    }
    Ok(())
}
