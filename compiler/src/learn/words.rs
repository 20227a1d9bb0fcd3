//! What Learn says in one language.

use serde::Deserialize;

use super::facts::{EvidenceId, FigureId, OptionId, PartId, RouteId, SideId};
use kap_guide::content::{PageId, SourceId, Table};
use kap_guide::questionnaire::{QuestionId, Text};

/// One file of `content/<language>/learn/`, or all of them together.
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
        /// What stands below its name in the contents, if it has a place there.
        #[serde(default)]
        about: Text,
    }
}

said! {
    /// A part of a page.
    PartWords {
        /// Its heading; empty where the page's own is enough.
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
        /// What it is called.
        name: Text,
        /// Who has approved it, and for what.
        status: Text,
        /// When it begins to be felt.
        starts: Text,
        /// When it is felt most.
        peak: Text,
        /// How long a visit is.
        visit: Text,
        /// What is watched, and what else there is to know.
        watched: Text,
    }
}

said! {
    /// Something that was measured.
    FigureWords {
        /// What was measured.
        outcome: Text,
        /// Completes the number of the treatment.
        #[serde(default)]
        treatment: Text,
        /// Completes the number in comparison.
        #[serde(default)]
        comparison: Text,
        /// Stands in the place of numbers.
        #[serde(default)]
        instead: Text,
        /// When it was measured.
        time: Text,
        /// In whom.
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
        /// Before the figures.
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
        /// What is known of it.
        body: Text,
    }
}

said! {
    /// One of the options of the decision.
    OptionWords {
        /// What it is called.
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
        /// What stands below it.
        lead: Text,
        /// `{sources}`.
        sources: Text,
        /// Leads to the page of sources.
        all_sources: Text,
        /// Opens what does not come first for this visitor.
        others: Text,
        /// `{n}`: how many of a hundred people.
        of_100: Text,
        /// Said where nobody was compared.
        nobody: Text,
        /// Ketamine by itself.
        alone: Text,
        /// Ketamine with therapy.
        with_therapy: Text,
        /// Names how sure one can be, from high to unknown.
        certainty: [Text; 5],
        /// Names how much is known, from no controlled trial to several good ones.
        grade: [Text; 4],
        /// Before all four of them.
        grades: Text,
        /// Heads the figures of a condition.
        figures: Text,
        /// Heads harms that are serious, rare or late.
        serious: Text,
        /// Heads what is not known.
        unknown: Text,
        /// Heads the columns of the options: the option, and its five fields.
        option_heads: [Text; 6],
        /// Names the fields of a route.
        route_heads: [Text; 5],
        /// Heads what is known, condition by condition.
        evidence: Text,
        /// Heads the options that speak for a value.
        speaks_for: Text,
        /// Heads those that speak against it.
        speaks_against: Text,
        /// Says that nothing is known of the others: `{options}`.
        not_known: Text,
        /// The smallest size at which who made a figure is told: when, who, how.
        when: Text,
        /// In whom.
        who: Text,
        /// How it was given.
        how: Text,
        /// How sure one can be.
        sure: Text,
    }
}

impl LearnWords {
    /// Adds what another file holds.
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
