//! Whether a rule holds for some answers, and because of which ones.

use super::{Answer, Answers, ChoiceId, Expected, QuestionId, Questionnaire, Rule};

impl Rule {
    /// Whether the rule holds for these answers.
    pub fn holds(&self, questionnaire: &Questionnaire, answers: &Answers) -> bool {
        match self {
            Self::All(rules) => rules.iter().all(|rule| rule.holds(questionnaire, answers)),
            Self::Any(rules) => rules.iter().any(|rule| rule.holds(questionnaire, answers)),
            Self::Not(rule) => !rule.holds(questionnaire, answers),
            Self::Is(question, sought) => {
                answers.get(*question).is_some_and(|answer| sought.found_in(answer))
            }
            Self::AtLeast(question, step) => reaches(questionnaire, answers, *question, *step),
        }
    }

    /// The answers that make the rule hold, in the order written; empty if it does not hold.
    ///
    /// `Not` adds nothing, since a visitor would not recognize an absent answer as a reason.
    pub fn because(&self, questionnaire: &Questionnaire, answers: &Answers) -> Vec<(QuestionId, Expected)> {
        if !self.holds(questionnaire, answers) {
            return Vec::new();
        }
        match self {
            Self::All(rules) | Self::Any(rules) => {
                rules.iter().flat_map(|rule| rule.because(questionnaire, answers)).collect()
            }
            Self::Not(_) => Vec::new(),
            Self::Is(question, sought) => vec![(*question, *sought)],
            Self::AtLeast(question, _) => answers
                .get(*question)
                .into_iter()
                .flat_map(Answer::choices)
                .map(|choice| (*question, Expected::Choice(*choice)))
                .collect(),
        }
    }
}

fn reaches(questionnaire: &Questionnaire, answers: &Answers, question: QuestionId, step: ChoiceId) -> bool {
    let Some(scale) = questionnaire.question(question) else {
        return false;
    };
    let Some(least) = scale.rank(step) else {
        return false;
    };
    answers
        .get(question)
        .into_iter()
        .flat_map(Answer::choices)
        .filter_map(|choice| scale.rank(*choice))
        .any(|rank| rank >= least)
}
