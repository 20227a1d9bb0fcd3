//! Several plain answers in one line.

use kap_guide::content::Guide;
use kap_guide::questionnaire::{Answers, Choice, Question, Role};
use kap_guide::session::{Command, Screen};

use super::runner::JourneyRunner;

impl JourneyRunner {
    /// Answers every question before one in the same way.
    pub fn until(&mut self, how: &str, end: &str) -> Result<(), String> {
        let end = match end {
            "privacy" | "notes" => end.to_owned(),
            _ => format!("question {}", self.question(end)?.id),
        };
        loop {
            self.pass_overview();
            if self.screen() == end {
                return Ok(());
            }
            if end == "notes" && self.visit.screen() == Screen::Privacy {
                self.apply(Command::Continue);
                continue;
            }
            let Screen::Question(id) = self.visit.screen() else {
                return Err(format!("came to {}; write it down", self.screen()));
            };
            let asked = self.question(id.as_str())?;
            let role = |role| asked.choices.iter().find(|choice| choice.role == role);
            let choice = match how {
                "skip" => None,
                "nothing to report" => Some(role(Role::None).or_else(|| harmless(self.guide(), asked))),
                "unsure" => Some(role(Role::Unsure)),
                "prefer-not" => Some(role(Role::Decline)),
                _ => return Err(String::from("that is not a way to answer")),
            };
            if let Some(choice) = choice {
                let choice = choice.ok_or_else(|| format!("`{id}` has no such answer"))?;
                self.apply(Command::Choose(choice.id, true));
                self.apply(Command::Continue);
            } else {
                self.apply(Command::Skip);
            }
        }
    }
}

/// The first choice that raises nothing and leads to no help.
pub fn harmless<'a>(guide: &Guide, asked: &'a Question) -> Option<&'a Choice> {
    asked.choices.iter().find(|choice| {
        let mut answers = Answers::default();
        answers.set(asked.id, asked.answer(&[choice.id]));
        let mut raised = guide.concerns.iter().map(|concern| &concern.when);
        let mut shown = guide.triggers.iter().map(|trigger| &trigger.when);
        !raised.any(|when| when.holds(&guide.questionnaire, &answers))
            && !shown.any(|when| when.holds(&guide.questionnaire, &answers))
    })
}
