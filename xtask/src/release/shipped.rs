//! Which crates are in the WebAssembly that ships: what Cargo compiles for it, the crates of the standard library included.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use crate::build;
use crate::workspace::WASM_TARGET;

/// A crate by its name and version.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Crate {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Whether it is part of Rust's standard library.
    pub is_rusts: bool,
}

/// Every crate of others that is compiled into the app or the form.
///
/// # Errors
///
/// When Cargo does not say what it would compile.
pub fn crates() -> Result<BTreeSet<Crate>> {
    let mut crates = BTreeSet::new();
    for package in build::PACKAGES {
        crates.extend(crates_of(package)?);
    }
    Ok(crates)
}

fn crates_of(package: &str) -> Result<BTreeSet<Crate>> {
    let mut cargo = build::compile(package)?;
    let output =
        cargo.args(["--unit-graph", "-Zunstable-options"]).output().context("Cargo does not start")?;
    ensure!(
        output.status.success(),
        "Cargo does not say what it compiles: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let graph: Value =
        serde_json::from_slice(&output.stdout).context("Cargo’s answer has an unknown form")?;
    let units = graph.get("units").and_then(Value::as_array).context("Cargo’s answer has no units")?;
    let text = |unit: &Value, field: &str| unit.get(field).and_then(Value::as_str).map(str::to_owned);
    let ours = |unit: &&Value| text(unit, "platform").as_deref() == Some(WASM_TARGET);
    let is_rusts = |unit: &Value| unit.get("is_std").and_then(Value::as_bool).unwrap_or_default();
    let found = units.iter().filter(ours).filter_map(|unit| of(&text(unit, "pkg_id")?, is_rusts(unit)));
    // Cargo compiles it with the standard library, but only compilers link it.
    let crates: BTreeSet<Crate> = found.filter(|one| one.name != "proc_macro").collect();
    ensure!(crates.len() > 20, "Cargo names only {} crates", crates.len());
    Ok(crates)
}

/// Reads an id such as `registry+https://…#leptos@0.8.23`; `None` for our own packages.
fn of(id: &str, is_rusts: bool) -> Option<Crate> {
    let (source, package) = id.rsplit_once('#')?;
    if source.starts_with("path+") && !is_rusts && !source.contains("/patches/") {
        return None;
    }
    // The name is left out if the folder has it.
    let folder = source.rsplit('/').next().unwrap_or_default();
    let (name, version) = package.rsplit_once('@').unwrap_or((folder, package));
    Some(Crate { name: name.to_owned(), version: version.to_owned(), is_rusts })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_every_form_are_read() {
        let read = |id: &str| {
            of(id, id.contains("/rust/library/"))
                .map(|found| format!("{} {} {}", found.name, found.version, found.is_rusts))
        };
        assert_eq!(
            read("registry+https://example.org/index#leptos@0.8.23").as_deref(),
            Some("leptos 0.8.23 false")
        );
        assert_eq!(
            read("path+file:///x/lib/rustlib/src/rust/library/core#0.0.0").as_deref(),
            Some("core 0.0.0 true")
        );
        assert_eq!(
            read("path+file:///x/lib/rustlib/src/rust/library/compiler-builtins/compiler-builtins#compiler_builtins@0.1.160").as_deref(),
            Some("compiler_builtins 0.1.160 true")
        );
        assert_eq!(
            read("path+file:///x/patches/wasm-streams#0.5.0").as_deref(),
            Some("wasm-streams 0.5.0 false")
        );
        assert_eq!(
            read("path+file:///x/patches/send_wrapper#0.6.0").as_deref(),
            Some("send_wrapper 0.6.0 false")
        );
        assert_eq!(read("path+file:///x/widget#kap-guide-widget@0.1.0"), None);
    }
}
