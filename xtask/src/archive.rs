//! Writes zip files in which only the contents count: the same entries give the same bytes on every machine.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Writes a zip file of one folder. `entries` holds each file's path in that folder, with `/` between its parts, and its bytes.
///
/// Entries are sorted by path, and have the earliest date that a zip file can hold.
///
/// # Errors
///
/// When the file cannot be written, or when a path is one that a zip file cannot have.
pub fn zip(path: &Path, root: &str, entries: &BTreeMap<String, Vec<u8>>) -> Result<()> {
    let unwritten = || format!("could not write {}", path.display());
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(fs::File::create(path).with_context(unwritten)?);
    for (name, bytes) in entries {
        zip.start_file(format!("{root}/{name}"), options).with_context(unwritten)?;
        zip.write_all(bytes).with_context(unwritten)?;
    }
    zip.finish().with_context(unwritten)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn the_same_entries_give_the_same_bytes_and_come_out_again() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let entries: BTreeMap<String, Vec<u8>> = [("b/two.txt", "two"), ("a.txt", "one")]
            .map(|(name, text)| (name.to_owned(), text.repeat(500).into_bytes()))
            .into();
        let (one, other) = (folder.path().join("one.zip"), folder.path().join("other.zip"));
        zip(&one, "root", &entries)?;
        // The clock of a zip file counts in steps of two seconds.
        std::thread::sleep(std::time::Duration::from_millis(2_100));
        zip(&other, "root", &entries)?;
        assert_eq!(fs::read(&one)?, fs::read(&other)?);

        let mut read = zip::ZipArchive::new(fs::File::open(&one)?)?;
        let names: Vec<String> = read.file_names().filter_map(|name| Some(name.ok()?.into_owned())).collect();
        assert_eq!(names, ["root/a.txt", "root/b/two.txt"]);
        let mut text = String::new();
        read.by_name("root/b/two.txt")?.read_to_string(&mut text)?;
        assert_eq!(text, "two".repeat(500));
        Ok(())
    }
}
