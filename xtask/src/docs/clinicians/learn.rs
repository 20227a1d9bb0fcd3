//! The pages to read, in words. Options, figures, conditions and harms have tables of their own.

use std::fmt::Write as _;

use anyhow::{Context as _, Result};
use kap_guide::content::Only;
use kap_guide_compiler::learn::{CompiledLearn, PartFacts};

use super::table::{self, listed};

/// Every page with its parts.
pub fn write(learn: &CompiledLearn, text: &mut String) -> Result<()> {
    text.push_str("\n## Learn\n");
    for page in &learn.facts.page {
        let parts: Vec<&PartFacts> = learn.facts.part.iter().filter(|part| part.page == page.id).collect();
        let title = learn.words.page.get(page.id).map(|said| said.title).unwrap_or_default();
        if parts.is_empty() {
            continue;
        }
        writeln!(text, "\n### {title}\n")?;
        let rows = parts.into_iter().map(|part| row(learn, part)).collect::<Result<_>>()?;
        table::write(["Part", "Text", "Rows", "Sources"], rows, text)?;
    }
    text.push_str("### Ways to take it, side by side\n\n");
    let rows = learn.facts.route.iter().map(|route| {
        let said = learn.words.route.get(route.id).context("a route has no words")?;
        let fields = [said.name, said.status, said.starts, said.peak, said.visit, said.watched];
        let [name, status, starts, peak, visit, watched] = fields.map(|field| field.to_string());
        Ok([name, status, starts, peak, visit, watched, listed(&route.sources)])
    });
    let rows = rows.collect::<Result<_>>()?;
    table::write(
        ["Route", "Approval", "Begins", "Strongest", "A visit", "What is watched", "Sources"],
        rows,
        text,
    )
}

fn row(learn: &CompiledLearn, part: &PartFacts) -> Result<[String; 4]> {
    let said = learn.words.part.get(part.id).context("a part has no words")?;
    let only = match part.only {
        Only::Everyone => "",
        Only::Home => "<br>*if the clinic offers sessions at home*",
        Only::Partner => "<br>*if the clinic names a medical partner*",
        Only::Crisis => "<br>*in a visit that begins with help*",
    };
    let body = said.body.iter().map(ToString::to_string);
    let list = said.list.iter().map(|item| format!("• {item}"));
    let body: Vec<String> = body.chain(list).collect();
    // What the guide fills in, as a reader of this document sees it.
    let body =
        body.join("<br>").replace("{date}", "(date)").replace("{disclosure}", "(the clinic’s disclosure)");
    let body = body.replace("{clinic}", "(clinic)").replace("{partner}", "(partner)");
    Ok([format!("**{}**{only}", said.title), body, listed(&part.facts), listed(&part.sources)])
}
