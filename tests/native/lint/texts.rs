//! Every text of the language, read from its files, so that none is missed when screens are listed.

use std::fs;

use kap_guide_compiler::Compiled;

use crate::guide::folder;

/// Files of words for clinics, which no screen of the guide shows.
const FOR_CLINICS: [&str; 3] = ["check.toml", "setup.toml", "wordpress.toml"];

/// Each text of the box and the console lines of "Check my page", and of the WordPress plugin, with its place.
pub fn for_clinics() -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for name in ["check", "wordpress"] {
        let text = fs::read_to_string(folder().join(format!("en/{name}.toml"))).unwrap();
        collect(name, &toml::Value::Table(text.parse().unwrap()), &mut texts);
    }
    texts
}

/// Each text with its file and place in it, as the region of the guide says it.
pub fn all(written: &Compiled) -> Vec<(String, String)> {
    let region = &written.region;
    let places =
        [("{emergency}", region.emergency), ("{crisis}", region.crisis), ("{treatment}", region.treatment)];
    let mut texts = Vec::new();
    let folders = ["en", "en/learn"].map(|part| folder().join(part));
    let entries = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    for path in entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file()) {
        if FOR_CLINICS.iter().any(|file| path.ends_with(file)) {
            continue;
        }
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).unwrap();
        let text = places.iter().fold(text, |text, (place, said)| text.replace(place, said));
        collect(&name, &toml::Value::Table(text.parse().unwrap()), &mut texts);
    }
    texts
}

fn collect(place: &str, value: &toml::Value, texts: &mut Vec<(String, String)>) {
    match value {
        toml::Value::String(text) => texts.push((place.to_owned(), text.clone())),
        toml::Value::Array(list) => list.iter().for_each(|value| collect(place, value, texts)),
        toml::Value::Table(table) => {
            table.iter().for_each(|(key, value)| collect(&format!("{place}.{key}"), value, texts));
        }
        other => panic!("{place} holds {other}, which is no text"),
    }
}
