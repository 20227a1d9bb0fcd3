//! Whatever a visitor presses, in any order: what must hold on every screen of every visit.

use kap_guide::content::Guide;
use kap_guide::questionnaire::{Answer, ChoiceId, Question, QuestionId};
use kap_guide::session::{Aside, Command, Contact, Headline, Screen, Session};
use proptest::prelude::*;

use super::guide::english;

/// A press, chosen among all that any screen has; most mean nothing on the present one.
fn press(guide: &'static Guide) -> impl Strategy<Value = Command> {
    let questions: Vec<&Question> = guide.questionnaire.questions.iter().collect();
    let choices: Vec<ChoiceId> =
        questions.iter().flat_map(|question| &question.choices).map(|choice| choice.id).collect();
    let questions: Vec<_> = questions.into_iter().map(|question| question.id).collect();
    prop_oneof![
        1 => Just(Command::Start),
        8 => (prop::sample::select(choices), any::<bool>()).prop_map(|(id, on)| Command::Choose(id, on)),
        6 => Just(Command::Continue),
        2 => Just(Command::Skip),
        2 => Just(Command::Back),
        1 => prop::sample::select(questions).prop_map(Command::Change),
        1 => prop::sample::select(vec![Aside::Help, Aside::About, Aside::Clear]).prop_map(Command::Open),
        1 => Just(Command::Return),
    ]
}

fn said_yes_now(guide: &Guide, visit: &Session) -> bool {
    guide.routing.crisis.holds(&guide.questionnaire, &visit.walk(guide).answers)
}

#[test]
fn what_is_marked_and_not_confirmed_belongs_to_its_own_question() {
    let guide = &english().content.guide;
    let mut visit = Session::default();
    for command in [Command::Start, Command::Choose(ChoiceId::new("no"), true), Command::Continue] {
        visit.apply(guide, command);
    }
    visit.apply(guide, Command::Choose(ChoiceId::new("older"), true));
    assert_eq!(visit.marked(guide, QuestionId::new("safety")), [ChoiceId::new("no")]);
    assert_eq!(visit.marked(guide, QuestionId::new("age")), [ChoiceId::new("older")]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn whatever_is_pressed_the_visit_stays_sound(presses in prop::collection::vec(press(&english().content.guide), 0..120)) {
        let guide = &english().content.guide;
        let screens = Screen::all(guide);
        let mut visit = Session::default();
        visit.apply(guide, Command::Start);
        let mut crisis = false;
        for command in presses {
            visit.apply(guide, command);
            crisis |= said_yes_now(guide, &visit);
            prop_assert!(screens.contains(&visit.screen()), "{:?}", visit.screen());
            let walk = visit.walk(guide);
            let mut once = walk.path.clone();
            once.dedup();
            prop_assert_eq!(&once, &walk.path, "a question stands on the path twice");
            if let Screen::Question(question) = visit.screen() {
                prop_assert!(walk.path.contains(&question), "{} is asked but not on the path", question);
            }
            let notes = visit.notes(guide);
            if crisis {
                prop_assert!(notes.contact != Contact::Full, "a way to book after Yes, now");
                prop_assert!(notes.help.is_some(), "notes without help after Yes, now");
            }
            for noted in notes.before.iter().chain(&notes.discuss) {
                for (question, _) in &noted.because {
                    prop_assert!(walk.path.contains(question), "{} is noted but hidden", noted.concern);
                }
            }
            if notes.headline == Headline::Nothing {
                let left_open = walk.path.iter().any(|id| {
                    let health = guide.section(*id).is_some_and(|section| section.health);
                    health && !matches!(walk.answers.get(*id), Some(Answer::Chosen(_)))
                });
                prop_assert!(!left_open, "nothing found, with a health question left open");
            }
        }
    }

    #[test]
    fn back_after_continue_shows_the_question_with_its_answer(
        presses in prop::collection::vec(press(&english().content.guide), 0..60),
    ) {
        let guide = &english().content.guide;
        let mut visit = Session::default();
        visit.apply(guide, Command::Start);
        // After Change, Continue asks what is new, wherever that stands.
        for command in presses.into_iter().filter(|command| !matches!(command, Command::Change(_))) {
            visit.apply(guide, command);
        }
        if let Screen::Question(question) = visit.screen() {
            let marked = visit.marked(guide, question);
            visit.apply(guide, Command::Continue);
            if visit.screen() != Screen::Check {
                visit.apply(guide, Command::Back);
                prop_assert_eq!(visit.screen(), Screen::Question(question));
                prop_assert_eq!(visit.marked(guide, question), marked);
            }
        }
    }

    #[test]
    fn clear_forgets_everything(presses in prop::collection::vec(press(&english().content.guide), 0..60)) {
        let guide = &english().content.guide;
        let mut visit = Session::default();
        for command in presses.into_iter().chain([Command::Clear]) {
            visit.apply(guide, command);
        }
        prop_assert_eq!(visit, Session::default());
    }
}
