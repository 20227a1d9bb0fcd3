//! Builds the app: WebAssembly, and the glue that calls it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context as _, Result};

use walrus::{ElementItems, FunctionId, Module};
use wasm_bindgen_cli_support::Bindgen;

use super::content::Asset;
use super::{glue, split};
use crate::{process, workspace};

/// The finished app.
pub struct App {
    /// What the first part of a visit needs.
    pub first: Asset,
    /// What it does not need.
    pub later: Asset,
    /// The body of the function that makes the glue for one instance.
    pub glue: String,
}

impl App {
    /// The same app beside another content.
    pub fn copied_to(&self, folder: &Path) -> Result<Self> {
        let copy = |asset: &Asset| asset.copy(folder);
        Ok(Self { first: copy(&self.first)?, later: copy(&self.later)?, glue: self.glue.clone() })
    }
}

/// The base name of wasm-bindgen's files.
const NAME: &str = "kap_guide";

/// LLVM's inlining threshold. With lower or higher values the app is larger after compression
/// (docs/decisions/0002-size.md).
const INLINE: &str = "-Cllvm-args=-inline-threshold=10";

/// Compiles the standard library with the app, for size, and with panics that abort at once without a message. The
/// message would cost every visitor bytes, and the shell notices the stop (docs/decisions/0012-own-std.md).
const BUILD_STD: [&str; 5] = [
    "-Zbuild-std=std,panic_abort",
    "-Zbuild-std-features=optimize_for_size",
    "-Zpanic-immediate-abort",
    "--config",
    "profile.release.panic='immediate-abort'",
];

/// Leaves out code for panic messages and `{:?}`.
const QUIET: [&str; 2] = ["-Zlocation-detail=none", "-Zfmt-debug=none"];

/// Chrome before 105 reads past a table of references that grew (docs/decisions/0024-old-browsers.md).
const NO_REFERENCES: &str = "-Ctarget-feature=-reference-types";

/// Lets the pinned stable toolchain accept these unstable flags.
const UNSTABLE: (&str, &str) = ("RUSTC_BOOTSTRAP", "1");

/// The packages that a browser runs: the app, and the form of the clinic’s page. Each is compiled by itself: together, Cargo would
/// split both.
pub const PACKAGES: [&str; 2] = ["kap-guide-widget", "kap-guide-form"];

/// The command that compiles one of them.
///
/// # Errors
///
/// When the PATH cannot be extended.
pub fn compile(package: &str) -> Result<Command> {
    let mut cargo = process::cargo()?;
    cargo.args(["build", "--release", "--target", workspace::WASM_TARGET, "--package", package]);
    let mut flags = short_paths();
    flags.extend([INLINE.into(), NO_REFERENCES.into()]);
    flags.extend(QUIET.map(String::from));
    cargo.args(BUILD_STD).env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}")).env(UNSTABLE.0, UNSTABLE.1);
    Ok(cargo)
}

/// Builds the app and puts its WebAssembly into the release folder.
pub fn build(folder: &Path) -> Result<App> {
    for package in PACKAGES {
        process::run(&mut compile(package)?)?;
    }

    let out = workspace::target().join("wasm");
    let parts = split::split(&compiled("kap_guide_widget"), &out.join("split"))?;
    let mut bindgen = Bindgen::new();
    // The later part finds the table by the linker's own exports.
    bindgen.input_path(&parts.first).out_name(NAME).typescript(false).keep_lld_exports(true).bundler(true)?;
    bindgen.generate(&out).with_context(|| format!("wasm-bindgen cannot read {}", parts.first.display()))?;
    let read = |path: &Path| fs::read(path).with_context(|| format!("could not read {}", path.display()));
    let mut first = trimmed(&read(&out.join(format!("{NAME}_bg.wasm")))?)?;
    let mut later = trimmed(&read(&parts.later)?)?;
    split::join(&mut first, &mut later)?;
    let glue = out.join(format!("{NAME}_bg.js"));
    let glue = fs::read_to_string(&glue).with_context(|| format!("could not read {}", glue.display()))?;
    let glue = glue::shorten(&mut first, &glue, "App")?;
    let write = |name: &str, mut module: Module| Asset::write(folder.join(name), &module.emit_wasm());
    Ok(App { first: write("kap-guide.wasm", first)?, later: write("kap-guide.later.wasm", later)?, glue })
}

/// Where Cargo puts a compiled package.
pub fn compiled(name: &str) -> PathBuf {
    workspace::target().join(workspace::WASM_TARGET).join("release").join(name).with_extension("wasm")
}

/// Shortens the source paths in panics. They cost every visitor bytes and would reveal paths of the building machine.
fn short_paths() -> Vec<String> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let registry = home.map(|home| home.join("registry/src"));
    let folders = registry.as_deref().and_then(|registry| fs::read_dir(registry).ok()).into_iter().flatten();
    let folders = folders.flatten().map(|folder| folder.path()).chain([workspace::root().to_owned()]);
    folders.map(|folder| format!("--remap-path-prefix={}=", folder.display())).collect()
}

