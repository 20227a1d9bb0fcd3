//! Makes the nodes of pages.

use kap_guide::content::{First, Node, Only, PagePart, Tag};
use kap_guide::questionnaire::Text;

/// A part for everyone, where it is written.
pub fn always(nodes: Vec<Node>) -> PagePart {
    PagePart { only: Only::Everyone, first: First::No, nodes }
}

/// An element with children.
pub const fn of(shape: Tag, nodes: Vec<Node>) -> Node {
    Node::Element(shape, nodes)
}

/// An element with text.
pub fn say(shape: Tag, text: Text) -> Node {
    of(shape, vec![Node::Text(text)])
}

/// Paragraphs.
pub fn paragraphs(texts: &[Text]) -> Vec<Node> {
    texts.iter().map(|text| say(Tag::Paragraph, *text)).collect()
}

/// A plain list.
pub fn list(texts: &[Text]) -> Node {
    of(Tag::List, texts.iter().map(|text| say(Tag::Item, *text)).collect())
}

/// Joins texts.
pub fn joined(texts: &[&str]) -> Text {
    owned(texts.concat())
}

/// Composed text. It is leaked, which a tool that ends soon can afford.
pub fn owned(text: String) -> Text {
    Text::new(text.leak())
}
