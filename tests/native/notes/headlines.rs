//! The introduction to the concerns: one sentence for each case, and no other.

use super::{text, words};

/// Expects the headings and sentences given, and none of the other ones.
#[track_caller]
fn says(journey: &str, meant: &[&str]) {
    let text = text(journey);
    let said = &words().notes;
    let all = [
        ("urgent", said.urgent),
        ("before", said.before),
        ("discuss", said.discuss),
        ("discuss-also", said.discuss_also),
        ("nothing", said.nothing),
        ("not-asked", said.not_asked),
        ("open-one", said.open_one),
        ("adults-only", said.adults_only),
    ];
    for (name, sentence) in all {
        assert_eq!(text.contains(sentence.as_str()), meant.contains(&name), "{name} in:\n{text}");
    }
    let (open, _) = said.open_many.split_once("{n}").unwrap();
    let many = text.contains(&format!("{open}2")) || text.contains(&format!("{open}7"));
    assert_eq!(many, meant.contains(&"open-many"), "{text}");
    assert!(text.contains(said.standing.as_str()), "every note says who decides:\n{text}");
}

#[test]
fn each_case_has_its_own_sentence() {
    says("start\nnothing to report until check", &["nothing"]);
    says(
        "start\nnothing to report until heart\nanswer heart: vessels\nnothing to report until check",
        &["before"],
    );
    says(
        "start\nnothing to report until body\nanswer body: kidney\nnothing to report until check",
        &["discuss"],
    );
    says(
        "start\nnothing to report until body\nanswer body: kidney, liver\nnothing to report until check",
        &["before", "discuss-also"],
    );
    says(
        "start\nnothing to report until mind\nanswer mind: after-birth\ncontinue\nnothing to report until check",
        &["urgent"],
    );
    says("start for-other\nnothing to report until check", &["not-asked"]);
}

#[test]
fn open_questions_are_counted_and_never_read_as_a_no() {
    let until = "start\nnothing to report until pregnancy\nskip pregnancy\n";
    says(&format!("{until}nothing to report until check"), &["open-one"]);
    says(&format!("{until}answer mind: prefer-not\nnothing to report until check"), &["open-many"]);
    says("start\nskip until check", &["open-many", "adults-only"]);
    // Something to tell does not hide what was left open.
    says(&format!("{until}answer mind: family\nnothing to report until check"), &["before", "open-one"]);
}
