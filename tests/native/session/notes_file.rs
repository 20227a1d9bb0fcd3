//! The answers in a notes file: only what the notes include, and the visit that goes on from them.

use kap_guide::questionnaire::{ChoiceId, QuestionId, SectionId};
use kap_guide::session::{Command, Contact, Problem, Screen, Session};
use proptest::prelude::*;

use super::{answer_all, any_commands, any_picks, complete, entries, go_on, guide, pressed};

const TODAY: &str = "2026-11-22";
const LAST: &str = "2026-11-29";

fn opened(text: &str) -> (Session, Vec<Problem>) {
    let (mut visit, problems) = Session::default().restore(guide(), text, TODAY, LAST);
    visit.apply(guide(), Command::Resume);
    (visit, problems)
}

/// A visit about oneself with nothing answered but this, at its notes.
fn at_notes(answers: &[(&str, &'static str)], excluded: &[&'static str]) -> Session {
    let mut visit = pressed([]);
    while visit.screen() != Screen::Check {
        if let Screen::Question(id) = visit.screen()
            && let Some((_, choice)) = answers.iter().find(|(question, _)| *question == id.as_str())
        {
            visit.apply(guide(), Command::Choose(ChoiceId::new(choice), true));
        }
        go_on(&mut visit);
    }
    for section in excluded {
        visit.apply(guide(), Command::Include(SectionId::new(section), false));
    }
    visit.apply(guide(), Command::Continue);
    assert_eq!(visit.screen(), Screen::Notes);
    visit
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
            _ => {}
        }
        go_on(visit);
    }
    seen
}

#[test]
fn a_notes_file_has_this_text() {
    let answers = [
        ("safety", "no"),
        ("age", "adult"),
        ("reasons", "grief"),
        ("heart", "vessels"),
        ("substances", "ketamine"),
        ("home", "not-safe"),
    ];
    let with = at_notes(&answers, &[]).to_notes_file(guide(), LAST);
    assert!(
        with.starts_with("kap-guide-1 2026-11-29 /notes asker=me age=adult reasons=grief how-long=~ "),
        "{with}"
    );
    assert!(with.contains(" heart=vessels ") && !with.contains('+'), "{with}");
    let without = at_notes(&answers, &["body", "reasons"]).to_notes_file(guide(), LAST);
    assert_eq!(
        without,
        "kap-guide-1 2026-11-29 /notes asker=me age=adult mind=~ feelings=~ medicines=~ getting-there=~ +=reasons +=body"
    );
}

#[test]
fn what_was_left_out_and_what_is_never_saved_is_asked_again_before_the_notes() {
    let text = at_notes(&[("safety", "no"), ("age", "adult"), ("reasons", "grief")], &["body"])
        .to_notes_file(guide(), LAST);
    let (mut visit, problems) = opened(&text);
    assert_eq!(problems, []);
    let asked = on_the_way_back(&mut visit, "no");
    assert_eq!(
        asked,
        [
            "safety",
            "heart",
            "head",
            "body",
            "pregnancy",
            "bladder",
            "reaction",
            "substances",
            "own-choice",
            "home"
        ]
        .into_iter()
        .filter(|id| visit.walk(guide()).path.iter().any(|asked| asked.as_str() == *id))
        .collect::<Vec<_>>()
    );
    assert!(
        !visit.includes(guide().section(QuestionId::new("heart")).unwrap()),
        "the body is in the notes again"
    );
}

#[test]
fn a_visit_that_goes_on_from_a_file_stops_for_the_help_that_its_answers_ask_for() {
    let young = at_notes(&[("safety", "no"), ("age", "under-18")], &[]).to_notes_file(guide(), LAST);
    let (mut visit, _) = opened(&young);
    assert_eq!(on_the_way_back(&mut visit, "no"), ["safety", "! youth"]);
    assert_eq!(visit.contact(guide()), Contact::Nothing);
    assert!(visit.notes(guide()).help.is_some());

    let urgent = [
        ("safety", "no"),
        ("age", "adult"),
        ("heart", "high-blood-pressure"),
        ("blood-pressure", "symptoms"),
    ];
    let (mut visit, _) = opened(&at_notes(&urgent, &[]).to_notes_file(guide(), LAST));
    let seen = on_the_way_back(&mut visit, "sometimes");
    assert_eq!(seen.first().map(String::as_str), Some("safety"));
    assert_eq!(seen.last().map(String::as_str), Some("! medical"), "{seen:?}");
    assert_eq!(visit.contact(guide()), Contact::NoBooking);
    assert!(visit.notes(guide()).help.is_some());

    let (mut visit, _) = opened(&at_notes(&urgent, &["body"]).to_notes_file(guide(), LAST));
    assert!(!on_the_way_back(&mut visit, "no").contains(&"! medical".to_owned()), "it was left out");
}

