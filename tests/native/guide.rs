//! The guide as released, compiled from its TOML once.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use kap_guide::content::RegionId;
use kap_guide_compiler::{Compiled, Diagnostic, Source};
use tempfile::TempDir;

/// The repository's top folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Where the content lies.
pub fn folder() -> PathBuf {
    root().join("content")
}

/// The English guide of the default region.
pub fn english() -> &'static Compiled {
    regions().first().expect("the guide has a region")
}

/// The English guide of a region, such as `GB`.
pub fn in_region(id: &str) -> Option<&'static Compiled> {
    regions().iter().find(|written| written.content.guide.region.id.as_str() == id)
}

/// The English guide of every region, the default first.
pub fn regions() -> &'static [Compiled] {
    static WRITTEN: OnceLock<Vec<Compiled>> = OnceLock::new();
    WRITTEN.get_or_init(|| {
        let source = Source::read(&folder()).unwrap_or_else(|mistakes| tell(&mistakes));
        let regions = source.regions().unwrap_or_else(|mistakes| tell(&mistakes));
        let compile = |region| source.compile("en", region).unwrap_or_else(|mistakes| tell(&mistakes));
        regions.into_iter().map(compile).collect()
    })
}

/// Compiles the English guide of a content folder for one region.
pub fn compile(folder: &Path, region: &'static str) -> Result<Compiled, Vec<Diagnostic>> {
    Source::read(folder)?.compile("en", RegionId::new(region))
}

/// A copy of the content with one change in one file.
#[track_caller]
pub fn changed(file: &str, from: &str, to: &str) -> TempDir {
    let copy = tempfile::tempdir().unwrap();
    for part in ["guide", "guide/learn", "en", "en/learn"] {
        fs::create_dir(copy.path().join(part)).unwrap();
        for entry in fs::read_dir(folder().join(part)).unwrap() {
            let entry = entry.unwrap();
            if entry.file_type().unwrap().is_file() {
                fs::copy(entry.path(), copy.path().join(part).join(entry.file_name())).unwrap();
            }
        }
    }
    let path = copy.path().join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} no longer holds {from:?}");
    fs::write(&path, text.replacen(from, to, 1)).unwrap();
    copy
}

fn tell(mistakes: &[Diagnostic]) -> ! {
    let list: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
    panic!("{}", list.join("\n"))
}
