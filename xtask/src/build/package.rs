//! Builds the npm package: its manifest, and every file of the release.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use flate2::Compression;
use flate2::write::GzEncoder;
use kap_guide::settings::{Kind, SETTINGS};
use serde_json::{Value, json};

use crate::workspace;

/// Writes `dist/npm/kap-guide-VERSION.tgz`, as `npm pack` would.
pub fn write(release: &Path) -> Result<PathBuf> {
    let folder = workspace::dist().join("npm");
    fs::create_dir_all(&folder).context("could not make dist/npm")?;
    let path = folder.join(format!("kap-guide-{}.tgz", workspace::VERSION));
    let mut files = Vec::new();
    for entry in fs::read_dir(release).context("could not read the release folder")? {
        let file = entry?.path();
        files.push((super::name::name(&file), read(&file)?));
    }
    files.push(("kap-guide.d.ts".to_owned(), types().into_bytes()));
    files.push(("kap-guide.standalone.d.ts".to_owned(), b"export * from \"./kap-guide.js\";\n".to_vec()));
    files.push(("README.md".to_owned(), read(&workspace::root().join("docs/npm.md"))?));
    files.push(("LICENSE".to_owned(), read(&workspace::root().join("LICENSE"))?));
    files.sort();
    let manifest = manifest(files.iter().map(|(name, _)| name.as_str()));
    files.push(("package.json".to_owned(), (serde_json::to_string_pretty(&manifest)? + "\n").into_bytes()));

    let file = fs::File::create(&path).with_context(|| format!("could not write {}", path.display()))?;
    let mut archive = tar::Builder::new(GzEncoder::new(file, Compression::best()));
    for (name, bytes) in files {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_cksum();
        archive.append_data(&mut header, format!("package/{name}"), &*bytes)?;
    }
    archive.into_inner()?.finish()?;
    Ok(path)
}

/// What the package is. Types stand next to each script under the same name, so the exports need no conditions.
fn manifest<'a>(files: impl Iterator<Item = &'a str>) -> Value {
    json!({
        "name": "kap-guide",
        "version": workspace::VERSION,
        "description": "A private, balanced guide to the question: is ketamine-assisted psychotherapy right for me?",
        "license": env!("CARGO_PKG_LICENSE"),
        "keywords": ["decision aid", "ketamine-assisted psychotherapy", "custom element"],
        "type": "commonjs",
        "main": "kap-guide.js",
        "types": "kap-guide.d.ts",
        "exports": { ".": "./kap-guide.js", "./standalone": "./kap-guide.standalone.js", "./*": "./*" },
        "files": files.collect::<Vec<_>>(),
    })
}

/// The types of the API, written from the table of settings.
fn types() -> String {
    let mut settings = String::new();
    for setting in SETTINGS {
        let kind = match setting.kind {
            Kind::Choice(choices) => {
                choices.iter().map(|choice| format!("\"{choice}\"")).collect::<Vec<_>>().join(" | ")
            }
            Kind::Number { .. } => "number | string".to_owned(),
            Kind::Text { .. }
            | Kind::Phone
            | Kind::Email
            | Kind::Url
            | Kind::Folder
            | Kind::Exit
            | Kind::List(_)
            | Kind::Accent => "string".to_owned(),
        };
        // Writing to a string cannot fail.
        let _ = writeln!(settings, "  /** {} */\n  \"{}\"?: {kind};", setting.help, setting.name.as_str());
    }
    format!(
        "/** What a clinic may set. */\nexport interface Settings {{\n{settings}}}\n\n\
         /** The guide on this page. */\nexport interface KapGuide {{\n  readonly version: string;\n  \
         /** Puts a guide into an element. */\n  \
         mount(place: Element, settings?: Settings): {{ unmount(): void }};\n  \
         /** Takes the guide out of an element, and forgets the visit. */\n  unmount(place: Element): void;\n  \
         /** Puts guides into the markers that have none yet. */\n  scan(): void;\n}}\n\n\
         declare global {{\n  interface Window {{\n    readonly KapGuide: KapGuide;\n    \
         kapGuideSettings?: Settings;\n  }}\n  interface HTMLElementTagNameMap {{\n    \
         \"kap-guide\": HTMLElement;\n  }}\n}}\n"
    )
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("could not read {}", path.display()))
}
