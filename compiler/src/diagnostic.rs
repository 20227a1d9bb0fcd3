//! What an author reads about a mistake.

use core::fmt;
use std::path::PathBuf;

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
