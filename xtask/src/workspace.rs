//! The places of this repository, and the pinned versions of third-party tools.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// The version of this project, as in its release folder.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The version of geckodriver that drives Firefox in the browser tests.
pub const GECKODRIVER_VERSION: &str = "0.37.1";

/// The target that the widget is compiled for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The repository's top folder.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// Where Cargo puts what it builds.
pub fn target() -> PathBuf {
    root().join("target")
}

/// The folder for `cargo install --root`, so that nothing is installed outside the repository.
pub fn tools() -> PathBuf {
    target().join("tools")
}

/// The programs in [`tools`].
pub fn tools_bin() -> PathBuf {
    tools().join("bin")
}

/// The finished release and the clinic's page.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The name of the zip file for clinics.
pub fn download() -> String {
    format!("kap-guide-{VERSION}.zip")
}

/// The guide and its words, as clinicians and translators edit them.
pub fn content() -> PathBuf {
    root().join("content")
}

/// The budget file that sizes are held against.
pub fn budget() -> PathBuf {
    root().join("budget.toml")
}

/// The Rust that everything is built with, from rust-toolchain.toml.
///
/// # Errors
///
/// When that file cannot be read.
pub fn toolchain() -> Result<String> {
    let table = read("rust-toolchain.toml")?;
    let channel = table.get("toolchain").and_then(|part| part.get("channel")?.as_str());
    channel.map(str::to_owned).context("rust-toolchain.toml has no channel")
}

/// The address of published releases from Cargo.toml; `None` if each clinic hosts its own. The script looks for its
/// files there if it does not know its own address.
///
/// # Errors
///
/// When Cargo.toml cannot be read.
pub fn release_address() -> Result<Option<String>> {
    Ok(published_at()?.map(|address| format!("{address}/{VERSION}/")))
}

/// The address of the published page for clinics, which lies above the files.
///
/// # Errors
///
/// As [`release_address`].
pub fn site_address() -> Result<Option<String>> {
    let above = |address: String| address.rsplit_once('/').map(|(site, _)| format!("{site}/"));
    Ok(published_at()?.and_then(above))
}

/// Whether WordPress's own plugin directory lists the plugin, as Cargo.toml says.
///
/// # Errors
///
/// When Cargo.toml cannot be read.
pub fn is_in_plugin_directory() -> Result<bool> {
    about_releases("wordpress-directory")?
        .as_bool()
        .context("`wordpress-directory` in Cargo.toml is not true or false")
}

/// The one place that names the address of releases.
fn published_at() -> Result<Option<String>> {
    let address = about_releases("address")?;
    let address = address.as_str().context("`address` in Cargo.toml is no text")?;
    Ok((!address.is_empty()).then(|| address.to_owned()))
}

/// A value of `[workspace.metadata.release]`.
fn about_releases(name: &str) -> Result<toml::Value> {
    let manifest = read("Cargo.toml")?;
    ["workspace", "metadata", "release"]
        .iter()
        .try_fold(&manifest, |table, name| table.get(*name)?.as_table())
        .and_then(|release| release.get(name).cloned())
        .with_context(|| format!("Cargo.toml has no `{name}` under [workspace.metadata.release]"))
}

fn read(name: &str) -> Result<toml::Table> {
    let text = fs::read_to_string(root().join(name)).with_context(|| format!("could not read {name}"))?;
    toml::from_str(&text).with_context(|| format!("{name} has an unknown form"))
}
