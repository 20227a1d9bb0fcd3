//! Exported notes: the file that a visitor saves and opens again, and that file printed.

use std::fs;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::harness::{Harness, wait_for};
use crate::visitor::Visitor;
use crate::words;

/// Replaces the browser's own dialogs, which no test can answer: `window.printed` and `window.saved` hold what would
/// have gone there.
pub const DIALOGS: &str = include_str!("pages/dialogs.js");

/// A sheet of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// 210 by 297 mm.
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

impl Sheet {
    /// Both.
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];

    /// Width and height, in inches.
    const fn size(self) -> (f64, f64) {
        match self {
            Self::A4 => (8.27, 11.69),
            Self::Letter => (8.5, 11.0),
        }
    }
}

/// What a visitor with notes on the screen saves: the parts of the file by kind, `name` being its name.
pub fn saved(harness: &Harness, visitor: &Visitor<'_>) -> Result<Vec<(String, String)>> {
    harness.guide_script::<()>(DIALOGS, Vec::new())?;
    visitor.click(&words::export()?.save)?;
    wait_for("a saved file", || {
        let saved: Vec<(String, String)> = harness.guide_script("return window.saved", Vec::new())?;
        Ok((saved.len() == 2).then_some(saved))
    })
}

/// The file of the same.
pub fn saved_by(harness: &Harness, visitor: &Visitor<'_>) -> Result<String> {
    Ok(file(&saved(harness, visitor)?)?.to_owned())
}

/// A notes file on the visitor's device. Dropping it removes it.
pub struct NotesFile {
    _folder: TempDir,
}

impl NotesFile {
    /// Picks a file with this text in the guide's own file field.
    pub fn choose(harness: &Harness, text: &str) -> Result<Self> {
        const FIND: &str =
            "return [document, ...[...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot)]
            .map((root) => root?.querySelector(arguments[0])).find(Boolean) ?? null";
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("notes.html");
        fs::write(&path, text)?;
        harness.go_to_guide(0)?;
        let find = |what: &str| wait_for(what, || harness.driver.find(FIND, vec![what.into()]));
        // A visitor has pressed something in the guide before, which a driver that fills a field has not.
        harness.driver.click(&find(".kap .title")?)?;
        let field = find("input[type=file]")?;
        harness.driver.choose_file(&field, &path.display().to_string())?;
        Ok(Self { _folder: folder })
    }
}

/// The contents of the file.
pub fn file(saved: &[(String, String)]) -> Result<&str> {
    let file = saved.iter().find(|(kind, _)| kind == "text/html");
    Ok(file.context("nothing was saved")?.1.as_str())
}

/// A saved file as Chromium prints it.
pub fn pdf(harness: &Harness, file: &str, sheet: Sheet) -> Result<Vec<u8>> {
    // From disk, as a visitor would open it: no server sends it a policy there.
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("notes.html");
    fs::write(&path, file)?;
    harness.driver.open(&format!("file://{}", path.display()))?;
    let (width, height) = sheet.size();
    let options = json!({ "paperWidth": width, "paperHeight": height });
    let answer = harness.driver.devtools("Page.printToPDF", options)?;
    let data = answer.get("data").and_then(Value::as_str).context("Chromium printed nothing")?;
    Ok(STANDARD.decode(data)?)
}

/// The text of each page, without spaces, which printing places as it likes.
pub fn pages(pdf: &[u8]) -> Result<Vec<String>> {
    let pages = pdf_extract::extract_text_from_mem_by_pages(pdf)?;
    Ok(pages.iter().map(|page| plain(page)).collect())
}

/// A text as `pages` returns it. Ligatures of the print are split again.
pub fn plain(text: &str) -> String {
    let joined = [("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl")];
    let text = joined.iter().fold(text.to_owned(), |text, (one, letters)| text.replace(one, letters));
    text.chars().filter(|sign| !sign.is_whitespace()).collect()
}
