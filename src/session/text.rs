//! The notes as plain text, to copy.

use super::document::{Block, ContactMethod, Document};
use crate::content::{Channel, Content, PanelId, Service, Topic, fill, listed};

/// The notes as lines of plain text, with a blank line between blocks.
pub fn plain_text(content: &Content, title: &str, document: &Document) -> String {
    let blocks = document.first.iter().chain(&document.second).map(|block| match block {
        Block::Help(panel) => help(content, *panel),
        Block::Line(panel) => line(content, *panel),
        Block::Services(topic) => listed(&services(content, &[*topic]), "\n"),
        Block::Heading(text, _) => underlined(text),
        Block::Paragraph(text) | Block::Private(text) | Block::Small(text) => text.clone(),
        Block::Item { title, message, from } => {
            [title.as_str(), "\n", message.as_str(), "\n", from.as_str()].concat()
        }
        Block::List(items) | Block::Sources(items) => {
            let items: Vec<String> = items.iter().map(|item| ["- ", item.as_str()].concat()).collect();
            listed(&items, "\n")
        }
        Block::Next { ways, small, others } => {
            let others =
                others.iter().map(|(title, text)| ["- ", title.as_str(), ": ", text.as_str()].concat());
            let lines: Vec<String> = ways.iter().map(way).chain(small.clone()).chain(others).collect();
            listed(&lines, "\n")
        }
    });
    let parts: Vec<String> = [underlined(title)].into_iter().chain(blocks).collect();
    listed(&parts, "\n\n") + "\n"
}

/// The label of a channel, such as "Call 988".
pub fn reach(content: &Content, reach: Channel) -> String {
    let words = &content.words.interface;
    match reach {
        Channel::Call(number) => fill(words.call, &[("number", &number)]),
        Channel::Text(number) => fill(words.text, &[("number", &number)]),
        Channel::TextWord(number, word) => fill(words.text_word, &[("word", &word), ("number", &number)]),
        Channel::Open(page) => fill(words.open, &[("page", &page)]),
    }
}

fn underlined(text: &str) -> String {
    [text, "\n", &text.chars().map(|_| '-').collect::<String>()].concat()
}

fn help(content: &Content, panel: PanelId) -> String {
    let mut lines: Vec<String> = Vec::new();
    if let (Some(said), Some(panel)) = (content.words.panels.get(panel), content.guide.panel(panel)) {
        lines.push(underlined(&said.title));
        lines.extend(said.lead.iter().map(ToString::to_string));
        lines.extend(services(content, &panel.topics));
        lines.extend(services(content, &panel.more));
        lines.extend(said.after.iter().map(ToString::to_string));
    }
    listed(&lines, "\n")
}

/// The words of a panel and its first service.
fn line(content: &Content, panel: PanelId) -> String {
    let said = content.words.panels.get(panel).map(|said| said.title).unwrap_or_default();
    let topic = content.guide.panel(panel).and_then(|panel| panel.topics.first());
    let first = topic.and_then(|topic| content.guide.services(*topic).next());
    let first = first.map(|first| service(content, first)).unwrap_or_default();
    [said.as_str(), "\n", &first].concat()
}

fn services(content: &Content, topics: &[Topic]) -> Vec<String> {
    let lines = topics.iter().flat_map(|topic| content.guide.services(*topic));
    let about =
        |line: &Service| content.words.services.get(line.id).map(|said| said.about).unwrap_or_default();
    lines.map(|line| [&service(content, line), ". ", &*about(line)].concat()).collect()
}

fn service(content: &Content, line: &Service) -> String {
    let ways: Vec<String> = line.channels.iter().map(|way| reach(content, *way)).collect();
    let name = content.words.services.get(line.id).map(|said| said.name).unwrap_or_default();
    ["- ", &name, ": ", &listed(&ways, ", ")].concat()
}

fn way(way: &ContactMethod) -> String {
    // A link is not repeated if its label already shows it, as a phone number does.
    match &way.link {
        Some(link) if link.new_tab => ["- ", &way.label, ": ", &link.href].concat(),
        _ => ["- ", &way.label].concat(),
    }
}
