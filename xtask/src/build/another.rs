//! `cargo xtask build --content DIR`: another guide than ours, from TOML alone, in a folder of its own.
//!
//! It has what a page needs: the script, the app and the content. The app is the same as ours. What is for clinics that use our
//! own guide is left out: their page, the WordPress plugin, the npm package, the zip file.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use super::content::DEFAULT;
use super::wasm::{self, App};
use super::{check, content, recreate, script};
use crate::progress::Progress;
use crate::setup::tools;
use crate::{compress, workspace};

/// A finished guide.
#[derive(Clone, Debug)]
pub struct Another {
    /// The folder to serve. Its page has the guide.
    pub site: PathBuf,
    /// The folder of the script and its files, below that.
    pub folder: PathBuf,
    /// The hash of the script.
    pub integrity: String,
}

/// The app, built once for any number of guides.
pub struct Builder {
    app: App,
}

/// Whether a folder holds our own content, which a release is made of.
#[must_use]
pub fn is_ours(content: &Path) -> bool {
    let same = |path: &Path| fs::canonicalize(path).ok();
    content == workspace::content()
        || same(content).is_some_and(|path| Some(path) == same(&workspace::content()))
}

/// The folder for guides from other folders, each under the name of its folder.
#[must_use]
pub fn sites() -> PathBuf {
    workspace::target().join("guides")
}

/// The folder to serve for the guide of a content folder.
///
/// # Errors
///
/// When the content folder has no name.
pub fn site_of(content: &Path) -> Result<PathBuf> {
    let path =
        fs::canonicalize(content).with_context(|| format!("there is no folder {}", content.display()))?;
    let name = path.file_name().with_context(|| format!("{} has no name", path.display()))?;
    Ok(sites().join(name))
}

/// Builds another guide.
///
/// # Errors
///
/// When a tool is missing or fails, or when the content has problems. Each problem is reported with file and line.
pub fn run(content: &Path) -> Result<Another> {
    let site = site_of(content)?;
    let setup = tools::missing_for_build();
    let mut progress = Progress::new(setup.len() + 3);
    progress.run_all(setup)?;
    // Report the author's mistakes before the long step.
    progress.step("Compiling the content", || {
        recreate(&site)?;
        content::encode_another(content, &site).map(drop)
    })?;
    let builder =
        progress.step("Building the app for the browser (about two minutes the first time)", Builder::new)?;
    progress.step("Joining the scripts", || builder.build(content, &site))
}

impl Builder {
    /// Builds the app.
    ///
    /// # Errors
    ///
    /// When a tool fails.
    pub fn new() -> Result<Self> {
        let folder = sites().join(".app");
        fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
        Ok(Self { app: wasm::build(&folder)? })
    }

    /// Builds the guide of a content folder into a folder to serve.
    ///
    /// # Errors
    ///
    /// When the content has problems, or a file cannot be written.
    pub fn build(&self, content: &Path, site: &Path) -> Result<Another> {
        recreate(site)?;
        let folder = site.join("kap-guide").join(workspace::VERSION);
        fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
        let content = content::encode_another(content, &folder)?;
        let app = self.app.copied_to(&folder)?;
        let check = check::write(&folder, &workspace::content().join(DEFAULT))?;
        let script = script::write(&folder, &content, &app, &check)?;
        let page = page(&content.open.cover.title, &content.open.words.lang, &script.integrity)?;
        fs::write(site.join("index.html"), page).context("could not write index.html")?;
        compress::precompress(site)?;
        Ok(Another { site: site.to_owned(), folder, integrity: script.integrity })
    }
}

/// A page with the guide.
fn page(title: &str, lang: &str, integrity: &str) -> Result<String> {
    let path = workspace::root().join("site/another.html");
    let mut page = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
    let script = format!("kap-guide/{}/kap-guide.js", workspace::VERSION);
    let title = super::escaped(title);
    for (place, value) in
        [("{{lang}}", lang), ("{{title}}", &title), ("{{script}}", &script), ("{{integrity}}", integrity)]
    {
        ensure!(page.contains(place), "another.html has no {place}");
        page = page.replace(place, value);
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_content_is_known_by_any_of_its_names() {
        assert!(is_ours(&workspace::content()));
        assert!(is_ours(&workspace::content().join("../content")));
        assert!(!is_ours(&workspace::root().join("examples/sleep-diary")));
    }

    #[test]
    fn each_guide_has_a_folder_of_its_own_outside_of_the_release() -> Result<()> {
        let site = site_of(&workspace::root().join("examples/sleep-diary"))?;
        assert!(site.ends_with("guides/sleep-diary") && !site.starts_with(workspace::dist()), "{site:?}");
        assert!(site_of(&workspace::root().join("examples/nothing")).is_err());
        Ok(())
    }
}
