//! Help in words.

use std::fmt::Write as _;

use anyhow::{Context as _, Result};
use kap_guide::content::{Access, Content, HealthQuestions, HelpForm, PanelId};
use kap_guide::questionnaire::Text;
use kap_guide::session::reach;
use kap_guide_compiler::Compiled;

use super::{rules, table};

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
    text.push_str(
        "\n### Screens and blocks of help\n\nThe lines of each topic stand in the table below.\n\n",
    );
    let mut rows = Vec::new();
    for shown in &content.guide.panels {
        let said = content.words.panels.get(shown.id).context("a panel has no words")?;
        let words: Vec<String> = said.lead.iter().chain(&said.after).map(ToString::to_string).collect();
        let topics = shown.topics.iter().chain(&shown.more);
        let topics = topics.filter_map(|topic| content.words.topics.get(*topic));
        rows.push([
            format!("**{}**<br>`{}`", said.title, shown.id),
            words.join("<br>"),
            table::listed(topics),
        ]);
    }
    table::write(["Help", "Text", "Topics"], rows, text)?;
    text.push_str("### Help lines\n\n");
    lines(content, text)
}

/// The table of help: what follows once a trigger holds.
fn table(content: &Content, text: &mut String) -> Result<()> {
    text.push_str("What follows from an answer that tells about danger. If several rows apply, the first one counts.\n\n");
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

/// The differences in the other regions.
pub fn elsewhere(regions: &[Compiled], text: &mut String) -> Result<()> {
    text.push_str("\n## Other regions\n\nOutside the default region, only these differ.\n");
    for Compiled { content, region, .. } in regions {
        let id = content.guide.region.id;
        let contact = if content.guide.region.contact { "is" } else { "is not" };
        writeln!(text, "\n### {} (`{id}`)\n", region.name)?;
        writeln!(text, "- The clinic’s contact {contact} shown.")?;
        writeln!(text, "- In an emergency: {}. In a crisis, you can {}.", region.emergency, region.crisis)?;
        writeln!(text, "- {}", region.treatment)?;
        writeln!(text, "- {} {}", region.poison, region.birth)?;
        writeln!(text, "- Someone who is not safe at home can talk with {}.", region.talk)?;
        for words in &region.approval {
            writeln!(text, "- On the cover: {words}")?;
        }
        writeln!(text)?;
        lines(content, text)?;
    }
    Ok(())
}

fn lines(content: &Content, text: &mut String) -> Result<()> {
    let rows = content.guide.services.iter().map(|line| {
        let topics = line.topics.iter().filter_map(|topic| content.words.topics.get(*topic));
        let ways = line.channels.iter().map(|way| reach(content, *way));
        let said = content.words.services.get(line.id).context("a service has no words")?;
        let checked = line.checked.map_or_else(|| "well known".into(), |read| read.to_string());
        Ok([
            table::listed(topics),
            said.name.to_string(),
            table::listed(ways),
            said.about.to_string(),
            checked,
        ])
    });
    let rows = rows.collect::<Result<_>>()?;
    table::write(["For", "Line", "How", "About", "Checked"], rows, text)
}

/// The heading of a panel.
pub fn panel(content: &Content, id: PanelId) -> Text {
    content.words.panels.get(id).map(|said| said.title).unwrap_or_default()
}
