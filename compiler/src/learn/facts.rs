//! What Learn knows in every language: which parts there are, numbers, sources, grades.

use serde::Deserialize;

use kap_guide::content::{Only, PageId, Source, SourceId};
use kap_guide::questionnaire::{ChoiceId, QuestionId, Text};

use super::id::id;

id! {
    /// A part of a page.
    PartId
}
id! {
    /// A way in which ketamine is given, as clinics set it.
    RouteId
}
id! {
    /// Something that was measured.
    FigureId
}
id! {
    /// Benefits, or harms.
    SideId
}
id! {
    /// One of the options of the decision.
    OptionId
}
id! {
    /// What is known for one condition.
    EvidenceId
}

/// One file of `content/guide/learn/`, or all of them together.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"), default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Facts {
    /// The pages, in the order of the contents.
    pub page: Vec<PageFacts>,
    /// Their parts, in order.
    pub part: Vec<PartFacts>,
    /// The ways in which ketamine is given.
    pub route: Vec<Route>,
    /// What was measured.
    pub figure: Vec<Figure>,
    /// Benefits and harms.
    pub side: Vec<Side>,
    /// Harms that are serious, rare or late.
    pub harm: Vec<Harm>,
    /// The options, in the order shown.
    pub option: Vec<Treatment>,
    /// What is known, condition by condition.
    pub evidence: Vec<Evidence>,
    /// Which option speaks for or against a value.
    pub speaks: Vec<Speak>,
    /// What only Learn rests on.
    pub source: Vec<Source>,
}

/// Declares what is written in TOML under an id, with what it rests on.
macro_rules! fact {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize)]
        #[serde(bound(deserialize = "'de: 'static"), deny_unknown_fields, rename_all = "kebab-case")]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $kind,)*
            /// Rows of the clinical reference that it is written from, such as `E14`.
            #[serde(default)]
            pub facts: Vec<Text>,
            /// What it rests on.
            #[serde(default)]
            pub sources: Vec<SourceId>,
        }
    };
}

fact! {
    /// A page.
    PageFacts {
        /// Its name.
        id: PageId,
        /// How its parts are shown.
        #[serde(default)]
        kind: PageKind,
    }
}

/// How the parts of a page are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PageKind {
    /// One after the other.
    #[default]
    Parts,
    /// Each opened by its title: a question, or a word to explain.
    Questions,
    /// As parts, with the routes after the first.
    Routes,
    /// As parts, with the options after them.
    Options,
    /// As parts, with benefits, harms and the evidence after them.
    Sides,
    /// As parts, with one condition's evidence after them.
    Evidence,
    /// As parts, with every citation after them.
    Sources,
    /// Not in the contents: shown on the About screen.
    About,
}

fact! {
    /// A part of a page.
    PartFacts {
        /// Its name.
        id: PartId,
        /// The page that it stands on.
        page: PageId,
        /// For whom it stands there.
        #[serde(default)]
        only: Only,
    }
}

fact! {
    /// A way in which ketamine is given.
    Route {
        /// Its name.
        id: RouteId,
    }
}

fact! {
    /// Something that was measured.
    Figure {
        /// Its name.
        id: FigureId,
        /// Of a hundred people, how many with the treatment and how many in comparison. Without it, words say it.
        #[serde(default)]
        of_100: Option<(u8, u8)>,
        /// How sure one can be.
        certainty: Certainty,
        /// Whether nobody was compared.
        #[serde(default)]
        nobody: bool,
        /// Whether it was ketamine with therapy.
        #[serde(default)]
        therapy: bool,
    }
}

/// How sure one can be of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// New studies are unlikely to change it.
    High,
    /// New studies may change it.
    Moderate,
    /// New studies are likely to change it.
    Low,
    /// It is little more than a guess.
    VeryLow,
    /// Nobody can say.
    Unknown,
}

fact! {
    /// Benefits, or harms.
    Side {
        /// Which.
        id: SideId,
        /// Its figures, in order.
        figures: Vec<FigureId>,
    }
}

fact! {
    /// A harm that is serious, rare or late.
    Harm {
        /// Its name.
        id: PartId,
    }
}

fact! {
    /// One of the options of the decision.
    Treatment {
        /// Its name.
        id: OptionId,
    }
}

fact! {
    /// What is known for one condition.
    Evidence {
        /// Its name.
        id: EvidenceId,
        /// How much: 3 when several good trials agree, 0 when there is no controlled trial.
        grade: u8,
        /// The visitor's reasons that bring it to the front.
        #[serde(default)]
        first: Vec<ChoiceId>,
        /// Its figures, in order.
        #[serde(default)]
        figures: Vec<FigureId>,
    }
}

fact! {
    /// An option that speaks for or against a value.
    Speak {
        /// The question that rates the value.
        value: QuestionId,
        /// The option.
        option: OptionId,
        /// Which way.
        direction: Direction,
    }
}

/// Which way an option speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// It would do what is valued.
    For,
    /// It would not.
    Against,
}

impl Facts {
    /// Adds what another file holds.
    #[must_use]
    pub fn with(mut self, other: Self) -> Self {
        self.page.extend(other.page);
        self.part.extend(other.part);
        self.route.extend(other.route);
        self.figure.extend(other.figure);
        self.side.extend(other.side);
        self.harm.extend(other.harm);
        self.option.extend(other.option);
        self.evidence.extend(other.evidence);
        self.speaks.extend(other.speaks);
        self.source.extend(other.source);
        self
    }
}
