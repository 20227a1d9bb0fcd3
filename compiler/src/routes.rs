//! Turns the table of help into rules of the questions, and checks it.

use super::findings::{Finding, require, rule};
use kap_guide::content::{Guide, HealthQuestions, Route, Routing, Trigger};
use kap_guide::questionnaire::{Question, QuestionId, Rule};

/// The rules that follow from the health column of the table.
pub struct Gates {
    /// Holds while any questions are asked at all.
    pub any: Rule,
    /// Holds while the health questions are asked.
    pub health: Rule,
    /// The questions after which `any` counts.
    pub after: Vec<QuestionId>,
}

impl Gates {
    /// Makes them from the table.
    pub fn new(routes: &[Route], triggers: &[Trigger], questions: &[Question], routing: &Routing) -> Self {
        let row = |health| {
            let of_row = move |trigger: &&Trigger| {
                routes.iter().any(|route| route.id == trigger.route && route.health == health)
            };
            triggers.iter().filter(of_row).collect::<Vec<&Trigger>>()
        };
        let no = row(HealthQuestions::No);
        let any = Rule::Not(Box::new(held(&no, questions)));
        let unless_chosen = Rule::Not(Box::new(held(&row(HealthQuestions::ByChoice), questions)));
        let health = Rule::Any(vec![unless_chosen, routing.health_chosen.clone()]);
        Self { any, health, after: no.iter().map(|trigger| trigger.after).collect() }
    }
}

/// Holds while a trigger of a row holds. A question that only another trigger of the row opens adds nothing.
fn held(row: &[&Trigger], questions: &[Question]) -> Rule {
    let opened = |trigger: &Trigger| {
        let asked = questions.iter().find(|question| question.id == trigger.after);
        let when = asked.and_then(|question| question.when.as_ref());
        when.is_some_and(|when| row.iter().any(|other| other.when == *when))
    };
    Rule::Any(row.iter().filter(|trigger| !opened(trigger)).map(|trigger| trigger.when.clone()).collect())
}

/// Checks that every trigger names a question, a panel and a row that exist, and that every row has a trigger.
pub fn check(guide: &Guide, found: &mut Vec<Finding>) {
    for trigger in &guide.triggers {
        let asked = guide.questionnaire.question(trigger.after).is_some();
        require(asked, &trigger.after, "is to lead to help but is not a question", found);
        require(
            guide.panel(trigger.show).is_some(),
            &trigger.show,
            "is shown but is not a panel of help.toml",
            found,
        );
        require(
            guide.route(trigger.route).is_some(),
            &trigger.route,
            "is not a row of the table of help",
            found,
        );
        rule(guide, &trigger.when, &trigger.show, found);
        let own = trigger.when.looks_at().iter().all(|(question, _)| *question == trigger.after);
        require(own, &trigger.after, "leads to help by an answer to another question", found);
    }
    for (at, route) in guide.routes.iter().enumerate() {
        let used = guide.triggers.iter().any(|trigger| trigger.route == route.id);
        require(used, &route.id, "is a row of the table of help without a trigger", found);
        let once = !guide.routes.iter().take(at).any(|other| other.id == route.id);
        require(once, &route.id, "is the name of two rows of the table of help; rename one", found);
        let clear = route.booking >= route.contact;
        require(clear, &route.id, "shows a way to book where it shows no other contact", found);
        if let Some(panel) = route.notes {
            require(
                guide.panel(panel).is_some(),
                &panel,
                "begins notes but is not a panel of help.toml",
                found,
            );
        }
    }
}
