//! Files of other people's that the browser tests use, as npm has them: each at one pinned version, fetched once
//! into `target/`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use flate2::read::GzDecoder;

use crate::progress::Step;
use crate::{process, workspace};

/// One file of a package.
#[derive(Clone, Copy, Debug)]
pub struct File {
    package: &'static str,
    version: &'static str,
    path: &'static str,
}

/// Reads a page as accessibility rules do.
pub const AXE: File = file("axe-core", "4.14.1", "axe.min.js");
/// What many clinics' pages are styled with.
pub const BOOTSTRAP: File = file("bootstrap", "5.3.9", "dist/css/bootstrap.css");
/// Likewise.
pub const BULMA: File = file("bulma", "1.0.4", "css/bulma.css");
/// Likewise.
pub const FOUNDATION: File = file("foundation-sites", "6.9.0", "dist/css/foundation.css");
/// What every WordPress page of today has.
pub const WORDPRESS: File = file("@wordpress/block-library", "11.1.0", "build-style/style.css");
/// Draws pages in the browser; this version still comes as a plain script.
pub const REACT: File = file("react", "18.3.1", "umd/react.development.js");
/// Its other half.
pub const REACT_DOM: File = file("react-dom", "18.3.1", "umd/react-dom.development.js");

const ALL: [File; 7] = [AXE, BOOTSTRAP, BULMA, FOUNDATION, WORDPRESS, REACT, REACT_DOM];

const fn file(package: &'static str, version: &'static str, path: &'static str) -> File {
    File { package, version, path }
}

/// The step that brings what is missing; none if all is there.
pub fn missing() -> Option<Step> {
    let missing: Vec<File> = ALL.into_iter().filter(|file| !file.path().is_file()).collect();
    if missing.is_empty() {
        return None;
    }
    let names: Vec<String> = missing.iter().map(File::name).collect();
    let title = format!("Fetching {} (once)", names.join(" "));
    Some(Step::new(title, move || missing.iter().try_for_each(File::fetch)))
}

impl File {
    /// Where it is, or will be.
    pub fn path(&self) -> PathBuf {
        let folder = format!("{}-{}", self.package.replace('/', "-"), self.version);
        workspace::tools().join("npm").join(folder).join(self.path.rsplit('/').next().unwrap_or(self.path))
    }

    /// What it says.
    ///
    /// # Errors
    ///
    /// When it was not fetched.
    pub fn text(&self) -> Result<String> {
        let path = self.path();
        fs::read_to_string(&path)
            .with_context(|| format!("could not read {}; run `cargo xtask test` once", path.display()))
    }

    fn name(&self) -> String {
        format!("{}@{}", self.package, self.version)
    }

    /// Takes the one file out of the package; what the package depends on is not needed.
    fn fetch(&self) -> Result<()> {
        let packed = workspace::tools().join("npm/packed");
        fs::create_dir_all(&packed).with_context(|| format!("could not make {}", packed.display()))?;
        let mut npm = process::command("npm")?;
        npm.args(["pack", "--silent", "--pack-destination"]).arg(&packed).arg(self.name());
        process::run(&mut npm)?;
        let archive = packed.join(format!(
            "{}-{}.tgz",
            self.package.trim_start_matches('@').replace('/', "-"),
            self.version
        ));
        let bytes =
            fs::File::open(&archive).with_context(|| format!("npm brought no {}", archive.display()))?;
        let wanted = PathBuf::from("package").join(self.path);
        for entry in tar::Archive::new(GzDecoder::new(bytes)).entries()? {
            let mut entry = entry?;
            if entry.path()? == wanted {
                let path = self.path();
                fs::create_dir_all(path.parent().context("a file without a folder")?)?;
                std::io::copy(&mut entry, &mut fs::File::create(&path)?)?;
            }
        }
        ensure!(self.path().is_file(), "{} holds no {}", self.name(), self.path);
        fs::remove_file(&archive).with_context(|| format!("could not remove {}", archive.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_has_a_place_of_its_own_below_the_tools() {
        let mut paths: Vec<PathBuf> = ALL.iter().map(File::path).collect();
        assert!(paths.iter().all(|path| path.starts_with(workspace::tools())));
        paths.dedup();
        assert_eq!(paths.len(), ALL.len());
        assert!(WORDPRESS.path().ends_with("@wordpress-block-library-11.1.0/style.css"));
    }
}
