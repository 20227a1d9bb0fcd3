//! No sequence of presses leads a visit where it must not be.

use std::collections::BTreeSet;

use kap_guide::content::Access;
use kap_guide::questionnaire::{ChoiceId, QuestionId, walk};
use kap_guide::session::{Command, Contact, Overlay, Screen, Session};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use super::{any_commands, guide};

#[test]
fn unconfirmed_marks_belong_to_their_own_question() {
    let mut visit = Session::default();
    for command in [Command::Start, Command::Choose(ChoiceId::new("no"), true), Command::Continue] {
        visit.apply(guide(), command);
    }
    visit.apply(guide(), Command::Choose(ChoiceId::new("older"), true));
    assert_eq!(visit.marked(guide(), QuestionId::new("safety")), [ChoiceId::new("no")]);
    assert_eq!(visit.marked(guide(), QuestionId::new("age")), [ChoiceId::new("older")]);
}

#[test]
fn about_opens_on_the_cover_and_returns_there() {
    for leave in [Command::Return, Command::Back] {
        let mut visit = Session::default();
        visit.apply(guide(), Command::Open(Overlay::About));
        assert_eq!(visit.screen(), Screen::About);
        visit.apply(guide(), Command::Start);
        assert_eq!(visit.screen(), Screen::About, "About has no Start");
        visit.apply(guide(), leave);
        assert_eq!(visit, Session::default());
    }
}

fn screens(visit: &Session, opened: Option<QuestionId>) -> Result<(), TestCaseError> {
    prop_assert!(Screen::all(guide()).contains(&visit.screen()), "{:?}", visit.screen());
    let walk = visit.walk(guide());
    let once: BTreeSet<QuestionId> = walk.path.iter().chain(&walk.offered).copied().collect();
    prop_assert_eq!(once.len(), walk.path.len() + walk.offered.len(), "a question is there twice");
    if visit.screen() == Screen::Privacy {
        let private = visit.private_sections(guide()).len();
        prop_assert_eq!(private, 3, "the privacy screen is there without its rows");
    }
    if let Screen::Question(question) = visit.screen() {
        prop_assert!(walk.shows(question), "{} is asked but hidden", question);
        let by_choice = walk.offered.contains(&question);
        let item = guide().section(question).and_then(|section| guide().check_in(section.id)).is_some();
        prop_assert!(!by_choice || item || opened == Some(question), "{} was opened by nobody", question);
    }
    for question in &guide().questionnaire.questions {
        let hidden = !walk.shows(question.id);
        prop_assert!(!hidden || visit.marked(guide(), question.id).is_empty(), "{} is kept", question.id);
    }
    prop_assert_eq!(
        self::walk(&guide().questionnaire, &walk.answers),
        walk,
        "pruning again changes something"
    );
    Ok(())
}

fn notes(visit: &Session, crisis: bool) -> Result<(), TestCaseError> {
    let (notes, walk) = (visit.notes(guide()), visit.walk(guide()));
    if crisis {
        prop_assert!(notes.contact != Contact::Full, "a way to book in a crisis");
        prop_assert!(notes.help.is_some(), "notes without help in a crisis");
    }
    prop_assert_eq!(notes.contact, visit.contact(guide()));
    let because = notes.raised.iter().flat_map(|noted| &noted.because).map(|(question, _)| *question);
    let facts = notes.before.iter().chain(&notes.discuss).map(|fact| fact.question);
    let repeated = notes.first.iter().chain(&notes.second).map(|(id, _)| *id);
    for question in because.chain(facts).chain(repeated).chain(notes.open.iter().copied()) {
        prop_assert!(walk.shows(question), "{} is noted but hidden", question);
        let section = guide().section(question).unwrap();
        prop_assert!(visit.includes(section), "{} is noted but left out", question);
    }
    prop_assert!(notes.nothing.is_empty() || notes.before.is_empty(), "nothing, beside {:?}", notes.before);
    prop_assert!(notes.nothing.is_empty() || notes.asked, "nothing was marked where nothing was asked");
    let other = walk.answers.get(QuestionId::new("asker")).is_some_and(|who| who.choices() == [OTHER]);
    prop_assert_eq!(notes.for_other, other);
    prop_assert!(!other || !notes.asked, "health is asked about someone else");
    Ok(())
}

const OTHER: ChoiceId = ChoiceId::new("other");

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn whatever_is_pressed_the_visit_stays_sound(presses in any_commands(120)) {
        let mut visit = Session::default();
        let (mut crisis, mut opened) = (false, None);
        for command in presses {
            if let (Command::Change(question), Screen::Notes) = (command, visit.screen()) {
                opened = Some(question);
            }
            visit.apply(guide(), command);
            let answers = visit.walk(guide()).answers;
            crisis |= guide().triggers.iter().any(|trigger| {
                let never = guide().route(trigger.route).unwrap().booking == Access::Never;
                never && trigger.when.holds(&guide().questionnaire, &answers)
            });
            screens(&visit, opened)?;
            notes(&visit, crisis)?;
        }
    }

    #[test]
    fn clear_deletes_everything(presses in any_commands(60)) {
        let mut visit = Session::default();
        for command in presses.into_iter().chain([Command::Clear]) {
            visit.apply(guide(), command);
        }
        prop_assert_eq!(visit, Session::default());
    }
}
