//! Content: from TOML to one packed file a language.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};
use kap_guide::content::author::{self, Written};

use super::integrity;

/// The packed content of every language.
pub struct Packed {
    /// One file a language, the default first.
    pub files: Vec<File>,
    /// What the default language was packed from; the shell says some of it by itself.
    pub default: Written,
}

/// One packed file.
pub struct File {
    /// The language.
    pub lang: String,
    /// Where it lies.
    pub path: PathBuf,
    /// Its hash.
    pub integrity: String,
}

/// The language that is shown when no other is asked for.
const DEFAULT: &str = "en";

/// Packs every language of a content folder into the release folder.
pub fn pack(source: &Path, folder: &Path) -> Result<Packed> {
    let mut languages = author::languages(source)
        .with_context(|| format!("could not read the content in {}", source.display()))?;
    languages.sort_by_key(|lang| lang != DEFAULT);

    let mut files = Vec::new();
    let mut default: Option<Written> = None;
    for lang in languages {
        let written = read(source, &lang)?;
        let path = folder.join(format!("{lang}.kap"));
        let bytes = written.content.write()?;
        fs::write(&path, &bytes).with_context(|| format!("could not write {}", path.display()))?;
        files.push(File { integrity: integrity(&bytes), lang, path });
        match &default {
            None => default = Some(written),
            Some(first) => ensure!(
                first.content.guide_bytes()? == written.content.guide_bytes()?,
                "the guide part differs between languages; that is a bug in the packing"
            ),
        }
    }
    let default = default.with_context(|| format!("{} holds no language", source.display()))?;
    Ok(Packed { files, default })
}

fn read(source: &Path, lang: &str) -> Result<Written> {
    match author::read(source, lang) {
        Ok(written) => Ok(written),
        Err(mistakes) => {
            let list: Vec<String> = mistakes.iter().map(|mistake| format!("  {mistake}")).collect();
            bail!("the content has {} to mend:\n{}", count(list.len()), list.join("\n"))
        }
    }
}

fn count(mistakes: usize) -> String {
    if mistakes == 1 { "one mistake".into() } else { format!("{mistakes} mistakes") }
}
