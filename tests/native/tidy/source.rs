//! The files that tidy reads.

use std::fs;
use std::path::Path;

use crate::guide::root;

/// One file.
pub struct Source {
    /// Its place below the top folder, with `/`.
    pub path: String,
    /// What it holds.
    pub text: String,
}

impl Source {
    /// A file that is not there, to show what tidy says of it.
    pub fn made_up(path: &str, text: &str) -> Self {
        Self { path: path.into(), text: text.into() }
    }

    /// Whether the file lies below a folder and has an ending.
    pub fn is(&self, folder: &str, endings: &[&str]) -> bool {
        self.path.starts_with(folder) && endings.iter().any(|ending| self.path.ends_with(ending))
    }

    /// The lines without comments, with their numbers from 1.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let comment = |line: &str| {
            let line = line.trim_start();
            line.starts_with("//") || line.starts_with("/*") || line.starts_with('*')
        };
        self.text.lines().enumerate().map(|(at, line)| (at + 1, line)).filter(move |(_, line)| !comment(line))
    }
}

/// Every source of the project.
pub fn all() -> Vec<Source> {
    let mut sources = Vec::new();
    for folder in ["src", "compiler", "widget", "shell", "style", "tests", "xtask"] {
        collect(&root().join(folder), &mut sources);
    }
    for file in ["Cargo.toml", "Cargo.lock", "widget/Cargo.toml"] {
        read(&root().join(file), &mut sources);
    }
    sources
}

fn collect(folder: &Path, sources: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, sources);
        } else if path.extension().is_some_and(|kind| ["rs", "js", "css"].iter().any(|known| kind == *known))
        {
            read(&path, sources);
        }
    }
}

fn read(path: &Path, sources: &mut Vec<Source>) {
    let place = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
    sources.push(Source { path: place, text: fs::read_to_string(path).unwrap() });
}
