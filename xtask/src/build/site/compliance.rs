//! The answers for the person who is responsible, from `docs/for-compliance.md`, each as a part that opens.

use std::fmt::Write as _;

use anyhow::{Context as _, Result, ensure};
use pulldown_cmark::HeadingLevel;

use super::markdown;

/// The introduction, then each question and each section.
///
/// # Errors
///
/// When the document has another form.
pub fn html(text: &str, link: &dyn Fn(&str) -> Option<String>) -> Result<String> {
    let (_, text) = text.split_once('\n').context("it has no heading")?;
    let mut parts = text.split("\n## ");
    let open = parts.next().unwrap_or_default();
    let (introduction, table) = open.split_once("\n| ").context("it has no table of questions")?;
    let mut html = markdown::part(introduction.trim(), HeadingLevel::H4, link);
    let rows = table.lines().filter_map(|line| {
        let row = line.trim_start_matches("| ").strip_suffix(" |")?;
        row.starts_with(|sign: char| sign.is_ascii_digit()).then_some(row)
    });
    let mut count = 0;
    for row in rows {
        let (question, answer) = row.split_once(" | ").with_context(|| format!("“{row}” has no answer"))?;
        opens(&mut html, question, &markdown::part(answer, HeadingLevel::H4, link))?;
        count += 1;
    }
    ensure!(count > 0, "its table holds no question");
    for section in parts {
        let (title, words) = section.split_once('\n').unwrap_or((section, ""));
        opens(&mut html, title, &markdown::part(words.trim(), HeadingLevel::H4, link))?;
    }
    Ok(html)
}

fn opens(html: &mut String, title: &str, words: &str) -> Result<()> {
    let title = markdown::line(&title.replacen(". ", "\\. ", 1), &|_| None);
    writeln!(html, "<details>\n<summary>{title}</summary>\n{words}</details>")?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::workspace;

    #[test]
    fn every_question_of_the_docs_opens() -> Result<()> {
        let text = fs::read_to_string(workspace::root().join("docs/for-compliance.md"))?;
        let html = html(&text, &|_| None)?;
        let rows = text.lines().filter(|line| line.starts_with("| ") && line.contains(". ")).count();
        let sections = text.matches("\n## ").count();
        assert!(rows >= 15, "{rows} questions");
        assert_eq!(html.matches("<details>").count(), rows + sections, "{html}");
        assert!(html.contains("<summary>1. What leaves the browser?</summary>"), "{html}");
        assert!(html.contains("<blockquote>"), "{html}");
        Ok(())
    }

    #[test]
    fn a_document_without_questions_is_refused() {
        assert!(html("# T\n\nwords\n", &|_| None).is_err());
        assert!(html("# T\n\nwords\n\n| Question | Answer |\n|---|---|\n", &|_| None).is_err());
    }
}
