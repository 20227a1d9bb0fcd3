//! Any presses in any order: what must hold on every screen of every visit.

mod back;
mod crisis;
mod discreet;
mod hidden;
mod included;
mod length;
mod reach;
mod restored;
mod saved;
mod search;
mod sound;
mod specific;
mod truth;

use kap_guide::content::{CardId, Guide};
use kap_guide::questionnaire::{ChoiceId, Question, QuestionId, Role, SectionId};
use kap_guide::session::{Command, Overlay, Screen, Session};
use proptest::prelude::*;

use super::guide::english;
use super::journeys::harmless;

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
    let cards: Vec<CardId> = guide().cards();
    prop_oneof![
        1 => Just(Command::Start),
        1 => Just(Command::StartForOther),
        8 => (prop::sample::select(choices), any::<bool>()).prop_map(|(id, on)| Command::Choose(id, on)),
        12 => Just(Command::Continue),
        1 => prop::sample::select(cards).prop_map(Command::OpenCard),
        1 => Just(Command::ChangePrivacy),
        2 => Just(Command::Skip),
        2 => Just(Command::Back),
        2 => prop::sample::select(questions).prop_map(Command::Change),
        2 => (prop::sample::select(sections.clone()), any::<bool>()).prop_map(|(id, on)| Command::Include(id, on)),
        2 => prop::sample::select(sections).prop_map(Command::CheckIn),
        2 => (prop::sample::select(marked), any::<bool>()).prop_map(|((id, choice), on)| Command::Mark(id, choice, on)),
        1 => prop::sample::select(overlays).prop_map(Command::Open),
        1 => Just(Command::Return),
        1 => Just(Command::CloseAll),
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

/// Goes on to the notes, answering what comes: nothing, one choice or two.
fn answer_all(visit: &mut Session, picks: &mut impl Iterator<Item = usize>) {
    while visit.screen() != Screen::Notes {
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
        let questions = &guide().questionnaire.questions;
        let asked: Vec<&Question> = match visit.screen() {
            Screen::Questions(section) => questions.iter().filter(|own| own.section == section).collect(),
            Screen::Compare(issue, _, options) => {
                questions.iter().filter(|own| [issue, options].contains(&own.id)).collect()
            }
            _ => Vec::new(),
        };
        for question in asked {
            for _ in 0..4 {
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

/// What to decide about each private section, in order; none leaves it undecided.
fn any_decisions() -> impl Strategy<Value = Vec<Option<bool>>> {
    prop::collection::vec(any::<Option<bool>>(), 3)
}

/// Decides on the privacy screen, if the visit has one, and returns to the notes.
fn decide(visit: &mut Session, decisions: &[Option<bool>]) {
    let sections = visit.private_sections(guide());
    visit.apply(guide(), Command::ChangePrivacy);
    for (section, on) in sections.iter().zip(decisions).filter_map(|(section, on)| Some((section.id, (*on)?)))
    {
        visit.apply(guide(), Command::Include(section, on));
    }
    if visit.screen() == Screen::Privacy {
        visit.apply(guide(), Command::Continue);
    }
    assert_eq!(visit.screen(), Screen::Notes);
}

/// A visit about oneself with these answers and no other, at its notes.
fn at_notes(answers: &[(&str, &[&'static str])]) -> Session {
    let mut visit = pressed([]);
    let mut given = 0;
    while visit.screen() != Screen::Notes {
        if let Screen::Question(id) = visit.screen()
            && let Some((_, choices)) = answers.iter().find(|(question, _)| *question == id.as_str())
        {
            given += 1;
            for choice in *choices {
                visit.apply(guide(), Command::Choose(ChoiceId::new(choice), true));
            }
        }
        go_on(&mut visit);
    }
    assert_eq!(given, answers.len(), "some of these questions were not asked: {answers:?}");
    visit
}

/// A visit at its notes with "none of these" to most questions, and these choices, by number, to some.
fn with_little(start: Command, told: &[(prop::sample::Index, prop::sample::Index)]) -> Session {
    let questions = &guide().questionnaire.questions;
    let told: Vec<(QuestionId, ChoiceId)> = told
        .iter()
        .map(|(at, choice)| {
            let question = at.get(questions);
            (question.id, choice.get(&question.choices).id)
        })
        .collect();
    let mut visit = Session::default();
    visit.apply(guide(), start);
    while visit.screen() != Screen::Notes {
        if let Screen::Question(id) = visit.screen() {
            let asked = guide().questionnaire.question(id).unwrap();
            let none = asked.choices.iter().find(|choice| choice.role == Role::None);
            let usual = none.or_else(|| harmless(guide(), asked)).map(|choice| choice.id);
            let own: Vec<ChoiceId> =
                told.iter().filter(|(question, _)| *question == id).map(|(_, choice)| *choice).collect();
            let chosen = if own.is_empty() { usual.into_iter().collect() } else { own };
            for choice in chosen {
                visit.apply(guide(), Command::Choose(choice, true));
            }
        }
        go_on(&mut visit);
    }
    visit
}

/// A visit at its notes: with any answers, or with little to report.
fn any_visit() -> impl Strategy<Value = Session> {
    let told = prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..8);
    prop_oneof![
        (entries(), any_picks()).prop_map(|(start, picks)| complete(start, &mut picks.into_iter())),
        (entries(), told).prop_map(|(start, told)| with_little(start, &told)),
    ]
}

/// A visit that has come to the notes.
fn complete(start: Command, picks: &mut impl Iterator<Item = usize>) -> Session {
    let mut visit = Session::default();
    visit.apply(guide(), start);
    answer_all(&mut visit, picks);
    visit
}

fn entries() -> impl Strategy<Value = Command> {
    prop_oneof![3 => Just(Command::Start), 1 => Just(Command::StartForOther)]
}
