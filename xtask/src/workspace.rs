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

/// The guide and its words, as clinicians and translators edit them.
pub fn content() -> PathBuf {
    root().join("content")
}

/// The budget file that sizes are held against.
pub fn budget() -> PathBuf {
    root().join("budget.toml")
}

/// The address of published releases from Cargo.toml; `None` if each clinic hosts its own. The script looks for its
/// files there if it does not know its own address.
///
/// # Errors
///
/// When Cargo.toml cannot be read.
pub fn release_address() -> Result<Option<String>> {
    let address = about_releases("address")?;
    let address = address.as_str().context("`address` in Cargo.toml is no text")?;
    Ok((!address.is_empty()).then(|| format!("{address}/{VERSION}/")))
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

/// A value of `[workspace.metadata.release]`.
fn about_releases(name: &str) -> Result<toml::Value> {
    let path = root().join("Cargo.toml");
    let text = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
    let manifest: toml::Table = toml::from_str(&text).context("Cargo.toml has an unknown form")?;
    ["workspace", "metadata", "release"]
        .iter()
        .try_fold(&manifest, |table, name| table.get(*name)?.as_table())
        .and_then(|release| release.get(name).cloned())
        .with_context(|| format!("Cargo.toml has no `{name}` under [workspace.metadata.release]"))
}
