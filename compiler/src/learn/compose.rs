//! Composes pages from facts and words.

use super::facts::{Evidence, Facts, PageFacts, PageKind, PartFacts};
use super::material::Material;
use super::nodes::{always, joined, list, of, paragraphs, say};
use super::words::LearnWords;
use super::{figures, options};
use kap_guide::content::{
    First, Learn, Node, Only, Page, PageId, PagePart, PanelId, SearchWords, SourceId, Tag,
};
use kap_guide::questionnaire::{Expected, QuestionId, Rule, Text};

/// The table of contents.
pub const CONTENTS: PageId = PageId::new("learn");
/// The page of sources.
const SOURCES: PageId = PageId::new("sources");
/// The page of what is known for each condition.
const EVIDENCE: PageId = PageId::new("evidence");
/// The panel above evidence that must not be read without help in sight.
const HELP: PanelId = PanelId::new("help-notes");
/// The question whose answers move evidence to the front.
const REASONS: QuestionId = QuestionId::new("reasons");
/// Evidence on a page of its own, under help.
const UNDER_HELP: &str = "suicidal";

/// All pages, the table of contents first, and the options with all that they are compared by.
pub fn learn(facts: &Facts, words: &LearnWords, guide: &[(SourceId, Text)]) -> Learn {
    let Some(fixed) = &words.learn else { return Learn::default() };
    let from = Material { facts, words, fixed, guide };
    let pages = facts.page.iter().map(|page| from.page(page));
    Learn {
        pages: [from.contents()].into_iter().chain(pages).collect(),
        options: options::treatments(&from),
        issues: options::issues(&from),
    }
}

