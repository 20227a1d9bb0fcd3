//! Fills in the parts that a guide other than ours may leave out. The defaults are in `content/en/plain/` and
//! `content/guide/plain/`; the rest comes from our own content.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::folder::Folder;

/// The tables of fixed words. Everything else belongs to the questions of one guide.
const FIXED: [&str; 8] = ["interface", "notes", "save", "export", "overview", "privacy", "about", "cover"];

/// The name of a guide, which has no default.
const NAMES: [&str; 2] = ["title", "label"];

/// Completes what does not depend on a language.
pub fn guide(guide: &mut Folder, plain: &Folder) {
    let usual = joined(plain);
    fill(guide, &usual, &["routing"]);
    if !guide.tables().any(|table| table.contains_key("region")) {
        add(guide, &usual, &["region"]);
    }
}

/// Completes the words of one language. `ours` are the words of our own guide.
pub fn words(words: &mut Folder, guide: &Folder, ours: &Folder, plain: &Folder) {
    let mut usual = joined(plain);
    for (name, table) in &fixed(ours, &FIXED) {
        // Replaces all text about our guide, so that no part of it is left.
        match usual.get_mut(name.get_ref().as_ref()).map(Spanned::get_mut) {
            Some(DeValue::Table(usual)) => add_missing(usual, table.get_ref()),
            _ => drop(usual.insert(name.clone(), table.clone())),
        }
    }
    if let Some(DeValue::Table(cover)) = usual.get_mut("cover").map(Spanned::get_mut) {
        for name in NAMES {
            cover.remove(name);
        }
    }
    if let (Some(DeValue::Table(about)), Some(day)) = (
        usual.get_mut("about").map(Spanned::get_mut),
        guide.tables().find_map(|table| table.get("published")),
    ) {
        about.insert(key("published"), day.clone());
    }
    for table in words.tables_mut() {
        for (of, from, to) in [("cover", "title", "label"), ("question", "title", "short")] {
            copy(table, of, from, to);
        }
        regions(table, &usual);
    }
    fill(words, &usual, &FIXED);
    if !words.tables().any(|table| table.contains_key("region")) {
        add(words, &usual, &["region"]);
    }
}

/// Completes the words around the pages of Learn.
pub fn learn(words: &mut Folder, ours: &Folder) {
    let usual = fixed(ours, &["learn"]);
    fill(words, &usual, &["learn"]);
}

/// Everything in a folder as one table.
fn joined(folder: &Folder) -> DeTable<'static> {
    let mut all = DeTable::new();
    for (name, value) in folder.tables().flat_map(DeTable::iter) {
        all.insert(name.clone(), value.clone());
    }
    all
}

/// Some of the tables in a folder.
fn fixed(folder: &Folder, names: &[&str]) -> DeTable<'static> {
    only(&joined(folder), names)
}

fn only(table: &DeTable<'static>, names: &[&str]) -> DeTable<'static> {
    let mut some = DeTable::new();
    for (name, value) in table.iter().filter(|(name, _)| names.contains(&name.get_ref().as_ref())) {
        some.insert(name.clone(), value.clone());
    }
    some
}

/// Completes some tables of a folder, and adds those that it lacks. Only a guide itself can have a cover.
fn fill(folder: &mut Folder, usual: &DeTable<'static>, names: &[&str]) {
    for name in names {
        let Some(DeValue::Table(usual)) = usual.get(*name).map(Spanned::get_ref) else { continue };
        for table in folder.tables_mut() {
            if let Some(DeValue::Table(own)) = table.get_mut(*name).map(Spanned::get_mut) {
                complete(own, usual);
            }
        }
    }
    let lacks = |name: &&&str| **name != "cover" && !folder.tables().any(|table| table.contains_key(**name));
    let lacking: Vec<&str> = names.iter().filter(lacks).copied().collect();
    add(folder, usual, &lacking);
}

fn add(folder: &mut Folder, usual: &DeTable<'static>, names: &[&str]) {
    folder.add(only(usual, names));
}

/// Adds what a table lacks, and what the tables in it lack.
fn complete(own: &mut DeTable<'static>, usual: &DeTable<'static>) {
    for (name, value) in usual {
        match (own.get_mut(name.get_ref().as_ref()).map(Spanned::get_mut), value.get_ref()) {
            (Some(DeValue::Table(own)), DeValue::Table(usual)) => complete(own, usual),
            (Some(_), _) => {}
            (None, _) => drop(own.insert(name.clone(), value.clone())),
        }
    }
}

/// Adds what a table lacks.
fn add_missing(own: &mut DeTable<'static>, usual: &DeValue<'static>) {
    let DeValue::Table(usual) = usual else { return };
    for (name, value) in usual {
        if !own.contains_key(name.get_ref().as_ref()) {
            own.insert(name.clone(), value.clone());
        }
    }
}

/// Completes the words of each region.
fn regions(table: &mut DeTable<'static>, usual: &DeTable<'static>) {
    let Some(DeValue::Table(own)) = table.get_mut("region").map(Spanned::get_mut) else { return };
    let Some(DeValue::Table(usual)) = usual.get("region").map(Spanned::get_ref) else { return };
    let Some(DeValue::Table(usual)) = usual.values().next().map(Spanned::get_ref) else { return };
    for (_, region) in own {
        if let DeValue::Table(region) = region.get_mut() {
            complete(region, usual);
        }
    }
}

/// Copies one key to another that is missing: in a table, or in each table in it.
fn copy(table: &mut DeTable<'static>, of: &str, from: &str, to: &'static str) {
    let Some(DeValue::Table(table)) = table.get_mut(of).map(Spanned::get_mut) else { return };
    let own = |table: &mut DeTable<'static>| {
        if let Some(said) = table.get(from).filter(|_| !table.contains_key(to)).cloned() {
            table.insert(key(to), said);
        }
    };
    own(table);
    for (_, inner) in table.iter_mut() {
        if let DeValue::Table(inner) = inner.get_mut() {
            own(inner);
        }
    }
}

fn key(name: &'static str) -> Spanned<toml::de::DeString<'static>> {
    Spanned::new(0..0, name.into())
}
