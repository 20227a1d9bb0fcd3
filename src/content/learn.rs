//! Learn: pages to read. The compiler composes them, so the app only renders them.
//!
//! Learn is a file of its own, and the first question does not wait for it.

use super::file::DecodeError;
use super::{PageId, PanelId};
use crate::codec::Encode;
use crate::codec::{Decoder, wire};
use crate::questionnaire::{QuestionId, Rule, Text};

const MARK: &[u8; 4] = b"KAL\x01";

wire! {
    /// Learn in one language.
    #[derive(Default)]
    pub struct Learn {
        /// The pages, in the order of the contents.
        pub pages: Vec<Page>,
        /// For each value, which options fit it and which do not.
        pub speaks: Vec<Speaks>,
    }
}

wire! {
    /// One page.
    pub struct Page {
        /// Its name.
        pub id: PageId,
        /// Its heading.
        pub title: Text,
        /// Its parts, in order.
        pub parts: Vec<PagePart>,
        /// The label of the disclosure for the other parts, if some parts come first for this visitor.
        pub others: Option<Text>,
    }
}

wire! {
    /// A part of a page.
    pub struct PagePart {
        /// Who sees it.
        pub only: Only,
        /// When it moves before other parts that can move.
        pub first: First,
        /// Its content.
        pub nodes: Vec<Node>,
    }
}

wire! {
    /// Who sees a part.
    #[derive(Copy, Default, Eq)]
    pub enum Only {
        /// Everyone.
        #[default]
        Everyone = 0,
        /// If the clinic offers sessions at home.
        Home = 1,
        /// If the clinic names a medical partner.
        Partner = 2,
        /// In a visit that had a crisis, even if the answer was changed.
        Crisis = 3,
        _ => Self::Everyone,
    }
}

wire! {
    /// When a part comes first.
    pub enum First {
        /// Never; it stays where it is written.
        No = 0,
        /// While a rule holds.
        When(rule: Rule) = 1,
        /// If the clinic offers this route.
        Route(id: Text) = 2,
        _ => Self::No,
    }
}

wire! {
    /// Which options fit one value.
    pub struct Speaks {
        /// The question that rates the value.
        pub value: QuestionId,
        /// Every option with what is known.
        pub nodes: Vec<Node>,
    }
}

wire! {
    /// A piece of a page.
    pub enum Node {
        /// Text.
        Text(text: Text) = 0,
        /// An element with children.
        Element(tag: Tag, nodes: Vec<Node>) = 1,
        /// A link to another page.
        Link(page: PageId, label: Text) = 2,
        /// Help with its services.
        Help(panel: PanelId) = 3,
        _ => Self::Text(Text::default()),
    }
}

wire! {
    /// The kind of an element.
    #[derive(Copy, Eq)]
    pub enum Tag {
        /// A paragraph.
        Paragraph = 0,
        /// Small print.
        Small = 1,
        /// A heading within a page.
        Heading = 2,
        /// A heading below that.
        Subheading = 3,
        /// A list.
        List = 4,
        /// A list item.
        Item = 5,
        /// A disclosure.
        Details = 6,
        /// The label of a disclosure.
        Summary = 7,
        /// A group.
        Group = 8,
        /// A table, which becomes cards on a narrow screen.
        Table = 9,
        /// Its head.
        Head = 10,
        /// Its rows.
        Body = 11,
        /// A row.
        Row = 12,
        /// The header of a column.
        ColumnHead = 13,
        /// The header of a row.
        RowHead = 14,
        /// A cell.
        Cell = 15,
        /// A label inside a cell, for when the table header is hidden.
        CellName = 16,
        /// One figure: what was measured, the numbers, and where they come from.
        Figure = 17,
        /// The two sides of a comparison.
        Pair = 18,
        /// A picture of a hundred people. The text beside it says the number.
        People = 19,
        /// Ten of them.
        Line = 20,
        /// The people counted.
        On = 21,
        /// The others.
        Off = 22,
        /// Strong text.
        Strong = 23,
        _ => Self::Paragraph,
    }
}

impl Learn {
    /// Reads a Learn file without copying its text.
    ///
    /// # Errors
    ///
    /// When the bytes are cut short, of another version, or not such a file at all.
    pub fn read(bytes: &'static [u8]) -> Result<Self, DecodeError> {
        let rest = bytes.strip_prefix(MARK).ok_or(DecodeError)?;
        Decoder::whole(rest).ok_or(DecodeError)
    }

    /// Encodes a Learn file.
    pub fn write(&self) -> Vec<u8> {
        let mut bytes = MARK.to_vec();
        self.encode(&mut bytes);
        bytes
    }

    /// The page with this id.
    pub fn page(&self, id: PageId) -> Option<&Page> {
        self.pages.iter().find(|page| page.id == id)
    }
}
