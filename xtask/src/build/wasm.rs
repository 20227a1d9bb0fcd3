//! Builds the app: WebAssembly, and the glue that calls it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context as _, Result};

use walrus::Module;
use wasm_bindgen_cli_support::Bindgen;

use super::glue;
use super::hash::asset_integrity;
use crate::{process, workspace};

/// The finished app.
pub struct App {
    /// The path of the WebAssembly.
    pub wasm: PathBuf,
    /// Its hash.
    pub integrity: String,
    /// The body of the function that makes the glue for one instance.
    pub glue: String,
}

impl App {
    /// The same app beside another content.
    pub fn copied_to(&self, folder: &Path) -> Result<Self> {
        let wasm = folder.join(super::name(&self.wasm));
        fs::copy(&self.wasm, &wasm).with_context(|| format!("could not write {}", wasm.display()))?;
        Ok(Self { wasm, integrity: self.integrity.clone(), glue: self.glue.clone() })
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

/// The command that compiles the app, and the form of the clinic's page with the same flags and libraries.
///
/// # Errors
///
/// When the PATH cannot be extended.
pub fn compile() -> Result<Command> {
    let mut cargo = process::cargo()?;
    cargo.args(["build", "--release", "--target", workspace::WASM_TARGET]);
    cargo.args(["--package", "kap-guide-widget", "--package", "kap-guide-form"]);
    let mut flags = short_paths();
    flags.extend([INLINE.into(), NO_REFERENCES.into()]);
    flags.extend(QUIET.map(String::from));
    cargo.args(BUILD_STD).env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}")).env(UNSTABLE.0, UNSTABLE.1);
    Ok(cargo)
}

/// Builds the app and puts its WebAssembly into the release folder.
pub fn build(folder: &Path) -> Result<App> {
    process::run(&mut compile()?)?;

    let built = compiled("kap_guide_widget");
    let out = workspace::target().join("wasm");
    let mut bindgen = Bindgen::new();
    bindgen.input_path(&built).out_name(NAME).typescript(false).bundler(true)?;
    bindgen.generate(&out).with_context(|| format!("wasm-bindgen cannot read {}", built.display()))?;
    let bytes = out.join(format!("{NAME}_bg.wasm"));
    let bytes = fs::read(&bytes).with_context(|| format!("could not read {}", bytes.display()))?;
    let glue = out.join(format!("{NAME}_bg.js"));
    let glue = fs::read_to_string(&glue).with_context(|| format!("could not read {}", glue.display()))?;
    let mut module = trimmed(&bytes)?;
    let glue = glue::shorten(&mut module, &glue, "App")?;
    let bytes = module.emit_wasm();
    let wasm = folder.join("kap-guide.wasm");
    fs::write(&wasm, &bytes).with_context(|| format!("could not write {}", wasm.display()))?;

    Ok(App { wasm, integrity: asset_integrity(&bytes), glue })
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
    walrus::passes::gc::run(&mut module);
    Ok(module)
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
