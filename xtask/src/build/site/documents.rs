//! The docs that a clinic reads, as pages of their own: everything that the guide can say, and the texts that the page links to.

use std::fmt::Write as _;
use std::fs;

use anyhow::{Context as _, Result};
use pulldown_cmark::HeadingLevel;

use super::markdown::{self, Document};
use super::page::{escaped, filled};
use super::tags;
use crate::workspace;

/// The page that every document is put into.
const FRAME: &str = "site/document.html";

/// What stands in `docs/`, the page that it becomes, and the page's title if it differs.
pub const DOCUMENTS: [(&str, &str, Option<&str>); 5] = [
    ("for-clinicians.md", "everything.html", Some("Everything the guide can say")),
    ("embedding.md", "docs/embedding.html", None),
    ("privacy.md", "docs/privacy.html", None),
    ("accessibility.md", "docs/accessibility.html", None),
    ("for-compliance.md", "docs/for-compliance.html", None),
];

/// Writes each document into `dist/`, with the hashes of the script and of `frame.js` in its tags.
pub fn write(integrity: &str, of_frame: &str) -> Result<()> {
    let (root, dist) = (workspace::root(), workspace::dist());
    fs::create_dir_all(dist.join("docs")).context("could not make dist/docs")?;
    let frame = fs::read_to_string(root.join(FRAME)).with_context(|| format!("could not read {FRAME}"))?;
    for (name, to, title) in DOCUMENTS {
        let text = fs::read_to_string(root.join("docs").join(name))
            .with_context(|| format!("could not read docs/{name}"))?;
        let text = tags::real(&text, integrity, of_frame);
        let page = page(&frame, &text, to, title).with_context(|| format!("docs/{name}"))?;
        fs::write(dist.join(to), page).with_context(|| format!("could not write {to}"))?;
    }
    Ok(())
}

fn page(frame: &str, text: &str, to: &str, title: Option<&str>) -> Result<String> {
    let up = if to.contains('/') { "../" } else { "" };
    let Document { title: own, headings, body } = markdown::document(text, &|link| leads_to(link, up));
    let title = escaped(title.unwrap_or(&own));
    let values = [
        ("title", title.as_str()),
        ("up", up),
        ("contents", &contents(&headings)?),
        ("body", &body),
        ("version", workspace::VERSION),
    ];
    filled(FRAME, frame, &["title", "contents", "body"], &values)
}

/// A list of the parts, and below each the list of its own.
fn contents(headings: &[(HeadingLevel, String, String)]) -> Result<String> {
    let mut html = String::from("<ul>\n");
    let (mut is_open, mut is_nested) = (false, false);
    for (level, id, words) in headings {
        let is_part = *level == HeadingLevel::H2;
        if is_part && is_nested {
            html.push_str("</ul>\n");
        }
        if is_part && is_open {
            html.push_str("</li>\n");
        }
        if !is_part && !is_nested {
            html.push_str("\n<ul>\n");
        }
        is_nested = !is_part;
        is_open |= is_part;
        write!(html, "<li><a href=\"#{id}\">{}</a>{}", escaped(words), if is_part { "" } else { "</li>\n" })?;
    }
    html.push_str(if is_nested { "</ul>\n" } else { "" });
    html.push_str(if is_open { "</li>\n" } else { "" });
    html.push_str("</ul>\n");
    Ok(html)
}

/// Where a link of the docs leads on these pages, if anywhere. `up` leads to the folder of all pages.
pub fn leads_to(link: &str, up: &str) -> Option<String> {
    if link.starts_with('#') || link.starts_with("https://") {
        return Some(link.to_owned());
    }
    let (name, part) = link.find('#').and_then(|at| link.split_at_checked(at)).unwrap_or((link, ""));
    let (_, to, _) = DOCUMENTS.iter().find(|(known, ..)| *known == name)?;
    Some([up, to, part].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_between_docs_leads_to_their_pages() {
        assert_eq!(leads_to("privacy.md#a", "../").as_deref(), Some("../docs/privacy.html#a"));
        assert_eq!(leads_to("for-clinicians.md", "").as_deref(), Some("everything.html"));
        assert_eq!(leads_to("#a", "").as_deref(), Some("#a"));
        assert_eq!(leads_to("decisions/0001-a.md", ""), None);
    }

    #[test]
    fn every_link_to_a_part_finds_it() -> Result<()> {
        for (name, to, _) in DOCUMENTS {
            let text = fs::read_to_string(workspace::root().join("docs").join(name))?;
            let page = page("{{title}}{{contents}}{{body}}", &text, to, None)?;
            for link in page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
                assert!(page.contains(&format!("id=\"{link}\"")), "docs/{name} has no part #{link}");
            }
        }
        Ok(())
    }

    #[test]
    fn contents_nest_and_close() -> Result<()> {
        let head = |level, id: &str| (level, id.to_owned(), id.to_owned());
        let all = [
            head(HeadingLevel::H2, "a"),
            head(HeadingLevel::H3, "b"),
            head(HeadingLevel::H3, "c"),
            head(HeadingLevel::H2, "d"),
        ];
        for heads in [all.get(..), all.get(..3), all.get(..1), all.get(..0)] {
            let html = contents(heads.unwrap_or_default())?;
            for tag in ["ul", "li"] {
                let (open, close) = (format!("<{tag}>"), format!("</{tag}>"));
                assert_eq!(html.matches(&open).count(), html.matches(&close).count(), "{html}");
            }
        }
        Ok(())
    }
}
