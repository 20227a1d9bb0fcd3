//! Newer versions of WordPress than the system's, from one npm package, for `cargo xtask test --wordpress`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use super::npm;
use crate::progress::Step;
use crate::workspace;

const PACKAGE: &str = "@wp-playground/wordpress-builds";
const VERSION: &str = "0.9.19";

/// The versions, by the names that the package gives them.
pub const NEWER: [&str; 5] = ["6.2", "6.3", "6.4", "6.5", "nightly"];

/// The folder of one version: `site.zip` has its code, and `public/` what browsers load.
fn folder(name: &str) -> PathBuf {
    workspace::tools().join(format!("wordpress-builds-{VERSION}")).join(name)
}

/// The step that fetches them; `None` if all are there.
pub fn missing() -> Option<Step> {
    if NEWER.iter().all(|name| folder(name).join("site.zip").is_file()) {
        return None;
    }
    Some(Step::new(format!("Fetching WordPress {} (once, 158 MB)", NEWER.join(", ")), fetch))
}

fn fetch() -> Result<()> {
    // The zips are put in their places last, so a run that is interrupted leaves no half of a version.
    let parts = workspace::tools().join("npm/packed/wordpress-builds");
    npm::extract(PACKAGE, VERSION, |path| place(path, &parts))?;
    for name in NEWER {
        let zip = parts.join(format!("{name}.zip"));
        ensure!(zip.is_file(), "{PACKAGE}@{VERSION} holds no WordPress {name}");
        fs::rename(&zip, folder(name).join("site.zip"))
            .with_context(|| format!("could not place {}", zip.display()))?;
    }
    Ok(())
}

/// Where a file of the package goes, if it is wanted.
fn place(path: &Path, parts: &Path) -> Option<PathBuf> {
    let version = |name: &str| NEWER.into_iter().find(|known| name.strip_prefix("wp-") == Some(known));
    if let Ok(zip) = path.strip_prefix("src/wordpress") {
        let name = version(zip.to_str()?.strip_suffix(".zip")?)?;
        return Some(parts.join(format!("{name}.zip")));
    }
    let file = path.strip_prefix("public").ok()?;
    let mut steps = file.components();
    let name = version(steps.next()?.as_os_str().to_str()?)?;
    Some(folder(name).join("public").join(steps.as_path()))
}

/// Puts a whole WordPress into a folder that does not exist yet.
///
/// # Errors
///
/// When it was not fetched, or a file cannot be written.
pub fn unpack(name: &str, to: &Path) -> Result<()> {
    let zip = folder(name).join("site.zip");
    let file = fs::File::open(&zip).with_context(|| format!("could not open {}", zip.display()))?;
    zip::ZipArchive::new(file)?.extract(to).with_context(|| format!("could not unpack {}", zip.display()))?;
    copy_all(&folder(name).join("public"), to)
}

fn copy_all(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("could not read {}", from.display()))? {
        let path = entry?.path();
        let place = to.join(path.file_name().context("a file without a name")?);
        if path.is_dir() {
            copy_all(&path, &place)?;
        } else {
            fs::copy(&path, &place).with_context(|| format!("could not copy {}", path.display()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_version_gets_its_code_and_what_browsers_load() {
        let parts = Path::new("/parts");
        let placed = |path: &str| place(Path::new(path), parts);
        assert_eq!(placed("src/wordpress/wp-6.5.zip"), Some(parts.join("6.5.zip")));
        assert_eq!(
            placed("public/wp-6.5/wp-admin/css/about.css"),
            Some(folder("6.5").join("public/wp-admin/css/about.css"))
        );
        for path in [
            "src/wordpress/wp-beta.zip",
            "public/wp-beta/a.css",
            "index.js",
            "src/wordpress/get-wordpress-module.ts",
            "LICENSE",
        ] {
            assert_eq!(placed(path), None, "{path}");
        }
    }
}
