//! Private answers: someone else may read the notes and must not be able to infer them.

use super::{at, later, text};

const PLAIN: &str = "start\nnothing to report until notes";

#[test]
fn the_notes_say_that_private_answers_may_be_missing_whatever_was_answered() {
    let marked = "start
        nothing to report until substances
        answer substances: ketamine, problems
        nothing to report until home
        answer home: pushed
        nothing to report until notes";
    at(&text(PLAIN), later().notes.private.as_str());
    assert_eq!(text(PLAIN), text(marked), "the notes tell what stays out");
    let skipped = "start\nnothing to report until substances\nskip substances\nnothing to report until home\nskip home\ncontinue";
    assert_eq!(text(PLAIN), text(skipped), "the notes tell that something was skipped");
}

#[test]
fn the_private_sentence_goes_only_when_everything_private_is_put_in() {
    let put_in = |sections: &[&str]| {
        let lines: Vec<String> = sections.iter().map(|section| format!("put in {section}")).collect();
        text(&format!("start\nnothing to report until privacy\n{}\ncontinue", lines.join("\n")))
    };
    let private = later().notes.private.as_str();
    assert!(put_in(&["now", "substances"]).contains(private));
    assert!(!put_in(&["now", "substances", "home"]).contains(private));
}

#[test]
fn the_safety_answer_is_printed_only_if_it_is_put_in() {
    let visit = "start
        answer safety: sometimes
        nothing to report until privacy";
    let (out, included) =
        (text(&format!("{visit}\ncontinue")), text(&format!("{visit}\nput in now\ncontinue")));
    assert!(!out.contains("Sometimes lately") && !out.contains("Thoughts of ending your life"), "{out}");
    assert!(at(&included, "Thoughts of ending your life\n") < at(&included, "- Sometimes lately"));
    // The help is there either way, and says who it is for.
    assert!(out.contains("Call 988") && included.contains("Call 988"));
}

#[test]
fn the_help_is_the_same_for_every_reason_and_does_not_tell_which_it_was() {
    let not_safe = text(
        "start\nnothing to report until home\nanswer home: not-safe\ncontinue\nnothing to report until notes",
    );
    let reasons = [
        "start\nnothing to report until substances\nanswer substances: alcohol\nanswer drinking: withdrawal\ncontinue\nnothing to report until notes",
        "start\nnothing to report until substances\nanswer substances: ghb\nanswer substances-stopped: sick\ncontinue\nnothing to report until notes",
    ];
    for reason in reasons {
        assert_eq!(text(reason), not_safe, "{reason}");
    }
    assert_ne!(text(PLAIN), not_safe);
}

#[test]
fn a_softer_answer_about_safety_or_home_leaves_the_notes_that_everyone_has() {
    for reason in [
        "start\nanswer safety: sometimes\nnothing to report until notes",
        "start\nanswer safety: unsure\nnothing to report until notes",
        "start\nanswer safety: prefer-not\nnothing to report until notes",
        "start\nskip safety\nnothing to report until notes",
        "start\nnothing to report until home\nanswer home: unsure\nnothing to report until notes",
    ] {
        assert_eq!(text(reason), text(PLAIN), "{reason}");
    }
    // A past attempt alone reads like a skip.
    let feelings = |answer: &str| {
        text(&format!("start\nnothing to report until feelings\n{answer}\nnothing to report until notes"))
    };
    assert_eq!(feelings("answer feelings: attempt"), feelings("skip feelings"));
}
