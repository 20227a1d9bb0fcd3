//! Builds the WordPress plugin: the hand-written files of `wordpress/`, files generated from the table of settings and the words,
//! and the files of the release.

mod data;
mod php;
mod pot;
mod words;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use super::content::ContentFiles;
use super::name::name;
use super::script::Script;
use crate::{archive, workspace};

/// The files of the plugin that follow from the table and the words, by name.
///
/// # Errors
///
/// When a word is missing.
pub fn plugin_data() -> Result<[(&'static str, String); 3]> {
    let data = [("settings", data::settings()), ("regions", data::regions()), ("words", words::all()?)];
    Ok(data.map(|(name, value)| (name, php::file(name, &value))))
}

/// The name of the plugin's folder, by which WordPress knows it.
const NAME: &str = "kap-guide";

/// What is beside the plugin for its developers.
const NOT_CARRIED: [&str; 1] = ["phpcs.xml"];

/// The files that the tag asks for, beside the content.
const ASKED: [&str; 4] = ["kap-guide.js", "kap-guide.check.js", "kap-guide.wasm", "kap-guide.later.wasm"];

/// A line of the plugin's head that keeps WordPress from asking the plugin directory: until the plugin is listed there, anyone could
/// list another one under its name.
const UNLISTED: &str = "Update URI:        false";

/// The plugin's files by their paths, with `/`.
type Entries = BTreeMap<String, Vec<u8>>;

/// Writes `dist/wordpress/kap-guide/` and the same files as a zip, and returns the path of the zip.
///
/// # Errors
///
/// When a file cannot be read or written, or when a word is missing.
pub fn write(release: &Path, content: &ContentFiles, script: &Script) -> Result<PathBuf> {
    let mut entries = Entries::new();
    by_hand(&workspace::root().join("wordpress"), "", &mut entries)?;
    let files = carried(release)?;
    let release = php::file("release", &data::release(&files, content, script)?);
    for (name, text) in plugin_data()?.into_iter().chain([("release", release)]) {
        entries.insert(format!("generated/{name}.php"), text.into_bytes());
    }
    let words = entries.get("generated/words.php").context("the plugin has no words")?;
    entries
        .insert("languages/kap-guide.pot".into(), pot::written(&String::from_utf8_lossy(words)).into_bytes());
    for (name, bytes) in files {
        entries.insert(format!("files/{}/{name}", workspace::VERSION), bytes);
    }
    entries.extend(to_read()?);
    for (from, to) in [("LICENSE", "LICENSE.txt"), ("THIRD-PARTY.txt", "THIRD-PARTY.txt")] {
        let text =
            fs::read(workspace::root().join(from)).with_context(|| format!("could not read {from}"))?;
        entries.insert(to.into(), text);
    }
    put(&entries)
}

fn put(entries: &Entries) -> Result<PathBuf> {
    let folder = workspace::dist().join("wordpress");
    for (name, bytes) in entries {
        let path = folder.join(NAME).join(name);
        fs::create_dir_all(path.parent().context("a file without a folder")?)?;
        fs::write(&path, bytes).with_context(|| format!("could not write {}", path.display()))?;
    }
    let path = folder.join(format!("{NAME}-wordpress-{}.zip", workspace::VERSION));
    archive::zip(&path, NAME, entries)?;
    Ok(path)
}

/// The files that are written by hand, with their places filled.
fn by_hand(folder: &Path, before: &str, entries: &mut Entries) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))? {
        let path = entry?.path();
        let name = format!("{before}{}", name(&path));
        if path.is_dir() {
            by_hand(&path, &format!("{name}/"), entries)?;
        } else if !NOT_CARRIED.contains(&name.as_str()) {
            let text =
                fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
            entries.insert(name, filled(&text, workspace::is_in_plugin_directory()?).into_bytes());
        }
    }
    Ok(())
}

/// A text with its places filled. A plugin of the directory may not have the line for plugins that are not listed.
fn filled(text: &str, is_listed: bool) -> String {
    let text = text.replace("{{version}}", workspace::VERSION);
    if is_listed { text.replace(" * {{update-uri}}\n", "") } else { text.replace("{{update-uri}}", UNLISTED) }
}

