//! The engine, on small questionnaires made here: rules, the path, choosing, and what `check` finds.

mod growth;
mod rules;

use kap_guide::questionnaire::{
    Answer, Answers, Choice, ChoiceId, Expected, Kind, Problem, Question, QuestionId, Questionnaire, Role,
    Rule, SectionId, check, walk,
};
use proptest::prelude::*;

const NONE: ChoiceId = ChoiceId::new("none");
const UNSURE: ChoiceId = ChoiceId::new("unsure");
const DECLINE: ChoiceId = ChoiceId::new("decline");
const A: ChoiceId = ChoiceId::new("a");
const B: ChoiceId = ChoiceId::new("b");
const C: ChoiceId = ChoiceId::new("c");

fn question(id: &'static str, kind: Kind, when: Option<Rule>) -> Question {
    let item = |id| Choice { id, role: Role::Item, with: None, of: None };
    let choices = vec![
        item(A),
        item(B),
        item(C),
        Choice { id: NONE, role: Role::None, with: None, of: None },
        Choice { id: UNSURE, role: Role::Unsure, with: None, of: None },
        Choice { id: DECLINE, role: Role::Decline, with: None, of: None },
    ];
    Question {
        id: QuestionId::new(id),
        section: SectionId::new("s"),
        kind,
        when,
        by_choice: false,
        most: None,
        choices,
    }
}

fn is(question: &'static str, choice: ChoiceId) -> Rule {
    Rule::Is(QuestionId::new(question), Expected::Choice(choice))
}

fn questionnaire(questions: Vec<Question>) -> Questionnaire {
    Questionnaire { questions }
}

#[test]
fn one_more_than_the_most_is_not_taken_until_another_is_taken_out() {
    let two = Question { most: Some(2), ..question("q", Kind::Many, None) };
    let full = two.choose(&two.choose(&[], A, true), C, true);
    assert!(two.is_full(&full) && !two.is_full(&[A]));
    assert_eq!(two.choose(&full, B, true), [A, C]);
    assert_eq!(two.choose(&full, C, true), [A, C], "what is chosen can be chosen again");
    assert_eq!(two.choose(&two.choose(&full, A, false), B, true), [B, C]);
    assert!(!question("q", Kind::Many, None).is_full(&[A, B, C]), "without a most, there is always room");
}

#[test]
fn of_many_choices_ordinary_ones_stand_together_and_none_stands_alone() {
    let many = question("q", Kind::Many, None);
    let both = many.choose(&many.choose(&[], B, true), A, true);
    assert_eq!(both, [A, B], "in the order shown");
    assert_eq!(many.choose(&both, UNSURE, true), [A, B, UNSURE]);
    assert_eq!(many.choose(&both, NONE, true), [NONE]);
    assert_eq!(many.choose(&[NONE], A, true), [A]);
    assert_eq!(many.choose(&[NONE], UNSURE, true), [UNSURE]);
    assert_eq!(many.choose(&both, DECLINE, true), [DECLINE]);
    assert_eq!(many.choose(&both, A, false), [B]);
}

#[test]
fn of_one_choice_the_newest_stays() {
    let one = question("q", Kind::One, None);
    assert_eq!(one.choose(&[A], B, true), [B]);
    assert_eq!(one.choose(&[A], A, false), []);
    assert_eq!(one.choose(&[A], ChoiceId::new("nonsense"), true), [A]);
}

#[test]
fn nothing_chosen_is_a_skip_and_prefer_not_to_say_is_declined() {
    let many = question("q", Kind::Many, None);
    assert_eq!(many.answer(&[]), Answer::Skipped);
    assert_eq!(many.answer(&[ChoiceId::new("nonsense")]), Answer::Skipped);
    assert_eq!(many.answer(&[DECLINE]), Answer::Declined);
    assert_eq!(many.answer(&[B, A]), Answer::Chosen(vec![A, B]));
    assert_eq!(many.marked(Some(&Answer::Declined)), [DECLINE]);
    assert_eq!(many.marked(Some(&Answer::Skipped)), []);
}

