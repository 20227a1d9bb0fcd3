//! The steps for each kind of site, from `docs/platforms/`.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use kap_guide_setup::Snippet;
use pulldown_cmark::HeadingLevel;
use serde::Deserialize;

use super::markdown;
use super::page::{day, escaped};
use crate::workspace;

/// The kinds of sites that most clinics have come first. The others follow by name.
const FIRST: [&str; 3] = ["wordpress", "wix", "squarespace"];

/// What a file links in place of the zip of the WordPress plugin, whose name has the version.
const PLUGIN: &str = "plugin.zip";

/// What stands between `+++` at the head of a file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Front {
    name: String,
    plan: String,
    read: String,
    sources: Vec<String>,
    tried: String,
    not_tried: String,
    tag: Tags,
}

/// One snippet or several.
#[derive(Deserialize)]
#[serde(untagged)]
enum Tags {
    One(String),
    Several(Vec<String>),
}

/// A kind of site.
struct Platform {
    id: String,
    front: Front,
    steps: String,
}

/// All kinds of sites in a folder, as parts of the page.
///
/// # Errors
///
/// When a file has no front matter, or has a key too many or too few.
pub fn html(folder: &Path) -> Result<String> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))? {
        let path = entry?.path();
        let id = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        if path.extension().is_some_and(|kind| kind == "md") && id != "README" {
            let name = format!("docs/platforms/{id}.md");
            let text = fs::read_to_string(&path).with_context(|| format!("could not read {name}"))?;
            all.push(read(id, &text).with_context(|| format!("{name} has a mistake"))?);
        }
    }
    let place = |id: &str| FIRST.iter().position(|first| *first == id).unwrap_or(FIRST.len());
    all.sort_by_key(|platform| (place(&platform.id), platform.front.name.to_lowercase()));
    all.iter().map(written).collect()
}

fn read(id: String, text: &str) -> Result<Platform> {
    let front = text.strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++\n"));
    let (front, steps) = front.context("it does not begin with +++, keys, and +++")?;
    let front: Front = toml::from_str(front)?;
    for snippet in snippets(&front.tag) {
        ensure!(Snippet::named(snippet).is_some(), "there is no snippet “{snippet}” to paste");
    }
    ensure!(day(&front.read).is_some(), "`read` is no day such as 2026-11-30");
    Ok(Platform { id, front, steps: steps.to_owned() })
}

fn snippets(tags: &Tags) -> Vec<&str> {
    match tags {
        Tags::One(one) => vec![one],
        Tags::Several(several) => several.iter().map(String::as_str).collect(),
    }
}

fn written(platform: &Platform) -> Result<String> {
    let Platform { id, front, steps } = platform;
    let outside = |to: &str| match to {
        PLUGIN => Some(format!("wordpress/kap-guide-wordpress-{}.zip", workspace::VERSION)),
        _ => to.starts_with("https://").then(|| to.to_owned()),
    };
    let mut html = String::new();
    let name = escaped(&front.name);
    let tags = snippets(&front.tag).join(" ");
    writeln!(
        html,
        "<details class=\"platform\" id=\"platform-{id}\" data-platform=\"{id}\" data-name=\"{name}\" data-tags=\"{tags}\">\n\
         <summary>{name}</summary>\n<p><strong>Plan:</strong> {}</p>",
        escaped(&front.plan)
    )?;
    writeln!(
        html,
        "<p class=\"small\"><strong>Tried:</strong> {} <strong>Not tried:</strong> {}</p>",
        escaped(&front.tried),
        escaped(&front.not_tried)
    )?;
    html.push_str(&markdown::part(steps.trim(), HeadingLevel::H4, &outside));
    let sources: Vec<String> = front.sources.iter().map(|source| link(source)).collect();
    let read = day(&front.read).unwrap_or_default();
    writeln!(html, "<p class=\"small\">Read on {read}: {}.</p>\n</details>", sources.join(", "))?;
    Ok(html)
}

