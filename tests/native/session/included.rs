//! Sections in the notes: a choice for each section, with no other effect.

use std::collections::BTreeSet;

use kap_guide::content::{ConcernId, Inclusion};
use kap_guide::questionnaire::{ChoiceId, QuestionId, SectionId};
use kap_guide::session::{Command, Contact, Notes, Screen, Session};
use proptest::prelude::*;

use super::{answer_all, any_commands, any_picks, complete, entries, guide, pressed};

fn included_now(visit: &Session) -> Vec<&'static str> {
    let sections = guide().sections.iter().filter(|section| visit.includes(section));
    sections.map(|section| section.id.as_str()).collect()
}

/// Every choice that notes tell, as a reason or as it was given.
fn shown(notes: &Notes) -> Vec<(QuestionId, ChoiceId)> {
    let raised = notes.raised();
    let because = raised.flat_map(|noted| &noted.because);
    let because = because.filter_map(|(question, sought)| Some((*question, sought.choice()?)));
    let repeated = notes.answers.iter().chain(&notes.questions);
    let repeated = repeated.flat_map(|(id, choices)| choices.iter().map(move |choice| (*id, *choice)));
    because.chain(repeated).collect()
}

#[test]
fn safety_substances_own_choice_and_home_stay_out_until_they_are_included() {
    let visit = complete(Command::Start, &mut [].into_iter());
    assert_eq!(
        included_now(&visit),
        [
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
            "direction",
            "questions"
        ]
    );
    // They are not named one by one, so that nobody can ask about one of them.
    assert_eq!(visit.notes(guide()).excluded, []);
    assert!(visit.notes(guide()).private);
}

#[test]
fn only_the_check_screen_includes_a_section() {
    let mut visit = Session::default();
    for command in [Command::Start, Command::Skip, Command::Skip] {
        let before = visit.clone();
        visit.apply(guide(), Command::Include(SectionId::new("home"), true));
        assert_eq!(visit, before, "{:?}", before.screen());
        visit.apply(guide(), command);
    }
}

#[test]
fn a_section_that_has_nothing_for_the_notes_cannot_be_included() {
    let mut visit = complete(Command::Start, &mut [].into_iter());
    let (sections, notes) = (included_now(&visit), visit.notes(guide()));
    for nothing in ["asker", "going-on", "nonsense"] {
        visit.apply(guide(), Command::Include(SectionId::new(nothing), true));
        assert_eq!(
            (included_now(&visit), visit.notes(guide())),
            (sections.clone(), notes.clone()),
            "{nothing}"
        );
    }
}

#[test]
fn including_a_section_that_has_nothing_for_the_notes_changes_nothing() {
    let mut visit = complete(Command::Start, &mut [].into_iter());
    let before = visit.clone();
    visit.apply(guide(), Command::Include(SectionId::new("asker"), true));
    assert_eq!(visit, before);
}

