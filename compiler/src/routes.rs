//! The table of help as rules of the questions, and what must agree in it.

use super::findings::{Finding, require, rule};
use kap_guide::content::{Guide, HealthQuestions, Route, Routing, Trigger};
use kap_guide::questionnaire::{Question, Rule};

/// Holds while the health questions are asked: by the column of the table that says so.
pub fn health_gate(
    routes: &[Route],
    triggers: &[Trigger],
    questions: &[Question],
    routing: &Routing,
) -> Rule {
    let held = |health| {
        let of_row = |trigger: &&Trigger| {
            routes.iter().any(|route| route.id == trigger.route && route.health == health)
        };
        let row: Vec<&Trigger> = triggers.iter().filter(of_row).collect();
        // A question that only another trigger of the row opens adds nothing.
        let opened = |trigger: &Trigger| {
            let asked = questions.iter().find(|question| question.id == trigger.after);
            let when = asked.and_then(|question| question.when.as_ref());
            when.is_some_and(|when| row.iter().any(|other| other.when == *when))
        };
        let first = row.iter().filter(|trigger| !opened(trigger));
        Rule::Any(first.map(|trigger| trigger.when.clone()).collect())
    };
    let never = Rule::Not(Box::new(held(HealthQuestions::No)));
    let unless_chosen = Rule::Not(Box::new(held(HealthQuestions::ByChoice)));
    Rule::All(vec![never, Rule::Any(vec![unless_chosen, routing.health_chosen.clone()])])
}

/// Every trigger names a question, a panel and a row that exist, and every row has a trigger.
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