/// Everything that the guide can say, as a page that clinicians read before the guide is published.
fn to_read() -> Result<Entries> {
    let mut entries = Entries::new();
    for (name, is_page) in [("everything.html", true), ("document.css", false), ("site.css", false)] {
        let text = fs::read_to_string(workspace::dist().join(name))
            .with_context(|| format!("could not read dist/{name}"))?;
        let text = if is_page { alone(&text)? } else { text };
        entries.insert(format!("read/{name}"), text.into_bytes());
    }
    Ok(entries)
}

/// A page of the site without the links to the others, which the plugin does not carry.
fn alone(page: &str) -> Result<String> {
    let page = page
        .replace("<a href=\"index.html\">kap-guide</a>", "kap-guide")
        .replace(" · <a href=\"index.html\">Set it up</a>", "")
        .replace("href=\"LICENSE.txt\"", "href=\"../LICENSE.txt\"");
    let links = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let known = ["site.css", "document.css", "../LICENSE.txt"];
    let is_lost =
        |link: &&str| !link.starts_with('#') && !link.starts_with("https://") && !known.contains(link);
    let lost: Vec<&str> = links.filter(is_lost).collect();
    ensure!(lost.is_empty(), "the plugin does not carry {lost:?}");
    Ok(page)
}

/// The files of the release that the tag of the plugin may ask for.
fn carried(release: &Path) -> Result<Entries> {
    let mut files = Entries::new();
    for entry in fs::read_dir(release).context("could not read the release folder")? {
        let path = entry?.path();
        let name = name(&path);
        let is_content = path.extension().is_some_and(|kind| kind == "kap");
        let is_asked = is_content || ASKED.contains(&name.as_str());
        if is_asked {
            files
                .insert(name, fs::read(&path).with_context(|| format!("could not read {}", path.display()))?);
        }
    }
    ensure!(files.contains_key("kap-guide.js"), "the release has no kap-guide.js");
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_of_the_plugin_has_the_version_and_no_place_that_is_not_filled() -> Result<()> {
        let mut entries = Entries::new();
        by_hand(&workspace::root().join("wordpress"), "", &mut entries)?;
        assert!(!entries.contains_key("phpcs.xml"));
        for (name, bytes) in &entries {
            assert!(!String::from_utf8_lossy(bytes).contains("{{"), "{name} has an unfilled place");
        }
        let head = entries
            .get("kap-guide.php")
            .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
            .unwrap_or_default();
        assert!(head.contains(&format!("* Version:           {}\n", workspace::VERSION)), "{head}");
        Ok(())
    }

    #[test]
    fn only_a_plugin_that_is_listed_asks_the_directory_for_updates() {
        let head = "<?php\n/**\n * Version: {{version}}\n * {{update-uri}}\n */\n";
        assert_eq!(filled(head, true), format!("<?php\n/**\n * Version: {}\n */\n", workspace::VERSION));
        assert!(filled(head, false).contains(" * Update URI:        false\n"));
    }

    #[test]
    fn the_page_that_clinicians_read_leads_to_no_page_that_the_plugin_lacks() -> Result<()> {
        let page = "<link href=\"site.css\"><a href=\"index.html\">kap-guide</a> <a href=\"#a\">A</a> <a href=\"https://example.org/\">B</a> <a href=\"LICENSE.txt\">C</a> · <a href=\"index.html\">Set it up</a>";
        let expected = "<link href=\"site.css\">kap-guide <a href=\"#a\">A</a> <a href=\"https://example.org/\">B</a> <a href=\"../LICENSE.txt\">C</a>";
        assert_eq!(alone(page)?, expected);
        assert!(alone("<a href=\"docs/privacy.html\">D</a>").is_err());
        Ok(())
    }

    #[test]
    fn only_what_the_tag_asks_for_is_carried() -> Result<()> {
        let folder = tempfile::tempdir()?;
        for name in [
            "kap-guide.js",
            "kap-guide.js.br",
            "kap-guide.wasm",
            "en-US.kap",
            "en-US.kap.gz",
            "frame.html",
            "kap-guide.standalone.js",
        ] {
            fs::write(folder.path().join(name), name)?;
        }
        let files = carried(folder.path())?;
        assert_eq!(files.keys().collect::<Vec<_>>(), ["en-US.kap", "kap-guide.js", "kap-guide.wasm"]);
        fs::remove_file(folder.path().join("kap-guide.js"))?;
        assert!(carried(folder.path()).is_err());
        Ok(())
    }
}
