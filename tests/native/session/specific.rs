//! Each fact on page one is the most specific answer that the visitor gave.

use kap_guide::questionnaire::{Answer, ChoiceId, Question, QuestionId, Role, Rule};
use kap_guide::session::{Block, Command, Fact, NotesContext, Screen, Session, document};
use proptest::prelude::*;

use super::{any_decisions, any_visit, decide, go_on, guide, pressed};
use crate::guide::english;

/// The facts on page one, each on its own: those that share a line are split.
pub fn lines(visit: &Session) -> Vec<String> {
    let content = &english().content;
    let words = &content.later().notes;
    let setting = NotesContext { clinic: "", ways: &[], today: "" };
    let mut blocks = document(content, &visit.notes(guide()), setting).first.into_iter();
    let mut lines = Vec::new();
    while let Some(block) = blocks.next() {
        let is_facts = |text: &str| text == words.before.as_str() || text == words.discuss.as_str();
        if matches!(&block, Block::Heading(text, _) if is_facts(text)) {
            let Some(Block::List(list)) = blocks.next() else { panic!("a heading without a list") };
            let shared = format!("{}: ", content.question(QuestionId::new("medicines")).unwrap().short);
            lines.extend(list.into_iter().flat_map(|line| match line.strip_prefix(&shared) {
                Some(names) => names.split("; ").map(str::to_owned).collect(),
                None => vec![line],
            }));
        }
    }
    lines
}

/// The choices that open a question, of one question each.
fn opened_by(follow_up: &Question) -> Vec<(QuestionId, ChoiceId)> {
    let looks = follow_up.when.iter().flat_map(Rule::looks_at);
    looks.filter_map(|(question, expected)| Some((question, expected.choice()?))).collect()
}

/// A question that one choice of another question opens, and no other choice of that question.
fn follow_ups(fact: Fact) -> impl Iterator<Item = &'static Question> {
    guide().questionnaire.questions.iter().filter(move |follow_up| {
        let own: Vec<_> =
            opened_by(follow_up).into_iter().filter(|(question, _)| *question == fact.question).collect();
        own == [(fact.question, fact.choice)]
    })
}

/// Questions about health or getting there that another answer opens.
fn opened() -> impl Iterator<Item = &'static Question> {
    guide().questionnaire.questions.iter().filter(|question| {
        let section = guide().section(question.id).unwrap();
        !question.by_choice && section.health && by_an_answer(question).is_some()
    })
}

/// The question and choice that open a follow-up, besides what its section asks for.
fn by_an_answer(follow_up: &Question) -> Option<(QuestionId, ChoiceId)> {
    let gates = ["asker", "safety", "age", "other-age", "health-now"];
    opened_by(follow_up).into_iter().find(|(question, _)| !gates.contains(&question.as_str()))
}

/// A visit about oneself at its notes, with everything private put in: two answers, and "none" or a skip to the rest.
fn with_follow_up(opens: (QuestionId, ChoiceId), follow_up: QuestionId, choice: ChoiceId) -> Session {
    let mut visit = pressed([]);
    while visit.screen() != Screen::Notes {
        if let Screen::Question(id) = visit.screen() {
            let chosen = [opens, (follow_up, choice)].into_iter().find(|(question, _)| *question == id);
            if let Some((_, choice)) = chosen {
                visit.apply(guide(), Command::Choose(choice, true));
            }
        }
        go_on(&mut visit);
    }
    decide(&mut visit, &[Some(true); 3]);
    visit
}

#[test]
fn two_visits_that_differ_in_a_follow_up_have_different_notes() {
    let mut compared = 0;
    for follow_up in opened() {
        let opens = by_an_answer(follow_up).unwrap();
        let chosen = follow_up.choices.iter().filter(|choice| choice.role != Role::Decline);
        let visits: Vec<(ChoiceId, Session)> =
            chosen.map(|choice| (choice.id, with_follow_up(opens, follow_up.id, choice.id))).collect();
        for (at, (one, first)) in visits.iter().enumerate() {
            for (other, second) in &visits[at + 1..] {
                assert_ne!(lines(first), lines(second), "{}: {one} and {other}", follow_up.id);
                compared += 1;
            }
        }
    }
    println!("{compared} pairs of follow-up answers");
    assert!(compared > 50, "only {compared} pairs were compared");
}

#[test]
fn blood_pressure_under_control_and_often_high_read_differently() {
    let visit = |choice| {
        let opens = (QuestionId::new("heart"), ChoiceId::new("high-blood-pressure"));
        lines(&with_follow_up(opens, QuestionId::new("blood-pressure"), ChoiceId::new(choice)))
    };
    assert_eq!(visit("controlled"), ["High blood pressure, under control"]);
    assert_eq!(visit("often-high"), ["Blood pressure often high, treated or not"]);
}

#[test]
fn a_ticked_medicine_stands_by_its_name_and_a_kind_only_for_someone_who_is_not_sure_which() {
    let medicines = guide().questionnaire.question(QuestionId::new("medicines")).unwrap();
    let content = &english().content;
    let mut names = 0;
    for choice in medicines.choices.iter().filter(|choice| choice.role == Role::Item) {
        let visit = super::at_notes(&[("safety", &["no"]), ("medicines", &[choice.id.as_str()])]);
        let label = content.choice(medicines.id, choice).to_string();
        let is_kind = medicines.members(choice.id).next().is_some();
        let line = if is_kind { format!("{label}, not sure which") } else { label };
        assert_eq!(lines(&visit), [line], "{}", choice.id);
        names += usize::from(choice.of.is_some());
    }
    println!("{names} names of medicines");
    assert!(names > 40, "only {names} names");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn each_fact_is_the_most_specific_answer_and_none_is_there_twice(
        visit in any_visit(), decisions in any_decisions(),
    ) {
        let mut visit = visit;
        decide(&mut visit, &decisions);
        let notes = visit.notes(guide());
        let included = visit.included(guide());
        let facts: Vec<Fact> = notes.before.iter().chain(&notes.discuss).copied().collect();
        for (at, fact) in facts.iter().enumerate() {
            prop_assert!(!facts[at + 1..].contains(fact), "{:?} is there twice", fact);
            for follow_up in follow_ups(*fact) {
                let answered = matches!(included.get(follow_up.id), Some(Answer::Chosen(_)));
                prop_assert!(!answered, "{:?} stands there in place of {}", fact, follow_up.id);
            }
        }
        let lines = lines(&visit);
        for (at, line) in lines.iter().enumerate() {
            prop_assert!(!lines[at + 1..].contains(line), "{} is there twice", line);
        }
    }
}
