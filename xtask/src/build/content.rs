//! Compiles the content into one file for each language and region.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow, ensure};
use kap_guide::questionnaire::Text;
use kap_guide_compiler::{Compiled, Diagnostic, Source, Template};

use super::drawings::Drawings;
use super::hash::asset_integrity;
use super::style;

/// The compiled content of every language and region.
pub struct ContentFiles {
    /// One file for each language and region. The default language comes first, and in it the default region.
    pub files: Vec<File>,
    /// Learn in the default language.
    pub learn: Asset,
    /// The default language for all regions at once.
    pub open: Template,
}

/// A file that the script loads.
pub struct Asset {
    /// Where it lies.
    pub path: PathBuf,
    /// Its hash.
    pub integrity: String,
}

/// One content file.
pub struct File {
    /// Its content. The shell shows some of it.
    pub written: Compiled,
    /// Where it lies.
    pub path: PathBuf,
    /// Its hash.
    pub integrity: String,
}

impl File {
    /// Its language and region, such as `en-US`.
    pub fn name(&self) -> String {
        name(&self.written)
    }
}

/// The language that is shown when no other is asked for.
pub const DEFAULT: &str = "en";

/// Compiles every language of a content folder for every region into the release folder.
pub fn encode(content: &Path, folder: &Path) -> Result<ContentFiles> {
    let source = Source::read(content).map_err(|found| problems(&found))?;
    let mut languages: Vec<&str> = source.languages().collect();
    languages.sort_by_key(|lang| *lang != DEFAULT);
    ensure!(!languages.is_empty(), "{} holds no language", content.display());
    let regions = source.regions().map_err(|found| problems(&found))?;

    let mut files: Vec<File> = Vec::new();
    let mut learns = Vec::new();
    let style = Text::new(style::app()?.leak());
    let drawings = Drawings::read()?;
    for lang in languages {
        for region in &regions {
            let mut written = source.compile(lang, *region).map_err(|found| problems(&found))?;
            let same = |file: &&File| file.written.content.guide.region.id == *region;
            if let Some(other) = files.iter().find(same) {
                ensure!(
                    other.written.content.guide_bytes() == written.content.guide_bytes(),
                    "the guide part differs between languages; that is a bug in the compiler"
                );
            }
            // Learn is the same in every region.
            if !learns.iter().any(|learn: &Asset| learn.path == learn_path(&written, folder)) {
                learns.push(write_learn(&written, folder)?);
            }
            written.content.style = style;
            drawings.draw(&mut written.content.words)?;
            let path = folder.join(format!("{}.kap", name(&written)));
            let bytes = written.content.write();
            fs::write(&path, &bytes).with_context(|| format!("could not write {}", path.display()))?;
            files.push(File { integrity: asset_integrity(&bytes), written, path });
        }
    }
    let first = regions.first().context("the content names no region")?;
    let open = source.template(DEFAULT, *first).map_err(|found| problems(&found))?;
    let learn = learns.into_iter().next().context("the content has no Learn")?;
    Ok(ContentFiles { files, learn, open })
}

/// Writes Learn in one language.
fn write_learn(written: &Compiled, folder: &Path) -> Result<Asset> {
    let bytes = written.learn.learn.write();
    let path = learn_path(written, folder);
    fs::write(&path, &bytes).with_context(|| format!("could not write {}", path.display()))?;
    Ok(Asset { integrity: asset_integrity(&bytes), path })
}

fn learn_path(written: &Compiled, folder: &Path) -> PathBuf {
    folder.join(format!("learn-{}.kap", written.content.words.lang))
}

fn name(written: &Compiled) -> String {
    format!("{}-{}", written.content.words.lang, written.content.guide.region.id)
}

fn problems(problems: &[Diagnostic]) -> anyhow::Error {
    let list: Vec<String> = problems.iter().map(|problem| format!("  {problem}")).collect();
    let count = if list.len() == 1 { "one problem".to_owned() } else { format!("{} problems", list.len()) };
    anyhow!("the content has {count} to fix:\n{}", list.join("\n"))
}
