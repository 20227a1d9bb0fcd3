//! The form answers to what people paste.

#![expect(clippy::expect_used, reason = "a test stops where something is missing")]

use kap_guide::settings::{SETTINGS, Setting};
use kap_guide_setup::Feedback;

fn setting(name: &str) -> &'static Setting {
    SETTINGS.iter().find(|setting| setting.name.as_str() == name).expect("a setting")
}

#[track_caller]
fn expect(name: &str, typed: &str, value: Option<&str>, said: &str) {
    let answer = Feedback::to(setting(name), typed);
    assert_eq!(answer.value.as_deref(), value, "{name}: {typed}: {answer:?}");
    let all = answer.said.join(" ");
    assert!(all.contains(said) && (!said.is_empty() || all.is_empty()), "{name}: {typed}: {all}");
}

#[test]
fn what_people_paste_is_understood_and_said() {
    expect(
        "phone",
        "+1 202\u{2013}555\u{2013}0143",
        Some("+1 202-555-0143"),
        "Dashes pasted from Word were replaced",
    );
    expect("phone", "tel:988", Some("988"), "Used as");
    expect("phone", "1-800-KETAMINE", Some("1-800-KETAMINE"), "dials 1800538264");
    expect("phone", "202 555 0143 x12", Some("202 555 0143 ext. 12"), "dials 2025550143,12");
    expect("booking", "www.example.org/book now", Some("https://www.example.org/book%20now"), "Used as");
    expect("theme", "Dark", Some("dark"), "Used as");
    expect("radius", "12px", Some("12"), "Used as");
    expect("clinic", "Example Counseling", Some("Example Counseling"), "");
    expect("clinic", "  ", None, "");
}

#[test]
fn what_cannot_be_used_gets_a_sentence_that_says_how_to_mend_it() {
    expect("phone", "call us", None, "3 to 15 digits");
    expect("email", "hello@", None, "such as hello@example.org");
    expect("booking", "javascript:alert(1)", None, "begins with https://");
    expect("booking", "book", None, "address of a page");
    expect("radius", "99", None, "from 0 to 24");
    expect("clinic", &"x".repeat(10_000), None, "10000 characters. Shorten it to 80");
    expect("clinic", "Example\u{202e}gnilesnuoC", None, "no one can see");
    expect("clinic", "\u{3164}", None, "at least one letter");
    expect("accent", "teal", None, "such as #1f5f66");
    expect("accent", "#7fc8a9", None, "Text needs 4.5 to 1");
    let pale = Feedback::to(setting("accent"), "#7fc8a9");
    assert!(pale.is_problem());
    let instead = pale.instead.expect("a color that passes");
    expect("accent", &instead, Some(&instead), "Contrast on white: 4.5");
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
            let allowed = setting.kind.read(typed);
            assert_eq!(answer.value, allowed, "{}", setting.name.as_str());
            assert!(answer.value.is_some() || answer.is_problem(), "{}: {typed:?}", setting.name.as_str());
        }
    }
}
