//! Compiles the TOML that clinicians and translators write to [`Content`]. For tools and tests only: the widget reads
//! the compiled files.

mod check;
mod findings;
pub mod learn;
mod region;
mod routes;
mod source;
mod steps;

use core::fmt;
use std::path::{Path, PathBuf};

use learn::CompiledLearn;

use kap_guide::content::{Content, CoverWords, Guide, RegionId, RegionWords, SourceId, Words};
use kap_guide::questionnaire::Text;

/// The content of one language for one region, checked.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// The content of the app.
    pub content: Content,
    /// The words of the shell.
    pub cover: CoverWords,
    /// The words of the region.
    pub region: RegionWords,
    /// Learn.
    pub learn: CompiledLearn,
}

/// A diagnostic: a mistake for an author to fix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The file, if the mistake is in one.
    pub file: Option<PathBuf>,
    /// The line, from 1, if it is known.
    pub line: Option<usize>,
    /// What is wrong and how to fix it.
    pub what: String,
}

/// Compiles one language of the content in a folder such as `content/`, for one region.
///
/// # Errors
///
/// Every mistake found, so that an author can fix them together. A file that cannot be read hides mistakes that
/// depend on it.
pub fn read(folder: &Path, lang: &str, region: RegionId) -> Result<Compiled, Vec<Diagnostic>> {
    let (guide, mut diagnostics) = source::guide(&folder.join("guide"), region);
    let (regions, _) = source::regions(&folder.join("guide"));
    let (worded, more) = source::region_words(&folder.join(lang));
    diagnostics.extend(more);
    let found = check::regions(&regions, guide.as_ref(), &worded);
    diagnostics.extend(found.into_iter().map(|found| locate(folder, lang, found)));
    let Some(said) = worded.get(region).cloned() else {
        return Err(diagnostics);
    };
    let (words, cover, more) = source::words(&folder.join(lang), lang, Some(&said), guide.as_ref());
    diagnostics.extend(more);
    let (Some(guide), Some(words), Some(cover)) = (guide, words, cover) else {
        return Err(diagnostics);
    };
    let mut content = Content { guide, words, style: Text::default() };
    let sources: Vec<(SourceId, Text)> = content
        .guide
        .sources
        .iter()
        .map(|source| source.id)
        .filter_map(|id| Some((id, *content.words.sources.get(id)?)))
        .collect();
    match learn::read(folder, lang, &sources) {
        Err(more) => {
            diagnostics.extend(more);
            Err(diagnostics)
        }
        Ok(learn) => {
            content.guide.pages = learn.listed().collect();
            diagnostics.extend(check::check(&content).into_iter().map(|found| locate(folder, lang, found)));
            if diagnostics.is_empty() {
                Ok(Compiled { content: region::only(content), cover, region: said, learn })
            } else {
                Err(diagnostics)
            }
        }
    }
}

/// The content for all regions at once: with the services of each, and with `{emergency}`, `{crisis}` and the other
/// words of a region unfilled. The shell picks and fills.
#[derive(Clone, Debug)]
pub struct Template {
    /// The guide. Its region is the one that was asked for.
    pub guide: Guide,
    /// The words of the app.
    pub words: Words,
    /// The words of the shell.
    pub cover: CoverWords,
}

/// Compiles one language for all regions at once.
///
/// # Errors
///
/// Every file that cannot be read.
pub fn template(folder: &Path, lang: &str, region: RegionId) -> Result<Template, Vec<Diagnostic>> {
    let (guide, mut diagnostics) = source::guide(&folder.join("guide"), region);
    let (words, cover, more) = source::words(&folder.join(lang), lang, None, guide.as_ref());
    diagnostics.extend(more);
    let whole = guide.zip(words).zip(cover).map(|((guide, words), cover)| Template { guide, words, cover });
    whole.filter(|_| diagnostics.is_empty()).ok_or(diagnostics)
}

/// The regions of a content folder, the default first.
///
/// # Errors
///
/// Every file of the guide that cannot be read, and a guide without regions.
pub fn regions(folder: &Path) -> Result<Vec<RegionId>, Vec<Diagnostic>> {
    let (regions, mut diagnostics) = source::regions(&folder.join("guide"));
    if regions.is_empty() {
        let what = String::from("no file here holds a [[region]]; add one");
        diagnostics.push(Diagnostic { file: Some(folder.join("guide")), line: None, what });
    }
    if diagnostics.is_empty() {
        Ok(regions.iter().map(|region| region.id).collect())
    } else {
        Err(diagnostics)
    }
}

/// The languages of a content folder, which are its folders other than `guide`, by name.
///
/// # Errors
///
/// When the folder cannot be read.
pub fn languages(folder: &Path) -> std::io::Result<Vec<String>> {
    let mut languages = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() && name != "guide" {
            languages.push(name);
        }
    }
    languages.sort();
    Ok(languages)
}

/// Finds the line that first names an id, so that an author can go there.
fn locate(folder: &Path, lang: &str, found: findings::Finding) -> Diagnostic {
    let names = [
        format!("id = \"{}\"", found.id),
        format!(".{}]", found.id),
        format!("{} =", found.id),
        format!("\"{}\"", found.id),
    ];
    let folders = ["guide", "guide/learn", lang, &format!("{lang}/learn")].map(|part| folder.join(part));
    let files = folders.map(|place| source::files(&place));
    let files: Vec<_> = files.into_iter().flatten().flatten().collect();
    for name in names {
        for file in &files {
            let text = std::fs::read_to_string(file).unwrap_or_default();
            if let Some(line) = text.lines().position(|line| line.contains(&name)) {
                return Diagnostic { file: Some(file.clone()), line: Some(line + 1), what: found.what };
            }
        }
    }
    Diagnostic { file: None, line: None, what: found.what }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(file) = &self.file {
            write!(f, "{}", file.display())?;
            if let Some(line) = self.line {
                write!(f, ":{line}")?;
            }
            f.write_str(": ")?;
        }
        f.write_str(&self.what)
    }
}
