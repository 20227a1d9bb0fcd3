//! Turns Markdown of the docs into HTML for the clinic's pages.

use std::collections::BTreeMap;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use super::page::escaped;

/// A document for a page of its own.
pub struct Document {
    /// Its first heading.
    pub title: String,
    /// The other headings of the second and third level: level, id and words.
    pub headings: Vec<(HeadingLevel, String, String)>,
    /// What follows the first heading.
    pub body: String,
}

/// A document with ids as GitHub gives them, so that links to its parts work. Of equal headings, the highest gets the plain id.
pub fn document(text: &str, link: &dyn Fn(&str) -> Option<String>) -> Document {
    let mut events: Vec<Event> = Parser::new_ext(text, Options::ENABLE_TABLES).collect();
    let mut title = String::new();
    let end = |event: &Event| matches!(event, Event::End(TagEnd::Heading(HeadingLevel::H1)));
    if let Some(at) = events.iter().position(end) {
        title = words(events.iter().take(at));
        events.drain(..=at);
    }
    let heads = heads(&events);
    let ids = ids(&heads);
    let ided = heads.into_iter().zip(ids).map(|((level, words), id)| (level, id, words)).collect::<Vec<_>>();
    let shown = |(level, ..): &&(HeadingLevel, String, String)| *level <= HeadingLevel::H3;
    Document {
        title,
        headings: ided.iter().filter(shown).cloned().collect(),
        body: written(&events, &Headings::Ided(&ided), link),
    }
}

/// Part of a page: no ids, and headings that begin at a level.
pub fn part(text: &str, first: HeadingLevel, link: &dyn Fn(&str) -> Option<String>) -> String {
    let events: Vec<Event> = Parser::new_ext(text, Options::ENABLE_TABLES).collect();
    written(&events, &Headings::From(first), link)
}

/// One paragraph, without its tags.
pub fn line(text: &str, link: &dyn Fn(&str) -> Option<String>) -> String {
    let whole = part(text, HeadingLevel::H4, link);
    let inner = whole.trim().strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>"));
    inner.map_or(whole.clone(), String::from)
}

/// What the headings get.
enum Headings<'a> {
    /// An id each.
    Ided(&'a [(HeadingLevel, String, String)]),
    /// A level: `##` becomes this one.
    From(HeadingLevel),
}

fn written(events: &[Event], headings: &Headings, link: &dyn Fn(&str) -> Option<String>) -> String {
    let mut at = 0;
    let mut tables: BTreeMap<String, usize> = BTreeMap::new();
    let mut heading = String::new();
    let mut is_linked = true;
    let mut out = Vec::new();
    for (place, event) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let rest = events
                    .iter()
                    .skip(place)
                    .take_while(|event| !matches!(event, Event::End(TagEnd::Heading(_))));
                heading = words(rest);
                let id = match headings {
                    Headings::Ided(all) => {
                        all.get(at).map(|(_, id, _)| format!(" id=\"{id}\" tabindex=\"-1\""))
                    }
                    Headings::From(_) => None,
                };
                out.push(raw(format!("<{}{}>", lowered(*level, headings), id.unwrap_or_default())));
                at += 1;
            }
            Event::End(TagEnd::Heading(level)) => {
                out.push(raw(format!("</{}>\n", lowered(*level, headings))));
            }
            Event::Start(Tag::Table(_)) => {
                let count = tables.entry(heading.clone()).and_modify(|count| *count += 1).or_insert(1);
                let more = if *count > 1 { format!(" ({count})") } else { String::new() };
                let label = escaped(&format!("Table: {heading}{more}"));
                out.push(raw(format!(
                    "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\">"
                )));
                out.push(event.clone());
            }
            Event::End(TagEnd::Table) => out.extend([event.clone(), raw("</div>\n".into())]),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let to = link(dest_url);
                is_linked = to.is_some();
                out.extend(to.map(|to| raw(format!("<a href=\"{}\">", escaped(&to)))));
            }
            Event::End(TagEnd::Link) => out.extend(is_linked.then(|| raw("</a>".into()))),
            _ => out.push(event.clone()),
        }
    }
    let mut written = String::new();
    html::push_html(&mut written, out.into_iter());
    written
}

