//! The notes in words: the copied text of a whole visit, line by line.

mod changed;
mod headlines;
mod private;

use kap_guide::content::{PanelId, Words};
use kap_guide::session::{ContactMethod, Link, NotesContext, document, plain_text};

use super::guide::english;
use super::journeys::run_to_end;

fn way(kind: &'static str, books: bool) -> ContactMethod {
    let link = Link { href: format!("https://example.org/{kind}"), kind, new_tab: books };
    ContactMethod { label: format!("Way {kind}"), link: Some(link), books }
}

/// What a visitor copies at the end of a journey.
#[track_caller]
fn text(journey: &str) -> String {
    let arrived = run_to_end(journey);
    let content = arrived.content;
    let notes = arrived.visit.notes(&content.guide);
    let ways = [way("phone", false), way("booking", true)];
    let setting = NotesContext { clinic: "Example Counseling", ways: &ways, today: &arrived.today };
    let text = plain_text(content, &content.words.notes.title, &document(content, &notes, setting));
    assert!(!text.contains('{') && !text.contains('}'), "a place was left unfilled:\n{text}");
    text
}

fn words() -> &'static Words {
    &english().content.words
}

/// The place of a text that has to be there once.
#[track_caller]
fn at(text: &str, said: &str) -> usize {
    assert_eq!(text.matches(said).count(), 1, "{said:?} is not there once in:\n{text}");
    text.find(said).unwrap()
}

#[test]
fn the_copied_text_tells_what_was_chosen_why_it_matters_and_where_it_comes_from() {
    let text = text(
        "start
        answer safety: no
        answer age: adult
        answer reasons: grief
        answer how-long: months
        answer tried: therapy
        answer heart: vessels
        nothing to report until pregnancy
        skip pregnancy
        nothing to report until medicines
        answer medicines: lamotrigine
        nothing to report until check",
    );
    let said = &words().notes;
    let order = [
        said.title.as_str(),
        said.standing.as_str(),
        said.private.as_str(),
        "- Grief",
        "- Several months",
        "- Talk therapy",
        said.before.as_str(),
        "You chose “An aneurysm, a weak or tangled blood vessel, or bleeding in the brain” under Your body.",
        "Sources: R3.",
        said.discuss_also.as_str(),
        "You chose “Lamotrigine” under Your medicines.",
        said.open_one.as_str(),
        "- R3. ",
        "- R49. ",
        "not yet reviewed by a clinician or tested with patients",
        "Talk with Example Counseling",
        "- Way phone",
        "- Way booking: https://example.org/booking",
        said.others.as_str(),
        "- SAMHSA",
        said.not_now_body.as_str(),
    ];
    let places: Vec<usize> = order.iter().map(|said| at(&text, said)).collect();
    assert!(places.is_sorted(), "{places:?} in:\n{text}");
    assert!(!text.contains(said.not_asked.as_str()), "health was asked:\n{text}");
    assert!(text.lines().any(|line| line == "- Way phone"), "a phone’s link says no more than its label");
}

#[test]
fn a_crisis_visit_begins_with_help_and_shows_no_way_to_book() {
    let text = text(
        "start
        answer safety: yes-now
        continue
        answer acting: no
        answer age: adult
        skip reasons
        skip tried
        answer health-now: later
        nothing to report until check",
    );
    let said = &words().notes;
    let help = words().panels.get(PanelId::new("help-notes")).unwrap().title.as_str();
    let places = [at(&text, help), at(&text, "Call 988, Text 988"), at(&text, said.lead.as_str())];
    assert!(places.is_sorted(), "{text}");
    assert!(!text.contains("booking"), "{text}");
    assert!(text.contains(said.not_asked.as_str()) && !text.contains(said.discuss_also.as_str()), "{text}");
    assert!(!text.contains("- Way phone"), "{text}");
}

#[test]
fn everyone_who_needs_no_block_of_help_has_the_same_line_of_help_first() {
    let said = &words().notes;
    let line = words().panels.get(english().content.guide.routing.line).unwrap().title.as_str();
    for journey in [
        "start\nnothing to report until check",
        "start\nskip until check",
        "start\nanswer safety: sometimes\nnothing to report until check",
        "start for-other\nnothing to report until check",
    ] {
        let text = text(journey);
        let places = [at(&text, line), at(&text, "Call 988, Text 988"), at(&text, said.lead.as_str())];
        assert!(places.is_sorted(), "{text}");
    }
}

#[test]
fn a_concern_without_a_source_says_so() {
    let text =
        text("start\nnothing to report until mind\nanswer mind: family\nnothing to report until check");
    at(&text, words().notes.expert_practice.as_str());
    assert!(!text.contains("Sources: "), "{text}");
}

#[test]
fn someone_who_asks_for_another_person_reads_so() {
    let other = text("start for-other\nnothing to report until check");
    assert!(at(&other, words().notes.for_other.as_str()) < at(&other, words().notes.not_asked.as_str()));
    let me = text("start\nnothing to report until check");
    assert!(!me.contains(words().notes.for_other.as_str()), "{me}");
}

#[test]
fn questions_to_ask_are_printed_as_they_were_picked() {
    let picked = text("start\nnothing to report until check\nchange ask\nanswer ask: emergency, night");
    let title = at(&picked, "Questions to ask\n");
    assert!(title < at(&picked, "- What happens in an emergency?"));
    at(&picked, "- Who do I call at night?");
    assert!(!picked.contains("Who prescribes this"), "{picked}");
    let none = text("start\nnothing to report until check");
    assert!(!none.contains("Questions to ask"), "{none}");
}

#[test]
fn elsewhere_the_notes_have_the_help_of_that_region_and_no_clinic() {
    let text = text(
        "region GB
        start
        nothing to report until home
        answer home: not-safe
        continue
        nothing to report until check",
    );
    assert!(text.contains("Call 116 123") && text.contains("Call 999"), "{text}");
    for american in ["988", "911", "SAMHSA", "Example Counseling", "- Way"] {
        assert!(!text.contains(american), "{american} in:\n{text}");
    }
}

#[test]
fn the_sources_of_what_is_urgent_are_listed_like_all_others() {
    let text = text(
        "start
        answer safety: no
        nothing to report until mind
        answer mind: after-birth
        continue
        nothing to report until check",
    );
    let places = [at(&text, words().notes.urgent.as_str()), at(&text, "- R91. ")];
    assert!(places.is_sorted(), "{text}");
}
