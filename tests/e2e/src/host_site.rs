//! A site of a clinic's own, beside the one that publishes the release: another origin, and pages as they are found
//! on the web. The pages are in `hosts/`, with `{{places}}` for what only a run knows.

use std::fs;

use anyhow::{Context as _, Result};
use kap_guide_server::{Policy, Running, Site};
use xtask::workspace;

use crate::form::Form;
use crate::harness::{CLOCK, EVENT_LOG, Harness};
use crate::host_page::CLINIC;
use crate::model::TODAY;
use crate::visitor::Visitor;

/// The page's own headers, by name and value.
pub type Headers<'a> = &'a [(&'a str, &'a str)];

/// A site with pages of `hosts/`.
pub struct HostSite<'a> {
    harness: &'a Harness,
    /// Serves the pages.
    pub server: Running,
}

impl<'a> HostSite<'a> {
    /// Starts it, with every file of `hosts/` that needs no filling.
    pub fn start(harness: &'a Harness) -> Result<Self> {
        let server = Site::new(workspace::root().join("tests/e2e/hosts")).fresh(true).start(0)?;
        let site = Self { harness, server };
        site.serve_script("/event-log.js", EVENT_LOG);
        site.serve_script("/clock.js", CLOCK);
        Ok(site)
    }

    /// The origin of the release.
    pub fn release_origin(&self) -> String {
        self.harness.server.url("")
    }

    /// The folder of the release, without a slash at the end.
    pub fn release(&self) -> String {
        let script = self.harness.server.url(&self.harness.release.script);
        script.trim_end_matches("/kap-guide.js").to_owned()
    }

    /// The strictest policy under which the guide can run on another site.
    pub fn policy(&self) -> Policy {
        let origin = self.release_origin();
        let policy = self.harness.release.strict_policy(self.harness.form);
        policy.allow("script-src", &origin).allow("connect-src", &origin)
    }

    /// Puts a page of `hosts/` at a path.
    pub fn serve_page(&self, path: &str, page: &str, policy: Policy, headers: Headers<'_>) -> Result<()> {
        let file = workspace::root().join("tests/e2e/hosts").join(page);
        let html = fs::read_to_string(&file).with_context(|| format!("could not read {}", file.display()))?;
        self.server.page_with(path, self.fill(&html), policy, headers);
        Ok(())
    }

    /// Serves a script of the page's own.
    pub fn serve_script(&self, path: &str, text: impl Into<Vec<u8>>) {
        self.server.file(path, text, "text/javascript; charset=utf-8");
    }

    /// Serves a file of the release from this site as well, below `/files/`.
    pub fn serve_release_file(&self, name: &str) -> Result<()> {
        let bytes = self.harness.release.bytes(name)?;
        self.server.file(&format!("/files/{name}"), bytes, "application/octet-stream");
        Ok(())
    }

    /// Opens a page of `hosts/` and waits until its first guide is there.
    pub fn open(&self, page: &str, policy: Policy) -> Result<Visitor<'a>> {
        self.serve_page("/page.html", page, policy, &[])?;
        self.harness.open_url(&self.server.url("/page.html"))
    }

    /// Opens a page without a policy.
    pub fn open_without_policy(&self, page: &str) -> Result<Visitor<'a>> {
        self.open(page, Policy::none())
    }

    /// Opens a page of `hosts/` that shows `tag.html` in a frame, goes on in there, and waits for the guide.
    pub fn open_framed(&self, page: &str) -> Result<Visitor<'a>> {
        self.serve_page("/inner.html", "tag.html", Policy::none(), &[])?;
        self.serve_page("/page.html", page, Policy::none(), &[])?;
        self.harness.open_page(&self.server.url("/page.html"))?;
        self.harness.enter_page_frame()?;
        let visitor = self.harness.visitor(0);
        visitor.wait_for_guide()?;
        Ok(visitor)
    }

    /// A page with its places filled.
    pub fn fill(&self, html: &str) -> String {
        let release = self.release();
        let clinic: Vec<String> =
            CLINIC.iter().map(|(name, value)| format!("data-{name}=\"{value}\"")).collect();
        let (seal, value, query) = match self.harness.form {
            Form::Sealed => ("", "auto", query()),
            Form::Open => ("data-seal=\"off\"", "off", format!("{}&seal=off", query())),
        };
        let clinic = format!("{} {seal}", clinic.join(" "));
        let integrity = &self.harness.release.integrity;
        let tag = format!(
            "<script async src=\"{release}/kap-guide.js\" integrity=\"{integrity}\" \
             crossorigin=\"anonymous\" {clinic}></script>"
        );
        let head = format!(
            "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>A clinic</title>\
             <script nonce=\"once\" src=\"/event-log.js\"></script>\
             <script nonce=\"once\" src=\"/clock.js\" data-day=\"{TODAY}\"></script>"
        );
        html.replace("{{tag}}", &tag)
            .replace("{{head}}", &head)
            .replace("{{release}}", &release)
            .replace("{{integrity}}", integrity)
            .replace("{{clinic}}", &clinic)
            .replace("{{seal}}", seal)
            .replace("{{seal-value}}", value)
            .replace("{{query}}", &query)
    }
}

/// What the example clinic sets, as the query of an address.
fn query() -> String {
    let encoded = |value: &str| -> String {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        value
            .bytes()
            .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
            .collect()
    };
    let pairs: Vec<String> =
        CLINIC.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    pairs.join("&")
}
