//! The form answers to what people paste: the values of `tests/fixtures/mis-settings/`, and hostile text.

#![expect(clippy::expect_used, reason = "a test stops where something is missing")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kap_guide::settings::{Name, SETTINGS, Setting};
use kap_guide_setup::Feedback;
use kap_guide_setup::words::{USE_COLOR, fill};
use serde::Deserialize;

/// A row: what a clinic types, and what the form says. What the console and the check say has tests of its own.
#[derive(Deserialize)]
struct Row {
    setting: String,
    value: String,
    form: String,
}

#[derive(Deserialize)]
struct Table {
    value: Vec<Row>,
}

fn rows() -> Vec<Row> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/mis-settings");
    let read = |file: &str| fs::read_to_string(folder.join(file)).expect("the table");
    let rows = |file: &str| toml::from_str::<Table>(&read(file)).expect("rows").value;
    ["contact.toml", "guide.toml"].into_iter().flat_map(rows).collect()
}

fn setting(name: &str) -> &'static Setting {
    SETTINGS.iter().find(|setting| setting.name.as_str() == name).expect("a setting")
}

#[test]
fn the_form_says_of_each_value_what_the_table_says() {
    let rows = rows();
    assert!(rows.len() >= 49, "only {} rows", rows.len());
    for Row { setting: name, value, form } in rows {
        let answer = Feedback::to(setting(&name), &value);
        let instead = answer.instead.map(|color| fill(USE_COLOR, &[("color", &color)]));
        let said = answer.said.into_iter().chain(instead).collect::<Vec<_>>().join(" ");
        assert_eq!(said, form, "{name}={value:?}");
        assert!(!form.is_empty(), "the form is silent about {name}={value:?}");
    }
}

#[test]
fn every_setting_is_set_wrong_in_the_table() {
    let rows = rows();
    let is_wrong = |row: &&Row| {
        let setting = setting(&row.setting);
        // Only a page can tell whether it has the target.
        setting.kind.read(&row.value).is_none() || setting.name == Name::Target
    };
    let wrong: BTreeSet<&str> = rows.iter().filter(is_wrong).map(|row| row.setting.as_str()).collect();
    for setting in SETTINGS {
        let name = setting.name.as_str();
        assert!(
            wrong.contains(name),
            "`{name}` has no wrong value in tests/fixtures/mis-settings/; add a row"
        );
    }
}

#[test]
fn a_good_value_and_an_empty_field_need_no_words() {
    for (name, typed, value) in [
        ("clinic", "Example Counseling", Some("Example Counseling")),
        ("clinic", "  ", None),
        ("sms", "", None),
        ("target", "#guide", Some("#guide")),
    ] {
        let answer = Feedback::to(setting(name), typed);
        assert_eq!(answer, Feedback { value: value.map(str::to_owned), ..Feedback::default() });
    }
}

#[test]
fn no_refusal_is_silent() {
    for setting in SETTINGS {
        for typed in [
            "\u{202e}",
            "<script>alert(1)</script>\u{2028}",
            &"9".repeat(10_000),
            "javascript:alert(1)//\u{0}",
        ] {
            let answer = Feedback::to(setting, typed);
            // A value that is nothing has words, too, but is no problem.
            let allowed = setting.kind.read(typed);
            assert_eq!(answer.value, allowed, "{}", setting.name.as_str());
            assert!(
                answer.value.is_some() || !answer.said.is_empty(),
                "{}: {typed:?}",
                setting.name.as_str()
            );
        }
    }
}
