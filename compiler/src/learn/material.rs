//! The facts and words from which pages are composed.

use super::facts::Facts;
use super::nodes::{owned, say};
use super::words::{FixedWords, LearnWords};
use kap_guide::content::{Node, SourceId, Tag, fill};
use kap_guide::questionnaire::Text;

/// All facts and words.
pub struct Material<'a> {
    /// The facts.
    pub facts: &'a Facts,
    /// Their words.
    pub words: &'a LearnWords,
    /// Fixed labels.
    pub fixed: &'a FixedWords,
    /// The sources of the questions, by id.
    pub guide: &'a [(SourceId, Text)],
}

impl Material<'_> {
    /// The line that cites sources.
    pub fn sources(&self, sources: &[SourceId]) -> Option<Node> {
        (!sources.is_empty()).then(|| say(Tag::Small, self.cited(sources)))
    }

    /// The same as text.
    pub fn cited(&self, sources: &[SourceId]) -> Text {
        let named: Vec<&str> = sources.iter().map(|source| source.as_str()).collect();
        owned(fill(self.fixed.sources, &[("sources", &named.join(", "))]))
    }
}
