//! `cargo xtask size`: what a visitor downloads before the first question, and what the clinic's page weighs, held against `budget.toml`.

mod budget;
mod numbers;
mod row;
mod table;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::build::{self, Release};
use crate::{compress, workspace};
use budget::Budget;
use row::{Row, Size};

/// Builds the release and checks its sizes.
///
/// # Errors
///
/// When a tool is missing, the build fails, or a file is over its budget.
pub fn run() -> Result<()> {
    let release = build::run(&workspace::content())?;
    check(&release, &workspace::budget())
}

/// Prints the sizes of a release beside its budget.
///
/// # Errors
///
/// When a file cannot be read, or is over its budget; the error then names each one that is.
pub fn check(release: &Release, budget: &Path) -> Result<()> {
    let text = fs::read_to_string(budget).with_context(|| format!("could not read {}", budget.display()))?;
    let budget = Budget::parse(&text).with_context(|| format!("in {}", budget.display()))?;
    let rows = rows(release, &budget)?;
    print!("{}", table::print(&rows));
    let over: Vec<String> =
        rows.iter().filter_map(|row| row.limit.complaint(row.name, row.size.brotli)).collect();
    if over.is_empty() {
        return Ok(());
    }
    bail!("over budget: {}", over.join("; "));
}

fn rows(release: &Release, budget: &Budget) -> Result<Vec<Row>> {
    let (_, content) = release.contents.first().context("the release holds no content")?;
    let files = [
        ("script", &release.script, budget.script),
        ("wasm", &release.wasm, budget.wasm),
        ("content", content, budget.content),
    ];
    let mut rows = Vec::new();
    let mut total = Size::default();
    for (name, path, limit) in files {
        let size = measure(path)?;
        total.add(size);
        rows.push(Row { name, size, limit });
    }
    rows.push(Row { name: "total", size: total, limit: budget.total });
    let mut later = Size::default();
    for path in &release.later {
        later.add(measure(path)?);
    }
    rows.push(Row { name: "later", size: later, limit: budget.later });
    rows.push(Row { name: "standalone", size: measure(&release.standalone)?, limit: budget.standalone });
    let mut page = Size::default();
    for path in &release.page {
        page.add(measure(path)?);
    }
    rows.push(Row { name: "page", size: page, limit: budget.page });
    Ok(rows)
}

/// The compressed siblings are what is really served; a file without them is compressed here.
fn measure(path: &Path) -> Result<Size> {
    let bytes = fs::read(path).with_context(|| format!("could not read {}", path.display()))?;
    let sibling = |ending: &str| fs::read(compress::sibling(path, ending)).ok();
    let gzip = sibling(".gz").map_or_else(|| compress::gzip(&bytes), Ok)?.len();
    let brotli = sibling(".br").map_or_else(|| compress::brotli(&bytes), Ok)?.len();
    Ok(Size { raw: bytes.len(), gzip, brotli })
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn release(folder: &Path) -> Result<Release> {
        let file = |name: &str| {
            let path = folder.join(name);
            fs::write(&path, name.repeat(100)).map(|()| path)
        };
        Ok(Release {
            version: "1.0.0".to_owned(),
            folder: folder.to_owned(),
            script: file("kap-guide.js")?,
            standalone: file("kap-guide.standalone.js")?,
            wasm: file("kap-guide.wasm")?,
            later: [file("kap-guide.later.wasm")?, file("en-US.later.kap")?],
            downloads: Vec::new(),
            page: vec![file("index.html")?],
            contents: vec![("en".to_owned(), file("en.kap")?), ("es".to_owned(), folder.join("absent"))],
        })
    }

    fn budget(folder: &Path, wasm: usize) -> Result<PathBuf> {
        let path = folder.join("budget.toml");
        let row = |name: &str, now: usize| format!("[{name}]\nnow = {now}\naim = 1\n");
        let rows = [
            row("script", 999),
            row("wasm", wasm),
            row("content", 999),
            row("total", 9_999),
            row("later", 9_999),
            row("standalone", 9_999),
            row("page", 9_999),
        ];
        fs::write(&path, rows.concat())?;
        Ok(path)
    }

    #[test]
    fn a_release_within_its_budget_passes() -> Result<()> {
        let folder = tempfile::tempdir()?;
        check(&release(folder.path())?, &budget(folder.path(), 999)?)
    }

    #[test]
    fn the_file_over_its_budget_is_named_and_no_other() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let outcome = check(&release(folder.path())?, &budget(folder.path(), 3)?);
        let message = outcome.err().context("three bytes of wasm passed")?.to_string();
        assert!(message.contains("wasm is") && !message.contains("script is"), "{message}");
        Ok(())
    }

    #[test]
    fn the_compressed_sibling_is_what_counts() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let release = release(folder.path())?;
        fs::write(folder.path().join("kap-guide.wasm.br"), [0; 77])?;
        assert_eq!(measure(&release.wasm)?.brotli, 77);
        Ok(())
    }
}
