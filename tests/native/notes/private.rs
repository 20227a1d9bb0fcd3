//! Excluded sections: someone else may read the notes and must not be able to infer them.

use super::{at, text, words};

const PLAIN: &str = "start\nnothing to report until check";

#[test]
fn the_notes_say_that_private_sections_stay_out_whatever_was_answered() {
    let marked = "start
        nothing to report until substances
        answer substances: ketamine, problems
        nothing to report until own-choice
        answer own-choice: pushed
        nothing to report until check";
    at(&text(PLAIN), words().notes.private.as_str());
    assert_eq!(text(PLAIN), text(marked), "the notes tell what stays out");
    let skipped = "start\nnothing to report until substances\nskip substances\nnothing to report until own-choice\nskip until check";
    let (plain, skipped) = (text(PLAIN), text(skipped));
    assert_eq!(plain, skipped, "the notes tell that something was skipped");
}

#[test]
fn an_excluded_section_is_named_and_its_answers_are_gone() {
    let with = "start\nnothing to report until heart\nanswer heart: vessels\nnothing to report until check";
    let without = text(&format!("{with}\nleave out body\nleave out reasons"));
    at(&without, "Left out of these notes: Your reasons, Your body.");
    assert!(!without.contains("aneurysm") && !without.contains("Low mood"), "{without}");
    assert!(!text(with).contains("Left out of these notes"));
}

#[test]
fn the_safety_answer_is_printed_only_if_it_is_included() {
    let visit = "start
        answer safety: sometimes
        continue
        nothing to report until check";
    let (out, included) = (text(visit), text(&format!("{visit}\nput in now")));
    assert!(!out.contains("Sometimes lately") && !out.contains("Thoughts of ending your life"), "{out}");
    assert!(at(&included, "Thoughts of ending your life\n") < at(&included, "- Sometimes lately"));
    // The help is there either way.
    assert!(out.contains("Call 988") && included.contains("Call 988"));
}

#[test]
fn the_help_is_the_same_for_every_reason_and_does_not_tell_which_it_was() {
    let not_safe = text(
        "start\nnothing to report until home\nanswer home: not-safe\ncontinue\nnothing to report until check",
    );
    let reasons = [
        "start\nnothing to report until substances\nanswer substances: alcohol\nanswer drinking: withdrawal\ncontinue\nnothing to report until check",
        "start\nnothing to report until substances\nanswer substances: ghb\nanswer substances-stopped: sick\ncontinue\nnothing to report until check",
    ];
    for reason in reasons {
        assert_eq!(text(reason), not_safe, "{reason}");
    }
    assert_ne!(text(PLAIN), not_safe);
}

#[test]
fn a_softer_answer_about_safety_or_home_leaves_the_notes_that_everyone_has() {
    for reason in [
        "start\nanswer safety: sometimes\nnothing to report until check",
        "start\nanswer safety: unsure\nnothing to report until check",
        "start\nanswer safety: prefer-not\nnothing to report until check",
        "start\nskip safety\nnothing to report until check",
        "start\nnothing to report until home\nanswer home: unsure\nnothing to report until check",
        "start\nnothing to report until feelings\nanswer feelings: attempt\nnothing to report until check",
    ] {
        assert_eq!(text(reason), text(PLAIN), "{reason}");
    }
}