#[test]
fn picked_questions_that_are_excluded_are_not_in_the_notes() {
    let mut visit = complete(Command::Start, &mut [].into_iter());
    let ask = QuestionId::new("ask");
    for command in [Command::Change(ask), Command::Choose(ChoiceId::new("night"), true), Command::Continue] {
        visit.apply(guide(), command);
    }
    assert_eq!(visit.screen(), Screen::Check);
    assert_eq!(visit.notes(guide()).questions, [(ask, vec![ChoiceId::new("night")])]);
    visit.apply(guide(), Command::Include(SectionId::new("questions"), false));
    assert_eq!(visit.notes(guide()).questions, []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn the_newest_decision_counts_and_touches_no_answer_no_help_and_no_contact(
        start in entries(),
        picks in any_picks(),
        decisions in prop::collection::vec((any::<prop::sample::Index>(), any::<bool>()), 1..12),
    ) {
        let before = complete(start, &mut picks.into_iter());
        let mut visit = before.clone();
        for (at, on) in decisions {
            let section = at.get(&guide().sections);
            let others = |visit: &Session| {
                let others = included_now(visit).into_iter().filter(|id| *id != section.id.as_str());
                others.collect::<Vec<_>>()
            };
            let still = others(&visit);
            visit.apply(guide(), Command::Include(section.id, on));
            prop_assert_eq!(visit.includes(section), on && section.include.is_some());
            prop_assert_eq!(others(&visit), still);
        }
        let (then, now) = (before.notes(guide()), visit.notes(guide()));
        prop_assert_eq!(visit.walk(guide()), before.walk(guide()));
        prop_assert_eq!((then.help, then.contact), (now.help, now.contact));
        prop_assert_eq!((then.for_other, then.adults_only), (now.for_other, now.adults_only));
    }

    #[test]
    fn excluded_answers_are_never_shown_whatever_was_answered(presses in any_commands(120)) {
        let visit = pressed(presses);
        let (notes, walk) = (visit.notes(guide()), visit.walk(guide()));
        for section in guide().sections.iter().filter(|section| !visit.includes(section)) {
            let inside = |id: QuestionId| guide().section(id).is_some_and(|own| own.id == section.id);
            let noted = notes.raised();
            let because = noted.flat_map(|noted| &noted.because).map(|(id, _)| *id);
            prop_assert!(!because.into_iter().any(inside), "{} is raised", section.id);
            let mut repeated = notes.answers.iter().chain(&notes.questions).map(|(id, _)| *id);
            prop_assert!(!repeated.any(inside), "{} is repeated", section.id);
            let asked = walk.path.iter().any(|id| inside(*id));
            // A choice that goes with the section is as private as the section, as long as that has a switch.
            for (question, choice) in shown(&notes) {
                let known = guide().questionnaire.question(question).unwrap().choice(choice).unwrap();
                prop_assert!(!asked || known.with != Some(section.id), "{} of {} is told", choice, question);
            }
            let taken_out = asked && section.include == Some(Inclusion::On);
            prop_assert_eq!(notes.excluded.contains(&section.id), taken_out, "{}", section.id);
            prop_assert!(notes.private || !asked || section.include != Some(Inclusion::Off), "{}", section.id);
        }
    }

    /// The visitor alone sees it, on the check screen.
    #[test]
    fn a_concern_that_is_not_in_the_notes_is_withheld_by_some_section(presses in any_commands(120)) {
        let visit = pressed(presses);
        let (notes, walk) = (visit.notes(guide()), visit.walk(guide()));
        let noted: BTreeSet<ConcernId> = notes.raised()
            .map(|noted| noted.concern)
            .collect();
        let holds: BTreeSet<ConcernId> = guide().concerns.iter()
            .filter(|concern| concern.when.holds(&guide().questionnaire, &walk.answers))
            .map(|concern| concern.id)
            .collect();
        let kept: BTreeSet<ConcernId> = guide().sections.iter()
            .flat_map(|section| visit.withheld(guide(), section))
            .map(|noted| noted.concern)
            .collect();
        prop_assert_eq!(kept, holds.difference(&noted).copied().collect::<BTreeSet<_>>());
    }

    /// Someone else may read them. What they cannot read they must not be able to work out either.
    #[test]
    fn notes_do_not_reveal_the_answers_of_excluded_sections(
        start in entries(), picks in any_picks(), include in prop::collection::vec(any::<bool>(), 20),
    ) {
        let mut picks = picks.into_iter();
        let mut one = complete(start, &mut picks);
        for (section, on) in guide().sections.iter().zip(include) {
            one.apply(guide(), Command::Include(section.id, on));
        }
        let mut other = one.clone();
        for section in guide().sections.iter().filter(|section| !one.includes(section)) {
            // Who asks, the age and what needs someone now change the visit itself.
            let private = section.include == Some(Inclusion::Off) && section.id.as_str() != "now";
            let questions = guide().questionnaire.questions.iter();
            for question in questions.filter(|question| private && question.section == section.id) {
                if other.walk(guide()).path.contains(&question.id) {
                    other.apply(guide(), Command::Change(question.id));
                    answer_all(&mut other, &mut picks);
                }
            }
        }
        let read = |visit: &Session| {
            let mut notes = visit.notes(guide());
            // The table of help is the one exception: its block of help, and no booking beside it.
            notes.help = None;
            notes.contact = Contact::Full;
            notes
        };
        prop_assert_eq!(read(&one), read(&other));
    }
}
