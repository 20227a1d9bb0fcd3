//! Builds the pages: the clinic's, its preview, everything that the guide can say, the docs, and the style guide.
//!
//! Read `page` first (how places of a page are filled), then `platforms`, `compliance` and `by_hand` (what the build puts into the
//! clinic's page), `markdown` and `documents` (the docs as pages).

mod by_hand;
mod compliance;
mod documents;
mod markdown;
mod page;
mod platforms;
mod tags;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use kap_guide_setup::Hashes;

use super::hash::integrity;
use super::script::{Script, Sealed};
use super::style;
use crate::workspace;
pub use page::{escaped, filled};

/// What the clinic's page asks for when it opens, without the guide, in `dist/`.
pub const OWN: [&str; 7] = [
    "index.html",
    "site.css",
    "form.css",
    "form/start.js",
    "form/form.wasm",
    "preview/clinic.html",
    "preview/plain.css",
];

/// The style sheets of the pages, in `style/` and in `dist/`.
const STYLES: [&str; 3] = ["site.css", "form.css", "document.css"];

/// Files that are copied as they are, and their places in `dist/`.
const FILES: [(&str, &str); 8] = [
    ("site/preview/clinic.html", "preview/clinic.html"),
    ("site/preview/plain.css", "preview/plain.css"),
    ("site/preview/warm.css", "preview/warm.css"),
    ("site/preview/bold.css", "preview/bold.css"),
    ("site/styleguide/styleguide.css", "styleguide/styleguide.css"),
    ("site/styleguide/styleguide.js", "styleguide/styleguide.js"),
    ("LICENSE", "LICENSE.txt"),
    ("THIRD-PARTY.txt", "THIRD-PARTY.txt"),
];

/// Writes all pages and their files into `dist/`, and returns the hashes for tags. The scripts of the release, and `frame.js` in its
/// folder, must be there.
///
/// # Errors
///
/// When a page lacks a place for the tag, when a document has another form, or when a file cannot be read or written.
pub fn write(script: &Script, standalone: &Script, folder: &Path) -> Result<Hashes> {
    let dist = workspace::dist();
    for name in ["preview", "styleguide"] {
        fs::create_dir_all(dist.join(name)).with_context(|| format!("could not make dist/{name}"))?;
    }
    for (from, to) in FILES {
        fs::copy(workspace::root().join(from), dist.join(to))
            .with_context(|| format!("could not copy {from}"))?;
    }
    for name in STYLES {
        put(name, style::page(name)?)?;
    }
    let frame = fs::read(folder.join("frame.js")).context("could not read frame.js")?;
    let hashes = Hashes { script: script.integrity.clone(), standalone: standalone.integrity.clone() };
    let path = script.path.strip_prefix(&dist).context("the script lies outside dist/")?;
    // The pages may lie in any folder of a server.
    let (here, below) = (path.display().to_string(), format!("../{}", path.display()));
    documents::write(&hashes.script, &integrity(&frame))?;
    with_tag("site/styleguide/index.html", "styleguide/index.html", &below, &hashes.script)?;
    preview(&below, &hashes.script)?;
    clinic(&here, &hashes, &script.sealed)?;
    Ok(hashes)
}

/// The steps for each kind of site.
///
/// # Errors
///
/// When one has another form.
pub fn platforms() -> Result<String> {
    platforms::html(&workspace::root().join("docs/platforms"))
}

fn read(name: &str) -> Result<String> {
    fs::read_to_string(workspace::root().join(name)).with_context(|| format!("could not read {name}"))
}

fn put(to: &str, page: String) -> Result<()> {
    fs::write(workspace::dist().join(to), page).with_context(|| format!("could not write {to}"))
}

/// A page whose only places are those of the tag.
fn with_tag(name: &str, to: &str, script: &str, integrity: &str) -> Result<()> {
    let values = [("script", script), ("integrity", integrity)];
    put(to, filled(name, &read(name)?, &["script", "integrity"], &values)?)
}

/// The made-up clinic with the real tag. The form shows the same page with the tag of its own settings.
fn preview(script: &str, integrity: &str) -> Result<()> {
    const TAG: &str = "site/preview/tag.html";
    const PAGE: &str = "site/preview/clinic.html";
    let tag =
        filled(TAG, &read(TAG)?, &["script", "integrity"], &[("script", script), ("integrity", integrity)])?;
    let values = [("tag", tag.as_str()), ("look", "warm.css")];
    put("preview/index.html", filled(PAGE, &read(PAGE)?, &["tag", "look"], &values)?)
}

/// Lets the page ask its own server for files, and nothing else: what someone types into the form has no way out. The guide on it, and
/// in the preview, can be sealed.
fn policy(sealed: &Sealed) -> String {
    format!(
        "default-src 'none'; script-src 'self' '{}' '{}' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; \
         frame-src 'self' blob: tel: sms: mailto:; base-uri 'none'; form-action 'none'",
        sealed.guard, sealed.program
    )
}

/// The clinic's page.
fn clinic(script: &str, hashes: &Hashes, sealed: &Sealed) -> Result<()> {
    const PAGE: &str = "index.html";
    let address = workspace::release_address()?;
    let link = |to: &str| documents::leads_to(to, "");
    let compliance =
        compliance::html(&read("docs/for-compliance.md")?, &link).context("docs/for-compliance.md")?;
    let platforms = platforms()?;
    let download = ["download/", &workspace::download()].concat();
    let by_hand = by_hand::html(address.as_deref(), hashes.clone())?;
    let policy = policy(sealed);
    let values = [
        ("policy", policy.as_str()),
        ("script", script),
        ("integrity", &hashes.script),
        ("standalone", &hashes.standalone),
        ("version", workspace::VERSION),
        ("download", &download),
        ("address", address.as_deref().unwrap_or_default()),
        ("by-hand", &by_hand),
        ("platforms", &platforms),
        ("compliance", &compliance),
    ];
    let must = [
        "policy",
        "script",
        "integrity",
        "version",
        "download",
        "address",
        "by-hand",
        "platforms",
        "compliance",
    ];
    put(PAGE, filled(PAGE, &read(PAGE)?, &must, &values)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pages_load_nothing_from_elsewhere_and_hold_no_placeholder() -> Result<()> {
        for name in ["index.html", "site/document.html", "site/preview/clinic.html", "site/preview/tag.html"]
        {
            let page = read(name)?;
            for loaded in ["src=\"http", "src=\"//", "srcset", "@import", "url("] {
                assert!(!page.contains(loaded), "{name} has {loaded}");
            }
            let links = page.split("<link ").skip(1).filter_map(|rest| rest.split('>').next());
            for link in links {
                assert!(!link.contains("//"), "{name} links {link}");
            }
            assert!(!page.contains("HOST") && !page.contains("sha384-"), "{name} has a placeholder");
        }
        Ok(())
    }

    #[test]
    fn the_opening_is_short_and_says_who_has_not_reviewed_the_guide() -> Result<()> {
        let page = read("index.html")?;
        let opening = page.split_once("<h1>").and_then(|(_, rest)| rest.split_once("</p>"));
        let (opening, _) = opening.context("the page has no opening")?;
        let words = opening.split(['<', '>']).step_by(2).flat_map(str::split_whitespace).count();
        assert!((30..=60).contains(&words), "the opening has {words} words");
        assert!(opening.contains("No clinician has reviewed it yet"), "{opening}");
        assert!(
            page.contains("It has not\n          been tested with patients"),
            "the page hides that no patient tested it"
        );
        Ok(())
    }
}
