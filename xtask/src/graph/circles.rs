//! Finds files that import each other in a circle.

use core::fmt;
use std::collections::{BTreeMap, BTreeSet};

use petgraph::algo::tarjan_scc;
use petgraph::graphmap::DiGraphMap;

/// The files, each with the files that it imports. A path begins at the repository's top folder.
pub type Graph = BTreeMap<String, BTreeSet<String>>;

/// Files that all lead to each other.
#[derive(Debug)]
pub struct Circle {
    /// The files.
    pub files: BTreeSet<String>,
    /// Each import from one to another.
    imports: Vec<(String, String)>,
}

/// All circles.
pub fn find(graph: &Graph) -> Vec<Circle> {
    let mut drawn: DiGraphMap<&str, ()> = DiGraphMap::new();
    for (file, imported) in graph {
        for other in imported.iter().filter(|other| *other != file) {
            drawn.add_edge(file, other, ());
        }
    }
    let groups = tarjan_scc(&drawn).into_iter().filter(|files| files.len() > 1);
    let mut circles: Vec<Circle> =
        groups.map(|files| circle(graph, files.into_iter().map(String::from).collect())).collect();
    circles.sort_by(|one, other| one.files.cmp(&other.files));
    circles
}

fn circle(graph: &Graph, files: BTreeSet<String>) -> Circle {
    let within = |file| graph.get(file).into_iter().flatten().filter(|other| files.contains(*other));
    let imports = files.iter().flat_map(|file| within(file).map(move |other| (file.clone(), other.clone())));
    Circle { imports: imports.collect(), files }
}

impl fmt::Display for Circle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "  {} files:", self.files.len())?;
        self.imports.iter().try_for_each(|(file, other)| write!(f, "\n    {file} imports {other}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(imports: &[(&str, &str)]) -> Graph {
        let mut graph = Graph::new();
        for (file, imported) in imports {
            graph.entry((*file).to_owned()).or_default().insert((*imported).to_owned());
        }
        graph
    }

    #[test]
    fn a_circle_is_found_with_its_imports_only() {
        let graph = graph(&[("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("e", "a")]);
        let told: Vec<String> = find(&graph).iter().map(ToString::to_string).collect();
        assert_eq!(told, ["  3 files:\n    a imports b\n    b imports c\n    c imports a"]);
    }

    #[test]
    fn files_without_a_circle_are_fine() {
        assert!(find(&graph(&[("a", "b"), ("a", "c"), ("b", "c")])).is_empty());
    }
}
