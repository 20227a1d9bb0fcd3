//! Compresses files ahead of time, slowly and well.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// The bytes after brotli at its best quality.
///
/// # Errors
///
/// When the compressor fails, which it has no reason to do in memory.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &parameters).context("brotli failed")?;
    Ok(packed)
}

/// The bytes after gzip at its best level, without a name or a date, so that the same bytes give the
/// same file.
///
/// # Errors
///
/// When the compressor fails, which it has no reason to do in memory.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).context("gzip failed")?;
    encoder.finish().context("gzip failed")
}

/// Writes `x.br` and `x.gz` next to every file `x` below a folder whose type compresses.
///
/// # Errors
///
/// When a file cannot be read or written.
pub fn precompress(folder: &Path) -> Result<()> {
    let unreadable = || format!("could not read {}", folder.display());
    for entry in fs::read_dir(folder).with_context(unreadable)? {
        let path = entry.with_context(unreadable)?.path();
        if path.is_dir() {
            precompress(&path)?;
        } else if is_worth_it(&path) {
            let bytes = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
            write_beside(&path, ".br", &brotli(&bytes)?)?;
            write_beside(&path, ".gz", &gzip(&bytes)?)?;
        }
    }
    Ok(())
}

/// The sibling of a file with something after its whole name.
pub fn sibling(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

fn is_worth_it(path: &Path) -> bool {
    const TEXTUAL: [&str; 7] = ["css", "html", "js", "json", "kap", "svg", "wasm"];
    path.extension().is_some_and(|ending| TEXTUAL.iter().any(|known| ending == *known))
}

fn write_beside(path: &Path, ending: &str, bytes: &[u8]) -> Result<()> {
    let path = sibling(path, ending);
    fs::write(&path, bytes).with_context(|| format!("could not write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn what_is_packed_unpacks_to_the_same() -> Result<()> {
        let bytes: Vec<u8> = b"calm, plain, generous; ".repeat(200);
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &*brotli(&bytes)?, &mut back)?;
        assert_eq!(back, bytes);

        let mut back = Vec::new();
        flate2::read::GzDecoder::new(&*gzip(&bytes)?).read_to_end(&mut back)?;
        assert_eq!(back, bytes);
        Ok(())
    }
    #[test]
    fn files_get_siblings_at_every_depth_and_pictures_get_none() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let inner = folder.path().join("1.0.0");
        fs::create_dir(&inner)?;
        fs::write(inner.join("en.kap"), "words")?;
        fs::write(folder.path().join("a.png"), "picture")?;
        precompress(folder.path())?;
        assert_eq!(fs::read(inner.join("en.kap.gz"))?, gzip(b"words")?);
        assert_eq!(fs::read(inner.join("en.kap.br"))?, brotli(b"words")?);
        assert!(!folder.path().join("a.png.gz").exists());
        Ok(())
    }
}
