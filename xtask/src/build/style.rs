//! Builds the style sheets: the shell's, which the cover needs, and the app's two, which come with the content.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};

use crate::workspace;

/// The files for the cover, its help and failures. Of rules that are equally specific the last one counts, so files come in
/// this order, and those of the app after them; browsers of 2020 know no layers.
const SHELL: [&str; 9] = [
    "host.css",
    "tokens.css",
    "base.css",
    "layout.css",
    "components/button.css",
    "components/details.css",
    "components/drawing.css",
    "components/failure.css",
    "components/service_card.css",
];

/// The style sheet of the notes on paper and in a file.
pub fn paper() -> Result<String> {
    minified(&[workspace::root().join("style/print.css")])
}

/// The style sheet of the element that holds a sealed frame.
pub fn frame() -> Result<String> {
    minified(&[workspace::root().join("style/sealed.css")])
}

/// The style sheet of the box of "Check my page", which comes after the shell's.
pub fn check() -> Result<String> {
    let folder = workspace::root().join("style");
    with_short_names(&[folder.join("components/card.css"), folder.join("check.css")])
}

/// A style sheet of the clinic's pages.
pub fn page(name: &str) -> Result<String> {
    minified(&[workspace::root().join("style").join(name)])
}

/// The style sheet of the shell.
pub fn shell() -> Result<String> {
    let folder = workspace::root().join("style");
    with_short_names(&SHELL.map(|name| folder.join(name)))
}

/// What the app needs besides, up to the end of the first part of the visit.
const APP: [&str; 2] = ["app.css", "components/choices.css"];

/// The app's style sheet: what is around its screens, and questions.
pub fn app() -> Result<String> {
    let folder = workspace::root().join("style");
    with_short_names(&APP.map(|name| folder.join(name)))
}

/// The style sheet of the screens that come later: the rest of the components.
pub fn later() -> Result<String> {
    let folder = workspace::root().join("style");
    let mut rest: Vec<PathBuf> = fs::read_dir(folder.join("components"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    rest.retain(|path| !SHELL.iter().chain(&APP).any(|name| path.ends_with(name)));
    rest.sort();
    with_short_names(&rest)
}

/// The style sheet of a guide, in which the names of `tokens.css` are short: `--a`, `--b` and so on. Names for the settings of a clinic
/// stay as they are.
fn with_short_names(files: &[PathBuf]) -> Result<String> {
    let tokens = minified(&[workspace::root().join("style/tokens.css")])?;
    let mut names: Vec<&str> =
        tokens.split([';', '{']).filter_map(|rule| rule.split_once(':')).map(|(name, _)| name).collect();
    names.retain(|name| name.starts_with("--"));
    let mut known = BTreeSet::new();
    names.retain(|name| known.insert(*name));
    ensure!(names.len() <= LETTERS.len(), "there are more tokens than letters");
    let mut css = minified(files)?;
    for (name, letter) in names.into_iter().zip(LETTERS.chars()) {
        for end in [':', ')', ','] {
            css = css.replace(&format!("{name}{end}"), &format!("--{letter}{end}"));
        }
    }
    Ok(css)
}

/// One for each name of `tokens.css`.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// Joins files without comments and extra spaces.
fn minified(files: &[PathBuf]) -> Result<String> {
    let read = |file: &PathBuf| {
        fs::read_to_string(file).with_context(|| format!("could not read {}", file.display()))
    };
    let texts: Vec<String> = files.iter().map(read).collect::<Result<_>>()?;
    let whole = texts.concat();
    let minified = minifier::css::minify(&whole).map_err(anyhow::Error::msg)?.to_string();
    // The minifier removes the space before `:is(` in nested rules, which makes another selector.
    let below = |css: &str| css.matches(" :is(").count();
    ensure!(below(&whole) == below(&minified), "minifying changes a selector; write its parts out");
    Ok(minified)
}
