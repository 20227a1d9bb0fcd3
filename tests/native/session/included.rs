//! Private answers in the notes: a decision for each private section, with no other effect.

use kap_guide::content::Inclusion;
use kap_guide::questionnaire::{ChoiceId, QuestionId, SectionId};
use kap_guide::session::{Command, Notes, Screen, Session};
use proptest::prelude::*;

use super::{any_commands, any_decisions, any_picks, at_notes, complete, decide, entries, guide, pressed};

fn included_now(visit: &Session) -> Vec<&'static str> {
    let sections = guide().sections.iter().filter(|section| visit.includes(section));
    sections.map(|section| section.id.as_str()).collect()
}

/// Every choice that notes tell, as a reason, as a fact or as it was given.
fn shown(notes: &Notes) -> Vec<(QuestionId, ChoiceId)> {
    let because = notes.raised.iter().flat_map(|noted| &noted.because);
    let because = because.filter_map(|(question, sought)| Some((*question, sought.choice()?)));
    let facts = notes.before.iter().chain(&notes.discuss).map(|fact| (fact.question, fact.choice));
    let repeated = notes.first.iter().chain(&notes.second);
    let repeated = repeated.flat_map(|(id, choices)| choices.iter().map(move |choice| (*id, *choice)));
    because.chain(facts).chain(repeated).collect()
}

const ALWAYS: [&str; 14] = [
    "you",
    "person",
    "reasons",
    "body",
    "mind",
    "medicines",
    "getting-there",
    "phq8",
    "gad7",
    "pcptsd5",
    "values",
    "options",
    "direction",
    "questions",
];

#[test]
fn safety_substances_and_home_stay_out_until_they_are_put_in() {
    let mut visit = complete(Command::Start, &mut [].into_iter());
    assert_eq!(included_now(&visit), ALWAYS);
    let private = visit.private_sections(guide());
    let private: Vec<&str> = private.into_iter().map(|section| section.id.as_str()).collect();
    assert_eq!(private, ["now", "substances", "home"]);
    assert!(visit.notes(guide()).private);
    decide(&mut visit, &[Some(true), Some(true), Some(true)]);
    assert_eq!(included_now(&visit).len(), ALWAYS.len() + 3);
    assert!(!visit.notes(guide()).private);
}

#[test]
fn only_the_privacy_screen_puts_a_section_in() {
    let mut visit = Session::default();
    visit.apply(guide(), Command::Start);
    let mut screens = 0;
    while visit.screen() != Screen::Notes {
        let before = visit.clone();
        visit.apply(guide(), Command::Include(SectionId::new("home"), true));
        let at_privacy = before.screen() == Screen::Privacy;
        assert_eq!(visit != before, at_privacy, "{:?}", before.screen());
        visit.apply(guide(), Command::Skip);
        screens += 1;
    }
    assert!(screens > 10, "only {screens} screens");
    let before = visit.clone();
    visit.apply(guide(), Command::Include(SectionId::new("substances"), true));
    assert_eq!(visit, before);
}

#[test]
fn no_other_section_can_be_put_in_or_left_out() {
    let mut visit = complete(Command::Start, &mut [].into_iter());
    visit.apply(guide(), Command::ChangePrivacy);
    let before = visit.clone();
    for section in ["asker", "going-on", "nonsense", "body", "reasons", "questions"] {
        for on in [true, false] {
            visit.apply(guide(), Command::Include(SectionId::new(section), on));
            assert_eq!(visit, before, "{section}");
        }
    }
}

#[test]
fn a_private_choice_goes_with_its_section_and_the_rest_of_its_answer_stays() {
    let mut visit = at_notes(&[
        ("safety", &["no"]),
        ("reasons", &["grief", "alcohol-drugs"]),
        ("feelings", &["control", "attempt"]),
    ]);
    let told = |visit: &Session| {
        let shown = shown(&visit.notes(guide()));
        shown.into_iter().map(|(_, choice)| choice.as_str()).collect::<Vec<_>>()
    };
    let excluded = told(&visit);
    assert!(excluded.contains(&"control") && excluded.contains(&"grief"), "{excluded:?}");
    assert!(!excluded.contains(&"attempt") && !excluded.contains(&"alcohol-drugs"), "{excluded:?}");
    decide(&mut visit, &[Some(true), Some(true), None]);
    let included = told(&visit);
    assert!(included.contains(&"attempt") && included.contains(&"alcohol-drugs"), "{included:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn the_newest_decision_counts_and_touches_no_answer_no_help_and_no_contact(
        start in entries(),
        picks in any_picks(),
        decisions in prop::collection::vec(any_decisions(), 1..5),
    ) {
        let before = complete(start, &mut picks.into_iter());
        let mut visit = before.clone();
        let private = visit.private_sections(guide());
        let mut meant = vec![None; private.len()];
        for decision in &decisions {
            decide(&mut visit, decision);
            for (meant, newest) in meant.iter_mut().zip(decision) {
                *meant = newest.or(*meant);
            }
        }
        for (section, meant) in private.iter().zip(meant) {
            prop_assert_eq!(visit.decision(section.id), meant);
            prop_assert_eq!(visit.includes(section), meant == Some(true));
        }
        let (then, now) = (before.notes(guide()), visit.notes(guide()));
        prop_assert_eq!(visit.walk(guide()), before.walk(guide()));
        prop_assert_eq!((then.help, then.contact, then.ask), (now.help, now.contact, now.ask));
        prop_assert_eq!((then.for_other, then.adults_only), (now.for_other, now.adults_only));
    }

    #[test]
    fn left_out_answers_are_never_shown_whatever_was_answered(presses in any_commands(120)) {
        let visit = pressed(presses);
        let (notes, walk) = (visit.notes(guide()), visit.walk(guide()));
        for section in guide().sections.iter().filter(|section| !visit.includes(section)) {
            let inside = |id: QuestionId| guide().section(id).is_some_and(|own| own.id == section.id);
            let asked = walk.path.iter().any(|id| inside(*id));
            for (question, choice) in shown(&notes) {
                prop_assert!(!inside(question), "{} is told", question);
                // A choice that goes with the section is as private as the section, if that was asked.
                let known = guide().questionnaire.question(question).unwrap().choice(choice).unwrap();
                prop_assert!(!asked || known.with != Some(section.id), "{} of {} is told", choice, question);
            }
            prop_assert!(!notes.open.iter().copied().any(inside), "a question of {} is named", section.id);
            prop_assert!(!notes.nothing.contains(&section.id), "{} is named", section.id);
            prop_assert!(notes.private || !asked || section.include != Some(Inclusion::Off), "{}", section.id);
        }
    }
}