fn raw(html: String) -> Event<'static> {
    Event::InlineHtml(CowStr::from(html))
}

/// The name of a heading's element.
fn lowered(level: HeadingLevel, headings: &Headings) -> HeadingLevel {
    let Headings::From(first) = headings else { return level };
    let below = (level as usize).saturating_sub(HeadingLevel::H2 as usize);
    HeadingLevel::try_from(*first as usize + below).unwrap_or(HeadingLevel::H6)
}

/// The headings in order, with their words.
fn heads(events: &[Event]) -> Vec<(HeadingLevel, String)> {
    let mut heads = Vec::new();
    for (place, event) in events.iter().enumerate() {
        if let Event::Start(Tag::Heading { level, .. }) = event {
            let rest = events
                .iter()
                .skip(place)
                .take_while(|event| !matches!(event, Event::End(TagEnd::Heading(_))));
            heads.push((*level, words(rest)));
        }
    }
    heads
}

fn words<'a>(events: impl Iterator<Item = &'a Event<'a>>) -> String {
    events
        .filter_map(|event| match event {
            Event::Text(text) | Event::Code(text) => Some(text.as_ref()),
            _ => None,
        })
        .collect()
}

/// The ids of headings.
fn ids(heads: &[(HeadingLevel, String)]) -> Vec<String> {
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    let mut ids = vec![String::new(); heads.len()];
    let mut order: Vec<(usize, &(HeadingLevel, String))> = heads.iter().enumerate().collect();
    order.sort_by_key(|(_, (level, _))| *level);
    for (at, (_, words)) in order {
        let slug = slug(words);
        let count = taken.entry(slug.clone()).and_modify(|count| *count += 1).or_insert(0);
        if let Some(id) = ids.get_mut(at) {
            *id = if *count == 0 { slug } else { format!("{slug}-{count}") };
        }
    }
    ids
}

fn slug(words: &str) -> String {
    let kept = words
        .to_lowercase()
        .chars()
        .filter(|sign| sign.is_alphanumeric() || [' ', '-', '_'].contains(sign))
        .collect::<String>();
    kept.replace(' ', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(to: &str) -> Option<String> {
        (!to.is_empty()).then(|| to.to_owned())
    }

    #[test]
    fn headings_get_the_ids_that_links_in_the_docs_use() {
        let text = "# T\n\n## Learn\n\n### Sources\n\n### What’s *next*, then?\n\n## Sources\n";
        let document = document(text, &kept);
        let ids: Vec<&str> = document.headings.iter().map(|(_, id, _)| id.as_str()).collect();
        assert_eq!(ids, ["learn", "sources-1", "whats-next-then", "sources"]);
        assert_eq!(document.title, "T");
        assert!(
            document.body.contains("<h2 id=\"sources\" tabindex=\"-1\">Sources</h2>"),
            "{}",
            document.body
        );
        assert!(!document.body.contains("<h1"), "{}", document.body);
    }

    #[test]
    fn a_table_stands_in_a_box_that_has_a_name_and_takes_focus() {
        let html =
            document("## Help\n\n| A |\n|---|\n| b<br>c |\n\ntext\n\n| A |\n|---|\n| d |\n", &kept).body;
        assert!(
            html.contains(
                "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table: Help\"><table>"
            ),
            "{html}"
        );
        assert!(html.contains("aria-label=\"Table: Help (2)\"") && html.contains("b<br>c"), "{html}");
    }

    #[test]
    fn a_part_has_its_headings_at_the_level_of_its_place() {
        let html = part("## A\n\n### B\n\n```html\n<p>\n```\n", HeadingLevel::H4, &kept);
        assert!(html.contains("<h4>A</h4>") && html.contains("<h5>B</h5>"), "{html}");
        assert!(html.contains("&lt;p&gt;\n</code></pre>"), "{html}");
    }

    #[test]
    fn a_link_that_leads_nowhere_here_is_only_words() {
        let link = |to: &str| (to == "a.md").then(|| "a.html".to_owned());
        assert_eq!(line("[one](a.md) and [two](b.md)", &link), "<a href=\"a.html\">one</a> and two");
    }
}
