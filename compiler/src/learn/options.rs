//! The options: what each is, what is good and bad about it, and what it answers to every issue.

use super::facts::{Citation, Mark, Sign};
use super::material::Material;
use super::nodes::{joined, list, of, owned, say};
use kap_guide::content::{Issue, Node, SourceId, Tag, Treatment, fill};
use kap_guide::questionnaire::Text;

/// Each option behind a press, with the same fields in the same order.
pub fn details(from: &Material) -> Vec<Node> {
    let [known, good, downsides, living] = from.fixed.option_heads;
    let options = from.facts.option.iter().filter_map(|option| {
        let said = from.words.option.get(option.id)?;
        let mut nodes = vec![say(Tag::Summary, said.name), say(Tag::Paragraph, said.what)];
        nodes.extend([head(known), say(Tag::Paragraph, said.known)]);
        nodes.extend(from.sources(&option.sources));
        nodes.extend([head(good), list(&said.good), head(downsides), list(&said.downsides)]);
        nodes.push(say(Tag::Small, points_cited(from, &[&option.good, &option.downsides])));
        nodes.extend([head(living), say(Tag::Paragraph, said.living)]);
        Some(of(Tag::Details, nodes))
    });
    options.collect()
}

fn head(text: Text) -> Node {
    of(Tag::Paragraph, vec![say(Tag::Strong, text)])
}

/// The options with their good points and downsides.
pub fn treatments(from: &Material) -> Vec<Treatment> {
    let [_, good, downsides, _] = from.fixed.option_heads;
    let options = from.facts.option.iter().filter_map(|option| {
        let said = from.words.option.get(option.id)?;
        let cited = points_cited(from, &[&option.good, &option.downsides]);
        let points = vec![
            head(good),
            list(&said.good),
            head(downsides),
            list(&said.downsides),
            say(Tag::Small, cited),
        ];
        Some(Treatment { id: option.id, name: said.name, points })
    });
    options.collect()
}

/// The issues, each with what every option answers.
pub fn issues(from: &Material) -> Vec<Issue> {
    let issues = from.facts.issue.iter().filter_map(|issue| {
        let said = from.words.issue.get(issue.id)?;
        let mut answers = Vec::new();
        let mut cited = vec![say(Tag::Summary, from.fixed.cited)];
        let mut facts = Vec::new();
        for option in &from.facts.option {
            let cell = issue.cells.iter().find(|cell| cell.option == option.id)?;
            let (name, text) = (from.words.option.get(option.id)?.name, *said.cells.get(option.id)?);
            answers.push(of(Tag::Item, vec![fact(from, name, cell.sign, text)]));
            facts.push(fact(from, joined(&[&said.chip, ":"]), cell.sign, text));
            let origin = from.origin(&cell.sources, cell.mark);
            cited.extend((!origin.is_empty()).then(|| say(Tag::Small, joined(&[&name, ": ", &origin]))));
        }
        let nodes = vec![say(Tag::Heading, said.question), of(Tag::Facts, answers), of(Tag::Details, cited)];
        Some(Issue { id: issue.id, nodes, facts })
    });
    issues.collect()
}

/// A fact after a name, with its sign.
fn fact(from: &Material, name: Text, sign: Sign, text: Text) -> Node {
    let [plus, drawback, neither] = from.fixed.signs;
    let (drawn, heard) = match sign {
        Sign::Plus => ("+", plus),
        Sign::Drawback => ("−", drawback),
        Sign::Neither => ("=", neither),
        Sign::Unknown => ("?", Text::default()),
    };
    let space = Node::Text(Text::new(" "));
    let mut said = vec![say(Tag::Strong, name), space.clone()];
    if !heard.is_empty() {
        said.extend([say(Tag::Hidden, heard), space]);
    }
    said.push(Node::Text(text));
    of(Tag::Fact, vec![say(Tag::Sign, Text::new(drawn)), of(Tag::Inline, said)])
}

/// The sources of an option's points, each once, and notes on points without a source.
fn points_cited(from: &Material, points: &[&[Citation]]) -> Text {
    let mut sources: Vec<SourceId> = Vec::new();
    let mut marks: Vec<Mark> = Vec::new();
    for point in points.iter().copied().flatten() {
        sources
            .extend(point.sources.iter().copied().filter(|own| !sources.contains(own)).collect::<Vec<_>>());
        marks.extend(point.mark.filter(|own| !marks.contains(own)));
    }
    let cited = (!sources.is_empty()).then(|| from.cited(&sources));
    let said: Vec<Text> = cited.into_iter().chain(marks.into_iter().map(|mark| from.mark(mark))).collect();
    let said: Vec<&str> = said.iter().map(|text| text.as_str()).filter(|text| !text.is_empty()).collect();
    owned(said.join(" "))
}

impl Material<'_> {
    /// Where a fact comes from; empty if there is nothing to cite.
    fn origin(&self, sources: &[SourceId], mark: Option<Mark>) -> Text {
        match (sources, mark) {
            ([], mark) => mark.map(|mark| self.mark(mark)).unwrap_or_default(),
            (sources, Some(Mark::Quoted)) => {
                let named: Vec<&str> = sources.iter().map(|source| source.as_str()).collect();
                owned(fill(self.fixed.quoted, &[("sources", &named.join(", "))]))
            }
            (sources, _) => self.cited(sources),
        }
    }

    /// Where a fact without a source comes from.
    fn mark(&self, mark: Mark) -> Text {
        let [known, quoted, none] = self.fixed.marks;
        match mark {
            Mark::Known => known,
            Mark::Quoted => quoted,
            Mark::Plain => Text::default(),
            Mark::None => none,
        }
    }
}
