//! Searches Learn for words.

use crate::content::{Node, Page, PageId, PagePart, Tag};
use crate::questionnaire::Text;

/// How many results a search gives at most.
const MOST: usize = 8;

/// A text of Learn under a title of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found<'a> {
    /// The page that it stands on.
    pub page: PageId,
    /// The name of the page.
    pub page_title: Text,
    /// Its title.
    pub title: Text,
    /// What follows the title.
    pub nodes: &'a [Node],
}

/// The texts that hold every searched word, or a longer one that begins with it. Those with all words in the title come
/// first. Fewer than two letters find nothing.
pub fn search<'a>(parts: impl IntoIterator<Item = (&'a Page, &'a PagePart)>, words: &str) -> Vec<Found<'a>> {
    let words = lower(words);
    let words: Vec<&str> = split(&words).collect();
    if words.iter().map(|word| word.len()).sum::<usize>() < 2 {
        return Vec::new();
    }
    let mut all = Vec::new();
    for (page, part) in parts {
        titled(page, &part.nodes, &mut all);
    }
    let (mut first, mut rest) = (Vec::new(), Vec::new());
    for found in all {
        let title = lower(&found.title);
        if holds(&title, &words) {
            first.push(found);
        } else {
            let mut text = title;
            said(found.nodes, &mut text);
            if holds(&lower(&text), &words) {
                rest.push(found);
            }
        }
    }
    first.append(&mut rest);
    first.truncate(MOST);
    first
}

/// Every text with a title: a part with a heading, or a disclosure. Rows of figures are no text to read by themselves, and
/// what stands under help stays under help: a search finds only the way to its page.
fn titled<'a>(page: &Page, nodes: &'a [Node], found: &mut Vec<Found<'a>>) {
    let (page, page_title) = (page.id, page.title);
    match nodes {
        nodes if nodes.iter().any(|node| matches!(node, Node::Ranking(_))) => {}
        nodes if nodes.iter().any(|node| matches!(node, Node::Help(_))) => {
            found.push(Found { page, page_title, title: page_title, nodes: &[] });
        }
        [Node::Element(Tag::Heading, title), nodes @ ..] => {
            if let [Node::Text(title)] = title[..] {
                found.push(Found { page, page_title, title, nodes });
            }
        }
        nodes => {
            for node in nodes {
                if let Node::Element(Tag::Details, inside) = node
                    && let [Node::Element(Tag::Summary, title), nodes @ ..] = &inside[..]
                    && let [Node::Text(title)] = title[..]
                {
                    found.push(Found { page, page_title, title, nodes });
                }
            }
        }
    }
}

/// Appends all text of pieces.
fn said(nodes: &[Node], text: &mut String) {
    for node in nodes {
        match node {
            Node::Text(words) => {
                text.push(' ');
                text.push_str(words);
            }
            Node::Element(_, inside) => said(inside, text),
            Node::Link(..) | Node::Help(_) | Node::Ranking(_) | Node::Bar(_) | Node::Search(_) => {}
        }
    }
}

/// Whether a text holds each word, or a longer one that begins with it.
fn holds(text: &str, words: &[&str]) -> bool {
    words.iter().all(|word| split(text).any(|known| known.starts_with(word)))
}

/// Lower case, and apostrophes as keyboards type them. Only ASCII letters have a lower case here: the tables of all others
/// would be 11 kB of the widget.
fn lower(text: &str) -> String {
    text.chars().map(|sign| if sign == '’' { '\'' } else { sign.to_ascii_lowercase() }).collect()
}

fn split(text: &str) -> impl Iterator<Item = &str> {
    let between = |sign: char| match sign {
        '“' | '”' | '–' | '…' => true,
        '\'' => false,
        sign => sign.is_ascii() && !sign.is_ascii_alphanumeric(),
    };
    text.split(between).filter(|word| !word.is_empty())
}
