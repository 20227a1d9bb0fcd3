//! Any presses in any order: what must hold on every screen of every visit.

mod back;
mod crisis;
mod hidden;
mod included;
mod length;
mod notes_file;
mod reach;
mod saved;
mod sound;

use kap_guide::content::Guide;
use kap_guide::questionnaire::{ChoiceId, Question, QuestionId, SectionId};
use kap_guide::session::{Command, Overlay, Screen, Session};
use proptest::prelude::*;

use super::guide::english;

fn guide() -> &'static Guide {
    &english().content.guide
}

/// A press, chosen among all that any screen has but Clear; most mean nothing on the present one.
fn press() -> impl Strategy<Value = Command> {
    let questions: Vec<&Question> = guide().questionnaire.questions.iter().collect();
    let choices: Vec<ChoiceId> =
        questions.iter().flat_map(|question| &question.choices).map(|choice| choice.id).collect();
    let marked =
        questions.iter().flat_map(|question| question.choices.iter().map(|choice| (question.id, choice.id)));
    let marked: Vec<(QuestionId, ChoiceId)> = marked.collect();
    let overlays = guide().pages.iter().copied().map(Overlay::Learn);
    let overlays: Vec<Overlay> =
        [Overlay::Help, Overlay::About, Overlay::Save, Overlay::Clear].into_iter().chain(overlays).collect();
    let questions: Vec<QuestionId> = questions.into_iter().map(|question| question.id).collect();
    let sections: Vec<SectionId> = guide().sections.iter().map(|section| section.id).collect();
    prop_oneof![
        1 => Just(Command::Start),
        1 => Just(Command::StartForOther),
        8 => (prop::sample::select(choices), any::<bool>()).prop_map(|(id, on)| Command::Choose(id, on)),
        9 => Just(Command::Continue),
        2 => Just(Command::Skip),
        2 => Just(Command::Back),
        2 => prop::sample::select(questions).prop_map(Command::Change),
        2 => (prop::sample::select(sections.clone()), any::<bool>()).prop_map(|(id, on)| Command::Include(id, on)),
        2 => prop::sample::select(sections).prop_map(Command::CheckIn),
        2 => (prop::sample::select(marked), any::<bool>()).prop_map(|((id, choice), on)| Command::Mark(id, choice, on)),
        1 => prop::sample::select(overlays).prop_map(Command::Open),
        1 => Just(Command::Return),
        1 => any::<bool>().prop_map(Command::Save),
    ]
}

/// Presses, from the cover on.
fn any_commands(most: usize) -> impl Strategy<Value = Vec<Command>> {
    prop::collection::vec(press(), 0..most)
}

/// A visit after these presses, from the first question on.
fn pressed(presses: impl IntoIterator<Item = Command>) -> Session {
    let mut visit = Session::default();
    visit.apply(guide(), Command::Start);
    for command in presses {
        visit.apply(guide(), command);
    }
    visit
}

/// What to answer, as numbers that stand for choices of whatever question comes.
fn any_picks() -> impl Strategy<Value = Vec<usize>> {
    prop::collection::vec(0..1_000_usize, 60)
}

/// Goes on to the check screen, answering what comes: nothing, one choice or two.
fn answer_all(visit: &mut Session, picks: &mut impl Iterator<Item = usize>) {
    while visit.screen() != Screen::Check {
        if let Screen::Question(id) = visit.screen() {
            let choices = &guide().questionnaire.question(id).unwrap().choices;
            for _ in 0..2 {
                // One pick in three chooses nothing, and so does everyone when no picks are left.
                let at = picks.next().map(|pick| pick % (choices.len() * 3 / 2));
                if let Some(choice) = at.and_then(|at| choices.get(at)) {
                    visit.apply(guide(), Command::Choose(choice.id, true));
                }
            }
        }
        if let Screen::RatingGrid(section) | Screen::RatingSummary(_, section) = visit.screen() {
            let questions = &guide().questionnaire.questions;
            for question in questions.iter().filter(|question| question.section == section) {
                let at = picks.next().map(|pick| pick % (question.choices.len() * 2));
                if let Some(choice) = at.and_then(|at| question.choices.get(at)) {
                    visit.apply(guide(), Command::Mark(question.id, choice.id, true));
                }
            }
        }
        go_on(visit);
    }
}

/// Goes on from any screen: from a question with nothing chosen, by Skip.
pub fn go_on(visit: &mut Session) {
    let open = matches!(visit.screen(), Screen::Question(id) if visit.marked(guide(), id).is_empty());
    visit.apply(guide(), if open { Command::Skip } else { Command::Continue });
}

/// A visit that has come to the check screen.
fn complete(start: Command, picks: &mut impl Iterator<Item = usize>) -> Session {
    let mut visit = Session::default();
    visit.apply(guide(), start);
    answer_all(&mut visit, picks);
    visit
}

fn entries() -> impl Strategy<Value = Command> {
    prop_oneof![3 => Just(Command::Start), 1 => Just(Command::StartForOther)]
}
