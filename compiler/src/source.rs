//! All TOML files of the content, and what they compile to.

use std::io;
use std::path::{Path, PathBuf};

use super::diagnostic::Diagnostic;
use super::findings::Finding;
use super::folder::{Folder, ReadFile, about, locate};
use super::learn::{self, CompiledLearn};
use super::words::Said;
use super::{check, due, guide, plain, region, words};
use kap_guide::content::{Content, CoverWords, Guide, Later, RegionId, RegionWords, SourceId, Words};
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

/// The files of a folder such as `content/`, each read and parsed once. Everything else is made from this; after
/// [`Source::read`] no file is opened.
#[derive(Clone, Debug)]
pub struct Source {
    root: PathBuf,
    guide: Folder,
    facts: Folder,
    languages: Vec<Language>,
    /// Whether this is another guide than ours, which may leave out what `plain.rs` knows.
    is_another: bool,
}

/// The files of one language.
#[derive(Clone, Debug)]
struct Language {
    name: String,
    words: Folder,
    learn: Folder,
}

impl Source {
    /// Reads and parses every file. A file with mistakes is reported when something is compiled from it.
    ///
    /// # Errors
    ///
    /// When the folder cannot be listed.
    pub fn read(root: &Path) -> Result<Self, Vec<Diagnostic>> {
        Self::read_with(root, &mut |file| std::fs::read_to_string(file))
    }

    /// As [`Source::read`], with a function that reads one file. A test can count its calls.
    ///
    /// # Errors
    ///
    /// As [`Source::read`].
    pub fn read_with(root: &Path, read_file: ReadFile) -> Result<Self, Vec<Diagnostic>> {
        let names = language_names(root).map_err(|error| vec![about(root, error.to_string())])?;
        let guide = Folder::read(root.join("guide"), read_file);
        let facts = Folder::read(root.join("guide/learn"), read_file);
        let language = |name: String| Language {
            words: Folder::read(root.join(&name), read_file),
            learn: Folder::read(root.join(&name).join("learn"), read_file),
            name,
        };
        let languages = names.into_iter().map(language).collect();
        Ok(Self { root: root.to_owned(), guide, facts, languages, is_another: false })
    }

    /// Reads another guide than ours, such as the one in `examples/`. It needs no help, no regions and no Learn. Missing fixed
    /// words come from `content/`, our own guide, if they fit every guide.
    ///
    /// # Errors
    ///
    /// When a folder cannot be listed, or when a file of `content/` cannot be parsed.
    pub fn read_another(root: &Path, content: &Path) -> Result<Self, Vec<Diagnostic>> {
        let read_file: ReadFile = &mut |file| std::fs::read_to_string(file);
        let names = language_names(root).map_err(|error| vec![about(root, error.to_string())])?;
        let mut guide = Folder::read(root.join("guide"), read_file);
        let rules = Folder::read(content.join("guide/plain"), read_file);
        let mut broken: Vec<Diagnostic> = rules.broken().cloned().collect();
        plain::guide(&mut guide, &rules);
        let mut languages = Vec::new();
        for name in names {
            let mut words = Folder::read(root.join(&name), read_file);
            let mut learn = Folder::read_if_there(root.join(&name).join("learn"), read_file);
            let mut ours = |folder: &str| {
                let folder = Folder::read_if_there(content.join(&name).join(folder), read_file);
                broken.extend(folder.broken().cloned());
                folder
            };
            plain::words(&mut words, &guide, &ours(""), &ours("plain"));
            plain::learn(&mut learn, &ours("learn"));
            languages.push(Language { name, words, learn });
        }
        let facts = Folder::read_if_there(root.join("guide/learn"), read_file);
        let read = Self { root: root.to_owned(), guide, facts, languages, is_another: true };
        if broken.is_empty() { Ok(read) } else { Err(broken) }
    }

