//! Compiles the content into one file for each language and region.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow, ensure};
use kap_guide::questionnaire::Text;
use kap_guide_compiler::{Compiled, Diagnostic, Source, Template};
use serde_json::{Value, json};

use super::drawings::Drawings;
use super::hash::asset_integrity;
use super::style;
use crate::workspace;

/// The compiled content of every language and region.
pub struct ContentFiles {
    /// One file for each language and region. The default language comes first, and in it the default region.
    pub files: Vec<File>,
    /// The default language for all regions at once.
    pub open: Template,
    /// Whether this is another guide than ours, which may have no help and no dates.
    pub is_another: bool,
}

/// A file that the script loads.
pub struct Asset {
    /// Where it lies.
    pub path: PathBuf,
    /// Its hash.
    pub integrity: String,
}

impl Asset {
    /// Writes its bytes.
    pub fn write(path: PathBuf, bytes: &[u8]) -> Result<Self> {
        fs::write(&path, bytes).with_context(|| format!("could not write {}", path.display()))?;
        Ok(Self { integrity: asset_integrity(bytes), path })
    }

    /// What the script needs to load it.
    pub fn data(&self) -> Value {
        json!({ "file": super::name(&self.path), "integrity": self.integrity })
    }

    /// Copies it into a folder.
    pub fn copy(&self, folder: &Path) -> Result<Self> {
        let path = folder.join(super::name(&self.path));
        fs::copy(&self.path, &path).with_context(|| format!("could not write {}", path.display()))?;
        Ok(Self { integrity: self.integrity.clone(), path })
    }
}

/// One content file.
pub struct File {
    /// Its content. The shell shows some of it.
    pub written: Compiled,
    /// What the first part of a visit needs.
    pub first: Asset,
    /// The rest.
    pub later: Asset,
}

impl File {
    /// Its language and region, such as `en-US`.
    pub fn name(&self) -> String {
        name(&self.written)
    }
}

/// The language that is shown when no other is asked for.
pub const DEFAULT: &str = "en";

/// Compiles every language of our own content for every region into the release folder.
pub fn encode(content: &Path, folder: &Path) -> Result<ContentFiles> {
    encode_read(Source::read(content), content, folder, false)
}

/// The same with another guide. The words that it leaves out come from our own content.
pub fn encode_another(content: &Path, folder: &Path) -> Result<ContentFiles> {
    encode_read(Source::read_another(content, &workspace::content()), content, folder, true)
}

fn encode_read(
    source: Result<Source, Vec<Diagnostic>>,
    content: &Path,
    folder: &Path,
    is_another: bool,
) -> Result<ContentFiles> {
    let source = source.map_err(|found| problems(&found))?;
    let mut languages: Vec<&str> = source.languages().collect();
    languages.sort_by_key(|lang| *lang != DEFAULT);
    ensure!(!languages.is_empty(), "{} holds no language", content.display());
    let regions = source.regions().map_err(|found| problems(&found))?;

    let mut files: Vec<File> = Vec::new();
    let [style, later_style, paper] =
        [style::app()?, style::later()?, style::paper()?].map(|css| Text::new(css.leak()));
    let drawings = Drawings::read()?;
    for lang in languages {
        for region in &regions {
            let mut written = source.compile(lang, *region).map_err(|found| problems(&found))?;
            let same = |file: &&File| file.written.content.guide.region.id == *region;
            if let Some(other) = files.iter().find(same) {
                ensure!(
                    other.written.content.guide == written.content.guide,
                    "the guide part differs between languages; that is a bug in the compiler"
                );
            }
            drawings.draw(&mut written.content)?;
            written.content.style = style;
            if let Some(later) = written.content.later.get_mut() {
                (later.style, later.paper) = (later_style, paper);
            }
            let name = name(&written);
            let first = Asset::write(folder.join(format!("{name}.kap")), &written.content.write())?;
            let later = Asset::write(
                folder.join(format!("{name}.later.kap")),
                &written.content.later_file().write(),
            )?;
            files.push(File { written, first, later });
        }
    }
    let first = regions.first().context("the content names no region")?;
    let lang = files.first().context("the content is empty")?.written.content.words.lang;
    let open = source.template(&lang, *first).map_err(|found| problems(&found))?;
    Ok(ContentFiles { files, open, is_another })
}

fn name(written: &Compiled) -> String {
    format!("{}-{}", written.content.words.lang, written.content.guide.region.id)
}

fn problems(problems: &[Diagnostic]) -> anyhow::Error {
    let list: Vec<String> = problems.iter().map(|problem| format!("  {problem}")).collect();
    let count = if list.len() == 1 { "one problem".to_owned() } else { format!("{} problems", list.len()) };
    anyhow!("the content has {count} to fix:\n{}", list.join("\n"))
}
