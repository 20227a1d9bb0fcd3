//! The facts of Learn in every language: parts, numbers, sources, grades.

use serde::Deserialize;

use kap_guide::content::{Only, PageId, Source, SourceId};
use kap_guide::questionnaire::{ChoiceId, QuestionId, Text};

use super::id::id;

id! {
    /// A part of a page.
    PartId
}
id! {
    /// A route: a way in which ketamine is given, as clinics write it in settings.
    RouteId
}
id! {
    /// A figure.
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
    /// The evidence for one condition.
    EvidenceId
}

/// One file of `content/guide/learn/`, or all of them merged.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"), default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Facts {
    /// The pages, in the order of the contents.
    pub page: Vec<PageFacts>,
    /// Their parts, in order.
    pub part: Vec<PartFacts>,
    /// The ways in which ketamine is given.
    pub route: Vec<Route>,
    /// The figures.
    pub figure: Vec<Figure>,
    /// Benefits and harms.
    pub side: Vec<Side>,
    /// Harms that are serious, rare or late.
    pub harm: Vec<Harm>,
    /// The options, in the order shown.
    pub option: Vec<Treatment>,
    /// The evidence by condition.
    pub evidence: Vec<Evidence>,
    /// Whether an option fits a value.
    pub speaks: Vec<Speak>,
    /// The sources that only Learn cites.
    pub source: Vec<Source>,
}

/// Declares a TOML table under an id, with its sources.
macro_rules! fact {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize)]
        #[serde(bound(deserialize = "'de: 'static"), deny_unknown_fields, rename_all = "kebab-case")]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $kind,)*
            /// The rows of the clinical reference behind it, such as `E14`.
            #[serde(default)]
            pub facts: Vec<Text>,
            /// Its sources.
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
    /// Each in a disclosure: a question, or a word to explain.
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
        /// Who sees it.
        #[serde(default)]
        only: Only,
    }
}

fact! {
    /// A route: a way in which ketamine is given, as clinics write it in settings.
    Route {
        /// Its name.
        id: RouteId,
    }
}

fact! {
    /// A figure.
    Figure {
        /// Its name.
        id: FigureId,
        /// How many of a hundred people, with the treatment and in the comparison. Without numbers, words say it.
        #[serde(default)]
        of_100: Option<(u8, u8)>,
        /// The certainty.
        certainty: Certainty,
        /// Whether there was no comparison.
        #[serde(default)]
        nobody: bool,
        /// Whether it was ketamine with therapy.
        #[serde(default)]
        therapy: bool,
    }
}

/// The certainty of a figure.
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
    /// The evidence for one condition.
    Evidence {
        /// Its name.
        id: EvidenceId,
        /// How much evidence: 3 if several good trials agree, 0 if there is no controlled trial.
        grade: u8,
        /// The visitor's reasons that move it to the front.
        #[serde(default)]
        first: Vec<ChoiceId>,
        /// Its figures, in order.
        #[serde(default)]
        figures: Vec<FigureId>,
    }
}

fact! {
    /// Whether an option fits a value.
    Speak {
        /// The question that rates the value.
        value: QuestionId,
        /// The option.
        option: OptionId,
        /// In which direction.
        direction: Direction,
    }
}

/// Whether an option fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// It fits the value.
    For,
    /// It does not.
    Against,
}

impl Facts {
    /// Merges another file.
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
