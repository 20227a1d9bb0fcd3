//! Figures: words first, then a picture of a hundred people, in the same form for benefits and harms.

use super::facts::{Figure, FigureId, Side};
use super::material::Material;
use super::nodes::{joined, list, of, owned, paragraphs, say};
use super::words::FigureWords;
use kap_guide::content::{Node, Tag, fill};
use kap_guide::questionnaire::Text;

/// The side that ends with serious, rare or late harms.
const HARMS: &str = "harms";

/// Benefits, or harms.
pub fn side(from: &Material, side: &Side) -> Vec<Node> {
    let Some(said) = from.words.side.get(side.id) else { return Vec::new() };
    let mut nodes = vec![say(Tag::Heading, said.title)];
    nodes.extend(paragraphs(&said.lead));
    nodes.extend(side.figures.iter().filter_map(|id| figure(from, *id)));
    if side.id.as_str() == HARMS {
        nodes.push(say(Tag::Subheading, from.fixed.serious));
        nodes.extend(from.facts.harm.iter().filter_map(|harm| {
            let said = from.words.harm.get(harm.id)?;
            let mut nodes = vec![of(Tag::Paragraph, vec![say(Tag::Strong, said.title)])];
            nodes.push(say(Tag::Paragraph, said.body));
            nodes.extend(from.sources(&harm.sources));
            Some(of(Tag::Group, nodes))
        }));
    }
    nodes.push(say(Tag::Subheading, from.fixed.unknown));
    nodes.push(list(&said.unknown));
    nodes.extend(from.sources(&side.sources));
    nodes
}

/// One figure with everything needed to read it.
pub fn figure(from: &Material, id: FigureId) -> Option<Node> {
    let figure = from.facts.figure.iter().find(|figure| figure.id == id)?;
    let said = from.words.figure.get(id)?;
    let mut nodes = vec![of(Tag::Paragraph, vec![say(Tag::Strong, said.outcome)])];
    match figure.of_100 {
        Some((with, without)) => {
            let halves = [(with, said.treatment), (without, said.comparison)];
            let shown = if figure.nobody { halves.get(..1) } else { halves.get(..) };
            let half = |(n, whom): &(u8, Text)| half(from, *n, *whom);
            nodes.push(of(Tag::Pair, shown.unwrap_or_default().iter().map(half).collect()));
        }
        None => nodes.push(say(Tag::Paragraph, said.instead)),
    }
    if figure.nobody {
        nodes.push(say(Tag::Paragraph, from.fixed.nobody));
    }
    nodes.push(say(Tag::Small, reading(from, figure, said)));
    Some(of(Tag::Figure, nodes))
}

/// A number in words and as people.
fn half(from: &Material, n: u8, whom: Text) -> Node {
    let number = owned(fill(from.fixed.of_100, &[("n", &n.to_string())]));
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

/// When, in which people, how, and how sure: a number means nothing without these.
fn reading(from: &Material, figure: &Figure, said: &FigureWords) -> Text {
    let fixed = from.fixed;
    // If the route itself names therapy, there is nothing to add.
    let therapy = match (said.route.contains("therapy"), figure.therapy) {
        (true, _) => String::new(),
        (false, true) => format!("; {}", fixed.with_therapy),
        (false, false) => format!("; {}", fixed.alone),
    };
    let sure = fixed.certainty.get(figure.certainty as usize).copied().unwrap_or_default();
    let note = if said.note.is_empty() { String::new() } else { format!(" {}", said.note) };
    let sources =
        if figure.sources.is_empty() { String::new() } else { format!(" {}", from.cited(&figure.sources)) };
    owned(format!(
        "{when} {time}. {who} {whom}. {how} {route}{therapy}. {sure_head} {sure}.{note}{sources}",
        when = fixed.when,
        time = said.time,
        who = fixed.who,
        whom = said.who,
        how = fixed.how,
        route = said.route,
        sure_head = fixed.sure,
    ))
}
