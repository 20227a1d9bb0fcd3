//! Third-party npm files for the browser tests, each at one pinned version, fetched once into `target/`.

use std::fs;
use std::path::{Path, PathBuf};

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

/// Checks accessibility rules.
pub const AXE: File = file("axe-core", "4.14.1", "axe.min.js");
/// A style sheet that many clinics use.
pub const BOOTSTRAP: File = file("bootstrap", "5.3.9", "dist/css/bootstrap.css");
/// Likewise.
pub const BULMA: File = file("bulma", "1.0.4", "css/bulma.css");
/// Likewise.
pub const FOUNDATION: File = file("foundation-sites", "6.9.0", "dist/css/foundation.css");
/// The style sheet of every current WordPress page.
pub const WORDPRESS: File = file("@wordpress/block-library", "11.1.0", "build-style/style.css");
/// Renders pages in the browser; this version still comes as a plain script.
pub const REACT: File = file("react", "18.3.1", "umd/react.development.js");
/// Its other half.
pub const REACT_DOM: File = file("react-dom", "18.3.1", "umd/react-dom.development.js");
/// Records what visitors do, as several session recorders do with this same code.
pub const RRWEB: File = file("rrweb", "2.2.2", "umd/rrweb.min.js");

/// Changes a page into what the server sent, as several frameworks do.
pub const IDIOMORPH: File = file("idiomorph", "0.7.4", "dist/idiomorph.js");
/// Reads scripts at a level of the language.
pub const ACORN: File = file("acorn", "8.19.0", "dist/acorn.js");

/// The small framework of a page that `cargo xtask bench` measures beside the guide.
pub const PREACT: File = file("preact", "11.2.0", "dist/preact.mjs");

/// Renders questionnaires of health records; the files are in load order.
pub const LFORMS: [File; 5] = [
    file("lforms", "40.1.3", "dist/lforms/webcomponent/assets/lib/zone.min.js"),
    file("lforms", "40.1.3", "dist/lforms/webcomponent/runtime.js"),
    file("lforms", "40.1.3", "dist/lforms/webcomponent/polyfills.js"),
    file("lforms", "40.1.3", "dist/lforms/webcomponent/main.js"),
    file("lforms", "40.1.3", "dist/lforms/fhir/R4/lformsFHIR.min.js"),
];

fn all() -> impl Iterator<Item = File> {
    [AXE, BOOTSTRAP, BULMA, FOUNDATION, WORDPRESS, REACT, REACT_DOM, RRWEB, IDIOMORPH, ACORN]
        .into_iter()
        .chain(LFORMS)
}

const fn file(package: &'static str, version: &'static str, path: &'static str) -> File {
    File { package, version, path }
}

/// The step that fetches missing files of the tests; `None` if all are there.
pub fn missing() -> Option<Step> {
    missing_of(all())
}

/// The same for `cargo xtask bench`.
pub fn missing_for_bench() -> Option<Step> {
    missing_of([PREACT])
}

fn missing_of(files: impl IntoIterator<Item = File>) -> Option<Step> {
    let missing: Vec<File> = files.into_iter().filter(|file| !file.path().is_file()).collect();
    let mut names: Vec<String> = missing.iter().map(File::name).collect();
    names.dedup();
    if names.is_empty() {
        return None;
    }
    let title = format!("Fetching {} (once)", names.join(" "));
    let fetch = move || {
        names.iter().try_for_each(|name| {
            let files: Vec<File> = missing.iter().copied().filter(|file| file.name() == *name).collect();
            fetch(&files)
        })
    };
    Some(Step::new(title, fetch))
}

fn fetch(files: &[File]) -> Result<()> {
    let Some(first) = files.first() else { return Ok(()) };
    extract(first.package, first.version, |wanted| {
        files.iter().find(|file| Path::new(file.path) == wanted).map(File::path)
    })?;
    for file in files {
        ensure!(file.path().is_file(), "{} holds no {}", file.name(), file.path);
    }
    Ok(())
}

/// Extracts files from a package; `place` says where a file of the package goes, if it is wanted. The package's
/// dependencies are not needed.
///
/// # Errors
///
/// When npm cannot fetch the package, or a file cannot be written.
pub fn extract(package: &str, version: &str, place: impl Fn(&Path) -> Option<PathBuf>) -> Result<()> {
    let packed = workspace::tools().join("npm/packed");
    fs::create_dir_all(&packed).with_context(|| format!("could not make {}", packed.display()))?;
    let mut npm = process::command("npm")?;
    npm.args(["pack", "--silent", "--pack-destination"]).arg(&packed).arg(format!("{package}@{version}"));
    process::run(&mut npm)?;
    let plain = package.trim_start_matches('@').replace('/', "-");
    let archive = packed.join(format!("{plain}-{version}.tgz"));
    let bytes =
        fs::File::open(&archive).with_context(|| format!("npm did not download {}", archive.display()))?;
    for entry in tar::Archive::new(GzDecoder::new(bytes)).entries()? {
        let mut entry = entry?;
        let wanted = entry.path()?.strip_prefix("package").map(Path::to_owned).unwrap_or_default();
        if let Some(path) = place(&wanted) {
            fs::create_dir_all(path.parent().context("a file without a folder")?)?;
            std::io::copy(&mut entry, &mut fs::File::create(&path)?)?;
        }
    }
    fs::remove_file(&archive).with_context(|| format!("could not remove {}", archive.display()))
}

impl File {
    /// Its path.
    pub fn path(&self) -> PathBuf {
        let folder = format!("{}-{}", self.package.replace('/', "-"), self.version);
        workspace::tools().join("npm").join(folder).join(self.path.rsplit('/').next().unwrap_or(self.path))
    }

    /// Its text.
    ///
    /// # Errors
    ///
    /// When it was not fetched.
    pub fn text(&self) -> Result<String> {
        let path = self.path();
        fs::read_to_string(&path).with_context(|| {
            format!("could not read {}; run `cargo xtask test` or `cargo xtask bench` once", path.display())
        })
    }

    fn name(&self) -> String {
        format!("{}@{}", self.package, self.version)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_has_a_place_of_its_own_below_the_tools() {
        let mut paths: Vec<PathBuf> = all().map(|file| file.path()).collect();
        assert!(paths.iter().all(|path| path.starts_with(workspace::tools())));
        paths.sort();
        paths.dedup();
        assert_eq!(paths.len(), all().count());
        assert!(WORDPRESS.path().ends_with("@wordpress-block-library-11.1.0/style.css"));
    }
}
