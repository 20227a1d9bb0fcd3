//! The colors of `style/tokens.css`: every pair used together has enough contrast, in both themes.

use std::collections::BTreeMap;
use std::fs;

use kap_guide::settings::{Color, PAPER};

use super::guide::root;

type Theme = BTreeMap<String, Color>;

/// The colors that a rule sets; of `var(--x, #color)` the color that stands in for x.
fn theme(selector: &str) -> Theme {
    let css = fs::read_to_string(root().join("style/tokens.css")).unwrap();
    let start = css.find(selector).unwrap_or_else(|| panic!("tokens.css has no {selector}"));
    let body = css[start..].split(['{', '}']).nth(1).unwrap();
    let lines = body.split(';').filter_map(|line| line.trim().strip_prefix("--")?.split_once(": "));
    let color = |value: &str| value.find('#').and_then(|at| Color::parse(value[at..].trim_end_matches(')')));
    lines.filter_map(|(name, value)| Some((name.to_owned(), color(value)?))).collect()
}

fn themes() -> [(&'static str, Theme); 3] {
    [
        ("light", theme(".kap {")),
        ("dark", theme(".kap[data-theme=\"dark\"] {")),
        ("dark by the device", theme(".kap[data-theme=\"auto\"] {")),
    ]
}

/// Text, or an edge that must be seen, on its ground, and the least contrast.
const MEETING: [(&str, &str, f64); 15] = [
    ("ink", "paper", 7.0),
    ("ink", "notice", 7.0),
    ("ink", "help", 7.0),
    ("muted", "paper", 4.5),
    ("muted", "notice", 4.5),
    ("muted", "help", 4.5),
    ("accent", "paper", 4.5),
    ("accent", "notice", 4.5),
    ("on-accent", "accent", 4.5),
    ("help-edge", "paper", 4.5),
    ("help-edge", "help", 4.5),
    ("error", "paper", 4.5),
    ("control", "paper", 3.0),
    ("control", "notice", 3.0),
    ("accent", "help", 4.5),
];

#[test]
fn every_pair_of_colors_that_meets_can_be_read() {
    for (name, theme) in themes() {
        for (text, ground, least) in MEETING {
            let contrast = theme[text].contrast(theme[ground]);
            assert!(contrast >= least, "{name}: {text} on {ground} is {contrast:.2}, below {least}");
        }
    }
}

#[test]
fn dark_is_the_same_by_setting_and_by_device() {
    let [_, (_, set), (_, device)] = themes();
    assert_eq!(set, device);
}

#[test]
fn the_parsers_know_the_same_paper_as_the_sheet() {
    assert_eq!(themes()[0].1["paper"], PAPER);
}
