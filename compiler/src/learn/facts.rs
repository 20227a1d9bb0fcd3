//! The facts of Learn in every language: parts, numbers, sources, grades.

use serde::Deserialize;

use kap_guide::content::{Only, PageId, Source, SourceId};
use kap_guide::questionnaire::{ChoiceId, Text};

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
    /// What many figures share, said once.
    CaptionId
}
id! {
    /// Benefits, or harms.
    SideId
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
    pub option: Vec<OptionFacts>,
    /// What they are compared by, in the order shown.
    pub issue: Vec<IssueFacts>,
    /// The evidence by condition.
    pub evidence: Vec<Evidence>,
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
    /// As parts, with benefits and harms after them.
    Sides,
    /// As parts, with what is known for each condition after them.
    Conditions,
    /// As parts, with one condition's evidence after them.
    Evidence,
    /// As parts, with every citation after them.
    Sources,
    /// Not in the contents: another screen shows it.
    Unlisted,
}

fact! {
    /// A part of a page.
    PartFacts {
        /// Its name.
        id: PartId,
        /// The page that it stands on.
        page: PageId,
        /// Other pages that it stands on.
        #[serde(default)]
        also: Vec<PageId>,
        /// Who sees it.
        #[serde(default)]
        only: Only,
        /// Whether it is closed at first.
        #[serde(default)]
        closed: bool,
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
        /// Whether the number of the comparison is above 0 and below 1.
        #[serde(default)]
        under_one: bool,
        /// The routes that it tells of.
        #[serde(default)]
        routes: Vec<RouteId>,
        /// What it shares with other figures.
        #[serde(default)]
        caption: Option<CaptionId>,
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
        /// What most of them share, said above them.
        #[serde(default)]
        caption: Option<CaptionId>,
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
    OptionFacts {
        /// The choice that stands for it.
        id: ChoiceId,
        /// Where its good points come from.
        good: Vec<Citation>,
        /// Where its downsides come from.
        downsides: Vec<Citation>,
    }
}

/// Where a sentence comes from.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"), default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Citation {
    /// Its sources.
    pub sources: Vec<SourceId>,
    /// How it is known, if not by reading a source.
    pub mark: Option<Mark>,
}

/// How we know a sentence without having read a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// Clinicians commonly know it.
    Known,
    /// Pages that quote a source say it.
    Quoted,
    /// There is nothing to cite.
    Plain,
    /// We looked for a source and found none.
    None,
}

fact! {
    /// What the options are compared by.
    IssueFacts {
        /// The choice that stands for it.
        id: ChoiceId,
        /// What each option answers.
        cells: Vec<CellFacts>,
    }
}

/// What a fact says for an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sign {
    /// It is a plus.
    Plus,
    /// It is a drawback.
    Drawback,
    /// It is neither, or both.
    Neither,
    /// Nobody knows.
    Unknown,
}

/// What an option answers to an issue.
#[derive(Clone, Debug, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"), deny_unknown_fields, rename_all = "kebab-case")]
pub struct CellFacts {
    /// The option.
    pub option: ChoiceId,
    /// What the fact says for it.
    pub sign: Sign,
    /// Its sources.
    #[serde(default)]
    pub sources: Vec<SourceId>,
    /// How it is known, if not by reading a source.
    #[serde(default)]
    pub mark: Option<Mark>,
}

fact! {
    /// The evidence for one condition.
    Evidence {
        /// Its name.
        id: EvidenceId,
        /// How much evidence: 2 if there are some good trials, 0 if there is no controlled trial. Without it, no rating stands
        /// there.
        #[serde(default)]
        grade: Option<u8>,
        /// The visitor's reasons that move it to the front.
        #[serde(default)]
        first: Vec<ChoiceId>,
        /// Its figures, in order.
        #[serde(default)]
        figures: Vec<FigureId>,
    }
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
        self.issue.extend(other.issue);
        self.evidence.extend(other.evidence);
        self.source.extend(other.source);
        self
    }
}
