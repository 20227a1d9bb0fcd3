//! The text of Learn, block by block.

use kap_guide::content::{Node, PageId, Tag};
use kap_guide::session::{Offers, ranked};
use kap_guide_compiler::Compiled;

/// The texts of a page, as long as it is not a list of citations.
pub fn page(written: &Compiled, id: PageId) -> Vec<String> {
    let page = written.learn.learn.page(id).unwrap_or_else(|| panic!("there is no page `{id}`"));
    let said = &written.content.words.interface;
    let mut texts: Vec<String> = [
        page.title,
        said.learn,
        said.to_questions,
        said.to_visit,
        said.coming,
        said.not_there,
        said.try_again,
    ]
    .iter()
    .map(ToString::to_string)
    .collect();
    let parts = page.parts.iter().filter(|part| id.as_str() != "sources" || !is_list(&part.nodes));
    texts.extend(parts.flat_map(|part| blocks(&part.nodes)));
    texts
}

fn is_list(nodes: &[Node]) -> bool {
    matches!(nodes, [Node::Element(Tag::List, _)])
}

/// The texts of pieces: what stands in one line of reading is one text.
pub fn blocks(nodes: &[Node]) -> Vec<String> {
    let mut texts = Vec::new();
    for node in nodes {
        match node {
            Node::Text(words) => texts.push(words.to_string()),
            Node::Link(_, label) => texts.push(label.to_string()),
            Node::Help(_) | Node::Bar(_) | Node::Element(Tag::People | Tag::Sign, _) => {}
            Node::Search(words) => {
                texts.extend([words.label, words.found, words.none].map(|text| text.to_string()));
            }
            Node::Ranking(ranking) => {
                texts.extend([ranking.says.to_string(), ranking.all.to_string()]);
                for row in &ranking.rows {
                    texts.extend(blocks(core::slice::from_ref(&row.node)));
                }
            }
            Node::Element(Tag::Paragraph | Tag::Item | Tag::Small | Tag::Strong, inside)
                if is_line(inside) =>
            {
                texts.push(blocks(inside).concat());
            }
            Node::Element(_, inside) => texts.extend(blocks(inside)),
        }
    }
    texts
}

/// Whether these stand in one line.
fn is_line(nodes: &[Node]) -> bool {
    nodes.iter().all(|node| matches!(node, Node::Text(_) | Node::Element(Tag::Strong, _)))
}

/// The texts of pieces before anything is opened, where the clinic offers these routes.
pub fn shown(nodes: &[Node], routes: &str) -> Vec<String> {
    let offers = Offers { routes, home: false, partner: false };
    nodes
        .iter()
        .flat_map(|node| match node {
            Node::Element(Tag::Details | Tag::Figure, inside) => shown(&inside[..1], routes),
            // What is heard stands beside signs that are seen.
            Node::Element(Tag::Hidden, _) => Vec::new(),
            Node::Element(tag, inside) if !matches!(tag, Tag::People | Tag::Sign) => shown(inside, routes),
            Node::Ranking(ranking) => {
                let ranked = ranked(ranking, offers);
                let rows =
                    ranked.shown.iter().flat_map(|row| shown(core::slice::from_ref(&row.node), routes));
                let unmeasured = (!ranked.unmeasured.is_empty()).then(|| ranking.says.to_string());
                unmeasured.into_iter().chain(rows).chain([ranking.all.to_string()]).collect()
            }
            other => blocks(core::slice::from_ref(other)),
        })
        .collect()
}
