//! The embed contract: the settings, and that both parsers agree on them.

use std::fs;

use kap_guide::settings::{Color, Name, PAPER, SETTINGS, allowed, parse, print};

use super::guide::root;

/// What the file says of a value.
#[derive(Debug, PartialEq, Eq)]
enum Meant {
    Allowed(String),
    Refused,
    Unset,
}

/// The lines of `tests/fixtures/settings.txt`: setting, value, and the value as it is meant if it is allowed.
/// `xtask/tests/settings.rs` holds the shell to the same lines.
fn cases() -> Vec<(String, String, Meant)> {
    let text = fs::read_to_string(root().join("tests/fixtures/settings.txt")).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let case = |line: &str| {
        let parts: Vec<&str> = line.split('\t').collect();
        let meant = match parts[2..] {
            ["allowed"] => Meant::Allowed(parts[1].to_owned()),
            ["allowed", meant] => Meant::Allowed(meant.to_owned()),
            ["refused"] => Meant::Refused,
            ["unset"] => Meant::Unset,
            _ => panic!("not three or four parts: {line:?}"),
        };
        (parts[0].to_owned(), parts[1].to_owned(), meant)
    };
    lines.map(case).collect()
}

#[test]
fn values_are_understood_or_refused_as_the_file_says() {
    for (name, value, meant) in cases() {
        let (settings, problems) = parse([(name.as_str(), value.as_str())]);
        let read = match print(&settings).first() {
            Some((_, read)) => Meant::Allowed((*read).to_owned()),
            None if problems.is_empty() => Meant::Unset,
            None => Meant::Refused,
        };
        assert_eq!(read, meant, "{name}={value:?}: {problems:?}");
    }
}

#[test]
fn every_setting_has_a_good_case_and_every_kind_a_bad_one() {
    let cases = cases();
    for setting in SETTINGS {
        let good = cases
            .iter()
            .any(|(name, _, meant)| name == setting.name.as_str() && matches!(meant, Meant::Allowed(_)));
        assert!(good, "{} has no good case in tests/fixtures/settings.txt", setting.name.as_str());
    }
    for kind in SETTINGS.iter().map(|setting| setting.kind.describe().0) {
        let of_kind = SETTINGS.iter().filter(|setting| setting.kind.describe().0 == kind);
        let names: Vec<&str> = of_kind.map(|setting| setting.name.as_str()).collect();
        let bad =
            cases.iter().any(|(name, _, meant)| names.contains(&name.as_str()) && *meant == Meant::Refused);
        assert!(bad, "the kind {kind} has no bad case in tests/fixtures/settings.txt");
    }
}

#[test]
fn what_is_printed_reads_back_the_same() {
    let good: Vec<_> =
        cases().into_iter().filter(|(_, _, meant)| matches!(meant, Meant::Allowed(_))).collect();
    let (settings, _) = parse(good.iter().map(|(name, value, _)| (name.as_str(), value.as_str())));
    assert_eq!(print(&settings).len(), SETTINGS.len());
    assert_eq!(parse(print(&settings)), (settings.clone(), Vec::new()));
    assert_eq!(allowed(print(&settings)), settings);
}

#[test]
fn a_bad_value_leaves_the_default_and_says_what_is_allowed() {
    let (settings, problems) = parse([("heading-level", "9"), ("heading-level", "3"), ("colour", "red")]);
    assert_eq!(settings.heading_level(), 3, "a later good value still counts");
    assert_eq!(problems[0].allowed.as_deref(), Some("a whole number from 1 to 6"));
    assert_eq!((problems[1].name.as_str(), problems[1].allowed.as_deref()), ("colour", None));
    assert_eq!(parse([]).0.heading_level(), 2);
    assert_eq!(parse([("clinic", "One"), ("clinic", "Two")]).0.get(Name::Clinic), Some("One"));
}

#[test]
fn every_accent_that_is_allowed_can_be_read_in_the_dark() {
    let dark = [Color::parse("#141b1f").unwrap(), Color::parse("#1b282b").unwrap()];
    let steps = || (0..=255_u8).step_by(15);
    let mut allowed = 0;
    for (red, green, blue) in steps().flat_map(|r| steps().flat_map(move |g| steps().map(move |b| (r, g, b))))
    {
        let accent = Color { red, green, blue };
        if accent.contrast(PAPER) >= 4.5 {
            allowed += 1;
            let least =
                dark.map(|ground| accent.for_dark().contrast(ground)).into_iter().fold(21.0, f64::min);
            assert!(least >= 4.5, "{accent:?} becomes {:?}, {least:.2}", accent.for_dark());
        }
    }
    assert!(allowed > 1_000, "only {allowed} accents were tried");
}

#[test]
fn contrast_is_that_of_the_standard() {
    let color = |text| Color::parse(text).unwrap();
    assert!((color("#000").contrast(color("#fff")) - 21.0).abs() < 0.001);
    assert!((color("#777777").contrast(color("#ffffff")) - 4.478).abs() < 0.01);
    assert!((color("#1f5f66").contrast(PAPER) - 7.0).abs() < 0.1);
}
