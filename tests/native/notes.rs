//! The notes in words: the copied text of a whole visit, line by line.

use kap_guide::content::author::Written;
use kap_guide::questionnaire::{ChoiceId, QuestionId};
use kap_guide::session::{Command, Link, Screen, Session, Way, document, plain_text};

use super::guide::english;

fn answer(visit: &mut Session, written: &Written, question: &'static str, choices: &[&'static str]) {
    let guide = &written.content.guide;
    assert_eq!(visit.screen(), Screen::Question(QuestionId::new(question)));
    for choice in choices {
        visit.apply(guide, Command::Choose(ChoiceId::new(choice), true));
    }
    visit.apply(guide, Command::Continue);
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
    let mut visit = Session::default();
    visit.apply(&written.content.guide, Command::Start);
    answer(&mut visit, written, "safety", &["no"]);
    answer(&mut visit, written, "age", &["adult"]);
    answer(&mut visit, written, "reasons", &["grief"]);
    answer(&mut visit, written, "heart", &["vessels"]);
    answer(&mut visit, written, "mind", &["none"]);
    answer(&mut visit, written, "pregnancy", &[]);
    answer(&mut visit, written, "medicines", &["lamotrigine"]);
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
    let mut visit = Session::default();
    visit.apply(&written.content.guide, Command::Start);
    answer(&mut visit, written, "safety", &["yes-now"]);
    visit.apply(&written.content.guide, Command::Continue);
    answer(&mut visit, written, "acting", &["no"]);
    answer(&mut visit, written, "age", &["adult"]);
    answer(&mut visit, written, "reasons", &[]);
    answer(&mut visit, written, "health-now", &["later"]);
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
    let mut visit = Session::default();
    visit.apply(&written.content.guide, Command::Start);
    answer(&mut visit, written, "safety", &["no"]);
    answer(&mut visit, written, "age", &["adult"]);
    answer(&mut visit, written, "reasons", &[]);
    answer(&mut visit, written, "heart", &["vessels"]);
    let text = text(&visit);
    assert!(text.contains(words.notes.before.as_str()), "{text}");
    assert!(!text.contains(words.notes.discuss_also.as_str()), "{text}");
}
