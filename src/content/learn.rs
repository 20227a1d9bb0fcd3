//! Learn: pages to read, composed when the content is packed, so that the app only draws them.
//!
//! It is a file of its own, which the first question does not wait for.

use super::file::DecodeError;
use super::{PageId, PanelId};
use crate::codec::Encode;
use crate::codec::{Decoder, wire};
use crate::questionnaire::{QuestionId, Rule, Text};

const MARK: &[u8; 4] = b"KAL\x01";

wire! {
    /// Everything there is to read in one language.
    #[derive(Default)]
    pub struct Learn {
        /// The pages, in the order of the contents.
        pub pages: Vec<Page>,
        /// What speaks to each statement about what matters to a visitor, option by option.
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
        /// Where some parts come first for this visitor: what the others are opened by.
        pub others: Option<Text>,
    }
}

wire! {
    /// A part of a page.
    pub struct PagePart {
        /// When it stands there at all.
        pub only: Only,
        /// When it comes before the other parts that can come first.
        pub first: First,
        /// What it says.
        pub nodes: Vec<Node>,
    }
}

wire! {
    /// For whom a part stands there.
    #[derive(Copy, Default, Eq)]
    pub enum Only {
        /// For everyone.
        #[default]
        Everyone = 0,
        /// Where the clinic offers sessions at home.
        Home = 1,
        /// Where the clinic names a medical partner.
        Partner = 2,
        /// In a visit in which someone was in a crisis, whatever was answered later.
        Crisis = 3,
        _ => Self::Everyone,
    }
}

wire! {
    /// Whether a part comes before others.
    pub enum First {
        /// It stands where it is written.
        No = 0,
        /// While a rule holds.
        When(rule: Rule) = 1,
        /// Where the clinic offers this route.
        Route(id: Text) = 2,
        _ => Self::No,
    }
}

wire! {
    /// What speaks for and against the options, as one statement goes.
    pub struct Speaks {
        /// The question that rates the statement.
        pub value: QuestionId,
        /// Every option with what is known.
        pub nodes: Vec<Node>,
    }
}

wire! {
    /// A piece of a page.
    pub enum Node {
        /// Words.
        Text(text: Text) = 0,
        /// Something with pieces in it.
        Element(tag: Tag, nodes: Vec<Node>) = 1,
        /// Opens another page.
        Link(page: PageId, label: Text) = 2,
        /// Help with its services.
        Help(panel: PanelId) = 3,
        _ => Self::Text(Text::default()),
    }
}

wire! {
    /// What a piece is.
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
        /// Of a list.
        Item = 5,
        /// Opened by choice.
        Details = 6,
        /// What that is opened by.
        Summary = 7,
        /// Pieces that belong together.
        Group = 8,
        /// A table that becomes cards where there is little room.
        Table = 9,
        /// Its head.
        Head = 10,
        /// Its rows.
        Body = 11,
        /// Of a table.
        Row = 12,
        /// Heads a column.
        ColumnHead = 13,
        /// Heads a row.
        RowHead = 14,
        /// Of a row.
        Cell = 15,
        /// Names a cell where the head of its column is not there.
        CellName = 16,
        /// One figure: what was measured, the numbers, and where they come from.
        Figure = 17,
        /// The two halves of a comparison, beside each other.
        Pair = 18,
        /// A hundred people; their number is said beside it.
        People = 19,
        /// Ten of them.
        Line = 20,
        /// Those who are meant.
        On = 21,
        /// The others.
        Off = 22,
        /// Weighty words.
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

    /// Packs a Learn file.
    pub fn write(&self) -> Vec<u8> {
        let mut bytes = MARK.to_vec();
        self.encode(&mut bytes);
        bytes
    }

    /// The page of that name.
    pub fn page(&self, id: PageId) -> Option<&Page> {
        self.pages.iter().find(|page| page.id == id)
    }
}
