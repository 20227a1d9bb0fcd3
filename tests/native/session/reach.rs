//! Everything in the content can be reached: a search through the answers that decide about it.

use std::collections::BTreeSet;

use kap_guide::content::Guide;
use kap_guide::questionnaire::{Answers, ChoiceId, Expected, Kind, Question, QuestionId, Rule, Walk, walk};

use super::guide;

/// Questions and concerns that no visit meets.
fn unreachable(guide: &Guide) -> Vec<String> {
    let questions = guide.questionnaire.questions.iter().filter(|question| {
        let when = question.when.clone().into_iter().collect();
        !possible(guide, &Rule::All(when), &|walk| walk.shows(question.id))
    });
    let concerns = guide.concerns.iter().filter(|concern| {
        !possible(guide, &concern.when, &|walk| concern.when.holds(&guide.questionnaire, &walk.answers))
    });
    let questions = questions.map(|question| format!("question {}", question.id));
    questions.chain(concerns.map(|concern| format!("concern {}", concern.id))).collect()
}

/// Whether some answers to the questions that decide about a rule reach the goal.
fn possible(guide: &Guide, rule: &Rule, goal: &dyn Fn(&Walk) -> bool) -> bool {
    let mut deciding: BTreeSet<QuestionId> = BTreeSet::new();
    let mut waiting = looked_at(rule);
    while let Some(id) = waiting.pop() {
        if deciding.insert(id) {
            let question = guide.questionnaire.question(id);
            waiting.extend(
                question.and_then(|question| question.when.as_ref()).map(looked_at).unwrap_or_default(),
            );
        }
    }
    let questions = guide.questionnaire.questions.iter().filter(|question| deciding.contains(&question.id));
    search(guide, &questions.collect::<Vec<_>>(), rule, &Answers::default(), goal)
}

fn looked_at(rule: &Rule) -> Vec<QuestionId> {
    rule.looks_at().into_iter().map(|(id, _)| id).collect()
}

fn search(
    guide: &Guide,
    questions: &[&Question],
    rule: &Rule,
    answers: &Answers,
    goal: &dyn Fn(&Walk) -> bool,
) -> bool {
    let Some((question, later)) = questions.split_first() else {
        return goal(&walk(&guide.questionnaire, answers));
    };
    answerable(question, rule).into_iter().any(|chosen| {
        let mut answers = answers.clone();
        answers.set(question.id, question.answer(&chosen));
        search(guide, later, rule, &answers, goal)
    })
}

/// Each choice by itself, a skip, and each two choices that the rule names.
fn answerable(question: &Question, rule: &Rule) -> Vec<Vec<ChoiceId>> {
    let named: Vec<ChoiceId> = rule
        .looks_at()
        .into_iter()
        .filter_map(|(id, sought)| match sought {
            Expected::Choice(choice) if id == question.id && question.kind == Kind::Many => Some(choice),
            _ => None,
        })
        .collect();
    let two =
        named.iter().flat_map(|first| named.iter().map(|second| question.choose(&[*first], *second, true)));
    let one = question.choices.iter().map(|choice| vec![choice.id]);
    one.chain([Vec::new()]).chain(two.filter(|two| two.len() == 2)).collect()
}

#[test]
fn every_question_and_every_concern_can_be_reached() {
    assert_eq!(unreachable(guide()), Vec::<String>::new());
}

#[test]
fn a_question_or_concern_that_no_answers_reach_is_found() {
    let is = |question, choice| Rule::Is(QuestionId::new(question), Expected::Choice(ChoiceId::new(choice)));
    let none = |question, also| Rule::All(vec![is(question, "none"), is(question, also)]);
    let mut guide = guide().clone();
    let at = |guide: &Guide, id: &str| {
        guide.concerns.iter().position(|concern| concern.id.as_str() == id).unwrap()
    };
    let (vessels, maoi) = (at(&guide, "vessels"), at(&guide, "maoi"));
    // "None of these" stands alone.
    guide.concerns[vessels].when = none("heart", "vessels");
    // After "No", nobody is asked whether they might act on it.
    guide.concerns[maoi].when = Rule::All(vec![is("safety", "no"), is("acting", "yes")]);
    let questions = &mut guide.questionnaire.questions;
    questions.iter_mut().find(|question| question.id.as_str() == "ask").unwrap().when =
        Some(none("tried", "ect"));
    assert_eq!(unreachable(&guide), ["question ask", "concern vessels", "concern maoi"]);
}
