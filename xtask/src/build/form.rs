//! Builds the form of the clinic's page: WebAssembly of its own, and the scripts around it.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use super::hash::base64;
use super::{glue, minify, wasm};
use crate::workspace;

/// The scripts beside the WebAssembly, and their places in `dist/`.
const SCRIPTS: [(&str, &str); 3] = [
    ("site/form/start.js", "form/start.js"),
    ("site/form/page.js", "form/page.js"),
    ("site/lead.js", "lead.js"),
];

/// The base name of wasm-bindgen's files.
const NAME: &str = "form";

/// Writes the form, which was compiled with the app, into `dist/form/`. Its glue is shortened like that of the app: it was half as large
/// again with the long names of wasm-bindgen (docs/decisions/0029-clinics-page.md).
///
/// # Errors
///
/// When it is not compiled, or when wasm-bindgen cannot read it.
pub fn write() -> Result<()> {
    let out = workspace::dist().join("form");
    fs::create_dir_all(&out).context("could not make dist/form")?;
    let (bytes, script) = bound()?;
    fs::write(out.join("form.wasm"), bytes).context("could not write the form")?;
    fs::write(out.join("form.js"), minify::module(&script)?).context("could not write the form’s script")?;
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
/// As [`write()`].
pub fn in_one_script() -> Result<String> {
    let (bytes, script) = bound()?;
    let mut joined = script;
    for name in ["site/form/page.js", "site/form/from-disk.js"] {
        let text = fs::read_to_string(workspace::root().join(name));
        let text = text.with_context(|| format!("could not read {name}"))?;
        joined.extend(text.lines().filter(|line| !line.starts_with("import ")).flat_map(|line| [line, "\n"]));
    }
    // What one module gives another stands in one function here.
    let script = minify::script(&format!("(() => {{{}}})();", joined.replace("export const ", "const ")))?;
    // The bytes are put in last, since there is nothing in them to minify.
    ensure!(script.matches("FORM_BYTES").count() == 1, "the script has no single place for the form");
    Ok(script.replace("FORM_BYTES", &format!("\"{}\"", base64(&bytes))))
}

/// The form's WebAssembly, and a module with the glue for it.
fn bound() -> Result<(Vec<u8>, String)> {
    let built = wasm::compiled("kap_guide_form");
    let mut bindgen = Bindgen::new();
    bindgen.input_path(&built).out_name(NAME).typescript(false).bundler(true)?;
    let generated = workspace::target().join("wasm");
    bindgen.generate(&generated).with_context(|| format!("wasm-bindgen cannot read {}", built.display()))?;

    let bytes = fs::read(generated.join(format!("{NAME}_bg.wasm"))).context("could not read the form")?;
    let mut module = wasm::trimmed(&bytes)?;
    let script = fs::read_to_string(generated.join(format!("{NAME}_bg.js")));
    let glue = glue::shorten(&mut module, &script.context("could not read the form’s script")?, "mount")?;
    let script =
        format!("export const from = \"{}\";\nexport const glue = () => {{\n{glue}\n}};\n", glue::FROM);
    Ok((module.emit_wasm(), script))
}
