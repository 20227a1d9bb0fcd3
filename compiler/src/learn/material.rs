//! What the parts of a page are made of: facts and the words that are joined to them.

use super::facts::Facts;
use super::nodes::{owned, say};
use super::words::{FixedWords, LearnWords};
use kap_guide::content::{Node, SourceId, Tag, fill};
use kap_guide::questionnaire::Text;

/// Everything that the parts of a page are made of.
pub struct Material<'a> {
    /// Numbers, sources and grades.
    pub facts: &'a Facts,
    /// What they say.
    pub words: &'a LearnWords,
    /// Fixed words.
    pub fixed: &'a FixedWords,
    /// What the questions rest on, by name.
    pub guide: &'a [(SourceId, Text)],
}

impl Material<'_> {
    /// The line that says what something rests on.
    pub fn sources(&self, sources: &[SourceId]) -> Option<Node> {
        (!sources.is_empty()).then(|| say(Tag::Small, self.cited(sources)))
    }

    /// The same in words.
    pub fn cited(&self, sources: &[SourceId]) -> Text {
        let named: Vec<&str> = sources.iter().map(|source| source.as_str()).collect();
        owned(fill(self.fixed.sources, &[("sources", &named.join(", "))]))
    }
}
