//! Figures: number beside number, in the same form for benefits and harms, and the rest behind a press.

use super::facts::{Figure, FigureId, Side};
use super::material::Material;
use super::nodes::{joined, of, owned, say};
use super::words::{FigureWords, SideWords};
use kap_guide::content::{Node, RankedRow, Ranking, Tag, Unmeasured, fill};
use kap_guide::questionnaire::Text;

/// The side that ends with serious, rare or late harms.
const HARMS: &str = "harms";

/// Benefits, or harms.
pub fn side(from: &Material, side: &Side) -> Vec<Node> {
    let Some(said) = from.words.side.get(side.id) else { return Vec::new() };
    let mut nodes = vec![say(Tag::Heading, said.title)];
    nodes.extend(said.lead.iter().map(|text| say(Tag::Small, *text)));
    let caption = side.caption.and_then(|caption| from.words.caption.get(caption));
    nodes.extend(caption.map(|caption| say(Tag::Small, caption.text)));
    nodes.push(Node::Ranking(ranking(from, side, said)));
    if side.id.as_str() == HARMS {
        nodes.extend(serious(from));
    }
    nodes
}

/// The serious, rare or long-term harms: all by name, and about each behind a press.
fn serious(from: &Material) -> Vec<Node> {
    let said = from.facts.harm.iter().filter_map(|harm| Some((harm, from.words.harm.get(harm.id)?)));
    let names: Vec<Text> = said.clone().map(|(_, said)| said.title).collect();
    let about = said.map(|(harm, said)| {
        let mut nodes = vec![of(Tag::Paragraph, vec![say(Tag::Strong, said.title)])];
        nodes.push(say(Tag::Paragraph, said.body));
        nodes.extend(from.sources(&harm.sources));
        of(Tag::Group, nodes)
    });
    let about = [say(Tag::Summary, from.fixed.about_serious)].into_iter().chain(about).collect();
    let names = names.into_iter().map(|name| say(Tag::Item, name)).collect();
    vec![say(Tag::Subheading, from.fixed.serious), of(Tag::ShortList, names), of(Tag::Details, about)]
}

/// The figures of a side. A figure about every route measures none of them.
fn ranking(from: &Material, side: &Side, said: &SideWords) -> Ranking {
    let figures = side.figures.iter().filter_map(|id| from.facts.figure.iter().find(|own| own.id == *id));
    let measures = |figure: &&Figure, route| {
        figure.routes.contains(route) && figure.routes.len() < from.facts.route.len()
    };
    let unmeasured =
        from.facts.route.iter().filter(|route| !figures.clone().any(|figure| measures(&figure, &route.id)));
    let rows = figures.clone().filter_map(|figure| {
        // The caption above says what these share.
        let is_captioned = figure.caption.is_some() && figure.caption == side.caption;
        Some(RankedRow {
            routes: figure.routes.iter().map(|route| Text::new(route.as_str())).collect(),
            node: row(from, figure, is_captioned)?,
        })
    });
    Ranking {
        rows: rows.collect(),
        unmeasured: unmeasured
            .filter_map(|route| {
                let name = from.words.route.get(route.id)?.short;
                Some(Unmeasured { route: Text::new(route.id.as_str()), name })
            })
            .collect(),
        says: said.nearest,
        all: owned(fill(from.fixed.all_figures, &[("side", &said.title)])),
    }
}

/// One figure with everything needed to read it.
pub fn figure(from: &Material, id: FigureId) -> Option<Node> {
    row(from, from.facts.figure.iter().find(|figure| figure.id == id)?, false)
}