#[test]
fn yes_now_in_a_visit_from_a_file_ends_contact_and_stops_the_visit_first() {
    let text = at_notes(&[("safety", "no"), ("age", "adult"), ("heart", "vessels")], &[])
        .to_notes_file(guide(), LAST);
    let (mut visit, _) = opened(&text);
    let seen = on_the_way_back(&mut visit, "yes-now");
    assert_eq!(&seen[..2], ["safety", "! help-now"]);
    assert!(!seen[2..].contains(&"! help-now".to_owned()), "it stops twice for one answer: {seen:?}");
    assert_eq!(visit.contact(guide()), Contact::Nothing);
    assert!(visit.notes(guide()).help.is_some());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// Others may read the file. What they cannot read they must not be able to work out either.
    #[test]
    fn two_visits_that_differ_only_in_answers_that_are_left_out_have_the_same_file(
        start in entries(),
        picks in any_picks(),
        include in prop::collection::vec(any::<bool>(), 20),
        again in prop::collection::vec(any::<bool>(), 20),
    ) {
        let mut picks = picks.into_iter();
        let mut one = complete(start, &mut picks);
        for (section, on) in guide().sections.iter().zip(include) {
            one.apply(guide(), Command::Include(section.id, on));
        }
        let mut other = one.clone();
        for (section, again) in guide().sections.iter().zip(again) {
            let excluded = again && section.include.is_some() && !one.includes(section);
            for question in guide().questionnaire.questions.iter().filter(|own| excluded && own.section == section.id) {
                if other.walk(guide()).shows(question.id) {
                    other.apply(guide(), Command::Change(question.id));
                    answer_all(&mut other, &mut picks);
                }
            }
        }
        // An answer that is left out may open or close others, which are in the notes.
        prop_assume!(one.included(guide()) == other.included(guide()));
        prop_assert_eq!(one.to_notes_file(guide(), LAST), other.to_notes_file(guide(), LAST));
        for visit in [&mut one, &mut other] {
            visit.apply(guide(), Command::Continue);
        }
        prop_assert_eq!(one.to_notes_file(guide(), LAST), other.to_notes_file(guide(), LAST));
    }

    #[test]
    fn in_the_middle_of_a_visit_the_file_does_not_tell_the_safety_answer(
        presses in any_commands(60),
        choice in prop::sample::select(vec!["no", "sometimes", "unsure", "prefer-not"]),
    ) {
        let file = |first: &'static str| {
            let mut visit = pressed([Command::Choose(ChoiceId::new(first), true), Command::Continue]);
            let away = |command: &&Command| !matches!(command, Command::Back | Command::Change(_) | Command::Start | Command::StartForOther);
            for command in presses.iter().filter(away) {
                visit.apply(guide(), *command);
            }
            visit.to_notes_file(guide(), LAST)
        };
        prop_assert_eq!(file("no"), file(choice));
    }

    #[test]
    fn a_file_names_no_question_that_is_left_out_or_never_saved(
        start in entries(), picks in any_picks(), include in prop::collection::vec(any::<bool>(), 20),
    ) {
        let mut visit = complete(start, &mut picks.into_iter());
        for (section, on) in guide().sections.iter().zip(include) {
            visit.apply(guide(), Command::Include(section.id, on));
        }
        let (text, browser) = (visit.to_notes_file(guide(), LAST), visit.to_saved(guide(), LAST));
        for word in text.split(' ').skip(2) {
            let id = word.split('=').next().unwrap_or_default();
            let question = guide().questionnaire.questions.iter().find(|question| question.id.as_str() == id);
            if let Some(section) = question.and_then(|question| guide().section(question.id)) {
                prop_assert!(section.include.is_none() || visit.includes(section), "{}: {}", id, text);
                let asked = browser.split(' ').any(|other| other.split('=').next() == Some(id));
                prop_assert!(asked || !word.contains('='), "{}: {}", text, browser);
            }
        }
    }

    #[test]
    fn a_visit_from_a_file_has_the_same_file_again(presses in any_commands(120)) {
        let text = pressed(presses).to_notes_file(guide(), LAST);
        let (visit, problems) = Session::default().restore(guide(), &text, TODAY, LAST);
        prop_assert_eq!(problems, Vec::new(), "{}", text);
        prop_assert_eq!(visit.to_notes_file(guide(), LAST), text);
    }
}