/// A link that is named by the site and the last part of its address.
fn link(address: &str) -> String {
    let plain = address.trim_start_matches("https://").trim_end_matches('/');
    let (site, path) = plain.split_once('/').unwrap_or((plain, ""));
    let mut parts = path.split('/').filter(|part| !part.is_empty());
    let named = match (site, parts.next(), parts.next()) {
        ("github.com", Some(owner), Some(project)) => format!("{owner}/{project}"),
        (_, None, _) => String::new(),
        (_, Some(first), second) => parts.next_back().or(second).unwrap_or(first).to_owned(),
    };
    let label = if named.is_empty() { site.to_owned() } else { format!("{site}: {named}") };
    format!("<a href=\"{}\">{}</a>", escaped(address), escaped(&label))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "name = \"Wix\"\nplan = \"A plan\"\nread = \"2026-11-30\"\nsources = [\"https://example.org/a/b?c=\\\"d\"]\n\
                        tried = \"a\"\nnot_tried = \"b\"\n";

    fn of(front: &str) -> Result<String> {
        written(&read("wix".into(), &format!("+++\n{front}+++\n\n## One way\n\n1. Press **Add**.\n"))?)
    }

    #[test]
    fn a_kind_of_site_is_a_part_that_opens_without_a_script() -> Result<()> {
        for (tag, tags) in
            [("tag = \"script\"\n", "script"), ("tag = [\"loader\", \"marker\"]\n", "loader marker")]
        {
            let html = of(&[HEAD, tag].concat())?;
            assert!(
                html.starts_with("<details class=\"platform\" id=\"platform-wix\" data-platform=\"wix\""),
                "{html}"
            );
            assert!(html.contains(&format!("data-tags=\"{tags}\"")), "{html}");
            assert!(html.contains("<h4>One way</h4>") && html.contains("<strong>Add</strong>"), "{html}");
            assert!(
                html.contains("Read on November 30, 2026: <a href=\"https://example.org/a/b?c=&quot;d\">"),
                "{html}"
            );
        }
        Ok(())
    }

    #[test]
    fn a_key_too_many_or_too_few_and_an_unknown_snippet_are_refused() {
        let tag = "tag = \"script\"\n";
        assert!(of(&[HEAD, tag, "more = 1\n"].concat()).is_err());
        assert!(of(HEAD).is_err());
        assert!(of(&[HEAD, "tag = \"tag\"\n"].concat()).is_err());
        assert!(of(&[&HEAD.replace("2026-11-30", "soon"), tag].concat()).is_err());
        assert!(read("x".into(), "## No front matter\n").is_err());
    }

    #[test]
    fn a_mistake_is_told_with_the_name_of_its_file() -> Result<()> {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join("README.md"), "Words for writers.\n")?;
        assert_eq!(html(folder.path())?, "");
        fs::write(folder.path().join("odd.md"), format!("+++\n{HEAD}more = 1\n+++\n"))?;
        let said = html(folder.path()).err().map(|error| format!("{error:#}")).unwrap_or_default();
        assert!(said.contains("docs/platforms/odd.md") && said.contains("more"), "{said}");
        Ok(())
    }

    #[test]
    fn every_kind_of_site_in_the_docs_can_be_read() -> Result<()> {
        let html = html(&workspace::root().join("docs/platforms"))?;
        let place = |id: &str| html.find(&format!("id=\"platform-{id}\""));
        assert!(place("wordpress").is_some() && place("wordpress") < place("wix"), "{html}");
        assert!(place("squarespace") < place("html"));
        let plugin = html.find(&format!("href=\"wordpress/kap-guide-wordpress-{}.zip\"", workspace::VERSION));
        assert!(
            plugin.is_some() && plugin < html.find("Custom HTML"),
            "the plugin is not what WordPress offers first"
        );
        Ok(())
    }
}
