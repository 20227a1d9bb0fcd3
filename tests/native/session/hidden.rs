//! A changed answer leaves no trace: the notes use visible answers only.

use kap_guide::questionnaire::{Answer, QuestionId};
use kap_guide::session::{Command, Notes, Screen, Session};
use proptest::prelude::*;

use super::{answer_all, any_picks, complete, entries, go_on, guide};

/// Presses what confirms this answer on the present question.
fn give(visit: &mut Session, question: QuestionId, answer: &Answer) {
    for choice in guide().questionnaire.question(question).unwrap().marked(Some(answer)) {
        visit.apply(guide(), Command::Choose(choice, true));
    }
    go_on(visit);
}

/// A new visit that gives the answers of another one, each once.
fn again(old: &Session) -> Session {
    let walk = old.walk(guide());
    let opening = guide().routing.opening.unwrap();
    let who = walk.answers.get(opening.question).map(Answer::choices).unwrap_or_default();
    let mut visit = Session::default();
    visit.apply(guide(), if who == [opening.other] { Command::StartForOther } else { Command::Start });
    while visit.screen() != Screen::Check {
        match visit.screen() {
            Screen::Question(id) => give(&mut visit, id, walk.answers.get(id).unwrap_or(&Answer::Skipped)),
            Screen::RatingGrid(section) | Screen::RatingSummary(_, section) => {
                for question in
                    guide().questionnaire.questions.iter().filter(|asked| asked.section == section)
                {
                    for choice in walk.answers.get(question.id).map(Answer::choices).unwrap_or_default() {
                        visit.apply(guide(), Command::Mark(question.id, *choice, true));
                    }
                }
                visit.apply(guide(), Command::Continue);
            }
            _ => visit.apply(guide(), Command::Continue),
        }
    }
    for id in walk.offered.iter().copied() {
        let (now, then) = (visit.walk(guide()).answers, walk.answers.get(id));
        if let Some(answer) = then.filter(|answer| now.get(id) != Some(answer)) {
            visit.apply(guide(), Command::Change(id));
            // What stands together on one screen is marked there.
            if !matches!(visit.screen(), Screen::Question(_)) {
                for choice in answer.choices() {
                    visit.apply(guide(), Command::Mark(id, *choice, true));
                }
                visit.apply(guide(), Command::Continue);
                continue;
            }
            for marked in visit.marked(guide(), id) {
                visit.apply(guide(), Command::Choose(marked, false));
            }
            give(&mut visit, id, answer);
            // A check-in is answered to its end.
            while visit.screen() != Screen::Check {
                match visit.screen() {
                    Screen::Question(id) => {
                        give(&mut visit, id, walk.answers.get(id).unwrap_or(&Answer::Skipped));
                    }
                    _ => visit.apply(guide(), Command::Continue),
                }
            }
        }
    }
    for section in &guide().sections {
        visit.apply(guide(), Command::Include(section.id, old.includes(section)));
    }
    visit
}

/// What the answers make, without what stays after "Yes, now" once it was confirmed.
fn made(visit: &Session) -> Notes {
    let mut notes = visit.notes(guide());
    notes.help = None;
    notes.contact = again(visit).contact(guide());
    notes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn after_any_changes_the_notes_are_those_of_a_visit_that_gave_these_answers_at_once(
        start in entries(),
        picks in any_picks(),
        changes in prop::collection::vec(any::<prop::sample::Index>(), 1..5),
        include in prop::collection::vec(any::<bool>(), 20),
    ) {
        let mut picks = picks.into_iter();
        let mut visit = complete(start, &mut picks);
        for (section, on) in guide().sections.iter().zip(include) {
            visit.apply(guide(), Command::Include(section.id, on));
        }
        for change in changes {
            let walk = visit.walk(guide());
            let listed: Vec<QuestionId> = walk.path.into_iter().chain(walk.offered).collect();
            visit.apply(guide(), Command::Change(*change.get(&listed)));
            answer_all(&mut visit, &mut picks);
        }
        let straight = again(&visit);
        prop_assert_eq!(visit.walk(guide()), straight.walk(guide()));
        prop_assert_eq!(made(&visit), made(&straight));
    }
}
