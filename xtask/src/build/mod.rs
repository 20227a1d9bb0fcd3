//! `cargo xtask build`: builds the files that a clinic's page loads.
//!
//! Each step needs the hashes of the one before: content and wasm first, then the script, then the page, whose tag
//! has the hash of the script.

pub mod another;
mod check;
mod check_words;
mod content;
mod delta;
mod download;
mod drawings;
mod fhir;
mod form;
mod frame;
mod glue;
mod hash;
mod hosting;
mod inlined;
mod joined;
mod manifest;
mod minify;
mod name;
mod package;
mod regions;
mod script;
mod site;
mod split;
mod style;
mod synonyms;
mod wasm;
mod wordpress;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

pub use hash::checksum;
pub use minify::{LEVEL, module as minified_module, script as minified_script};
pub use name::name;
pub use script::settings as shell_settings;
pub use site::escaped;
pub use wasm::{PACKAGES, compile};
pub use wordpress::plugin_data;

use crate::setup::tools;
use crate::{compress, progress::Progress, workspace};

/// A finished release.
#[derive(Clone, Debug)]
pub struct Release {
    /// Its version.
    pub version: String,
    /// The folder that holds it.
    pub folder: PathBuf,
    /// The script of the tag.
    pub script: PathBuf,
    /// The script that holds every file of the release.
    pub standalone: PathBuf,
    /// The part of the app that the first part of a visit needs.
    pub wasm: PathBuf,
    /// The later files: the rest of the app, and of the content in the default language and region.
    pub later: [PathBuf; 2],
    /// What people download: the zip file for clinics, the npm package, and the WordPress plugin.
    pub downloads: Vec<PathBuf>,
    /// What the clinic's page asks for when it opens, without the guide.
    pub page: Vec<PathBuf>,
    /// The content of each language, the first one the default.
    pub contents: Vec<(String, PathBuf)>,
}

/// Builds the release and the clinic's page from our own content.
///
/// # Errors
///
/// When a tool is missing or fails, or when the content has problems. Each problem is reported with file and line.
pub fn run(content: &Path) -> Result<Release> {
    let setup = tools::missing_for_build();
    let mut progress = Progress::new(setup.len() + 7);
    progress.run_all(setup)?;

    let version = workspace::VERSION.to_owned();
    let folder = workspace::dist().join("kap-guide").join(&version);
    recreate(&workspace::dist())?;
    fs::create_dir_all(&folder)?;

    let language = content.join(content::DEFAULT);
    let content = progress.step("Compiling the content", || content::encode(content, &folder))?;
    let app = progress.step("Building the app for the browser (about two minutes the first time)", || {
        wasm::build(&folder)
    })?;
    let (script, standalone) = progress.step("Joining the scripts", || {
        let check = check::write(&folder, &language)?;
        let script = script::write(&folder, &content, &app, &check)?;
        Ok((script, script::write_standalone(&folder, &content, &app, &check)?))
    })?;
    let (package, hashes) =
        progress.step("Writing the frame, the questionnaires, the npm package and the pages", || {
            frame::write(&folder, &content, &script)?;
            fhir::write(&content)?;
            manifest::write(&folder, &script)?;
            let package = package::write(&folder)?;
            form::write()?;
            Ok((package, site::write(&script, &standalone, &folder)?))
        })?;
    progress.step("Compressing", || compress::precompress(&workspace::dist()))?;
    let plugin =
        progress.step("Writing the WordPress plugin", || wordpress::write(&folder, &content, &script))?;
    let zip = progress
        .step("Packing the files to host", || download::write(&folder, &plugin, &hashes, &script.sealed))?;
    let later = content.files.first().context("there is no content")?.later.path.clone();
    Ok(Release {
        version,
        script: script.path,
        standalone: standalone.path,
        wasm: app.first.path,
        later: [app.later.path, later],
        downloads: vec![zip, package, plugin],
        page: site::OWN.map(|name| workspace::dist().join(name)).to_vec(),
        contents: content.files.into_iter().map(|file| (file.name(), file.first.path)).collect(),
        folder,
    })
}

fn recreate(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("could not empty {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))
}
