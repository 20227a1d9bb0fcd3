//! Rules in words.

use kap_guide::content::Content;
use kap_guide::questionnaire::{Expected, QuestionId, Rule};

/// A rule as part of a sentence that begins with "when".
pub fn words(content: &Content, rule: &Rule) -> String {
    match rule {
        Rule::All(rules) => joined(content, rules, " and "),
        Rule::Any(rules) => either(content, rules),
        Rule::Not(rule) => format!("not ({})", words(content, rule)),
        Rule::Is(question, answer) => {
            format!("{} is {}", short(content, *question), answered(content, *question, *answer))
        }
        Rule::AtLeast(question, step) => {
            let step = content.guide.questionnaire.question(*question).and_then(|asked| asked.choice(*step));
            let said = step.map(|step| content.choice(*question, step)).unwrap_or_default();
            format!("{} is “{said}” or more", short(content, *question))
        }
    }
}

/// What follows "is" for an answer.
fn answered(content: &Content, question: QuestionId, answer: Expected) -> String {
    match answer {
        Expected::Skipped => "skipped".into(),
        Expected::Declined => format!("“{}”", content.words.interface.decline),
        Expected::Choice(choice) => {
            let choice =
                content.guide.questionnaire.question(question).and_then(|asked| asked.choice(choice));
            let said = choice.map(|choice| content.choice(question, choice)).unwrap_or_default();
            format!("“{said}”")
        }
    }
}

/// Rules of which one must hold. Several answers to one question name it once.
fn either(content: &Content, rules: &[Rule]) -> String {
    let answers = rules.iter().map(|rule| match rule {
        Rule::Is(question, answer) => Some((*question, *answer)),
        Rule::All(_) | Rule::Any(_) | Rule::Not(_) | Rule::AtLeast(..) => None,
    });
    let answers: Option<Vec<_>> = answers.collect();
    match answers.as_deref() {
        Some([(first, _), rest @ ..]) if rest.iter().all(|(question, _)| question == first) => {
            let said =
                answers.iter().flatten().map(|(question, answer)| answered(content, *question, *answer));
            format!("{} is {}", short(content, *first), said.collect::<Vec<_>>().join(" or "))
        }
        _ => joined(content, rules, " or "),
    }
}

/// The parts of a rule that must all hold.
pub fn parts(rule: &Rule) -> Vec<&Rule> {
    match rule {
        Rule::All(rules) => rules.iter().flat_map(parts).collect(),
        Rule::Any(_) | Rule::Not(_) | Rule::Is(..) | Rule::AtLeast(..) => vec![rule],
    }
}

/// Several rules that must all hold, as part of a sentence that begins with "when".
pub fn all(content: &Content, rules: &[&Rule]) -> String {
    let rules: Vec<Rule> = rules.iter().map(|rule| (*rule).clone()).collect();
    joined(content, &rules, " and ")
}

/// Whether a rule asks for this answer, other than to rule it out.
pub fn names(rule: &Rule, question: QuestionId, answer: Expected) -> bool {
    match rule {
        Rule::All(rules) | Rule::Any(rules) => rules.iter().any(|rule| names(rule, question, answer)),
        Rule::Is(asked, expected) => *asked == question && *expected == answer,
        Rule::Not(_) | Rule::AtLeast(..) => false,
    }
}

fn joined(content: &Content, rules: &[Rule], between: &str) -> String {
    let part = |rule: &Rule| match rule {
        Rule::All(parts) | Rule::Any(parts) if parts.len() > 1 => format!("({})", words(content, rule)),
        Rule::All(_) | Rule::Any(_) | Rule::Not(_) | Rule::Is(..) | Rule::AtLeast(..) => words(content, rule),
    };
    rules.iter().map(part).collect::<Vec<_>>().join(between)
}

fn short(content: &Content, question: QuestionId) -> String {
    content.question(question).map(|said| format!("“{}”", said.short)).unwrap_or_default()
}
