//! The pieces that pages are built from.

use kap_guide::content::{First, Node, Only, PagePart, Tag};
use kap_guide::questionnaire::Text;

/// A part that everyone sees where it is written.
pub fn always(nodes: Vec<Node>) -> PagePart {
    PagePart { only: Only::Everyone, first: First::No, nodes }
}

/// A piece with pieces in it.
pub const fn of(shape: Tag, nodes: Vec<Node>) -> Node {
    Node::Element(shape, nodes)
}

/// A piece that says something.
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

/// Texts one after the other.
pub fn joined(texts: &[&str]) -> Text {
    owned(texts.concat())
}

/// Text that was put together here. It is kept for good, which a tool that runs and ends can afford.
pub fn owned(text: String) -> Text {
    Text::new(text.leak())
}
