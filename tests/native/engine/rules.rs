//! Rules are total: with any ids and any nesting they give an answer, and their own descriptions agree with it.

use kap_guide::questionnaire::{
    Answer, Answers, ChoiceId, Expected, Kind, QuestionId, Questionnaire, Rule, check, walk,
};
use proptest::prelude::*;

use super::{A, B, C, is, question, questionnaire};

/// Half of these are no question of the questionnaire.
const QUESTIONS: [QuestionId; 6] = [
    QuestionId::new("one"),
    QuestionId::new("many"),
    QuestionId::new("scale"),
    QuestionId::new(""),
    QuestionId::new("none"),
    QuestionId::new("no such question"),
];

/// Half of these are no choice of any question.
const CHOICES: [ChoiceId; 8] = [
    ChoiceId::new("a"),
    ChoiceId::new("b"),
    ChoiceId::new("none"),
    ChoiceId::new("unsure"),
    ChoiceId::new(""),
    ChoiceId::new("skipped"),
    ChoiceId::new("declined"),
    ChoiceId::new("no such choice"),
];

fn known() -> Questionnaire {
    questionnaire(vec![
        question("one", Kind::One, None),
        question("many", Kind::Many, None),
        question("scale", Kind::Scale, None),
    ])
}

fn id() -> impl Strategy<Value = QuestionId> {
    prop::sample::select(QUESTIONS.to_vec())
}

fn choice() -> impl Strategy<Value = ChoiceId> {
    prop::sample::select(CHOICES.to_vec())
}

fn rule() -> impl Strategy<Value = Rule> {
    let sought = prop_oneof![
        4 => choice().prop_map(Expected::Choice),
        1 => Just(Expected::Skipped),
        1 => Just(Expected::Declined),
    ];
    let leaf = prop_oneof![
        (id(), sought).prop_map(|(id, sought)| Rule::Is(id, sought)),
        (id(), choice()).prop_map(|(id, step)| Rule::AtLeast(id, step)),
    ];
    leaf.prop_recursive(5, 40, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Rule::All),
            prop::collection::vec(inner.clone(), 0..4).prop_map(Rule::Any),
            inner.prop_map(|rule| Rule::Not(Box::new(rule))),
        ]
    })
}

/// Answers that no screen could give are among them.
fn answers() -> impl Strategy<Value = Answers> {
    let answer = prop_oneof![
        4 => prop::collection::vec(choice(), 0..4).prop_map(Answer::Chosen),
        1 => Just(Answer::Skipped),
        1 => Just(Answer::Declined),
    ];
    prop::collection::vec((id(), answer), 0..6).prop_map(|given| {
        let mut answers = Answers::default();
        for (id, answer) in given {
            answers.set(id, answer);
        }
        answers
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    #[test]
    fn a_rule_of_any_ids_holds_or_not_and_says_why(rule in rule(), answers in answers()) {
        let known = known();
        let (holds, because, looks) =
            (rule.holds(&known, &answers), rule.because(&known, &answers), rule.looks_at());
        prop_assert!(holds || because.is_empty(), "a reason for what does not hold");
        for (id, sought) in &because {
            prop_assert!(looks.iter().any(|(looked, _)| looked == id), "{} is no part of the rule", id);
            let answer = answers.get(*id);
            prop_assert!(answer.is_some_and(|answer| sought.found_in(answer)), "{}: {} was not answered", id, sought);
        }
        let not = Rule::Not(Box::new(rule.clone()));
        prop_assert_eq!(not.holds(&known, &answers), !holds);
        prop_assert_eq!(not.looks_at(), looks);
        prop_assert_eq!(Rule::All(vec![rule.clone(), not.clone()]).holds(&known, &answers), false);
        prop_assert_eq!(Rule::Any(vec![rule, not]).holds(&known, &answers), true);
    }

    #[test]
    fn answers_that_a_rule_does_not_read_cannot_change_it(rule in rule(), answers in answers()) {
        let known = known();
        let mut less = Answers::default();
        for (id, _) in rule.looks_at() {
            if let Some(answer) = answers.get(id) {
                less.set(id, answer.clone());
            }
        }
        prop_assert_eq!(rule.holds(&known, &less), rule.holds(&known, &answers));
        prop_assert_eq!(rule.because(&known, &less), rule.because(&known, &answers));
    }

    #[test]
    fn a_questionnaire_with_any_rules_is_checked_and_walked_without_a_panic(
        rules in prop::collection::vec(prop::option::of(rule()), 3), answers in answers(),
    ) {
        let mut all = known();
        for (question, when) in all.questions.iter_mut().zip(rules) {
            question.when = when;
        }
        let _ = check(&all);
        let once = walk(&all, &answers);
        prop_assert_eq!(walk(&all, &once.answers), once);
    }
}

#[test]
fn one_of_a_group_counts_as_the_group_and_is_itself_the_reason() {
    let mut many = question("q", Kind::Many, None);
    many.choices[1].of = Some(A);
    let questionnaire = questionnaire(vec![many.clone()]);
    let id = QuestionId::new("q");
    let because = |chosen: &[ChoiceId]| {
        let mut answers = Answers::default();
        answers.set(id, many.answer(chosen));
        let because = is("q", A).because(&questionnaire, &answers);
        assert_eq!(is("q", A).holds(&questionnaire, &answers), !because.is_empty(), "{chosen:?}");
        because.into_iter().map(|(_, found)| found.choice().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(because(&[A]), [A]);
    assert_eq!(because(&[B]), [B]);
    assert_eq!(because(&[A, B]), [A, B]);
    assert_eq!(because(&[C]), []);
    assert_eq!(because(&[]), []);
    // A group does not count as one of its members.
    let mut answers = Answers::default();
    answers.set(id, many.answer(&[A]));
    assert!(!is("q", B).holds(&questionnaire, &answers));
}
