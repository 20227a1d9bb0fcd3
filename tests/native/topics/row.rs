//! One row of `tests/fixtures/topics.txt`.

use kap_guide::content::{Guide, Weight};
use kap_guide::questionnaire::{Answers, ChoiceId};

/// Used if the reference names no numbered source.
pub const EXPERT: &str = "expert-practice";

/// A topic and branch of the clinical reference.
pub struct Row {
    /// Its topics, such as `S24 S32`.
    pub topics: String,
    /// The branch in a few words.
    pub branch: String,
    /// The reference's class.
    pub weight: Weight,
    /// What the content is to cite.
    pub cited: Vec<String>,
    /// The concern that carries it.
    pub concern: String,
    /// What raises it.
    pub answers: String,
}

impl Row {
    /// Reads a line.
    pub fn read(line: &str) -> Result<Self, String> {
        let parts: Vec<&str> = line.split(" | ").collect();
        let [topics, branch, weight, sources, concern, answers] = parts[..] else {
            return Err(format!("{} parts instead of six", parts.len()));
        };
        let weight = match weight {
            "urgent" => Weight::Urgent,
            "usually-not" => Weight::UsuallyNot,
            "review-first" => Weight::ReviewFirst,
            "discuss" => Weight::Discuss,
            _ => return Err(format!("`{weight}` is not a weight")),
        };
        Ok(Self {
            topics: topics.to_owned(),
            branch: branch.to_owned(),
            weight,
            cited: sources.split(' ').map(String::from).collect(),
            concern: concern.to_owned(),
            answers: answers.to_owned(),
        })
    }

    /// How the content names the weight.
    pub fn weight_name(&self) -> String {
        format!("{:?}", self.weight)
    }

    /// The answers, if the guide has such questions and choices.
    pub fn given(&self, guide: &Guide) -> Option<Answers> {
        let mut answers = Answers::default();
        for answer in self.answers.split("; ") {
            let (id, choices) = answer.split_once(": ")?;
            let mut questions = guide.questionnaire.questions.iter();
            let question = questions.find(|question| question.id.as_str() == id)?;
            let chosen = choices
                .split(", ")
                .map(|name| question.choices.iter().map(|choice| choice.id).find(|id| id.as_str() == name));
            let chosen: Vec<ChoiceId> = chosen.collect::<Option<_>>()?;
            answers.set(question.id, question.answer(&chosen));
        }
        Some(answers)
    }
}

/// The number of a source, to order by.
pub fn number(source: &str) -> u32 {
    source.trim_start_matches('R').parse().unwrap_or_default()
}
