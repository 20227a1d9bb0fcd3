//! The built release in `dist/`, as a clinic copies its tag.

use std::fs;

use anyhow::{Context as _, Result};
use kap_guide_server::Policy;
use serde_json::Value;
use xtask::workspace;

use crate::form::Form;

/// The files that a guide loads beside the script of the tag, in the default region.
pub const FILES: [&str; 4] = ["kap-guide.wasm", "en-US.kap", "kap-guide.later.wasm", "en-US.later.kap"];

/// What a page needs to load the guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// The path of the script on the server.
    pub script: String,
    /// The hash that the tag holds it to.
    pub integrity: String,
    /// The hashes of the two scripts of a sealed guide, as sources of a policy.
    pub sealed: [String; 2],
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
        let mut release = Self {
            script: format!("/{}", attribute("src")?),
            integrity: attribute("integrity")?,
            sealed: [String::new(), String::new()],
        };
        let manifest: Value = serde_json::from_slice(&release.bytes("integrity.json")?)?;
        for (place, name) in release.sealed.iter_mut().zip(["guard", "program"]) {
            let hash = manifest.pointer(&format!("/sealed/{name}")).and_then(Value::as_str);
            *place = format!("'{}'", hash.context("integrity.json has no such hash")?);
        }
        Ok(release)
    }

    /// A policy that also lets a guide run in a form.
    pub fn allow(&self, form: Form, policy: Policy) -> Policy {
        match form {
            Form::Open => policy,
            Form::Sealed => self
                .sealed
                .iter()
                .fold(policy, |policy, hash| policy.allow("script-src", hash))
                .allow("trusted-types", "kap-guide"),
        }
    }

    /// The strictest policy under which a guide can run in a form.
    pub fn strict_policy(&self, form: Form) -> Policy {
        self.allow(form, Policy::strict())
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
