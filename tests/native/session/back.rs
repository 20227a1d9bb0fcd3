//! Back returns to the screen before, with all answers as they were.

use kap_guide::questionnaire::QuestionId;
use kap_guide::session::{Command, Screen, Session};
use proptest::prelude::*;

use super::{any_commands, any_picks, complete, entries, go_on, guide, pressed};

/// The questions that the notes can change, asked or offered.
fn listed(visit: &Session) -> Vec<QuestionId> {
    let walk = visit.walk(guide());
    walk.path.into_iter().chain(walk.offered).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn back_after_continue_shows_the_question_with_its_answer(presses in any_commands(60)) {
        // After Change, Continue asks what is new, wherever that stands.
        let straight = presses.into_iter().filter(|command| !matches!(command, Command::Change(_)));
        let mut visit = pressed(straight);
        if let Screen::Question(question) = visit.screen() {
            let marked = visit.marked(guide(), question);
            go_on(&mut visit);
            visit.apply(guide(), Command::Back);
            prop_assert_eq!(visit.screen(), Screen::Question(question));
            prop_assert_eq!(visit.marked(guide(), question), marked);
        }
    }

    #[test]
    fn going_all_the_way_back_and_forth_again_changes_nothing(start in entries(), picks in any_picks()) {
        let mut visit = complete(start, &mut picks.into_iter());
        let before = visit.clone();
        let mut steps = 0;
        while visit.screen() != Screen::Cover {
            visit.apply(guide(), Command::Back);
            steps += 1;
            prop_assert!(steps < 100, "Back never comes to the cover");
        }
        visit.apply(guide(), start);
        while visit.screen() != Screen::Notes {
            go_on(&mut visit);
        }
        prop_assert_eq!(visit, before);
    }

    #[test]
    fn backing_out_of_a_change_leaves_everything_as_it_was(
        start in entries(), picks in any_picks(), at in any::<prop::sample::Index>(), pick in any::<prop::sample::Index>(),
    ) {
        let before = complete(start, &mut picks.into_iter());
        let question = *at.get(&listed(&before));
        let choice = *pick.get(&guide().questionnaire.question(question).unwrap().choices);
        let mut visit = before.clone();
        for command in [Command::Change(question), Command::Choose(choice.id, true), Command::Back] {
            visit.apply(guide(), command);
        }
        prop_assert_eq!(visit, before);
    }
}