/// Removes function names, which are half of the file.
///
/// Cargo's own stripping would also remove what wasm-bindgen reads before this.
pub fn trimmed(wasm: &[u8]) -> Result<Module> {
    let mut config = walrus::ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module = config.parse(wasm).context("the built WebAssembly is not well formed")?;
    // Leptos leaves this for tools that split a module. Its name has a hash of the folder in which it was compiled.
    let marks = module.exports.iter().filter(|export| export.name.contains("_WASM_SPLIT_MARKER_"));
    for mark in marks.map(walrus::Export::id).collect::<Vec<_>>() {
        module.exports.delete(mark);
    }
    drop_unused_calls(&mut module);
    walrus::passes::gc::run(&mut module);
    Ok(module)
}

/// Takes the functions with which JavaScript calls closures out of the table. It calls the ones that it needs by their exports; the
/// table has one for each type of closure in js-sys, only so that wasm-bindgen could find them (docs/decisions/0041-form.md).
fn drop_unused_calls(module: &mut Module) {
    let is_call = |id: &FunctionId| {
        let name = module.funcs.get(*id).name.as_deref().unwrap_or_default();
        let Some((before, path)) = name.split_once("wasm_bindgen") else { return false };
        // The name of the function itself, plain or mangled, and not of a type inside of another name.
        let is_own = before.is_empty() || before.starts_with("_RINvNvNtNtCs") && before.len() < 32;
        is_own
            && ["convert", "closures", "invoke"].iter().all(|part| path.contains(part))
            && !path.contains("{closure")
    };
    let mut tables = Vec::new();
    for part in module.elements.iter() {
        let ElementItems::Functions(functions) = &part.items else { continue };
        let Some(other) = functions.iter().find(|id| !is_call(id)) else { continue };
        // Places in the table stay where they are, so another function stands in.
        let kept = functions.iter().map(|id| if is_call(id) { *other } else { *id }).collect();
        tables.push((part.id(), kept));
    }
    for (id, kept) in tables {
        module.elements.get_mut(id).items = ElementItems::Functions(kept);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    /// They are compiled in, and our own lock file does not name them.
    #[test]
    fn the_crates_of_the_standard_library_are_listed_with_their_versions() -> Result<()> {
        let printed = process::output(process::command("rustc")?.args(["--print", "sysroot"]));
        let sysroot = PathBuf::from(printed.context("rustc does not start")?.trim());
        let lock = sysroot.join("lib/rustlib/src/rust/library/Cargo.lock");
        let lock: toml::Table = toml::from_str(&fs::read_to_string(&lock)?)?;
        let packages = lock.get("package").and_then(toml::Value::as_array).context("no packages")?;
        let listed = fs::read_to_string(workspace::root().join("docs/decisions/0012-own-std.md"))?;
        let rows: Vec<Vec<&str>> = listed
            .lines()
            .filter(|line| line.starts_with("| ") && !line.starts_with("| Crate"))
            .map(|line| line.split('|').map(str::trim).collect())
            .collect();
        assert!(rows.len() >= 6, "{rows:?}");
        for row in rows {
            let [_, name, version, ..] = row.as_slice() else { anyhow::bail!("not a row: {row:?}") };
            let text = |package: &toml::Value, field: &str| {
                package.get(field).and_then(toml::Value::as_str).unwrap_or_default().to_owned()
            };
            let known = packages.iter().find(|package| text(package, "name") == *name);
            assert_eq!(known.map(|package| text(package, "version")).as_deref(), Some(*version), "{name}");
        }
        Ok(())
    }

    /// rustc silently skips link-time optimization for a package that is also an rlib.
    #[test]
    fn the_app_is_optimized_as_a_whole() -> Result<()> {
        let mut cargo = process::cargo()?;
        cargo.args([
            "build",
            "--unit-graph",
            "-Zunstable-options",
            "--release",
            "--package",
            "kap-guide-widget",
        ]);
        cargo.args(["--target", workspace::WASM_TARGET]).env(UNSTABLE.0, UNSTABLE.1);
        let graph: Value = serde_json::from_slice(&cargo.output()?.stdout)?;
        let units = graph["units"].as_array().context("there are no units")?;
        let root = graph["roots"][0].as_u64().and_then(|at| usize::try_from(at).ok());
        let app = root.and_then(|at| units.get(at)).context("there is no unit for the app")?;
        assert_eq!(app["target"]["crate_types"], serde_json::json!(["cdylib"]));
        let profile = &app["profile"];
        let flags = [&profile["lto"], &profile["opt_level"], &profile["panic"]];
        assert_eq!(flags, ["fat", "z", "abort"]);
        assert_eq!(profile["codegen_units"], 1);
        Ok(())
    }
}
