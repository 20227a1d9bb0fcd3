//! What Learn says about options, figures, conditions and harms, as tables.

use std::fmt::Write as _;

use anyhow::{Context as _, Result};
use kap_guide_compiler::learn::{Certainty, Citation, CompiledLearn, Figure, Mark, Sign};

use super::table::{self, listed};

/// The options, what each answers to every issue, the figures, the conditions and the harms.
pub fn write(learn: &CompiledLearn, text: &mut String) -> Result<()> {
    options(learn, text)?;
    issues(learn, text)?;
    conditions(learn, text)?;
    figures(learn, text)?;
    harms(learn, text)
}

fn options(learn: &CompiledLearn, text: &mut String) -> Result<()> {
    text.push_str("\n## Options, compared\n\n### Good points and downsides\n\n");
    let rows = learn.facts.option.iter().map(|option| {
        let said = learn.words.option.get(option.id).context("an option has no words")?;
        let points = |texts: &[kap_guide::questionnaire::Text], cited: &[Citation]| {
            let points = texts
                .iter()
                .zip(cited)
                .map(|(text, cited)| format!("{text} ({})", source(&cited.sources, cited.mark)));
            points.collect::<Vec<_>>().join("<br>")
        };
        Ok([
            format!("**{}**<br>{}", said.name, said.what),
            said.known.to_string(),
            points(&said.good, &option.good),
            points(&said.downsides, &option.downsides),
            said.living.to_string(),
        ])
    });
    let rows = rows.collect::<Result<_>>()?;
    table::write(["Option", "What studies show", "Good points", "Downsides", "What it is like"], rows, text)
}

fn issues(learn: &CompiledLearn, text: &mut String) -> Result<()> {
    text.push_str(
        "### What each option answers\n\n+ is a plus, − a drawback, = neither or both, ? not known.\n",
    );
    for issue in &learn.facts.issue {
        let said = learn.words.issue.get(issue.id).context("an issue has no words")?;
        writeln!(text, "\n#### {}\n", said.question)?;
        let rows = issue.cells.iter().map(|cell| {
            let option = learn.words.option.get(cell.option).map(|option| option.name);
            let sign = match cell.sign {
                Sign::Plus => "+",
                Sign::Drawback => "−",
                Sign::Neither => "=",
                Sign::Unknown => "?",
            };
            let answer = said.cells.get(cell.option).copied().unwrap_or_default();
            [
                option.unwrap_or_default().to_string(),
                sign.into(),
                answer.to_string(),
                source(&cell.sources, cell.mark),
            ]
        });
        table::write(["Option", "", "Answer", "Sources"], rows.collect(), text)?;
    }
    Ok(())
}

fn source(sources: &[kap_guide::content::SourceId], mark: Option<Mark>) -> String {
    let mark = mark.map(|mark| match mark {
        Mark::Known => "commonly known",
        Mark::Quoted => "read through pages that quote it",
        Mark::Plain => "plain fact",
        Mark::None => "none found",
    });
    listed(sources.iter().map(ToString::to_string).chain(mark.map(String::from)))
}

fn conditions(learn: &CompiledLearn, text: &mut String) -> Result<()> {
    text.push_str("\n## What is known, by condition\n");
    let [good, doubts, others] =
        learn.words.learn.as_ref().map(|fixed| fixed.evidence_heads).unwrap_or_default();
    for evidence in &learn.facts.evidence {
        let said = learn.words.evidence.get(evidence.id).context("a condition has no words")?;
        writeln!(text, "\n### {}\n", said.title)?;
        for line in &said.lead {
            writeln!(text, "{line}\n")?;
        }
        let rows =
            said.good.iter().zip(&said.doubts).map(|(one, other)| [one.to_string(), other.to_string()]);
        table::write([good.as_str(), doubts.as_str()], rows.collect(), text)?;
        if !said.others.is_empty() {
            writeln!(text, "**{others}**\n")?;
            for line in &said.others {
                writeln!(text, "- {line}")?;
            }
            writeln!(text)?;
        }
        writeln!(
            text,
            "Evidence: {}. Rows {}. Sources: {}.",
            evidence.grade.map_or_else(|| "not rated".into(), |grade| format!("{grade} of 3")),
            listed(&evidence.facts),
            listed(&evidence.sources)
        )?;
    }
    Ok(())
}

fn figures(learn: &CompiledLearn, text: &mut String) -> Result<()> {
    text.push_str("\n## Figures\n\nOut of 100 people, unless words say it.\n\n");
    let rows = learn.facts.figure.iter().map(|figure| figure_row(learn, figure)).collect::<Result<_>>()?;
    table::write(
        ["Outcome", "Result", "Who", "Route", "When", "What counted", "Careful", "Certainty", "Sources"],
        rows,
        text,
    )
}

fn figure_row(learn: &CompiledLearn, figure: &Figure) -> Result<[String; 9]> {
    let said = learn.words.of(figure).context("a figure has no words")?;
    let result = match figure.of_100 {
        None => said.instead.to_string(),
        Some((with, _)) if figure.nobody => format!("{}: **{with}**", said.treatment),
        Some((with, without)) => {
            let without = if figure.under_one { "under 1".to_owned() } else { without.to_string() };
            format!("{}: **{with}**; {}: **{without}**", said.treatment, said.comparison)
        }
    };
    let certainty = match figure.certainty {
        Certainty::High => "high",
        Certainty::Moderate => "moderate",
        Certainty::Low => "low",
        Certainty::VeryLow => "very low",
        Certainty::Unknown => "not rated",
    };
    Ok([
        said.outcome.to_string(),
        result,
        said.who.to_string(),
        said.route.to_string(),
        said.time.to_string(),
        said.counted.to_string(),
        said.note.to_string(),
        certainty.into(),
        listed(&figure.sources),
    ])
}

fn harms(learn: &CompiledLearn, text: &mut String) -> Result<()> {
    text.push_str("## Serious, rare or long-term harms\n\n");
    let rows = learn.facts.harm.iter().map(|harm| {
        let said = learn.words.harm.get(harm.id).context("a harm has no words")?;
        Ok([format!("**{}**", said.title), said.body.to_string(), listed(&harm.facts), listed(&harm.sources)])
    });
    let rows = rows.collect::<Result<_>>()?;
    table::write(["Harm", "What is known", "Rows", "Sources"], rows, text)
}
