//! Learn: from the TOML in `content/guide/learn/` and `content/<language>/learn/` to composed pages.
//!
//! Facts (numbers, sources, grades) are the same in every language; words join them by id. The compiler composes
//! whole pages, so the app only renders elements.

mod check;
mod compose;
mod facts;
mod figures;
mod id;
mod material;
mod nodes;
mod options;
mod words;

use super::diagnostic::Diagnostic;
use super::findings::Finding;
use super::folder::Folder;
use kap_guide::content::{Learn, Page, PageId, Source, SourceId, Table};
use kap_guide::questionnaire::Text;

pub use facts::{
    CellFacts, Certainty, Citation, Evidence, EvidenceId, Facts, Figure, FigureId, Harm, IssueFacts, Mark,
    OptionFacts, PageFacts, PartFacts, PartId, Route, RouteId, Side, SideId, Sign,
};
pub use words::{FigureWords, IssueWords, LearnWords, OptionWords, RouteWords};

/// Learn, checked.
#[derive(Clone, Debug)]
pub struct CompiledLearn {
    /// The pages for the browser.
    pub learn: Learn,
    /// The facts.
    pub facts: Facts,
    /// Their words.
    pub words: LearnWords,
    /// The sources that only Learn cites.
    pub sources: Vec<Source>,
    /// The names of those sources.
    pub citations: Table<SourceId, Text>,
}

impl CompiledLearn {
    /// The pages that can be opened, the table of contents first. Pages that other screens show are not among them.
    pub fn listed(&self) -> impl Iterator<Item = PageId> {
        let listed =
            |id| self.facts.page.iter().any(|page| page.id == id && page.kind != facts::PageKind::Unlisted);
        let pages = self.learn.pages.iter().map(|page| page.id);
        pages.filter(move |id| *id == compose::CONTENTS || listed(*id))
    }

    /// The same for a guide that may lack Learn: without pages there is no table of contents, and without an About page,
    /// About repeats the cover.
    pub(crate) fn with_about(mut self, cover: &[Text]) -> Self {
        if self.facts.page.is_empty() {
            self.learn.pages.clear();
        }
        let about = PageId::new("about");
        if self.learn.page(about).is_none() {
            let parts = vec![nodes::always(nodes::paragraphs(cover))];
            self.learn.pages.push(Page { id: about, title: Text::default(), parts });
        }
        self
    }
}

/// The sources that only Learn cites.
pub(crate) fn sources(facts: &Folder) -> Vec<Source> {
    facts.files_as::<Facts>(&[]).0.into_iter().flat_map(|file| file.source).collect()
}

/// Compiles Learn in one language. `guide` holds the sources of the questions, which Learn may cite too.
///
/// # Errors
///
/// Every mistake found; `locate` finds its place.
pub(crate) fn compile(
    facts: &Folder,
    words: &Folder,
    guide: &[(SourceId, Text)],
    locate: impl Fn(Finding) -> Diagnostic,
) -> Result<CompiledLearn, Vec<Diagnostic>> {
    let (facts, mut diagnostics) = facts.files_as::<Facts>(&[]);
    let (words, more) = words.files_as::<LearnWords>(&[]);
    diagnostics.extend(more);
    let facts: Facts = facts.into_iter().fold(Facts::default(), Facts::with);
    let words = words.into_iter().fold(LearnWords::default(), LearnWords::with);
    if !diagnostics.is_empty() {
        return Err(diagnostics);
    }
    let found: Vec<Finding> = check::check(&facts, &words, guide);
    if !found.is_empty() {
        return Err(found.into_iter().map(locate).collect());
    }
    let learn = compose::learn(&facts, &words, guide);
    let (sources, citations) = (facts.source.clone(), words.source.clone());
    Ok(CompiledLearn { learn, facts, words, sources, citations })
}
