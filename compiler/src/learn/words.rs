//! The words of Learn in one language.

use serde::Deserialize;

use super::facts::{CaptionId, EvidenceId, Figure, FigureId, PartId, RouteId, SideId};
use kap_guide::content::{PageId, SourceId, Table};
use kap_guide::questionnaire::{ChoiceId, Text};

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
    /// What many figures share.
    pub caption: Table<CaptionId, CaptionWords>,
    /// What was measured.
    pub figure: Table<FigureId, FigureWords>,
    /// Benefits and harms.
    pub side: Table<SideId, SideWords>,
    /// Harms that are serious, rare or late.
    pub harm: Table<PartId, HarmWords>,
    /// The options.
    pub option: Table<ChoiceId, OptionWords>,
    /// What they are compared by.
    pub issue: Table<ChoiceId, IssueWords>,
    /// What is known, condition by condition.
    pub evidence: Table<EvidenceId, EvidenceWords>,
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
        /// Its name in running text.
        short: Text,
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
        #[serde(default)]
        time: Text,
        /// In which people, and how many.
        #[serde(default)]
        who: Text,
        /// What counted as the outcome.
        #[serde(default)]
        counted: Text,
        /// How it was given.
        #[serde(default)]
        route: Text,
        /// Why to be careful with it.
        #[serde(default)]
        note: Text,
    }
}

said! {
    /// What many figures share.
    CaptionWords {
        /// All of it, said once above them.
        text: Text,
        /// As in [`FigureWords`].
        treatment: Text,
        /// As in [`FigureWords`].
        comparison: Text,
        /// As in [`FigureWords`].
        time: Text,
        /// As in [`FigureWords`].
        who: Text,
        /// As in [`FigureWords`].
        counted: Text,
        /// As in [`FigureWords`].
        route: Text,
        /// As in [`FigureWords`].
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
        /// That routes were not measured, and which figures are the nearest: `{routes}`.
        nearest: Text,
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
        /// What is good about it.
        good: Vec<Text>,
        /// Its downsides, as many.
        downsides: Vec<Text>,
        /// What living with it is like.
        living: Text,
    }
}

said! {
    /// What the options are compared by.
    IssueWords {
        /// Its short name, on a button.
        chip: Text,
        /// What it asks of each option.
        question: Text,
        /// What each option answers.
        cells: Table<ChoiceId, Text>,
    }
}

said! {
    /// What is known for one condition.
    EvidenceWords {
        /// The condition.
        title: Text,
        /// What it is, and which people were studied.
        lead: Vec<Text>,
        /// What studies found for ketamine.
        good: Vec<Text>,
        /// What studies found against it, as many points.
        doubts: Vec<Text>,
        /// Guidelines and other treatments.
        others: Vec<Text>,
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
        /// Label of the field of a search through Learn, and what is said when it finds something, and nothing.
        search: [Text; 3],
        /// Link to the page of sources.
        all_sources: Text,
        /// `{n}`: how many of a hundred people.
        of_100: Text,
        /// Shown if there was no comparison.
        nobody: Text,
        /// Shown for a number above 0 and below 1.
        under_one: Text,
        /// The names of the certainties, from high to unknown.
        certainty: [Text; 5],
        /// The names of the amounts of evidence, from no controlled trial to several good ones.
        grade: [Text; 3],
        /// Heading of the figures of a condition.
        figures: Text,
        /// Headings for a condition: what studies found for ketamine, against it, and guidelines and other treatments.
        evidence_heads: [Text; 3],
        /// Heading of serious, rare or late harms.
        serious: Text,
        /// Label of the disclosure about each of them.
        about_serious: Text,
        /// Labels of the fields of an option: what studies show, good points, downsides, and what it is like.
        option_heads: [Text; 4],
        /// What a fact says for an option: a plus, a drawback, and neither or both. That it is not known, it says itself.
        signs: [Text; 3],
        /// Label of the disclosure with the sources of facts.
        cited: Text,
        /// Where a sentence without a source comes from: commonly known, quoted by pages, and no source found.
        marks: [Text; 3],
        /// Sources that were read through pages that quote them: `{sources}`.
        quoted: Text,
        /// Labels of the fields of a route.
        route_heads: [Text; 5],
        /// Label of the disclosure for the other figures of a side: `{side}`.
        all_figures: Text,
        /// Labels of the parts of a figure: who was studied, how it was given, when, what counted, and how certain.
        figure_heads: [Text; 5],
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
        self.caption.extend(other.caption);
        self.figure.extend(other.figure);
        self.side.extend(other.side);
        self.harm.extend(other.harm);
        self.option.extend(other.option);
        self.issue.extend(other.issue);
        self.evidence.extend(other.evidence);
        self.source.extend(other.source);
        self
    }

    /// The words of a figure, with those that it shares with others.
    pub fn of(&self, figure: &Figure) -> Option<FigureWords> {
        let mut own = self.figure.get(figure.id)?.clone();
        if let Some(shared) = figure.caption.and_then(|caption| self.caption.get(caption)) {
            for (field, shared) in [
                (&mut own.treatment, shared.treatment),
                (&mut own.comparison, shared.comparison),
                (&mut own.time, shared.time),
                (&mut own.who, shared.who),
                (&mut own.counted, shared.counted),
                (&mut own.route, shared.route),
                (&mut own.note, shared.note),
            ] {
                if field.is_empty() {
                    *field = shared;
                }
            }
        }
        Some(own)
    }
}