    /// The languages, which are the folders other than `guide`, by name.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.languages.iter().map(|language| language.name.as_str())
    }

    /// The regions, the default first.
    ///
    /// # Errors
    ///
    /// Every file of the guide that cannot be read, and a guide without regions.
    pub fn regions(&self) -> Result<Vec<RegionId>, Vec<Diagnostic>> {
        let (regions, mut diagnostics) = guide::regions(&self.guide);
        if regions.is_empty() {
            let what = String::from("no file here holds a [[region]]; add one");
            diagnostics.push(about(&self.root.join("guide"), what));
        }
        if diagnostics.is_empty() {
            Ok(regions.iter().map(|region| region.id).collect())
        } else {
            Err(diagnostics)
        }
    }

    /// Compiles one language for one region.
    ///
    /// # Errors
    ///
    /// Every mistake found, so that an author can fix them together. A file that cannot be read hides mistakes that
    /// depend on it.
    pub fn compile(&self, lang: &str, region: RegionId) -> Result<Compiled, Vec<Diagnostic>> {
        let language = self.language(lang)?;
        let folders = [&self.guide, &self.facts, &language.words, &language.learn];
        let of_learn = [&self.facts, &language.learn, &self.guide, &language.words];
        let locate_in_learn = |found: Finding| locate(&of_learn, found);
        let locate = |found: Finding| locate(&folders, found);
        let (guide, mut diagnostics) = guide::guide(&self.guide, region);
        let (regions, _) = guide::regions(&self.guide);
        let (worded, reported) = words::region_words(&language.words);
        diagnostics.extend(reported.iter().cloned());
        let found = check::regions(&regions, guide.as_ref(), &worded);
        diagnostics.extend(found.into_iter().map(locate));
        let Some(said) = worded.get(region).cloned() else {
            return Err(diagnostics);
        };
        let (words, more) = words::words(&language.words, lang, Some(&said), guide.as_ref());
        // The words of regions are in the same files, so a file that cannot be read has been reported.
        diagnostics.extend(more.into_iter().filter(|more| !reported.contains(more)));
        let (Some(mut guide), Some(Said { words, mut later, cover })) = (guide, words) else {
            return Err(diagnostics);
        };
        let cited = cited(&guide, &later);
        match learn::compile(&self.facts, &language.learn, &cited, locate_in_learn) {
            Err(more) => {
                diagnostics.extend(more);
                Err(diagnostics)
            }
            Ok(learn) => {
                let learn = if self.is_another { learn.with_about(&cover.before) } else { learn };
                guide.pages = learn.listed().collect();
                later.learn = learn.learn.clone().into();
                let content = Content { guide, words, style: Text::default(), later: later.into() };
                diagnostics.extend(check::check(&content, self.is_another).into_iter().map(locate));
                if diagnostics.is_empty() {
                    Ok(Compiled { content: region::only(content), cover, region: said, learn })
                } else {
                    Err(diagnostics)
                }
            }
        }
    }

    /// Everything that is due for a check on or before a date (year-month-day): the date and what it is, the earliest
    /// first.
    ///
    /// # Errors
    ///
    /// Every file of the guide that cannot be read.
    pub fn due(&self, day: &str) -> Result<Vec<(Text, String)>, Vec<Diagnostic>> {
        let Some(region) = self.regions()?.into_iter().next() else { return Ok(Vec::new()) };
        let (guide, diagnostics) = guide::guide(&self.guide, region);
        let guide = guide.ok_or(diagnostics)?;
        Ok(due::by(day, &guide, &learn::sources(&self.facts), &guide::watched(&self.guide)))
    }

    /// Compiles one language for all regions at once.
    ///
    /// # Errors
    ///
    /// Every file that cannot be read.
    pub fn template(&self, lang: &str, region: RegionId) -> Result<Template, Vec<Diagnostic>> {
        let language = self.language(lang)?;
        let (guide, mut diagnostics) = guide::guide(&self.guide, region);
        let (words, more) = words::words(&language.words, lang, None, guide.as_ref());
        diagnostics.extend(more);
        let whole =
            guide.zip(words).map(|(guide, Said { words, cover, .. })| Template { guide, words, cover });
        whole.filter(|_| diagnostics.is_empty()).ok_or(diagnostics)
    }

    fn language(&self, lang: &str) -> Result<&Language, Vec<Diagnostic>> {
        let known = self.languages.iter().find(|language| language.name == lang);
        known.ok_or_else(|| {
            vec![about(&self.root.join(lang), String::from("there is no such language; add the folder"))]
        })
    }
}

/// The sources of the questions with their words.
fn cited(guide: &Guide, later: &Later) -> Vec<(SourceId, Text)> {
    let ids = guide.sources.iter().map(|source| source.id);
    ids.filter_map(|id| Some((id, *later.sources.get(id)?))).collect()
}

fn language_names(root: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(root)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() && name != "guide" {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}
