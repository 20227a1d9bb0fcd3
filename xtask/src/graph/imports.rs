//! Which files the code of a file uses.

use std::collections::BTreeSet;

use syn::visit::{self, Visit};
use syn::{ItemUse, Macro, PatIdent, Path};

use super::circles::Graph;
use super::modules::{Import, Module, Modules, flatten};
use super::tokens;

/// Adds each module's file with the files that it imports.
pub fn add(modules: &Modules, graph: &mut Graph) {
    for (path, module) in &modules.modules {
        let imported = graph.entry(module.file.clone()).or_default();
        let used = used(module);
        let files = used.iter().filter_map(|used| modules.definition(path, used));
        imported.extend(files.filter(|file| *file != module.file).map(String::from));
    }
}

/// Every path that the code of a module names. Re-exports are left out.
fn used(module: &Module) -> Vec<Vec<String>> {
    let mut code = Code::default();
    module.items.iter().for_each(|item| code.visit_item(item));
    let variables = &code.variables;
    let is_variable = |path: &Vec<String>| matches!(path.as_slice(), [name] if variables.contains(name));
    let mut paths: Vec<_> = code.paths.iter().filter(|path| !is_variable(path)).cloned().collect();
    let imports = module.imports.iter().chain(&code.imports).filter(|import| !import.exported);
    paths.extend(imports.map(|import| import.path.clone()));
    paths
}

#[derive(Default)]
struct Code {
    paths: Vec<Vec<String>>,
    variables: BTreeSet<String>,
    imports: Vec<Import>,
}

impl<'ast> Visit<'ast> for Code {
    fn visit_path(&mut self, path: &'ast Path) {
        self.paths.push(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_pat_ident(&mut self, variable: &'ast PatIdent) {
        self.variables.insert(variable.ident.to_string());
        visit::visit_pat_ident(self, variable);
    }

    fn visit_macro(&mut self, called: &'ast Macro) {
        tokens::paths(called.tokens.clone(), &mut self.paths);
        visit::visit_macro(self, called);
    }

    fn visit_item_use(&mut self, import: &'ast ItemUse) {
        flatten(&import.tree, &mut Vec::new(), false, &mut self.imports);
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use anyhow::Result;

    use super::super::modules::{self, Target};
    use super::*;

    /// What each of these files of one library imports.
    fn graph(files: &[(&str, &str)]) -> Result<Vec<String>> {
        let folder = tempfile::tempdir()?;
        for (path, text) in files {
            let path = folder.path().join(path);
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(path, text)?;
        }
        let root = folder.path().join("lib.rs");
        let target = Target { name: "own".to_owned(), root, is_library: true };
        let mut graph = Graph::new();
        add(&modules::read(folder.path(), &[target])?, &mut graph);
        let told =
            graph.iter().flat_map(|(file, all)| all.iter().map(move |other| format!("{file} > {other}")));
        Ok(told.collect())
    }

    #[test]
    fn a_facade_does_not_hide_where_a_name_comes_from() -> Result<()> {
        let found = graph(&[
            ("lib.rs", "mod facade; mod user;"),
            ("facade/mod.rs", "mod inner; pub use inner::{Thing, make as made};"),
            ("facade/inner.rs", "pub struct Thing; pub fn make() {}"),
            ("user.rs", "use crate::facade::{self, Thing}; fn f() { facade::made() }"),
        ])?;
        assert_eq!(found, ["user.rs > facade/inner.rs"]);
        Ok(())
    }

    #[test]
    fn a_parent_that_uses_what_it_passes_on_imports_it() -> Result<()> {
        let found = graph(&[
            ("lib.rs", "mod child; pub use child::Thing; pub struct Whole(Thing);"),
            ("child.rs", "use super::Whole; pub struct Thing; impl Whole {}"),
        ])?;
        assert_eq!(found, ["child.rs > lib.rs", "lib.rs > child.rs"]);
        Ok(())
    }

    #[test]
    fn a_parent_that_declares_its_children_does_not_import_them() -> Result<()> {
        let found = graph(&[
            ("lib.rs", "pub mod child; pub use child::Thing; pub struct Whole;"),
            ("child.rs", "pub struct Thing(super::Whole);"),
        ])?;
        assert_eq!(found, ["child.rs > lib.rs"]);
        Ok(())
    }

    #[test]
    fn what_a_macro_makes_or_names_is_found() -> Result<()> {
        let found = graph(&[
            ("lib.rs", "#[macro_use] mod made; mod user;"),
            ("made.rs", "macro_rules! id { ($name:ident) => { pub struct $name; } } id! { Made }"),
            ("user.rs", "mod deep; fn f() -> String { format!(\"{}\", deep::tell(self::deep::LIMIT)) }"),
            ("user/deep.rs", "use crate::made::Made; pub const LIMIT: u8 = 1; pub fn tell(_: u8) {}"),
        ])?;
        assert_eq!(found, ["user.rs > user/deep.rs", "user/deep.rs > made.rs"]);
        Ok(())
    }

    #[test]
    fn imports_of_tests_and_names_of_variables_do_not_count() -> Result<()> {
        let found = graph(&[
            ("lib.rs", "mod one; pub use one::walk; fn f(walk: u8) -> u8 { walk }"),
            ("one.rs", "pub fn walk() {} #[cfg(test)] mod tests { use crate::f; }"),
        ])?;
        assert_eq!(found, Vec::<String>::new());
        Ok(())
    }

    #[test]
    fn all_names_of_a_module_lead_to_where_each_is() -> Result<()> {
        let found = graph(&[
            ("lib.rs", "mod facade; mod user;"),
            ("facade/mod.rs", "mod inner; pub use inner::*;"),
            ("facade/inner.rs", "pub enum Thing { One }"),
            ("user.rs", "fn f() { let _ = crate::facade::Thing::One; }"),
        ])?;
        assert_eq!(found, ["user.rs > facade/inner.rs"]);
        Ok(())
    }
}