impl Material<'_> {
    fn contents(&self) -> Page {
        let listed = self.facts.page.iter().filter(|page| page.kind != PageKind::Unlisted);
        let items = listed.filter_map(|page| {
            let said = self.words.page.get(page.id)?;
            Some(of(Tag::Item, vec![Node::Link(page.id, said.title), say(Tag::Small, said.about)]))
        });
        let [label, found, none] = self.fixed.search;
        let search = Node::Search(SearchWords { label, found, none });
        let nodes = vec![say(Tag::Paragraph, self.fixed.lead), search, of(Tag::List, items.collect())];
        // Words of help in a crisis stand above a search that may find figures.
        let also = self.facts.part.iter().filter(|part| part.also.contains(&CONTENTS));
        let parts = also.map(|part| self.part(PageKind::Parts, part)).chain([always(nodes)]).collect();
        Page { id: CONTENTS, title: self.fixed.title, parts }
    }

    fn page(&self, page: &PageFacts) -> Page {
        let is_there = |part: &&PartFacts| part.page == page.id || part.also.contains(&page.id);
        let written: Vec<&PartFacts> = self.facts.part.iter().filter(is_there).collect();
        // Composed parts follow the written parts, or the first one.
        let after_first = [PageKind::Routes, PageKind::Sides].contains(&page.kind);
        let ahead = if after_first { written.len().min(1) } else { written.len() };
        let (first, rest) = written.split_at(ahead);
        let mut parts: Vec<PagePart> = first.iter().map(|part| self.part(page.kind, part)).collect();
        parts.extend(match page.kind {
            PageKind::Parts | PageKind::Questions | PageKind::Unlisted => Vec::new(),
            PageKind::Routes => self.routes(),
            PageKind::Options => vec![always(options::details(self))],
            PageKind::Sides => self.facts.side.iter().map(|side| always(figures::side(self, side))).collect(),
            PageKind::Conditions => self.conditions(),
            PageKind::Evidence => self.under_help(),
            PageKind::Sources => vec![always(self.citations())],
        });
        parts.extend(rest.iter().map(|part| self.part(page.kind, part)));
        if ![PageKind::Sources, PageKind::Unlisted].contains(&page.kind) {
            // The sources of figures stand on the page that has all of them.
            let more = if page.kind == PageKind::Sides { self.link(EVIDENCE) } else { None };
            let link = more.unwrap_or(Node::Link(SOURCES, self.fixed.all_sources));
            parts.push(always(vec![of(Tag::Paragraph, vec![link])]));
        }
        let title = self.words.page.get(page.id).map(|said| said.title).unwrap_or_default();
        Page { id: page.id, title, parts }
    }

    /// A link with the title of its page.
    fn link(&self, page: PageId) -> Option<Node> {
        Some(Node::Link(page, self.words.page.get(page)?.title))
    }

    fn part(&self, kind: PageKind, part: &PartFacts) -> PagePart {
        let Some(said) = self.words.part.get(part.id) else { return always(Vec::new()) };
        let mut nodes = paragraphs(&said.body);
        if !said.list.is_empty() {
            nodes.push(list(&said.list));
        }
        nodes.extend(self.sources(&part.sources));
        if kind == PageKind::Questions || part.closed {
            nodes.insert(0, say(Tag::Summary, said.title));
            nodes = vec![of(Tag::Details, nodes)];
        } else if !said.title.is_empty() {
            nodes.insert(0, say(Tag::Heading, said.title));
        }
        PagePart { only: part.only, first: First::No, nodes }
    }

    fn routes(&self) -> Vec<PagePart> {
        let routes = self.facts.route.iter().filter_map(|route| {
            let said = self.words.route.get(route.id)?;
            let fields = [said.status, said.starts, said.peak, said.visit, said.watched];
            let named = self.fixed.route_heads.into_iter().zip(fields);
            let fields = named.map(|(head, field)| {
                of(Tag::Item, vec![say(Tag::Strong, head), Node::Text(joined(&[" ", &field]))])
            });
            let mut nodes = vec![say(Tag::Heading, said.name), of(Tag::List, fields.collect())];
            nodes.extend(self.sources(&route.sources));
            let first = First::Route(Text::new(route.id.as_str()));
            Some(PagePart { only: Only::Everyone, first, nodes })
        });
        routes.collect()
    }

    fn conditions(&self) -> Vec<PagePart> {
        let evidence = self.facts.evidence.iter().filter(|evidence| evidence.id.as_str() != UNDER_HELP);
        let parts = evidence.map(|evidence| {
            let is = |choice| Rule::Is(REASONS, Expected::Choice(choice));
            let first = Rule::Any(evidence.first.iter().copied().map(is).collect());
            PagePart {
                only: Only::Everyone,
                first: First::When(first),
                nodes: vec![of(Tag::Details, self.evidence(evidence, Tag::Summary))],
            }
        });
        parts.collect()
    }

    fn under_help(&self) -> Vec<PagePart> {
        let evidence = self.facts.evidence.iter().filter(|evidence| evidence.id.as_str() == UNDER_HELP);
        let nodes = evidence.flat_map(|evidence| self.evidence(evidence, Tag::Heading));
        vec![always([Node::Help(HELP)].into_iter().chain(nodes).collect())]
    }

    /// What is known for one condition, after its name.
    fn evidence(&self, evidence: &Evidence, heading: Tag) -> Vec<Node> {
        let Some(said) = self.words.evidence.get(evidence.id) else { return Vec::new() };
        let grade = evidence.grade.and_then(|grade| self.fixed.grade.get(usize::from(grade)));
        let mut nodes = vec![say(heading, said.title)];
        nodes.extend(paragraphs(&said.lead));
        nodes.extend(grade.map(|grade| of(Tag::Paragraph, vec![say(Tag::Strong, *grade)])));
        let [good, doubts, others] = self.fixed.evidence_heads;
        for (head, points) in [(good, &said.good), (doubts, &said.doubts), (others, &said.others)] {
            if !points.is_empty() {
                nodes.extend([say(Tag::Subheading, head), list(points)]);
            }
        }
        if !evidence.figures.is_empty() {
            // Each has its own name, for screen reader users who move between them.
            let named = joined(&[&self.fixed.figures, ": ", &said.title]);
            let mut folded = vec![say(Tag::Summary, named)];
            folded.extend(evidence.figures.iter().filter_map(|id| figures::figure(self, *id)));
            nodes.push(of(Tag::Details, folded));
        }
        nodes.extend(self.sources(&evidence.sources));
        nodes
    }

    fn citations(&self) -> Vec<Node> {
        let own = self
            .facts
            .source
            .iter()
            .filter_map(|source| Some((source.id, *self.words.source.get(source.id)?)));
        let mut all: Vec<(SourceId, Text)> = self.guide.iter().copied().chain(own).collect();
        all.sort_by_key(|(id, _)| id.as_str().trim_start_matches('R').parse::<u16>().unwrap_or(u16::MAX));
        let items = all.iter().map(|(id, citation)| say(Tag::Item, joined(&[id.as_str(), ". ", citation])));
        vec![of(Tag::List, items.collect())]
    }
}