/// One figure: its outcome, its numbers, a line on who and when and how certain, and the rest behind a press.
fn row(from: &Material, figure: &Figure, is_captioned: bool) -> Option<Node> {
    let said = from.words.of(figure)?;
    let mut shown = vec![say(Tag::Strong, said.outcome)];
    let mut rest = Vec::new();
    match figure.of_100 {
        Some((with, without)) => {
            let under_one = figure.under_one.then_some(from.fixed.under_one);
            let halves = [(with, said.treatment, None), (without, said.comparison, under_one)];
            let bars = halves.iter().map(|(n, whom, less)| bar(*n, *whom, *less)).collect();
            shown.push(of(Tag::Bars, spaced(bars)));
            let half = |(n, whom, less): &(u8, Text, Option<Text>)| half(from, *n, *whom, *less);
            rest.push(of(Tag::Pair, halves.iter().map(half).collect()));
        }
        None => shown.push(say(Tag::Inline, said.instead)),
    }
    // Words instead of numbers are enough until the visitor opens them.
    if !is_captioned && figure.of_100.is_some() {
        let sure = from.fixed.certainty.get(figure.certainty as usize).copied().unwrap_or_default();
        let when = if said.outcome.contains(said.time.as_str()) { "" } else { said.time.as_str() };
        let line: Vec<&str> =
            [said.who.as_str(), when, &sure].into_iter().filter(|text| !text.is_empty()).collect();
        shown.push(say(Tag::InlineSmall, capitalized(owned(line.join("; ")))));
    }
    rest.extend(reading(from, figure, &said));
    Some(of(Tag::Figure, [of(Tag::Summary, spaced(shown))].into_iter().chain(rest).collect()))
}

/// A number with its bar.
fn bar(n: u8, whom: Text, less: Option<Text>) -> Node {
    let number = less.unwrap_or_else(|| owned(n.to_string()));
    of(Tag::BarRow, spaced(vec![say(Tag::Inline, whom), Node::Bar(n), say(Tag::Strong, number)]))
}

/// Parts of a line, with spaces between for those who hear or copy them.
fn spaced(nodes: Vec<Node>) -> Vec<Node> {
    let pairs = nodes.into_iter().flat_map(|node| [Node::Text(Text::new(" ")), node]);
    pairs.skip(1).collect()
}

/// A number in words and as people.
fn half(from: &Material, n: u8, whom: Text, less: Option<Text>) -> Node {
    let number = less.map_or_else(|| n.to_string(), |less| less.to_string());
    let number = owned(fill(from.fixed.of_100, &[("n", &number)]));
    let said = vec![say(Tag::Strong, number), Node::Text(joined(&[" ", &whom]))];
    of(Tag::Group, vec![of(Tag::Paragraph, said), people(n)])
}

/// A hundred people in ten rows, `n` of them filled.
pub fn people(n: u8) -> Node {
    let lines = (0..10_u8).map(|line| {
        let on = n.saturating_sub(line * 10).min(10);
        let some = |shape, sign: &str, count: u8| {
            (count > 0).then(|| say(shape, owned(sign.repeat(usize::from(count)))))
        };
        let halves = [some(Tag::On, "●", on), some(Tag::Off, "○", 10 - on)];
        of(Tag::Line, halves.into_iter().flatten().collect())
    });
    of(Tag::People, lines.collect())
}

/// In which people, how, when, what counted, how certain, and why to be careful: a number means nothing without these.
fn reading(from: &Material, figure: &Figure, said: &FigureWords) -> Vec<Node> {
    let [who, how, when, counted, sure] = from.fixed.figure_heads;
    let certainty = from.fixed.certainty.get(figure.certainty as usize).copied().unwrap_or_default();
    let parts =
        [(who, said.who), (how, said.route), (when, said.time), (counted, said.counted), (sure, certainty)];
    let items = parts.into_iter().map(|(head, text)| {
        of(Tag::Item, vec![say(Tag::Strong, head), Node::Text(joined(&[" ", &text, "."]))])
    });
    let mut nodes = vec![of(Tag::List, items.collect())];
    nodes.extend((!said.note.is_empty()).then(|| say(Tag::Paragraph, said.note)));
    nodes.extend(figure.nobody.then(|| say(Tag::Paragraph, from.fixed.nobody)));
    nodes.extend(from.sources(&figure.sources));
    nodes
}

/// The text with a capital at its start.
fn capitalized(text: Text) -> Text {
    let mut signs = text.chars();
    let first = signs.next().map(|sign| sign.to_uppercase().collect::<String>()).unwrap_or_default();
    owned(first + signs.as_str())
}
