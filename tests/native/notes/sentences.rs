//! Which sentences and lists stand on page one, for each case.

use super::{at, later, text};

/// Expects the headings and sentences given, and none of the other ones.
#[track_caller]
fn says(journey: &str, meant: &[&str]) {
    let text = text(journey);
    let said = &later().notes;
    let until = |sentence: &'static str| sentence.split(['{', '“']).next().unwrap_or_default();
    let all = [
        ("before", said.before.as_str()),
        ("discuss", said.discuss.as_str()),
        ("nothing", until(said.nothing.as_str())),
        ("not-asked", said.not_asked.as_str()),
        ("open", until(said.open.as_str())),
        ("adults-only", said.adults_only.as_str()),
    ];
    for (name, sentence) in all {
        assert_eq!(text.contains(sentence), meant.contains(&name), "{name} in:\n{text}");
    }
    at(&text, said.standing.as_str());
}

#[test]
fn each_case_has_its_own_sentence() {
    says("start\nnothing to report until notes", &["nothing"]);
    says(
        "start\nnothing to report until heart\nanswer heart: vessels\nnothing to report until notes",
        &["before"],
    );
    says(
        "start\nnothing to report until body\nanswer body: kidney\nnothing to report until notes",
        &["discuss", "nothing"],
    );
    says(
        "start\nnothing to report until body\nanswer body: kidney, liver\nnothing to report until notes",
        &["before", "discuss"],
    );
    says(
        "start\nnothing to report until pregnancy\nanswer pregnancy: birth\nanswer birth: after-birth\ncontinue\nnothing to report until notes",
        &["before"],
    );
    says("start for-other\nnothing to report until notes", &["not-asked"]);
    says("start\nanswer safety: no\nanswer age: under-18\ncontinue", &["discuss", "not-asked"]);
}

#[test]
fn open_questions_are_named_and_never_read_as_a_no() {
    let until = "start\nnothing to report until pregnancy\nskip pregnancy\n";
    says(&format!("{until}nothing to report until notes"), &["nothing", "open"]);
    says(&format!("{until}answer mind: prefer-not\nnothing to report until notes"), &["nothing", "open"]);
    says("start\nskip until notes", &["open", "adults-only"]);
    // Something to tell does not hide what was left open.
    says(&format!("{until}answer mind: family\nnothing to report until notes"), &["before", "open"]);
    let both = text(&format!("{until}answer mind: prefer-not\nnothing to report until notes"));
    at(&both, "Left open: Pregnancy, birth and breastfeeding; Mind and mood.");
}

#[test]
fn the_sentence_about_nothing_names_the_sections_that_it_is_true_of() {
    let sentence = |journey: &str| {
        let text = text(&format!("start\n{journey}\nnothing to report until notes"));
        let begin = later().notes.nothing.as_str().split('“').next().unwrap_or_default();
        let line = text.lines().find(|line| line.starts_with(begin)).unwrap_or_default().to_owned();
        line.split(" is on").next().unwrap_or_default().replace(begin, "")
    };
    assert_eq!(sentence("answer safety: no"), "“Your body” and “Your medicines”");
    assert_eq!(
        sentence("nothing to report until body\nanswer body: kidney"),
        "“Your medicines”",
        "the notes list something about the body"
    );
    assert_eq!(
        sentence("nothing to report until medicines\nskip medicines"),
        "“Your body”",
        "nothing was answered about medicines"
    );
    // Nothing to tell, but the private answers may hold something.
    assert_eq!(
        sentence("nothing to report until substances\nanswer substances: ketamine"),
        "“Your body” and “Your medicines”"
    );
}

#[test]
fn a_copied_line_of_help_says_who_it_is_for() {
    let abroad = text(
        "region GB\nstart\nanswer safety: yes-now\ncontinue\nanswer acting: no\nskip age\nskip reasons\nanswer health-now: later",
    );
    at(&abroad, "- Lifeline: Call 0808 808 8000. For people in Northern Ireland, day or night.");
    let here = text("start\nanswer safety: no\nnothing to report until notes");
    assert!(here.contains("It is not for a crisis."), "{here}");
}

#[test]
fn in_danger_notes_about_someone_else_offer_help_to_the_visitor() {
    let notes = text(
        "start for-other\nanswer safety: yes-now\ncontinue\nanswer acting: no\nanswer age: adult\nanswer other-age: adult\nskip reasons",
    );
    at(&notes, later().notes.doctor_help.as_str());
    let young =
        text("start for-other\nanswer safety: no\nanswer age: adult\nanswer other-age: under-18\ncontinue");
    at(&young, later().notes.doctor_other.as_str());
}
