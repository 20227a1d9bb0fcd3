//! The work of checking a questionnaire grows with its length, not with the square of it.

use kap_guide::questionnaire::{
    Choice, ChoiceId, Expected, Kind, Question, QuestionId, Questionnaire, Role, Rule, SectionId, check,
    counted,
};

/// Questions that all depend on the first, and every seventh on the one before it, too.
fn long(length: usize) -> Questionnaire {
    let id = |at: usize| QuestionId::new(format!("q{at}").leak());
    let choice = |id| Choice { id: ChoiceId::new(id), role: Role::Item, with: None, of: None };
    let is = |at, sought| Rule::Is(id(at), Expected::Choice(ChoiceId::new(sought)));
    let question = |at: usize| {
        let own = (at % 7 == 3).then(|| is(at - 1, "a"));
        let gate = Rule::Not(Box::new(is(0, "d")));
        Question {
            id: id(at),
            section: SectionId::new("all"),
            kind: Kind::One,
            when: (at > 0).then(|| Rule::All([gate].into_iter().chain(own).collect())),
            by_choice: false,
            most: None,
            choices: ["a", "b", "c", "d"].map(choice).to_vec(),
        }
    };
    Questionnaire { questions: (0..length).map(question).collect() }
}

#[test]
fn five_thousand_questions_take_ten_times_the_steps_of_five_hundred() {
    let steps = |length| {
        let mut walked = 0;
        assert_eq!(counted(&long(length), &mut walked), []);
        walked
    };
    let (some, many) = (steps(500), steps(5000));
    assert!(many <= 11 * some, "{some} steps for 500 questions, {many} for 5,000");
    assert!(many <= 10 * 5000, "{many} steps for 5,000 questions");
}

#[test]
fn a_mistake_in_a_long_questionnaire_is_still_found() {
    let mut questionnaire = long(200);
    let first = questionnaire.questions.first().unwrap().id;
    let never = ["a", "b"].map(|sought| Rule::Is(first, Expected::Choice(ChoiceId::new(sought))));
    questionnaire.questions.last_mut().unwrap().when = Some(Rule::All(never.to_vec()));
    let found: Vec<String> = check(&questionnaire).iter().map(ToString::to_string).collect();
    assert_eq!(found, ["no answers lead to question `q199`; mend its rule"]);
}
