//! Learn: pages to read. The compiler composes them, so the app only renders them.

use super::{PageId, PanelId};
use crate::codec::wire;
use crate::questionnaire::{ChoiceId, Rule, Text};

wire! {
    /// Learn in one language.
    #[derive(Default)]
    pub struct Learn {
        /// The pages, in the order of the contents.
        pub pages: Vec<Page>,
        /// The options, in the order shown.
        pub options: Vec<Treatment>,
        /// What the options are compared by, in the order shown.
        pub issues: Vec<Issue>,
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
        /// It never moves.
        No = 0,
        /// While a rule holds.
        When(rule: Rule) = 1,
        /// If the clinic offers this route.
        Route(id: Text) = 2,
        _ => Self::No,
    }
}

wire! {
    /// One of the options of the decision.
    pub struct Treatment {
        /// The choice that stands for it.
        pub id: ChoiceId,
        /// Its name.
        pub name: Text,
        /// Its good points, its downsides, and where they come from.
        pub points: Vec<Node>,
    }
}

wire! {
    /// Something that the options are compared by, such as how fast they may help.
    pub struct Issue {
        /// The choice that stands for it, and for what matters to a visitor.
        pub id: ChoiceId,
        /// What it asks, what every option answers, and where that comes from.
        pub nodes: Vec<Node>,
        /// What each option answers, after the name of the issue, in the order of the options.
        pub facts: Vec<Node>,
    }
}

wire! {
    /// Rows with those about the clinic's routes first; a press opens the rest.
    pub struct Ranking {
        /// The rows, in their own order.
        pub rows: Vec<RankedRow>,
        /// The routes that no row is about.
        pub unmeasured: Vec<Unmeasured>,
        /// What to say of those that the clinic offers: `{routes}`.
        pub says: Text,
        /// The label of the disclosure for the other rows.
        pub all: Text,
    }
}

wire! {
    /// One row of a ranking.
    pub struct RankedRow {
        /// The routes that it is about, by the names of the setting.
        pub routes: Vec<Text>,
        /// Its content.
        pub node: Node,
    }
}

wire! {
    /// A route that no row is about.
    pub struct Unmeasured {
        /// Its name in the setting.
        pub route: Text,
        /// Its name in running text.
        pub name: Text,
    }
}

wire! {
    /// The words of a search.
    pub struct SearchWords {
        /// The label of its field.
        pub label: Text,
        /// Said when something was found.
        pub found: Text,
        /// Said when nothing was found.
        pub none: Text,
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
        /// Rows in an order that depends on the clinic.
        Ranking(ranking: Ranking) = 4,
        /// A bar whose length shows how many of a hundred people. The text beside it has the number.
        Bar(n: u8) = 5,
        /// A search through all pages.
        Search(words: SearchWords) = 6,
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
        /// One figure: a disclosure, whose label says what was measured, the numbers, and in which people.
        Figure = 9,
        /// The two numbers of a comparison, each with its bar.
        Bars = 10,
        /// One of them.
        BarRow = 11,
        /// The two sides of a comparison as pictures.
        Pair = 12,
        /// A picture of a hundred people. The text beside it says the number.
        People = 13,
        /// Ten of them.
        Line = 14,
        /// The people counted.
        On = 15,
        /// The others.
        Off = 16,
        /// Strong text.
        Strong = 17,
        /// Text within a line.
        Inline = 18,
        /// Small print within a line.
        InlineSmall = 19,
        /// A list of short names, in columns.
        ShortList = 20,
        /// A list of facts.
        Facts = 21,
        /// A fact with its sign.
        Fact = 22,
        /// The sign of a fact.
        Sign = 23,
        /// Text that is heard and not seen.
        Hidden = 24,
        _ => Self::Paragraph,
    }
}

impl Learn {
    /// The page with this id.
    pub fn page(&self, id: PageId) -> Option<&Page> {
        self.pages.iter().find(|page| page.id == id)
    }
}
