//! Rules in words.

use kap_guide::content::Content;
use kap_guide::questionnaire::{Expected, QuestionId, Rule};

/// A rule as part of a sentence that begins with "when".
pub fn words(content: &Content, rule: &Rule) -> String {
    match rule {
        Rule::All(rules) => joined(content, rules, " and "),
        Rule::Any(rules) => joined(content, rules, " or "),
        Rule::Not(rule) => format!("not ({})", words(content, rule)),
        Rule::Is(question, Expected::Skipped) => format!("{} is skipped", short(content, *question)),
        Rule::Is(question, Expected::Declined) => {
            format!("{} is answered “{}”", short(content, *question), content.words.interface.decline)
        }
        Rule::Is(question, Expected::Choice(choice)) => {
            let choice =
                content.guide.questionnaire.question(*question).and_then(|asked| asked.choice(*choice));
            let said = choice.map(|choice| content.words.choice(*question, choice)).unwrap_or_default();
            format!("{} is answered “{said}”", short(content, *question))
        }
        Rule::AtLeast(question, step) => {
            let step = content.guide.questionnaire.question(*question).and_then(|asked| asked.choice(*step));
            let said = step.map(|step| content.words.choice(*question, step)).unwrap_or_default();
            format!("{} is “{said}” or more", short(content, *question))
        }
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
    content.words.questions.get(question).map(|said| format!("“{}”", said.short)).unwrap_or_default()
}
