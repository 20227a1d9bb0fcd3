//! The bill of materials: every crate of others that is built in, in the form of `CycloneDX`, by its own program for Cargo.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use super::shipped::Crate;
use crate::workspace::{self, WASM_TARGET};
use crate::{process, setup::tools::Tool};

/// What the program calls its files until they are moved.
const NAME: &str = "bill-of-materials";

/// The bill as text. It has the date of the last commit, so that the same commit gives the same text.
///
/// # Errors
///
/// When the program fails, or its bill lacks a crate that ships.
pub fn text(crates: &BTreeSet<Crate>) -> Result<String> {
    let mut bill = written()?;
    let found =
        bill.get_mut("components").and_then(Value::as_array_mut).context("the bill has no components")?;
    // The program knows our lock file, and not the crates that come with Rust.
    for of_rust in crates.iter().filter(|one| one.is_rusts) {
        let Crate { name, version, .. } = of_rust;
        found.push(json!({
            "type": "library",
            "bom-ref": format!("rust#{name}@{version}"),
            "name": name,
            "version": version,
            "description": format!("Comes with Rust {}", workspace::toolchain()?),
            "scope": "required",
            "licenses": [{ "expression": "MIT OR Apache-2.0" }],
            "purl": format!("pkg:cargo/{name}@{version}"),
        }));
    }
    let has = |one: &&Crate| {
        let text =
            |component: &Value, field: &str| component.get(field).and_then(Value::as_str).map(str::to_owned);
        found.iter().any(|component| {
            text(component, "name").as_ref() == Some(&one.name)
                && text(component, "version").as_ref() == Some(&one.version)
        })
    };
    let missing: Vec<&Crate> = crates.iter().filter(|one| !has(one)).collect();
    ensure!(missing.is_empty(), "the bill of materials lacks {missing:?}");
    let text = serde_json::to_string_pretty(&bill)? + "\n";
    // The program writes where our packages are on this machine, as part of addresses.
    let root = workspace::root().display().to_string();
    Ok(text.replace(&root, "").replace(&root.replace(' ', "%20"), ""))
}

/// The program's bill for the app and the form.
fn written() -> Result<Value> {
    let commit = process::output(process::command("git")?.args(["log", "-1", "--format=%ct"]));
    let commit = commit.context("there is no commit to date the bill by")?;
    let mut program = process::command(Tool::Cyclonedx.path())?;
    program.args(["cyclonedx", "--format", "json", "--spec-version", "1.5", "--target", WASM_TARGET]);
    program.args(["--no-build-deps", "--quiet", "--override-filename", NAME]);
    program.env("SOURCE_DATE_EPOCH", commit.trim());
    process::run(program.args(["--manifest-path", "site/form/Cargo.toml"]))?;
    // It writes one beside each package; that of the form lists what the app has, too.
    let mut ours = None;
    for package in packages()? {
        let path = package.join(NAME).with_extension("json");
        if path.is_file() {
            if package.ends_with("site/form") {
                let text = fs::read_to_string(&path).context("could not read the bill of materials")?;
                ours = Some(serde_json::from_str(&text).context("the bill of materials is no JSON")?);
            }
            fs::remove_file(&path).with_context(|| format!("could not remove {}", path.display()))?;
        }
    }
    ours.context("cargo-cyclonedx wrote no bill for the form")
}

/// The folders of our packages.
fn packages() -> Result<Vec<PathBuf>> {
    let metadata = cargo_metadata::MetadataCommand::new().current_dir(workspace::root()).no_deps().exec()?;
    let folders = metadata.packages.iter().filter_map(|package| package.manifest_path.parent());
    Ok(folders.map(|folder| folder.as_std_path().to_owned()).collect())
}
