//! Facts due for a check: reported after their date, and not before.

use super::{at, later, text};

fn on(day: &str, journey: &str) -> String {
    text(&format!("today {day}\nstart\n{journey}\nnothing to report until notes"))
}

/// The sentence up to what it names.
fn may_have_changed() -> &'static str {
    later().notes.changed.as_str().split_once("{what}").unwrap().0
}

#[test]
fn facts_may_have_changed_after_their_day_and_not_before() {
    let journey = "nothing to report until heart\nanswer heart: vessels";
    let after = on("2027-06-01", journey);
    assert!(at(&after, may_have_changed()) < at(&after, "Published November 29, 2026"), "{after}");
    for before in ["2026-11-22", "2027-05-31", ""] {
        assert!(!on(before, journey).contains(may_have_changed()), "on {before:?}");
    }
}

#[test]
fn only_facts_that_these_notes_use_are_named() {
    let named = |journey| {
        let text = on("2027-06-01", journey);
        let (_, rest) = text.split_once(may_have_changed()).unwrap_or_else(|| panic!("nothing in:\n{text}"));
        rest.lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(
        named("nothing to report until heart\nanswer heart: vessels"),
        "R3, 988 Suicide & Crisis Lifeline, SAMHSA helpline."
    );
    // R46 has no day, and one line of help is shown.
    assert_eq!(
        named("nothing to report until pregnancy\nanswer pregnancy: could-become"),
        "988 Suicide & Crisis Lifeline, SAMHSA helpline."
    );
    assert_eq!(
        named("nothing to report until home\nanswer home: not-safe\ncontinue"),
        "988 Suicide & Crisis Lifeline, Emergency services, Find A Helpline, SAMHSA helpline."
    );
}

#[test]
fn about_says_of_every_service_when_it_was_checked_or_that_it_was_not() {
    use kap_guide::session::checked;

    let content = &crate::guide::english().content;
    let line = |id: &str| content.guide.services.iter().find(|line| line.id.as_str() == id).unwrap();
    let lifeline = checked(content, line("lifeline"));
    assert!(
        lifeline.starts_with("988 Suicide & Crisis Lifeline. ") && lifeline.contains("2026-11"),
        "{lifeline}"
    );
    let emergency = checked(content, line("emergency"));
    assert_eq!(emergency, format!("Emergency services. {}", content.later().about.service_known));
}
