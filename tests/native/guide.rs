//! The guide as it ships, read from its TOML once.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use kap_guide::content::author::{self, Mistake, Written};

/// The repository's top folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Where the content lies.
pub fn folder() -> PathBuf {
    root().join("content")
}

/// The English guide of the default region.
pub fn english() -> &'static Written {
    regions().first().expect("the guide has a region")
}

/// The English guide of a region, such as `GB`.
pub fn in_region(id: &str) -> Option<&'static Written> {
    regions().iter().find(|written| written.content.guide.region.id.as_str() == id)
}

/// The English guide of every region, the default first.
pub fn regions() -> &'static [Written] {
    static WRITTEN: OnceLock<Vec<Written>> = OnceLock::new();
    WRITTEN.get_or_init(|| {
        let regions = author::regions(&folder()).unwrap_or_else(|mistakes| tell(&mistakes));
        let read = |region| author::read(&folder(), "en", region).unwrap_or_else(|mistakes| tell(&mistakes));
        regions.into_iter().map(read).collect()
    })
}

fn tell(mistakes: &[Mistake]) -> ! {
    let list: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
    panic!("{}", list.join("\n"))
}
