//! The words of Learn in one language.

use serde::Deserialize;

use super::facts::{EvidenceId, FigureId, OptionId, PartId, RouteId, SideId};
use kap_guide::content::{PageId, SourceId, Table};
use kap_guide::questionnaire::{QuestionId, Text};

/// One file of `content/<language>/learn/`, or all of them merged.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"), default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct LearnWords {
    /// Fixed words of pages, figures and tables.
    pub learn: Option<FixedWords>,
    /// Pages.
    pub page: Table<PageId, PageWords>,
    /// Their parts.
    pub part: Table<PartId, PartWords>,
    /// The ways in which ketamine is given.
    pub route: Table<RouteId, RouteWords>,
    /// What was measured.
    pub figure: Table<FigureId, FigureWords>,
    /// Benefits and harms.
    pub side: Table<SideId, SideWords>,
    /// Harms that are serious, rare or late.
    pub harm: Table<PartId, HarmWords>,
    /// The options.
    pub option: Table<OptionId, OptionWords>,
    /// What is known, condition by condition.
    pub evidence: Table<EvidenceId, EvidenceWords>,
    /// Why an option speaks for or against a value.
    pub speaks: Table<QuestionId, Table<OptionId, Text>>,
    /// Citations.
    pub source: Table<SourceId, Text>,
}

/// Declares words that stand under an id.
macro_rules! said {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize)]
        #[serde(bound(deserialize = "'de: 'static"), deny_unknown_fields, rename_all = "kebab-case")]
        pub struct $name { $($(#[$field_doc])* pub $field: $kind,)* }
    };
}

said! {
    /// A page.
    PageWords {
        /// Its heading.
        title: Text,
        /// The text below its name in the table of contents, if it is listed there.
        #[serde(default)]
        about: Text,
    }
}

said! {
    /// A part of a page.
    PartWords {
        /// Its heading; empty if the page's own is enough.
        #[serde(default)]
        title: Text,
        /// The paragraphs.
        body: Vec<Text>,
        /// A list after them.
        #[serde(default)]
        list: Vec<Text>,
    }
}

said! {
    /// A way in which ketamine is given.
    RouteWords {
        /// Its name.
        name: Text,
        /// Who has approved it, and for what.
        status: Text,
        /// When the effect starts.
        starts: Text,
        /// When the effect is strongest.
        peak: Text,
        /// How long a visit is.
        visit: Text,
        /// What staff watch, and what else to know.
        watched: Text,
    }
}

said! {
    /// Something that was measured.
    FigureWords {
        /// What was measured.
        outcome: Text,
        /// Text after the number for the treatment.
        #[serde(default)]
        treatment: Text,
        /// Text after the number for the comparison.
        #[serde(default)]
        comparison: Text,
        /// Shown instead of numbers.
        #[serde(default)]
        instead: Text,
        /// When it was measured.
        time: Text,
        /// In which people.
        who: Text,
        /// How it was given.
        route: Text,
        /// How to read it.
        #[serde(default)]
        note: Text,
    }
}

said! {
    /// Benefits, or harms.
    SideWords {
        /// Its heading.
        title: Text,
        /// Text above the figures.
        lead: Vec<Text>,
        /// What is not known.
        unknown: Vec<Text>,
    }
}

said! {
    /// A harm that is serious, rare or late.
    HarmWords {
        /// What it is.
        title: Text,
        /// What is known about it.
        body: Text,
    }
}

said! {
    /// One of the options of the decision.
    OptionWords {
        /// Its name.
        name: Text,
        /// What it is.
        what: Text,
        /// What studies have shown.
        known: Text,
        /// What speaks for it.
        good: Text,
        /// What speaks against it.
        downsides: Text,
        /// What living with it is like.
        living: Text,
    }
}

said! {
    /// What is known for one condition.
    EvidenceWords {
        /// The condition.
        title: Text,
        /// The paragraphs.
        body: Vec<Text>,
    }
}

said! {
    /// Fixed words.
    FixedWords {
        /// The heading of the contents.
        title: Text,
        /// The text below that.
        lead: Text,
        /// `{sources}`.
        sources: Text,
        /// Link to the page of sources.
        all_sources: Text,
        /// The label of the disclosure for parts that do not come first.
        others: Text,
        /// `{n}`: how many of a hundred people.
        of_100: Text,
        /// Shown if there was no comparison.
        nobody: Text,
        /// Ketamine by itself.
        alone: Text,
        /// Ketamine with therapy.
        with_therapy: Text,
        /// The names of the certainties, from high to unknown.
        certainty: [Text; 5],
        /// The names of the amounts of evidence, from no controlled trial to several good ones.
        grade: [Text; 4],
        /// Text above all four.
        grades: Text,
        /// Heading of the figures of a condition.
        figures: Text,
        /// Heading of serious, rare or late harms.
        serious: Text,
        /// Heading of what is not known.
        unknown: Text,
        /// Column headers of the options: the option, and its five fields.
        option_heads: [Text; 6],
        /// Labels of the fields of a route.
        route_heads: [Text; 5],
        /// Heading of the evidence by condition.
        evidence: Text,
        /// Heading of the options that fit a value.
        speaks_for: Text,
        /// Heading of those that do not.
        speaks_against: Text,
        /// Says that nothing is known about the others: `{options}`.
        not_known: Text,
        /// Label of the date of a figure.
        when: Text,
        /// Label of the people in a figure.
        who: Text,
        /// Label of how it was given.
        how: Text,
        /// Label of the certainty.
        sure: Text,
    }
}

impl LearnWords {
    /// Merges another file.
    #[must_use]
    pub fn with(mut self, other: Self) -> Self {
        self.learn = self.learn.or(other.learn);
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
