//! Builds the pages with the real tag: the clinic's, and the style guide's.

use std::fs;

use anyhow::{Context as _, Result, ensure};

use super::script::Script;
use crate::workspace;

/// The placeholders that a build fills.
const PLACES: [&str; 2] = ["{{script}}", "{{integrity}}"];

/// Pages with the tag, and their places in `dist/`.
const PAGES: [(&str, &str); 2] =
    [("index.html", "index.html"), ("site/styleguide/index.html", "styleguide/index.html")];

/// Their other files, and the places of those.
const FILES: [(&str, &str); 3] = [
    ("style/site.css", "site.css"),
    ("site/styleguide/styleguide.css", "styleguide/styleguide.css"),
    ("site/styleguide/styleguide.js", "styleguide/styleguide.js"),
];

/// Writes the pages and their files into `dist/`.
pub fn write(script: &Script) -> Result<()> {
    let (root, dist) = (workspace::root(), workspace::dist());
    fs::create_dir_all(dist.join("styleguide")).context("could not make dist/styleguide")?;
    let path = script.path.strip_prefix(&dist).context("the script lies outside dist/")?;
    for (name, to) in PAGES {
        let page = fs::read_to_string(root.join(name)).with_context(|| format!("could not read {name}"))?;
        for place in PLACES {
            ensure!(page.contains(place), "{name} has no {place}; the tag needs it");
        }
        let page = page
            .replace("{{script}}", &format!("/{}", path.display()))
            .replace("{{integrity}}", &script.integrity);
        fs::write(dist.join(to), page).with_context(|| format!("could not write {name}"))?;
    }
    for (from, to) in FILES {
        fs::copy(root.join(from), dist.join(to)).with_context(|| format!("could not copy {from}"))?;
    }
    Ok(())
}