#[test]
fn a_question_is_open_when_it_is_skipped_declined_unsure_or_not_yet_answered() {
    let many = question("q", Kind::Many, None);
    for open in [None, Some(Answer::Skipped), Some(Answer::Declined), Some(Answer::Chosen(vec![A, UNSURE]))] {
        assert!(many.is_open(open.as_ref()), "{open:?}");
    }
    for closed in [NONE, A] {
        assert!(!many.is_open(Some(&Answer::Chosen(vec![closed]))), "{closed}");
    }
}

#[test]
fn a_skip_satisfies_only_a_rule_that_names_it() {
    let all = questionnaire(vec![question("q", Kind::Scale, None)]);
    let q = QuestionId::new("q");
    let mut skipped = Answers::default();
    skipped.set(q, Answer::Skipped);
    for rule in [is("q", A), is("q", NONE), Rule::Is(q, Expected::Declined), Rule::AtLeast(q, A)] {
        assert!(!rule.holds(&all, &skipped), "{rule:?}");
    }
    assert!(Rule::Is(q, Expected::Skipped).holds(&all, &skipped));
    assert!(!Rule::Is(q, Expected::Skipped).holds(&all, &Answers::default()), "not asked is not skipped");
}

#[test]
fn at_least_counts_the_steps_of_a_scale_in_the_order_shown() {
    let all = questionnaire(vec![question("q", Kind::Scale, None)]);
    let q = QuestionId::new("q");
    let holds = |chosen| {
        let mut answers = Answers::default();
        answers.set(q, Answer::Chosen(vec![chosen]));
        Rule::AtLeast(q, B).holds(&all, &answers)
    };
    assert_eq!([A, B, C].map(holds), [false, true, true]);
}

#[test]
fn a_rule_names_the_answers_that_make_it_hold() {
    let all = questionnaire(vec![question("q", Kind::Many, None)]);
    let mut answers = Answers::default();
    answers.set(QuestionId::new("q"), Answer::Chosen(vec![A, C]));
    let any = Rule::All(vec![
        Rule::Any(vec![is("q", A), is("q", B), is("q", C)]),
        Rule::Not(Box::new(is("q", NONE))),
    ]);
    let because: Vec<_> = any.because(&all, &answers).into_iter().map(|(_, sought)| sought).collect();
    assert_eq!(because, [Expected::Choice(A), Expected::Choice(C)]);
    assert_eq!(is("q", B).because(&all, &answers), []);
}

#[test]
fn an_answer_under_a_question_that_closed_again_is_gone_and_keeps_nothing_open() {
    let all = questionnaire(vec![
        question("first", Kind::One, None),
        question("second", Kind::One, Some(is("first", A))),
        question("third", Kind::One, Some(is("second", B))),
    ]);
    let mut answers = Answers::default();
    answers.set(QuestionId::new("first"), Answer::Chosen(vec![A]));
    answers.set(QuestionId::new("second"), Answer::Chosen(vec![B]));
    assert_eq!(walk(&all, &answers).path.len(), 3);
    answers.set(QuestionId::new("first"), Answer::Chosen(vec![C]));
    let closed = walk(&all, &answers);
    assert_eq!(closed.path, [QuestionId::new("first")]);
    assert_eq!(closed.answers.get(QuestionId::new("second")), None);
}

#[track_caller]
fn finds(questions: Vec<Question>, expected: &Problem) {
    let found = check(&questionnaire(questions));
    assert!(found.contains(expected), "{found:?}");
    assert!(!expected.to_string().is_empty());
}

