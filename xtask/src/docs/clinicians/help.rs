//! Help in words.

use std::fmt::Write as _;

use anyhow::{Context as _, Result};
use kap_guide::content::{Access, Content, HealthQuestions, HelpForm, PanelId, Topic};
use kap_guide::questionnaire::Text;
use kap_guide::session::reach;
use kap_guide_compiler::Compiled;

use super::rules;

/// What leads to help and what help says, in the default region.
pub fn write(content: &Content, text: &mut String) -> Result<()> {
    let routing = &content.guide.routing;
    let rule = |rule| rules::words(content, rule);
    text.push_str("\n## Help\n\n");
    table(content, text)?;
    writeln!(text, "- The notes say that the guide is for adults when {}.", rule(&routing.adults_only))?;
    writeln!(
        text,
        "- Notes that begin with no block of help begin with the line “{}”.",
        panel(content, routing.line)
    )?;
    writeln!(text, "- The notes say that they are about someone else when {}.", rule(&routing.for_other))?;
    for shown in &content.guide.panels {
        let said = content.words.panels.get(shown.id).context("a panel has no words")?;
        writeln!(text, "\n### {} (`{}`)\n", said.title, shown.id)?;
        for words in said.lead.iter().chain(&said.after) {
            writeln!(text, "{words}\n")?;
        }
        for topic in shown.topics.iter().chain(&shown.more) {
            lines(content, *topic, text)?;
        }
    }
    Ok(())
}

/// The table of help: what follows once a trigger holds.
fn table(content: &Content, text: &mut String) -> Result<()> {
    text.push_str("What follows once an answer tells of danger. An earlier row goes before a later one.\n\n");
    text.push_str("| When | Help | Health questions | Booking | Other contact | Figures of benefit | Notes begin with |\n");
    text.push_str("|---|---|---|---|---|---|---|\n");
    for route in &content.guide.routes {
        let triggers = content.guide.triggers.iter().filter(|trigger| trigger.route == route.id);
        let (mut when, mut shown) = (Vec::new(), Vec::new());
        for trigger in triggers {
            when.push(rules::words(content, &trigger.when));
            shown.push(format!("“{}” (`{}`)", panel(content, trigger.show), trigger.show));
        }
        shown.dedup();
        let form = match route.help {
            HelpForm::Stop => "A screen that stops the visit",
            HelpForm::Beside => "Beside the question",
            HelpForm::Line => "One line on the next screen",
        };
        let health = match route.health {
            HealthQuestions::GoOn => "go on",
            HealthQuestions::ByChoice => "only if the visitor chooses",
            HealthQuestions::No => "no",
        };
        let notes = route.notes.unwrap_or(content.guide.routing.line);
        writeln!(
            text,
            "| {} | {form}: {} | {health} | {} | {} | {} | “{}” (`{notes}`) |",
            when.join("; "),
            shown.join(", "),
            access(route.booking),
            access(route.contact),
            access(route.figures),
            panel(content, notes),
        )?;
    }
    text.push('\n');
    Ok(())
}

const fn access(access: Access) -> &'static str {
    match access {
        Access::Stays => "stays",
        Access::No => "not while the answer stands",
        Access::Never => "never again in this visit",
    }
}

/// What is otherwise in the other regions.
pub fn elsewhere(regions: &[Compiled], text: &mut String) -> Result<()> {
    text.push_str("\n## Other regions\n\n");
    text.push_str("Outside the default region the same is asked and said, but for these:\n");
    for Compiled { content, region, .. } in regions {
        let id = content.guide.region.id;
        let contact = if content.guide.region.contact { "is" } else { "is not" };
        writeln!(text, "\n### {} (`{id}`)\n", region.name)?;
        writeln!(text, "- The clinic’s contact {contact} shown.")?;
        writeln!(text, "- In an emergency: {}. In a crisis, you can {}.", region.emergency, region.crisis)?;
        writeln!(text, "- {}", region.treatment)?;
        for words in &region.approval {
            writeln!(text, "- On the cover: {words}")?;
        }
        for topic in [Topic::Crisis, Topic::Emergency] {
            lines(content, topic, text)?;
        }
    }
    Ok(())
}

fn lines(content: &Content, topic: Topic, text: &mut String) -> Result<()> {
    for line in content.guide.services(topic) {
        let ways: Vec<String> = line.channels.iter().map(|way| reach(content, *way)).collect();
        let said = content.words.services.get(line.id).context("a service has no words")?;
        writeln!(text, "- {}: {}. {}", said.name, ways.join(", "), said.about)?;
    }
    Ok(())
}

/// The heading of a panel.
pub fn panel(content: &Content, id: PanelId) -> Text {
    content.words.panels.get(id).map(|said| said.title).unwrap_or_default()
}
