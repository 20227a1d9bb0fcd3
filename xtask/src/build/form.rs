//! Builds the form of the clinic's page: WebAssembly of its own, and the scripts around it.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use super::hash::base64;
use super::{minify, wasm};
use crate::workspace;

/// The scripts beside the WebAssembly, and their places in `dist/`.
const SCRIPTS: [(&str, &str); 3] = [
    ("site/form/start.js", "form/start.js"),
    ("site/form/page.js", "form/page.js"),
    ("site/lead.js", "lead.js"),
];

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
    let (bytes, glue) = bound(Bindgen::new().web(true)?)?;
    fs::write(out.join(format!("{NAME}_bg.wasm")), bytes).context("could not write the form")?;
    fs::write(out.join(format!("{NAME}.js")), minify::module(&glue)?)
        .context("could not write the form’s script")?;
    for (from, to) in SCRIPTS {
        let script = fs::read_to_string(workspace::root().join(from))
            .with_context(|| format!("could not read {from}"))?;
        fs::write(workspace::dist().join(to), minify::module(&script)?)
            .with_context(|| format!("could not write {to}"))?;
    }
    Ok(())
}

/// The form as one script, for a page that someone opens from a disk.
///
/// # Errors
///
/// As [`write`].
pub fn in_one_script() -> Result<String> {
    let (bytes, glue) = bound(Bindgen::new().no_modules(true)?)?;
    let read = |name: &str| {
        fs::read_to_string(workspace::root().join(name)).with_context(|| format!("could not read {name}"))
    };
    let page = read("site/form/page.js")?.replace("export function", "function");
    let script = minify::script(&[glue, page, read("site/form/from-disk.js")?].concat())?;
    // The bytes are put in last, since there is nothing in them to minify.
    ensure!(script.matches("FORM_BYTES").count() == 1, "the script has no single place for the form");
    Ok(script.replace("FORM_BYTES", &format!("\"{}\"", base64(&bytes))))
}

/// The form's WebAssembly and the glue for it.
fn bound(bindgen: &mut Bindgen) -> Result<(Vec<u8>, String)> {
    let out = workspace::target().join("wasm/form");
    let built = wasm::compiled("kap_guide_form");
    bindgen.input_path(&built).out_name(NAME).typescript(false);
    bindgen.generate(&out).with_context(|| format!("wasm-bindgen cannot read {}", built.display()))?;
    let bytes = fs::read(out.join(format!("{NAME}_bg.wasm"))).context("could not read the form")?;
    let glue =
        fs::read_to_string(out.join(format!("{NAME}.js"))).context("could not read the form’s script")?;
    Ok((wasm::trimmed(&bytes)?.emit_wasm(), glue))
}
