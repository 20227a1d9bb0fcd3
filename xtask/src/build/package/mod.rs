//! Builds the npm package: the release as it is, functions that load it, and types and descriptions for editors, written
//! from the table of settings.

mod attribute;
mod editors;
mod elements;
mod events;
mod manifest;
mod names;
mod types;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde::Serialize;

use super::hash::integrity;
use super::name::name;
use crate::workspace;
use names::RELEASE;

/// A file of the package: its path and its bytes.
type File = (String, Vec<u8>);

/// Writes `dist/npm/kap-guide-VERSION.tgz`, as `npm pack` would. The same files give the same bytes: they stand in the order
/// of their names, without a time or an owner.
pub fn write(release: &Path) -> Result<PathBuf> {
    let folder = workspace::dist().join("npm");
    fs::create_dir_all(&folder).context("could not make dist/npm")?;
    let path = folder.join(format!("kap-guide-{}.tgz", workspace::VERSION));
    let file = fs::File::create(&path).with_context(|| format!("could not write {}", path.display()))?;
    let mut archive = tar::Builder::new(GzEncoder::new(file, Compression::best()));
    for (name, bytes) in files(release)? {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_cksum();
        archive.append_data(&mut header, format!("package/{name}"), &*bytes)?;
    }
    archive.into_inner()?.finish()?;
    Ok(path)
}

fn files(release: &Path) -> Result<Vec<File>> {
    let mut files = folder(release, &format!("{RELEASE}/"))?;
    files.retain(|(name, _)| !is_compressed(name));
    files.extend(folder(&workspace::root().join("npm"), "")?);
    files.push(("README.md".to_owned(), read(&workspace::root().join("docs/npm.md"))?));
    files.push(("LICENSE".to_owned(), read(&workspace::root().join("LICENSE"))?));
    files.push(("integrity.js".to_owned(), hashes(release)?.into_bytes()));
    files.push(("settings.d.ts".to_owned(), types::settings().into_bytes()));
    files.push(("events.d.ts".to_owned(), types::events().into_bytes()));
    files.push((names::ELEMENTS.to_owned(), json(&elements::manifest())?));
    files.push((names::HTML_DATA.to_owned(), json(&editors::html_data())?));
    files.push((names::WEB_TYPES.to_owned(), json(&editors::web_types())?));
    files.push(("package.json".to_owned(), json(&manifest::Manifest::new())?));
    files.sort();
    Ok(files)
}

/// Servers make these by themselves, and a bundler has no use for them.
fn is_compressed(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending == "br" || ending == "gz")
}

/// The hashes of the two scripts, which a function that loads one of them has to know.
fn hashes(release: &Path) -> Result<String> {
    let hash = |file: &str| Ok::<_, anyhow::Error>(integrity(&read(&release.join(file))?));
    Ok(format!(
        "// The hashes of the two scripts of this release.\n\nexport const KAP_GUIDE = \"{}\";\nexport const STANDALONE = \"{}\";\n",
        hash("kap-guide.js")?,
        hash("kap-guide.standalone.js")?,
    ))
}

fn folder(folder: &Path, prefix: &str) -> Result<Vec<File>> {
    let entries = fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))?;
    let read = |entry: std::io::Result<fs::DirEntry>| {
        let path = entry?.path();
        Ok((format!("{prefix}{}", name(&path)), read(&path)?))
    };
    entries.map(read).collect()
}

fn json(value: &impl Serialize) -> Result<Vec<u8>> {
    Ok((serde_json::to_string_pretty(value)? + "\n").into_bytes())
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("could not read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A second `cp -r` of a folder would put it into the first one, and the old script would stay.
    #[test]
    fn the_files_of_an_update_take_the_place_of_the_old_ones() -> Result<()> {
        let docs = fs::read_to_string(workspace::root().join("docs/npm.md"))?;
        let (_, commands) = docs.split_once("```sh\nnpm install kap-guide\n").context("no commands")?;
        let (copy, _) = commands.split_once("\n```").context("the commands do not end")?;
        let app = tempfile::tempdir()?;
        let dist = app.path().join("node_modules/kap-guide/dist");
        fs::create_dir_all(dist.join("fhir"))?;
        fs::create_dir(app.path().join("public"))?;
        for version in ["0.1.0", "0.2.0"] {
            for name in ["kap-guide.js", "fhir/Questionnaire-en.json"] {
                fs::write(dist.join(name), version)?;
            }
            let copied =
                crate::process::command("sh")?.arg("-ec").arg(copy).current_dir(app.path()).status()?;
            assert!(copied.success(), "{copy}");
            let served = app.path().join("public/kap-guide");
            for name in ["kap-guide.js", "fhir/Questionnaire-en.json"] {
                assert_eq!(fs::read_to_string(served.join(name))?, version, "{name} after `{copy}`");
            }
            assert!(!served.join("dist").exists(), "`{copy}` makes a folder in the folder");
        }
        Ok(())
    }

    #[test]
    fn the_package_holds_the_release_without_what_servers_compress() -> Result<()> {
        let release = tempfile::tempdir()?;
        for name in
            ["kap-guide.js", "kap-guide.js.br", "kap-guide.standalone.js", "kap-guide.standalone.js.gz"]
        {
            fs::write(release.path().join(name), name)?;
        }
        let files = files(release.path())?;
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert!(names.is_sorted());
        let of_release: Vec<&&str> = names.iter().filter(|name| name.starts_with("dist/")).collect();
        assert_eq!(of_release, [&"dist/kap-guide.js", &"dist/kap-guide.standalone.js"]);
        let hashes = files.iter().find(|(name, _)| name == "integrity.js").map(|(_, bytes)| bytes.clone());
        let hashes = String::from_utf8(hashes.context("there are no hashes")?)?;
        assert!(hashes.contains(&format!("KAP_GUIDE = \"{}\"", integrity(b"kap-guide.js"))), "{hashes}");
        Ok(())
    }
}
