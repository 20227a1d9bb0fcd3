//! The facts of the notes: the choices that raise concerns, the most specific ones.

use super::concerns::RaisedConcern;
use crate::content::Guide;
use crate::questionnaire::{Answer, Answers, ChoiceId, Expected, QuestionId, Rule};

/// A choice of the visitor that a clinician should know about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The question.
    pub question: QuestionId,
    /// The choice.
    pub choice: ChoiceId,
}

/// The facts behind some concerns, each once and none of `known`. `answers` are those that the notes may show.
pub(super) fn facts(guide: &Guide, answers: &Answers, raised: &[RaisedConcern], known: &[Fact]) -> Vec<Fact> {
    let mut facts = Vec::new();
    for (question, expected) in raised.iter().flat_map(|raised| &raised.because) {
        let Expected::Choice(choice) = *expected else { continue };
        for fact in most_specific(guide, answers, Fact { question: *question, choice }) {
            if !facts.contains(&fact) && !known.contains(&fact) {
                facts.push(fact);
            }
        }
    }
    facts
}

/// A fact with what its follow-up questions add. A follow-up about this choice alone takes its place. Answers that the notes
/// repeat are no facts.
fn most_specific(guide: &Guide, answers: &Answers, fact: Fact) -> Vec<Fact> {
    let mut facts = vec![fact];
    let asked = guide.questionnaire.question(fact.question);
    let group = asked.and_then(|asked| asked.choice(fact.choice)?.of).unwrap_or(fact.choice);
    let repeats = |id| guide.section(id).is_some_and(|section| section.repeat.is_some());
    for follow_up in guide.questionnaire.questions.iter().filter(|question| !repeats(question.id)) {
        let opened_by: Vec<ChoiceId> = follow_up
            .when
            .iter()
            .flat_map(Rule::looks_at)
            .filter(|(question, _)| *question == fact.question)
            .filter_map(|(_, expected)| expected.choice())
            .collect();
        let Some(Answer::Chosen(chosen)) = answers.get(follow_up.id) else { continue };
        if opened_by.contains(&group) {
            if opened_by.len() == 1 {
                facts.retain(|own| *own != fact);
            }
            facts.extend(chosen.iter().map(|choice| Fact { question: follow_up.id, choice: *choice }));
        }
    }
    facts
}
