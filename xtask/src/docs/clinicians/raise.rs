//! What the notes may say: every message, by weight.

use std::fmt::Write as _;

use anyhow::{Context as _, Result};
use kap_guide::content::{Concern, Content, Weight};

use super::{rules, table};

/// The messages of each weight, the weightiest first.
pub fn write(content: &Content, text: &mut String) -> Result<()> {
    text.push_str("\n## What the notes may say\n\nA weight orders the notes. A visitor never sees it.\n");
    for weight in Weight::ORDER {
        writeln!(text, "\n### {}\n", heading(weight))?;
        let rows = content.guide.concerns.iter().filter(|concern| concern.weight == weight);
        let rows = rows.map(|concern| row(content, concern)).collect::<Result<_>>()?;
        table::write(["Title", "When", "Message", "Row", "Sources"], rows, text)?;
    }
    Ok(())
}

fn row(content: &Content, concern: &Concern) -> Result<[String; 5]> {
    let said = content.later().concerns.get(concern.id).context("a concern has no words")?;
    let sources =
        if concern.sources.is_empty() { "practice".into() } else { table::listed(&concern.sources) };
    Ok([
        format!("**{}**", said.title),
        rules::words(content, &concern.when),
        said.message.to_string(),
        concern.topic.to_string(),
        sources,
    ])
}

/// The titles of the messages that cite no source.
pub fn of_practice(content: &Content) -> Vec<String> {
    let alone = content.guide.concerns.iter().filter(|concern| concern.sources.is_empty());
    alone.filter_map(|concern| Some(content.later().concerns.get(concern.id)?.title.to_string())).collect()
}

const fn heading(weight: Weight) -> &'static str {
    match weight {
        Weight::Urgent => "Urgent: needs someone now (class R)",
        Weight::UsuallyNot => "Most clinicians would not go ahead (class A)",
        Weight::ReviewFirst => "A medical review comes first (class B)",
        Weight::Discuss => "May change the plan (class C)",
    }
}
