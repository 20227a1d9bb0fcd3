//! Turns `content/en/setup.toml` and the names of regions into Rust, so that the form carries no parser and a missing word stops the
//! build.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// `content/en/setup.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Setup {
    words: BTreeMap<String, String>,
    snippets: BTreeMap<String, String>,
    uses: BTreeMap<String, String>,
    group: Vec<Group>,
    labels: BTreeMap<String, String>,
    examples: BTreeMap<String, String>,
    choices: BTreeMap<String, BTreeMap<String, String>>,
    screen: Vec<Screen>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    title: String,
    settings: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Screen {
    label: String,
    way: String,
}

/// The part of `content/en/regions.toml` that fallback words need.
#[derive(Deserialize)]
struct Regions {
    region: BTreeMap<String, Region>,
}

#[derive(Deserialize)]
struct Region {
    crisis: String,
    emergency: String,
}

/// The part of `content/guide/help.toml` that says where a clinic's contact is shown.
#[derive(Deserialize)]
struct Help {
    region: Vec<Contact>,
}

#[derive(Deserialize)]
struct Contact {
    id: String,
    #[serde(default)]
    contact: bool,
}

fn main() -> Result<(), Box<dyn Error>> {
    let content = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../content");
    let setup: Setup = read(&content.join("en/setup.toml"))?;
    let regions: Regions = read(&content.join("en/regions.toml"))?;
    let help: Help = read(&content.join("guide/help.toml"))?;
    let out = PathBuf::from(env::var("OUT_DIR")?).join("words.rs");
    fs::write(out, written(&setup, &regions, &help)?)?;
    Ok(())
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<T, Box<dyn Error>> {
    println!("cargo:rerun-if-changed={}", path.display());
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()).into())
}

fn written(setup: &Setup, regions: &Regions, help: &Help) -> Result<String, Box<dyn Error>> {
    let mut code = String::new();
    for (name, text) in &setup.words {
        let constant = name.replace('-', "_").to_uppercase();
        writeln!(code, "/// Shown as it is, with places in braces.\npub const {constant}: &str = {text:?};")?;
    }
    let groups = setup
        .group
        .iter()
        .map(|group| format!("Group {{ title: {:?}, settings: &{:?} }}", group.title, group.settings));
    list(&mut code, "The groups of the form, in order.", "GROUPS: &[Group]", groups)?;
    let screens = setup
        .screen
        .iter()
        .map(|screen| format!("Screen {{ label: {:?}, way: {:?} }}", screen.label, screen.way));
    list(&mut code, "The screens that the preview can show.", "SCREENS: &[Screen]", screens)?;
    let pairs =
        |words: &BTreeMap<String, String>| words.iter().map(|pair| format!("{pair:?}")).collect::<Vec<_>>();
    list(&mut code, "Settings and their labels.", "LABELS: &[(&str, &str)]", pairs(&setup.labels))?;
    list(
        &mut code,
        "Settings and values that show their form.",
        "EXAMPLES: &[(&str, &str)]",
        pairs(&setup.examples),
    )?;
    list(
        &mut code,
        "Snippets and what they are called.",
        "SNIPPETS: &[(&str, &str)]",
        pairs(&setup.snippets),
    )?;
    list(&mut code, "Snippets and where they go.", "USES: &[(&str, &str)]", pairs(&setup.uses))?;
    let choices = setup.choices.iter().flat_map(|(setting, choices)| {
        choices.iter().map(move |(choice, label)| format!("({setting:?}, {choice:?}, {label:?})"))
    });
    list(
        &mut code,
        "Settings, their choices, and the labels of those.",
        "CHOICES: &[(&str, &str, &str)]",
        choices,
    )?;
    let regions = help.region.iter().map(|Contact { id, contact }| {
        let Region { crisis, emergency } =
            regions.region.get(id).ok_or_else(|| format!("region {id} has no words"))?;
        Ok(format!(
            "Region {{ id: {id:?}, crisis: {crisis:?}, emergency: {emergency:?}, shows_contact: {contact} }}"
        ))
    });
    let regions: Vec<String> = regions.collect::<Result<_, Box<dyn Error>>>()?;
    list(&mut code, "Where visitors may be.", "REGIONS: &[Region]", regions)?;
    Ok(code)
}

fn list(
    code: &mut String,
    what: &str,
    name: &str,
    rows: impl IntoIterator<Item = String>,
) -> Result<(), Box<dyn Error>> {
    let rows: Vec<String> = rows.into_iter().collect();
    writeln!(code, "/// {what}\npub const {name} = &[{}];", rows.join(", "))?;
    Ok(())
}
