//! The notes in words: the copied text of a whole visit, line by line.

use kap_guide::questionnaire::{ChoiceId, QuestionId};
use kap_guide::session::{Command, Link, Screen, Session, Way, document, plain_text};

use super::guide::english;

/// A visit that has given these answers, in order; no choices are a skip, and help is read on.
fn visit(answers: &[(&'static str, &[&'static str])]) -> Session {
    let guide = &english().content.guide;
    let mut visit = Session::default();
    visit.apply(guide, Command::Start);
    for (question, choices) in answers {
        if matches!(visit.screen(), Screen::Panel(_)) {
            visit.apply(guide, Command::Continue);
        }
        assert_eq!(visit.screen(), Screen::Question(QuestionId::new(question)));
        for choice in *choices {
            visit.apply(guide, Command::Choose(ChoiceId::new(choice), true));
        }
        visit.apply(guide, Command::Continue);
    }
    visit
}

fn way(kind: &'static str, books: bool) -> Way {
    let link = Link { href: format!("https://example.org/{kind}"), kind, new_tab: books };
    Way { label: format!("Way {kind}"), link: Some(link), books }
}

fn text(visit: &Session) -> String {
    let content = &english().content;
    let notes = visit.notes(&content.guide);
    let blocks =
        document(content, &notes, "Example Counseling", &[way("phone", false), way("booking", true)]);
    plain_text(content, &content.words.notes.title, &blocks)
}

#[test]
fn the_copied_text_tells_what_was_chosen_why_it_matters_and_where_it_comes_from() {
    let written = english();
    let words = &written.content.words;
    let visit = visit(&[
        ("safety", &["no"]),
        ("age", &["adult"]),
        ("reasons", &["grief"]),
        ("heart", &["vessels"]),
        ("mind", &["none"]),
        ("pregnancy", &[]),
        ("medicines", &["lamotrigine"]),
    ]);
    let text = text(&visit);

    let before = text.find(words.notes.before.as_str()).unwrap();
    let also = text.find(words.notes.discuss_also.as_str()).unwrap();
    let vessels =
        text.find("“An aneurysm, a weak or tangled blood vessel, or bleeding in the brain” under").unwrap();
    let lamotrigine = text.find("under Your medicines").unwrap();
    assert!(before < vessels && vessels < also && also < lamotrigine, "{text}");
    for said in [
        words.notes.standing.as_str(),
        words.notes.open_one.as_str(),
        "Sources: R3.",
        "R3. ",
        "- Grief",
        "- Way phone",
        "- Way booking: https://example.org/booking",
        "not yet reviewed by a clinician or tested with patients",
    ] {
        assert!(text.contains(said), "{said:?} is missing in:\n{text}");
    }
    assert!(!text.contains(words.notes.not_asked.as_str()), "health was asked:\n{text}");
    assert!(
        text.lines().any(|line| line == "- Way phone"),
        "a phone’s link says no more than its label:\n{text}"
    );
    assert!(!text.contains('{') && !text.contains('}'), "a place was left unfilled:\n{text}");
}

#[test]
fn a_crisis_visit_begins_with_help_and_shows_no_way_to_book() {
    let written = english();
    let visit = visit(&[
        ("safety", &["yes-now"]),
        ("acting", &["no"]),
        ("age", &["adult"]),
        ("reasons", &[]),
        ("health-now", &["later"]),
    ]);
    let text = text(&visit);
    let first: Vec<&str> = text.lines().skip(3).take(12).collect();
    assert!(first.join("\n").contains("Call 988, Text 988"), "{text}");
    assert!(!text.contains("booking"), "{text}");
    assert!(text.contains(written.content.words.notes.not_asked.as_str()), "{text}");
    assert!(!text.contains(written.content.words.notes.discuss_also.as_str()), "{text}");
    assert!(text.contains("- Way phone"));
}

#[test]
fn things_to_bring_up_have_no_heading_where_there_are_none() {
    let written = english();
    let words = &written.content.words;
    let visit = visit(&[("safety", &["no"]), ("age", &["adult"]), ("reasons", &[]), ("heart", &["vessels"])]);
    let text = text(&visit);
    assert!(text.contains(words.notes.before.as_str()), "{text}");
    assert!(!text.contains(words.notes.discuss_also.as_str()), "{text}");
}
