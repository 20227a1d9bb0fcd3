//! Builds the form of the clinic's page: WebAssembly of its own, and the scripts around it.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use super::hash::base64;
use super::{glue, minify, wasm};
use crate::workspace;

/// The scripts of the clinic's page, and of a page that someone opens from a disk. One file costs less than one of each.
const ONLINE: [&str; 3] = ["site/lead.js", "site/form/page.js", "site/form/start.js"];
const FROM_DISK: [&str; 2] = ["site/form/page.js", "site/form/from-disk.js"];

/// The base name of wasm-bindgen's files.
const NAME: &str = "form";

/// Writes the form, which was compiled with the app, into `dist/form/`. Its glue is shortened like that of the app: it was half as large
/// again with the long names of wasm-bindgen (docs/decisions/0029-clinics-page.md).
///
/// # Errors
///
/// When it is not compiled, or when wasm-bindgen cannot read it.
pub fn write() -> Result<()> {
    let dist = workspace::dist();
    fs::create_dir_all(dist.join("form")).context("could not make dist/form")?;
    let (bytes, glue) = bound()?;
    fs::write(dist.join("form/form.wasm"), bytes).context("could not write the form")?;
    let put = |to: &str, script: &str| {
        fs::write(dist.join(to), minify::module(script)?).with_context(|| format!("could not write {to}"))
    };
    put("form/start.js", &joined(&glue, &ONLINE)?)?;
    // The style guide imports it.
    put("lead.js", &read("site/lead.js")?)
}

/// The form as one script, for a page that someone opens from a disk.
///
/// # Errors
///
/// As [`write()`].
pub fn in_one_script() -> Result<String> {
    let (bytes, glue) = bound()?;
    let script = minify::script(&format!("(() => {{{}}})();", joined(&glue, &FROM_DISK)?))?;
    // Insert the bytes last, since they cannot be minified.
    ensure!(script.matches("FORM_BYTES").count() == 1, "the script has no single place for the form");
    Ok(script.replace("FORM_BYTES", &format!("\"{}\"", base64(&bytes))))
}

/// Scripts as one, after the glue. What one module gives another is known in all of it.
fn joined(glue: &str, names: &[&str]) -> Result<String> {
    let mut script = glue.to_owned();
    for name in names {
        let text = read(name)?;
        script.extend(text.lines().filter(|line| !line.starts_with("import ")).flat_map(|line| [line, "\n"]));
    }
    Ok(script.replace("export const ", "const "))
}

fn read(name: &str) -> Result<String> {
    fs::read_to_string(workspace::root().join(name)).with_context(|| format!("could not read {name}"))
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
