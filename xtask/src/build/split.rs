//! Splits the compiled app in two: what the first part of a visit needs, and what comes later
//! (docs/decisions/0034-later.md). `later!` marks where.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow, ensure};
use walrus::{ExportItem, Module};

use super::glue;

/// The module from which the later part imports what both share, as the splitter names it.
const SHARED: &str = "__wasm_split";

/// The two parts of the app.
pub struct Parts {
    /// What wasm-bindgen gets.
    pub first: PathBuf,
    /// What the browser links later.
    pub later: PathBuf,
}

/// Splits a compiled app into two files in a folder.
///
/// # Errors
///
/// When it was compiled without what the splitter needs, or when nothing in it is marked.
pub fn split(wasm: &Path, folder: &Path) -> Result<Parts> {
    let bytes = std::fs::read(wasm).with_context(|| format!("could not read {}", wasm.display()))?;
    let first = folder.join("first.wasm");
    let mut options = wasm_split_cli_support::Options::new(&bytes);
    (options.output_dir, options.main_out_path) = (folder, &first);
    let split = wasm_split_cli_support::transform(options);
    let split = split.map_err(|error| anyhow!("could not split {}: {error:?}", wasm.display()))?;
    let [later] = split.split_modules.as_slice() else {
        return Err(anyhow!("{} has {} later parts, not one", wasm.display(), split.split_modules.len()));
    };
    Ok(Parts { first, later: later.clone() })
}

/// Gives what both parts share the same short names, and removes exports of the linker that neither part uses.
///
/// # Errors
///
/// When the later part imports what the first one does not export.
pub fn join(first: &mut Module, later: &mut Module) -> Result<()> {
    let mut shared = Vec::new();
    for (at, import) in later.imports.iter_mut().enumerate() {
        ensure!(import.module == SHARED, "the later part imports `{}` from elsewhere", import.name);
        let export = first.exports.iter_mut().find(|export| export.name == import.name);
        let export = export.with_context(|| format!("the first part has no `{}`", import.name))?;
        // wasm-bindgen's glue knows the memory by its name.
        if !matches!(export.item, ExportItem::Memory(_)) {
            export.name = format!("s{at}");
        }
        import.name.clone_from(&export.name);
        glue::FROM.clone_into(&mut import.module);
        shared.push(export.id());
    }
    let unused = first.exports.iter().filter(|export| {
        let is_called = matches!(export.item, ExportItem::Function(_) | ExportItem::Memory(_));
        !is_called && !shared.contains(&export.id())
    });
    for unused in unused.map(walrus::Export::id).collect::<Vec<_>>() {
        first.exports.delete(unused);
    }
    Ok(())
}
