//! The TOML files of one folder, each read and parsed once.

use std::io;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Deserializer, Error};

use super::diagnostic::Diagnostic;
use super::findings::Finding;

/// Reads one file as text.
pub type ReadFile<'a> = &'a mut dyn FnMut(&Path) -> io::Result<String>;

/// Words for clinics, beside those for visitors. The build reads them; the guide has none of them.
const FOR_CLINICS: [&str; 3] = ["check.toml", "setup.toml", "wordpress.toml"];

/// A folder of TOML files.
#[derive(Clone, Debug)]
pub struct Folder {
    path: PathBuf,
    /// Why the folder cannot be listed.
    missing: Option<Diagnostic>,
    files: Vec<File>,
}

/// One file, or why it cannot be parsed.
#[derive(Clone, Debug)]
struct File {
    path: PathBuf,
    text: &'static str,
    parsed: Result<Spanned<DeTable<'static>>, Diagnostic>,
}

impl Folder {
    /// Reads and parses every TOML file of a folder, in order of name.
    pub fn read(path: PathBuf, read_file: ReadFile) -> Self {
        let (paths, missing) = match toml_files(&path) {
            Ok(paths) => (paths, None),
            Err(error) => (Vec::new(), Some(about(&path, error.to_string()))),
        };
        let files = paths.into_iter().map(|path| File::read(path, read_file)).collect();
        Self { path, missing, files }
    }

    /// As [`Folder::read`], for a folder that may be missing.
    pub fn read_if_there(path: PathBuf, read_file: ReadFile) -> Self {
        if path.is_dir() {
            Self::read(path, read_file)
        } else {
            Self { path, missing: None, files: Vec::new() }
        }
    }

    /// Why files cannot be parsed.
    pub fn broken(&self) -> impl Iterator<Item = &Diagnostic> {
        self.missing.iter().chain(self.files.iter().filter_map(|file| file.parsed.as_ref().err()))
    }

    /// What the files hold, each at its top. Files that cannot be parsed have been reported elsewhere.
    pub fn tables(&self) -> impl Iterator<Item = &DeTable<'static>> {
        self.files.iter().filter_map(|file| Some(file.parsed.as_ref().ok()?.get_ref()))
    }

    /// The same, to add to.
    pub fn tables_mut(&mut self) -> impl Iterator<Item = &mut DeTable<'static>> {
        self.files.iter_mut().filter_map(|file| Some(file.parsed.as_mut().ok()?.get_mut()))
    }

    /// Adds what no file of the folder holds.
    pub fn add(&mut self, table: DeTable<'static>) {
        let parsed = Ok(Spanned::new(0..0, table));
        self.files.push(File { path: self.path.clone(), text: "", parsed });
    }

    /// Every file as `T`, with some words filled in. Reports each file that does not fit.
    pub fn files_as<T: Deserialize<'static>>(&self, places: &[(&str, &str)]) -> (Vec<T>, Vec<Diagnostic>) {
        let mut read = Vec::new();
        let mut diagnostics: Vec<Diagnostic> = self.missing.iter().cloned().collect();
        for file in &self.files {
            match file.read_as(places) {
                Ok(whole) => read.push(whole),
                Err(diagnostic) => diagnostics.push(diagnostic),
            }
        }
        (read, diagnostics)
    }

    /// Takes a table that only one file may have.
    pub fn once<T>(
        &self,
        kept: &mut Option<T>,
        part: Option<T>,
        name: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        if kept.is_some() && part.is_some() {
            diagnostics.push(about(&self.path, format!("two files here hold `{name}`; remove one")));
        }
        *kept = kept.take().or(part);
    }

    /// Takes a table that one file must have.
    pub fn required<T>(&self, part: Option<T>, name: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<T> {
        if part.is_none() {
            diagnostics.push(about(&self.path, format!("no file here holds `{name}`; add it")));
        }
        part
    }
}

impl File {
    fn read(path: PathBuf, read_file: ReadFile) -> Self {
        match read_file(&path) {
            Err(error) => Self { parsed: Err(about(&path, error.to_string())), path, text: "" },
            Ok(text) => {
                let text: &'static str = text.leak();
                let parsed = DeTable::parse(text).map_err(|error| in_text(&path, text, &error));
                Self { path, text, parsed }
            }
        }
    }

    fn read_as<T: Deserialize<'static>>(&self, places: &[(&str, &str)]) -> Result<T, Diagnostic> {
        let mut table = self.parsed.clone()?;
        fill_table(table.get_mut(), places);
        T::deserialize(Deserializer::from(table)).map_err(|error| in_text(&self.path, self.text, &error))
    }
}

/// Finds the line that first names an id, so that an author can go there.
pub fn locate(folders: &[&Folder], found: Finding) -> Diagnostic {
    let names = [
        format!("id = \"{}\"", found.id),
        format!(".{}]", found.id),
        format!("{} =", found.id),
        format!("\"{}\"", found.id),
    ];
    for name in names {
        for file in folders.iter().flat_map(|folder| &folder.files) {
            if let Some(line) = file.text.lines().position(|line| line.contains(&name)) {
                return Diagnostic { file: Some(file.path.clone()), line: Some(line + 1), what: found.what };
            }
        }
    }
    Diagnostic { file: None, line: None, what: found.what }
}

/// A diagnostic about a whole file or folder.
pub fn about(path: &Path, what: String) -> Diagnostic {
    Diagnostic { file: Some(path.to_owned()), line: None, what }
}

fn in_text(path: &Path, text: &str, error: &Error) -> Diagnostic {
    let before = error.span().and_then(|span| text.get(..span.start));
    let line = before.map(|before| before.matches('\n').count() + 1);
    Diagnostic { line, ..about(path, String::from(error.message())) }
}

fn toml_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let is_of_the_guide = !FOR_CLINICS.iter().any(|name| path.ends_with(name));
        if is_of_the_guide && path.extension().is_some_and(|kind| kind == "toml") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn fill_table(table: &mut DeTable<'static>, places: &[(&str, &str)]) {
    for (_, value) in table.iter_mut() {
        fill(value.get_mut(), places);
    }
}

/// Fills words in wherever a text has a place for them, such as `{crisis}`.
fn fill(value: &mut DeValue<'static>, places: &[(&str, &str)]) {
    match value {
        DeValue::String(text) => {
            for (place, said) in places {
                if text.contains(place) {
                    *text = text.replace(place, said).into();
                }
            }
        }
        DeValue::Array(values) => values.iter_mut().for_each(|value| fill(value.get_mut(), places)),
        DeValue::Table(table) => fill_table(table, places),
        _ => {}
    }
}
