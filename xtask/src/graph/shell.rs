//! Which file of the shell uses names of which other one. The files of a folder are put together into one script, so a
//! name of one file is known in all.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use oxc::allocator::Allocator;
use oxc::parser::Parser;
use oxc::semantic::SemanticBuilder;
use oxc::span::SourceType;

use super::circles::Graph;

/// The names that a file has and needs.
struct Names {
    own: BTreeSet<String>,
    needed: BTreeSet<String>,
}

/// Adds each script of a folder with the files whose names it uses.
///
/// # Errors
///
/// When a file cannot be read or parsed.
pub fn add(root: &Path, folder: &str, graph: &mut Graph) -> Result<()> {
    let mut files: BTreeMap<String, Names> = BTreeMap::new();
    for entry in fs::read_dir(root.join(folder)).with_context(|| format!("could not read {folder}"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|kind| kind == "js") {
            let text = fs::read_to_string(&path)?;
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.insert(format!("{folder}/{name}"), names(&text).with_context(|| name.clone())?);
        }
    }
    for (file, Names { own, needed }) in &files {
        let imported = graph.entry(file.clone()).or_default();
        for name in needed.difference(own) {
            let holders = files.iter().filter(|(_, names)| names.own.contains(name));
            imported.extend(holders.map(|(other, _)| other.clone()));
        }
    }
    Ok(())
}

fn names(text: &str) -> Result<Names> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, text, SourceType::script()).parse();
    let first = parsed.diagnostics.first().map(ToString::to_string).unwrap_or_default();
    ensure!(parsed.diagnostics.is_empty(), "it does not parse: {first}");
    let scoping = SemanticBuilder::new().build(&parsed.program).semantic.into_scoping();
    let own = scoping.get_bindings(scoping.root_scope_id()).keys().map(ToString::to_string).collect();
    let needed = scoping.root_unresolved_references().keys().map(ToString::to_string).collect();
    Ok(Names { own, needed })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_another_file_is_an_import() -> Result<()> {
        let folder = tempfile::tempdir()?;
        fs::create_dir(folder.path().join("shell"))?;
        fs::write(folder.path().join("shell/one.js"), "const LIMIT = 1; const tell = () => alert(LIMIT);")?;
        fs::write(folder.path().join("shell/two.js"), "class Guide { start() { tell(this.LIMIT); } }")?;
        let mut graph = Graph::new();
        add(folder.path(), "shell", &mut graph)?;
        let two: Vec<&String> = graph.get("shell/two.js").into_iter().flatten().collect();
        assert_eq!(two, ["shell/one.js"]);
        assert_eq!(graph.get("shell/one.js").map(BTreeSet::len), Some(0));
        Ok(())
    }
}
