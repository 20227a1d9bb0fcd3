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

use anyhow::{Result, bail};

use crate::workspace;
use circles::Circle;
pub use circles::Graph;

/// One file of each circle that is still to be untied.
const TO_UNTIE: &[&str] = &[
    "shell/instance.js",
    "shell/mount.js",
    "shell/settings.js",
    "src/session/steps.rs",
    "src/ui/screens/mod.rs",
    "xtask/src/build/script.rs",
];

/// Prints the graph in the language of Graphviz.
///
/// # Errors
///
/// When a source cannot be read, or files import each other in a circle.
pub fn run() -> Result<()> {
    let graph = read()?;
    print!("{}", drawing(&graph));
    let problems = problems(&graph);
    if problems.is_empty() {
        return Ok(());
    }
    bail!("files import each other in a circle:\n{}", problems.join("\n"));
}

/// The circles that no one knows of, and the known ones that are gone.
fn problems(graph: &Graph) -> Vec<String> {
    let circles = circles::find(graph);
    let is_known = |circle: &Circle| TO_UNTIE.iter().any(|file| circle.files.contains(*file));
    let gone = TO_UNTIE.iter().filter(|file| !circles.iter().any(|circle| circle.files.contains(**file)));
    let new = circles.iter().filter(|circle| !is_known(circle)).map(ToString::to_string);
    new.chain(gone.map(|file| format!("  {file} is in no circle; remove it from TO_UNTIE"))).collect()
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
    shell::add(&workspace::root().join("shell"), &mut graph)?;
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
        let problems = problems(&graph);
        assert!(problems.is_empty(), "files import each other in a circle:\n{}", problems.join("\n"));
        Ok(())
    }

    #[test]
    fn a_circle_that_no_one_knows_of_is_a_problem_and_so_is_a_known_one_that_is_gone() {
        let files = ["src/one.rs", "src/two.rs"].map(String::from);
        let circle: Graph =
            files.clone().into_iter().zip(files.into_iter().rev().map(|file| [file].into())).collect();
        let problems = problems(&circle);
        assert!(
            problems.iter().any(|problem| problem.contains("src/one.rs imports src/two.rs")),
            "{problems:?}"
        );
        assert!(problems.iter().any(|problem| problem.contains("src/session/steps.rs is in no circle")));
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