#[test]
fn check_finds_each_kind_of_problem() {
    let (q, r) = (QuestionId::new("q"), QuestionId::new("r"));
    let plain = || question("q", Kind::One, None);
    finds(vec![plain(), plain()], &Problem::DuplicateQuestion(q));
    let mut twice = plain();
    twice.choices.push(Choice { id: A, role: Role::Item, with: None, of: None });
    finds(vec![twice], &Problem::DuplicateChoice(q, A));
    let mut empty = plain();
    empty.choices.clear();
    finds(vec![empty], &Problem::NoChoices(q));
    let mut reserved = plain();
    reserved.choices[0].id = ChoiceId::new("skipped");
    finds(vec![reserved], &Problem::ReservedChoice(q, ChoiceId::new("skipped")));
    finds(vec![question("q", Kind::One, Some(is("r", A)))], &Problem::UnknownQuestion(q, r));
    let nonsense = ChoiceId::new("nonsense");
    finds(
        vec![plain(), question("r", Kind::One, Some(is("q", nonsense)))],
        &Problem::UnknownChoice(r, q, Expected::Choice(nonsense)),
    );
    finds(
        vec![plain(), question("r", Kind::One, Some(is("q", DECLINE)))],
        &Problem::UnknownChoice(r, q, Expected::Choice(DECLINE)),
    );
    finds(vec![question("q", Kind::One, Some(is("q", A)))], &Problem::LooksAhead(q, q));
    finds(
        vec![question("q", Kind::One, Some(is("r", A))), question("r", Kind::One, None)],
        &Problem::LooksAhead(q, r),
    );
    let never = Rule::All(vec![is("q", A), is("q", B)]);
    finds(vec![plain(), question("r", Kind::One, Some(never))], &Problem::Unreachable(r));
}

#[test]
fn check_gives_up_on_a_rule_that_too_many_questions_decide() {
    let names: Vec<&'static str> = (0..20).map(|at| &*format!("q{at}").leak()).collect();
    let mut tangled: Vec<Question> = names.iter().map(|name| question(name, Kind::One, None)).collect();
    let all = names.iter().map(|name| is(name, A)).collect();
    tangled.push(question("last", Kind::One, Some(Rule::All(all))));
    finds(tangled, &Problem::TooTangled(QuestionId::new("last")));
}

#[test]
fn check_reaches_what_only_one_combination_of_answers_reaches() {
    let plain = |id| question(id, Kind::One, None);
    let one = Rule::All(vec![is("one", B), is("two", C), is("three", A)]);
    let three = vec![plain("one"), plain("two"), plain("three"), question("last", Kind::One, Some(one))];
    assert_eq!(check(&questionnaire(three)), []);
    let many = |rule| vec![question("q", Kind::Many, None), question("last", Kind::One, Some(rule))];
    assert_eq!(check(&questionnaire(many(is("q", A)))), []);
    let some = Rule::All(vec![is("q", A), is("q", B), Rule::Not(Box::new(is("q", C)))]);
    assert_eq!(check(&questionnaire(many(some))), []);
}

#[test]
fn check_lets_many_choices_meet_and_finds_nothing_wrong_with_a_sound_guide() {
    let both = Rule::All(vec![is("q", A), is("q", B)]);
    let sound = vec![question("q", Kind::Many, None), question("r", Kind::One, Some(both))];
    assert_eq!(check(&questionnaire(sound)), []);
}

proptest! {
    #[test]
    fn pruning_again_changes_nothing(picks in proptest::collection::vec(0..8_usize, 4)) {
        let all = questionnaire(vec![
            question("one", Kind::One, None),
            question("two", Kind::Many, Some(Rule::Not(Box::new(is("one", A))))),
            question("three", Kind::Scale, Some(Rule::Any(vec![is("one", B), is("two", C)]))),
            question("four", Kind::One, Some(Rule::AtLeast(QuestionId::new("three"), B))),
        ]);
        let mut answers = Answers::default();
        for (question, pick) in all.questions.iter().zip(picks) {
            match pick {
                0 => {}
                1 => answers.set(question.id, Answer::Skipped),
                pick => answers.set(question.id, question.answer(&[question.choices[pick - 2].id])),
            }
        }
        let once = walk(&all, &answers);
        prop_assert_eq!(walk(&all, &once.answers), once);
    }
}
