//! The built release in `dist/`, as a clinic copies its tag.

use std::fs;

use anyhow::{Context as _, Result};
use xtask::workspace;

/// What a page needs to load the guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// The path of the script on the server.
    pub script: String,
    /// The hash that the tag holds it to.
    pub integrity: String,
}

impl Release {
    /// Reads the tag of the clinic's page, which the build wrote.
    pub fn read() -> Result<Self> {
        let path = workspace::dist().join("index.html");
        let page = fs::read_to_string(&path)
            .with_context(|| format!("could not read {}; run `cargo xtask build` first", path.display()))?;
        let tag = page.split_once("<script").context("index.html has no script tag")?.1;
        let attribute = |name: &str| {
            let value = tag.split_once(&format!("{name}=\"")).and_then(|(_, rest)| rest.split_once('"'));
            value.map(|(value, _)| value.to_owned()).with_context(|| format!("the tag has no {name}"))
        };
        Ok(Self { script: attribute("src")?, integrity: attribute("integrity")? })
    }

    /// The path of another file of the release.
    pub fn file(&self, name: &str) -> String {
        let folder = self.script.rsplit_once('/').map_or("", |(folder, _)| folder);
        format!("{folder}/{name}")
    }

    /// What another file of the release says.
    pub fn bytes(&self, name: &str) -> Result<Vec<u8>> {
        let path = workspace::dist().join(self.file(name).trim_start_matches('/'));
        fs::read(&path).with_context(|| format!("could not read {}", path.display()))
    }

    /// The same as text.
    pub fn text(&self, name: &str) -> Result<String> {
        Ok(String::from_utf8(self.bytes(name)?)?)
    }
}
