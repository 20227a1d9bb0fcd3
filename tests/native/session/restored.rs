//! A visit that goes on from saved answers: what is asked again, and the help that its answers ask for.

use kap_guide::questionnaire::{ChoiceId, QuestionId};
use kap_guide::session::{Command, Contact, Problem, Screen, Session};

use super::{at_notes, decide, go_on, guide};

const TODAY: &str = "2026-11-22";
const LAST: &str = "2026-11-29";

fn opened(text: &str) -> (Session, Vec<Problem>) {
    let (mut visit, problems) = Session::default().restore(guide(), text, TODAY, LAST);
    visit.apply(guide(), Command::Resume);
    (visit, problems)
}

/// The questions and help screens up to the notes, in order, with one answer to the safety question.
fn on_the_way_back(visit: &mut Session, safety: &'static str) -> Vec<String> {
    let mut seen = Vec::new();
    while visit.screen() != Screen::Notes {
        match visit.screen() {
            Screen::Question(id) => {
                seen.push(id.as_str().to_owned());
                if id.as_str() == "safety" {
                    visit.apply(guide(), Command::Choose(ChoiceId::new(safety), true));
                }
            }
            Screen::Panel(panel) => seen.push(format!("! {}", panel.as_str())),
            Screen::Privacy => seen.push("privacy".to_owned()),
            _ => {}
        }
        go_on(visit);
    }
    seen
}

#[test]
fn saved_notes_have_this_text_whatever_was_put_in() {
    let mut visit = at_notes(&[
        ("safety", &["no"]),
        ("age", &["adult"]),
        ("reasons", &["grief"]),
        ("heart", &["vessels"]),
        ("substances", &["ketamine"]),
        ("home", &["not-safe"]),
    ]);
    let meant = "kap-guide-1 2026-11-29 /notes asker=me age=adult reasons=grief how-long=~ tried=~ heart=vessels \
                 head=~ body=~ pregnancy=~ mind=~ feelings=~ medicines=~ getting-there=~";
    assert_eq!(visit.to_saved(guide(), LAST), meant);
    decide(&mut visit, &[Some(true); 3]);
    assert_eq!(visit.to_saved(guide(), LAST), meant);
}

#[test]
fn what_is_never_saved_is_asked_again_and_then_what_goes_into_the_notes() {
    let text = at_notes(&[("safety", &["no"]), ("age", &["adult"]), ("reasons", &["grief"])])
        .to_saved(guide(), LAST);
    let (mut visit, problems) = opened(&text);
    assert_eq!(problems, []);
    assert_eq!(
        on_the_way_back(&mut visit, "no"),
        ["safety", "reasons", "feelings", "substances", "home", "privacy"]
    );
}

#[test]
fn a_restored_visit_stops_for_the_help_that_its_answers_ask_for() {
    let young = at_notes(&[("safety", &["no"]), ("age", &["under-18"])]).to_saved(guide(), LAST);
    let (mut visit, _) = opened(&young);
    assert_eq!(on_the_way_back(&mut visit, "no"), ["safety", "! youth"]);
    assert_eq!(visit.contact(guide()), Contact::Nothing);
    assert!(visit.notes(guide()).help.is_some());

    let urgent: &[(&str, &[&'static str])] = &[
        ("safety", &["no"]),
        ("age", &["adult"]),
        ("heart", &["high-blood-pressure"]),
        ("blood-pressure", &["symptoms"]),
    ];
    let (mut visit, _) = opened(&at_notes(urgent).to_saved(guide(), LAST));
    let seen = on_the_way_back(&mut visit, "sometimes");
    assert_eq!(seen, ["safety", "reasons", "feelings", "substances", "home", "! medical", "privacy"]);
    assert_eq!(visit.contact(guide()), Contact::NoBooking);
    assert!(visit.notes(guide()).help.is_some());
}

#[test]
fn yes_now_in_a_restored_visit_ends_contact_and_stops_the_visit_first() {
    let text = at_notes(&[("safety", &["no"]), ("age", &["adult"]), ("heart", &["vessels"])])
        .to_saved(guide(), LAST);
    let (mut visit, _) = opened(&text);
    let seen = on_the_way_back(&mut visit, "yes-now");
    assert_eq!(&seen[..2], ["safety", "! help-now"]);
    assert!(!seen[2..].contains(&"! help-now".to_owned()), "it stops twice for one answer: {seen:?}");
    assert!(!seen.contains(&"privacy".to_owned()), "{seen:?}");
    assert_eq!(visit.contact(guide()), Contact::Nothing);
    assert!(visit.notes(guide()).help.is_some());
}

#[test]
fn a_visit_saved_on_an_optional_page_comes_back_to_the_privacy_screen_and_the_notes() {
    let mut visit = at_notes(&[("safety", &["no"]), ("age", &["adult"])]);
    visit.apply(guide(), Command::OpenCard(guide().cards()[0]));
    assert!(matches!(visit.screen(), Screen::Compare(..)));
    let text = visit.to_saved(guide(), LAST);
    assert!(text.starts_with("kap-guide-1 2026-11-29 /0 "), "{text}");
    let (mut visit, problems) = opened(&text);
    assert_eq!(problems, []);
    assert_eq!(
        on_the_way_back(&mut visit, "no"),
        ["safety", "reasons", "feelings", "substances", "home", "privacy"]
    );
    // The cards start again without ticks.
    assert!(visit.cards(guide()).iter().all(|(_, is_done)| !is_done));
    assert_eq!(visit.decision(guide().section(QuestionId::new("home")).unwrap().id), None);
}
