//! A changed answer leaves no trace: the notes use visible answers only.

use kap_guide::questionnaire::{Answer, QuestionId};
use kap_guide::session::{Command, Contact, Notes, Screen, Session};
use proptest::prelude::*;

use super::{answer_all, any_decisions, any_picks, complete, decide, entries, go_on, guide};

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
    while visit.screen() != Screen::Notes {
        match visit.screen() {
            Screen::Question(id) => give(&mut visit, id, walk.answers.get(id).unwrap_or(&Answer::Skipped)),
            _ => visit.apply(guide(), Command::Continue),
        }
    }
    for id in walk.offered.iter().copied() {
        let (now, then) = (visit.walk(guide()).answers, walk.answers.get(id));
        if let Some(answer) = then.filter(|answer| now.get(id) != Some(answer)) {
            visit.apply(guide(), Command::Change(id));
            // What stands together on one screen is marked there.
            if !matches!(visit.screen(), Screen::Question(_)) {
                for marked in visit.marked(guide(), id) {
                    visit.apply(guide(), Command::Mark(id, marked, false));
                }
                for choice in answer.choices() {
                    visit.apply(guide(), Command::Mark(id, *choice, true));
                }
                while visit.screen() != Screen::Notes {
                    visit.apply(guide(), Command::Continue);
                }
                continue;
            }
            for marked in visit.marked(guide(), id) {
                visit.apply(guide(), Command::Choose(marked, false));
            }
            give(&mut visit, id, answer);
            // A check-in is answered to its end.
            while visit.screen() != Screen::Notes {
                match visit.screen() {
                    Screen::Question(id) => {
                        give(&mut visit, id, walk.answers.get(id).unwrap_or(&Answer::Skipped));
                    }
                    _ => visit.apply(guide(), Command::Continue),
                }
            }
        }
    }
    visit
}

/// The visit that the answers make, without the parts that outlast a changed answer: help, the questions to ask that depend
/// on it, and the clinic's contact.
fn made(visit: &Session) -> Notes {
    let mut notes = visit.notes(guide());
    notes.help = None;
    notes.in_danger = false;
    notes.contact = Contact::Full;
    if visit.walk(guide()).answers.get(guide().routing.ask.question).is_none() {
        notes.ask.clear();
    }
    notes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn after_any_changes_the_notes_are_those_of_a_visit_that_gave_these_answers_at_once(
        start in entries(),
        picks in any_picks(),
        changes in prop::collection::vec(any::<prop::sample::Index>(), 1..5),
        decisions in any_decisions(),
    ) {
        let mut picks = picks.into_iter();
        let mut visit = complete(start, &mut picks);
        for change in changes {
            let walk = visit.walk(guide());
            let listed: Vec<QuestionId> = walk.path.into_iter().chain(walk.offered).collect();
            visit.apply(guide(), Command::Change(*change.get(&listed)));
            answer_all(&mut visit, &mut picks);
        }
        let mut straight = again(&visit);
        // An answer that was given once may remove the privacy screen for the visit.
        if straight.private_sections(guide()).len() == visit.private_sections(guide()).len() {
            decide(&mut visit, &decisions);
            decide(&mut straight, &decisions);
        }
        prop_assert_eq!(visit.walk(guide()), straight.walk(guide()));
        prop_assert_eq!(made(&visit), made(&straight));
    }
}
