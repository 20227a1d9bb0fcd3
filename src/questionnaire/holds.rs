//! Whether a rule holds for the answers, and which of them make it hold.

use super::{Answer, Answers, ChoiceId, Expected, QuestionId, Questionnaire, Rule};

impl Rule {
    /// Whether the rule holds for these answers.
    pub fn holds(&self, questionnaire: &Questionnaire, answers: &Answers) -> bool {
        match self {
            Self::All(rules) => rules.iter().all(|rule| rule.holds(questionnaire, answers)),
            Self::Any(rules) => rules.iter().any(|rule| rule.holds(questionnaire, answers)),
            Self::Not(rule) => !rule.holds(questionnaire, answers),
            Self::Is(question, sought) => answers.get(*question).is_some_and(|answer| {
                sought.found_in(answer) || members(questionnaire, answer, *question, *sought).next().is_some()
            }),
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
            Self::Is(question, sought) => found(questionnaire, answers, *question, *sought),
            Self::AtLeast(question, _) => answers
                .get(*question)
                .into_iter()
                .flat_map(Answer::choices)
                .map(|choice| (*question, Expected::Choice(*choice)))
                .collect(),
        }
    }
}

/// The wanted choice, and the chosen members of a wanted group; empty if the answer has none of them.
fn found(
    questionnaire: &Questionnaire,
    answers: &Answers,
    question: QuestionId,
    sought: Expected,
) -> Vec<(QuestionId, Expected)> {
    let Some(answer) = answers.get(question) else { return Vec::new() };
    let itself = sought.found_in(answer).then_some(sought);
    let members = members(questionnaire, answer, question, sought);
    itself.into_iter().chain(members).map(|found| (question, found)).collect()
}

/// The chosen members of a wanted group.
fn members(
    questionnaire: &Questionnaire,
    answer: &Answer,
    question: QuestionId,
    sought: Expected,
) -> impl Iterator<Item = Expected> {
    // Looks the question up only if something is chosen: that takes time in a long guide.
    let group = sought.choice().filter(|_| !answer.choices().is_empty());
    let asked = group.and_then(|group| Some((questionnaire.question(question)?, group)));
    let members = asked.into_iter().flat_map(|(asked, group)| asked.members(group));
    members.map(|member| Expected::Choice(member.id)).filter(|member| member.found_in(answer))
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
