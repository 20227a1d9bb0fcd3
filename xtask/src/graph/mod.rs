//! `cargo xtask graph`: which file imports which, in Rust and in the shell, and where files import each other in a
//! circle.

mod circles;
mod imports;
mod modules;
mod resolve;
mod shell;
mod tokens;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Result, ensure};

use crate::workspace;
use circles::Circle;
pub use circles::Graph;

/// Prints the graph in the language of Graphviz.
///
/// # Errors
///
/// When a source cannot be read, or files import each other in a circle.
pub fn run() -> Result<()> {
    let graph = read()?;
    print!("{}", drawing(&graph));
    let circles = circles::find(&graph);
    ensure!(circles.is_empty(), "files import each other in a circle:\n{}", list(&circles));
    Ok(())
}

fn list(circles: &[Circle]) -> String {
    circles.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// The graph of every Rust target of the workspace, and of the shell.
///
/// # Errors
///
/// When a source cannot be read.
pub fn read() -> Result<Graph> {
    let mut graph = Graph::new();
    let targets = modules::targets()?;
    let modules = modules::read(workspace::root(), &targets)?;
    imports::add(&modules, &mut graph);
    for folder in ["shell/loader", "shell/check", "shell/frame"] {
        shell::add(workspace::root(), folder, &mut graph)?;
    }
    Ok(graph)
}

/// Each folder is a box.
fn drawing(graph: &Graph) -> String {
    let mut folders: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for file in graph.keys() {
        let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
        folders.entry(folder).or_default().push(file);
    }
    let mut text = String::from("digraph imports {\n  rankdir = LR;\n  node [shape = box];\n");
    for (folder, files) in folders {
        _ = writeln!(text, "  subgraph \"cluster {folder}\" {{\n    label = \"{folder}\";");
        for file in files {
            let name = file.rsplit_once('/').map_or(file, |(_, name)| name);
            _ = writeln!(text, "    \"{file}\" [label = \"{name}\"];");
        }
        text.push_str("  }\n");
    }
    for (file, imported) in graph {
        for other in imported {
            _ = writeln!(text, "  \"{file}\" -> \"{other}\";");
        }
    }
    text.push_str("}\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_files_import_each_other_in_a_circle() -> Result<()> {
        let graph = read()?;
        assert!(graph.len() > 200, "only {} files were read", graph.len());
        let circles = circles::find(&graph);
        assert!(circles.is_empty(), "files import each other in a circle:\n{}", list(&circles));
        Ok(())
    }

    #[test]
    fn a_circle_is_named_file_by_file() {
        let files = ["src/one.rs", "src/two.rs"].map(String::from);
        let circle: Graph =
            files.clone().into_iter().zip(files.into_iter().rev().map(|file| [file].into())).collect();
        let circles = list(&circles::find(&circle));
        assert!(circles.contains("src/one.rs imports src/two.rs"), "{circles}");
    }

    #[test]
    fn a_drawing_names_each_file_and_each_import() {
        let imports = [("a/one.rs", vec!["a/two.rs"]), ("a/two.rs", Vec::new())];
        let graph: Graph = imports
            .into_iter()
            .map(|(file, imported)| (file.into(), imported.into_iter().map(String::from).collect()))
            .collect();
        let drawing = drawing(&graph);
        assert!(drawing.contains("label = \"a\";") && drawing.contains("\"a/one.rs\" [label = \"one.rs\"]"));
        assert!(drawing.contains("\"a/one.rs\" -> \"a/two.rs\";"));
    }
}
