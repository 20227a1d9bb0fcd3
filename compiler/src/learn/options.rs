//! The options: side by side, and by value.

use super::facts::Direction;
use super::material::Material;
use super::nodes::{list, of, owned, say};
use kap_guide::content::{Node, Speaks, Tag, fill};
use kap_guide::questionnaire::{QuestionId, Text};

/// All options with the same fields in the same order.
pub fn table(from: &Material) -> Node {
    let heads = from.fixed.option_heads;
    let columns = heads.iter().map(|head| say(Tag::ColumnHead, *head)).collect();
    let rows = from.facts.option.iter().filter_map(|option| {
        let said = from.words.option.get(option.id)?;
        let fields = [said.what, said.known, said.good, said.downsides, said.living];
        let mut row = vec![say(Tag::RowHead, said.name)];
        row.extend(heads.iter().skip(1).zip(fields).map(|(head, field)| {
            let mut cell = vec![say(Tag::CellName, *head), say(Tag::Paragraph, field)];
            if field == said.known {
                cell.extend(from.sources(&option.sources));
            }
            of(Tag::Cell, cell)
        }));
        Some(of(Tag::Row, row))
    });
    of(Tag::Table, vec![of(Tag::Head, vec![of(Tag::Row, columns)]), of(Tag::Body, rows.collect())])
}

/// For each value with known options: those that fit it, those that do not, and those of which nothing is known.
pub fn speaks(from: &Material) -> Vec<Speaks> {
    let mut values: Vec<QuestionId> = Vec::new();
    for speak in &from.facts.speaks {
        if !values.contains(&speak.value) {
            values.push(speak.value);
        }
    }
    values.into_iter().map(|value| Speaks { value, nodes: spoken(from, value) }).collect()
}

fn spoken(from: &Material, value: QuestionId) -> Vec<Node> {
    let fixed = from.fixed;
    let mut nodes = Vec::new();
    for (direction, head) in [(Direction::For, fixed.speaks_for), (Direction::Against, fixed.speaks_against)]
    {
        let speak =
            from.facts.speaks.iter().filter(|speak| speak.value == value && speak.direction == direction);
        let items: Vec<Text> = speak
            .filter_map(|speak| {
                let name = from.words.option.get(speak.option)?.name;
                let why = from.words.speaks.get(value)?.get(speak.option)?;
                let sources =
                    if speak.sources.is_empty() { Text::default() } else { from.cited(&speak.sources) };
                Some(owned(format!("{name}: {why} {sources}").trim_end().to_owned()))
            })
            .collect();
        if !items.is_empty() {
            nodes.push(of(Tag::Paragraph, vec![say(Tag::Strong, head)]));
            nodes.push(list(&items));
        }
    }
    let known = |id| from.facts.speaks.iter().any(|speak| speak.value == value && speak.option == id);
    let unknown = from.facts.option.iter().filter(|option| !known(option.id));
    let names: Vec<&str> =
        unknown.filter_map(|option| Some(from.words.option.get(option.id)?.name.as_str())).collect();
    if !names.is_empty() {
        let rest = fill(fixed.not_known, &[("options", &names.join("; "))]);
        nodes.push(say(Tag::Small, owned(rest)));
    }
    nodes
}
