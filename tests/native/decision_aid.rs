//! `docs/decision-aid.md`: all items of `IPDASi` v4.0, each with places that exist.

use std::collections::BTreeSet;
use std::fs;

use kap_guide::session::Screen;

use super::guide::{english, root};

/// Every screen by the name that its spoken text bears.
fn screens() -> BTreeSet<String> {
    Screen::all(&english().content.guide)
        .into_iter()
        .map(|screen| match screen {
            Screen::Question(id) => format!("question-{id}"),
            Screen::Panel(id) => format!("panel-{id}"),
            Screen::CheckIns => String::from("check-ins"),
            Screen::Result(_, says) => format!("result-{says}"),
            Screen::Page(page) => format!("page-{page}"),
            Screen::Learn(page) => format!("learn-{page}"),
            Screen::Questions(section) => format!("step-{section}"),
            Screen::Compare(..) => String::from("compare"),
            Screen::Weigh(..) => String::from("weigh"),
            other => format!("{other:?}").to_lowercase(),
        })
        .collect()
}

/// The rows of the tables: item, whether it is met, and where.
fn rows() -> Vec<(String, String, Vec<String>)> {
    let file = fs::read_to_string(root().join("docs/decision-aid.md")).unwrap();
    let rows = file.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| Item"));
    rows.map(|line| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let places = cells[4].split('`').skip(1).step_by(2).map(String::from).collect();
        (cells[1].into(), cells[3].into(), places)
    })
    .collect()
}

#[test]
fn every_item_is_there_once_and_those_that_must_be_met_are() {
    let mut meant: Vec<String> = (1..=6).map(|at| format!("Q{at}")).collect();
    meant.extend((1..=10).map(|at| format!("C{at}")));
    meant.extend((1..=28).map(|at| at.to_string()));
    let rows = rows();
    assert_eq!(rows.iter().map(|(item, ..)| item.clone()).collect::<Vec<_>>(), meant);
    for (item, met, _) in &rows {
        let must = item.starts_with('Q') || (1..=6).any(|at| *item == format!("C{at}"));
        assert!(!must || met.starts_with("yes"), "{item} must be met and is “{met}”");
        let known = ["yes", "no", "in part", "not applicable"].iter().any(|begin| met.starts_with(begin));
        assert!(known, "{item}: “{met}” says neither yes nor no");
    }
}

#[test]
fn every_place_can_be_opened() {
    let screens = screens();
    for (item, _, places) in rows() {
        assert!(!places.is_empty(), "{item} names no place");
        for place in places {
            let spoken = root().join(format!("tests/e2e/snapshots/a11y/{place}.txt"));
            let there = if place.contains('/') {
                root().join(&place).is_file()
            } else {
                screens.contains(&place) && spoken.is_file()
            };
            assert!(there, "{item} names `{place}`, which is neither a file nor a screen");
        }
    }
}
