//! The content is read and parsed once, and everything else is made from that.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use kap_guide_compiler::Source;

use crate::guide::{changed, english, folder, regions};

/// A copy of the content that cites a source that is not listed.
fn broken() -> tempfile::TempDir {
    changed("guide/safety.toml", "sources = [\"R23\"]", "sources = [\"R99\"]")
}

#[test]
fn every_file_is_read_once() {
    let counts: RefCell<BTreeMap<PathBuf, usize>> = RefCell::default();
    let source = Source::read_with(&folder(), &mut |file| {
        *counts.borrow_mut().entry(file.to_owned()).or_default() += 1;
        fs::read_to_string(file)
    });
    let source = source.unwrap();
    for region in source.regions().unwrap() {
        source.compile("en", region).unwrap();
    }
    let counts = counts.into_inner();
    let repeated: Vec<_> = counts.iter().filter(|(_, count)| **count != 1).collect();
    assert!(repeated.is_empty(), "{repeated:?}");
    assert!(counts.len() > 30, "only {} files were read", counts.len());
}

#[test]
fn nothing_is_read_after_the_files_were() {
    let copy = changed("guide/safety.toml", "id", "id");
    let source = Source::read(copy.path()).unwrap();
    copy.close().unwrap();
    for region in regions() {
        let compiled = source.compile("en", region.content.guide.region.id).unwrap();
        assert_eq!(compiled.content, region.content);
    }
    let template = source.template("en", english().content.guide.region.id).unwrap();
    assert!(format!("{template:?}").contains("{crisis}"), "a template has places for the words of a region");
}

#[test]
fn a_mistake_is_located_without_the_files() {
    let copy = broken();
    let source = Source::read(copy.path()).unwrap();
    copy.close().unwrap();
    let problems = source.compile("en", english().content.guide.region.id).unwrap_err();
    let problem = problems.iter().find(|problem| problem.what.contains("R99")).unwrap();
    assert!(problem.file.is_some() && problem.line.is_some(), "{problem}");
}

#[test]
fn a_mistake_is_reported_once() {
    let copy = changed("en/interface.toml", "skip = ", "skipp = ");
    let source = Source::read(copy.path()).unwrap();
    let problems = source.compile("en", english().content.guide.region.id).unwrap_err();
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(told.iter().filter(|told| told.contains("skipp")).count(), 1, "{told:#?}");
}

#[test]
fn a_language_that_does_not_exist_is_named() {
    let source = Source::read(&folder()).unwrap();
    let problems = source.compile("xx", english().content.guide.region.id).unwrap_err();
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(told.iter().any(|told| told.contains("xx: there is no such language")), "{told:?}");
}

#[test]
fn what_is_due_is_named_in_the_order_of_its_date_and_a_date_fails_nothing() {
    let due = |day| Source::read(&folder()).unwrap().due(day).unwrap();
    let named = |day| due(day).into_iter().map(|(day, what)| format!("{day} {what}")).collect::<Vec<_>>();
    assert_eq!(named("2026-12-14"), Vec::<String>::new());
    let soon = ["2026-12-15 video (F9)", "2026-12-31 lines-lgbtq (F22)", "2027-01-31 pipeline (F10, F21)"];
    assert_eq!(named("2027-01-31"), soon);
    let later = named("2027-05-31");
    for what in ["approval (F2, F3, F6, F10)", "source R3", "source R7", "help line `lifeline-au`"] {
        assert!(later.iter().any(|due| due.ends_with(what)), "{what}: {later:?}");
    }
    // None of what is due soon is shown with its date.
    let shown = english().content.guide.dated.iter().map(|dated| dated.review_by);
    assert!(shown.into_iter().all(|day| day.as_str() > "2027-02-24"), "a screen has a date within 90 days");
}
