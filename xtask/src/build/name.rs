//! The names of files in the release.

use std::path::Path;

/// The name of a file in the release folder.
pub fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
