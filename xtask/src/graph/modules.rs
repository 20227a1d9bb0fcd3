//! The modules of the workspace: where each one lies, and which names it has.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use cargo_metadata::{MetadataCommand, TargetKind};
use syn::{Attribute, Item, UseTree, Visibility};

use super::tokens;
use crate::workspace;

/// The names from a crate's root to a module or item; the first one stands for the crate.
pub type ModulePath = Vec<String>;

/// All modules.
#[derive(Default)]
pub struct Modules {
    /// By their paths.
    pub modules: BTreeMap<ModulePath, Module>,
    /// The libraries, which other crates can name.
    pub libraries: BTreeSet<String>,
}

/// One module.
pub struct Module {
    /// Its file, from the repository's top folder. A module inside another has that one's file.
    pub file: String,
    /// What it imports.
    pub imports: Vec<Import>,
    /// The names of its own items, as far as they can be seen.
    pub defined: BTreeSet<String>,
    /// Its items.
    pub items: Vec<Item>,
}

/// One name of a `use`.
pub struct Import {
    /// The path, as it is written.
    pub path: Vec<String>,
    /// The name here; `None` for all names of a module.
    pub name: Option<String>,
    /// Whether other modules may take it from here. The file itself then need not use it.
    pub exported: bool,
}

/// A target to read.
pub struct Target {
    /// Its name for other crates, or a name of its own if it is no library.
    pub name: String,
    /// Its first file.
    pub root: PathBuf,
    /// Whether it is a library.
    pub is_library: bool,
}

/// The targets of all packages of the workspace.
///
/// # Errors
///
/// When Cargo does not say what they are.
pub fn targets() -> Result<Vec<Target>> {
    let metadata = MetadataCommand::new()
        .current_dir(workspace::root())
        .no_deps()
        .exec()
        .context("cargo metadata failed")?;
    let targets = metadata.packages.iter().flat_map(|package| &package.targets);
    let read = targets.filter(|target| !target.kind.contains(&TargetKind::CustomBuild)).map(|target| {
        let is_library = target.kind.iter().any(|kind| matches!(kind, TargetKind::Lib | TargetKind::CDyLib));
        let name = target.name.replace('-', "_");
        let root = PathBuf::from(&target.src_path);
        Target { name: if is_library { name } else { root.display().to_string() }, root, is_library }
    });
    Ok(read.collect())
}

/// Reads the files of all targets. `top` is the folder from which their paths are told.
///
/// # Errors
///
/// When a file cannot be read or parsed.
pub fn read(top: &Path, targets: &[Target]) -> Result<Modules> {
    let mut all = Modules::default();
    for target in targets {
        if target.is_library {
            all.libraries.insert(target.name.clone());
        }
        let folder = target.root.parent().unwrap_or(top).to_owned();
        read_file(top, &target.root, &folder, vec![target.name.clone()], &mut all)?;
    }
    Ok(all)
}

fn read_file(top: &Path, file: &Path, children: &Path, path: ModulePath, all: &mut Modules) -> Result<()> {
    let text = fs::read_to_string(file).with_context(|| format!("could not read {}", file.display()))?;
    let parsed = syn::parse_file(&text).with_context(|| format!("{} does not parse", file.display()))?;
    let name = file.strip_prefix(top).unwrap_or(file).to_string_lossy().replace('\\', "/");
    read_module(top, &name, children, path, parsed.items, all)
}

/// `children` is the folder of the files of its child modules.
fn read_module(
    top: &Path,
    file: &str,
    children: &Path,
    path: ModulePath,
    items: Vec<Item>,
    all: &mut Modules,
) -> Result<()> {
    let (mut imports, mut defined, mut own) = (Vec::new(), BTreeSet::new(), Vec::new());
    for item in items {
        match item {
            Item::Mod(module) if !is_for_tests(&module.attrs) => {
                let name = module.ident.to_string();
                let path: ModulePath = path.iter().cloned().chain([name.clone()]).collect();
                let folder = children.join(&name);
                if let Some((_, items)) = module.content {
                    read_module(top, file, &folder, path, items, all)?;
                } else if let Some(place) = written_place(&module.attrs) {
                    // Such a place is told from the folder of the file that names it.
                    let child = top.join(file).parent().unwrap_or(top).join(place).canonicalize()?;
                    read_file(top, &child, &folder, path, all)?;
                } else {
                    let beside = children.join(format!("{name}.rs"));
                    let child = if beside.is_file() { beside } else { folder.join("mod.rs") };
                    read_file(top, &child, &folder, path, all)?;
                }
            }
            Item::Mod(_) => {}
            Item::Use(import) => {
                if !is_for_tests(&import.attrs) {
                    let exported = !matches!(import.vis, Visibility::Inherited);
                    flatten(&import.tree, &mut Vec::new(), exported, &mut imports);
                }
            }
            item => {
                if tokens::attributes(&item).is_none_or(|attributes| !is_for_tests(attributes)) {
                    defined.extend(tokens::names(&item));
                    own.push(item);
                }
            }
        }
    }
    all.modules.insert(path, Module { file: file.to_owned(), imports, defined, items: own });
    Ok(())
}

/// What `#[path = "…"]` says.
fn written_place(attributes: &[Attribute]) -> Option<String> {
    attributes.iter().find_map(|attribute| match &attribute.meta {
        syn::Meta::NameValue(syn::MetaNameValue { path, value: syn::Expr::Lit(literal), .. })
            if path.is_ident("path") =>
        {
            match &literal.lit {
                syn::Lit::Str(text) => Some(text.value()),
                _ => None,
            }
        }
        _ => None,
    })
}

/// Tests of a file may use what they like.
fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute.parse_args::<syn::Path>().is_ok_and(|condition| condition.is_ident("test"))
    })
}

/// Adds each name of a `use`.
pub fn flatten(tree: &UseTree, before: &mut Vec<String>, exported: bool, imports: &mut Vec<Import>) {
    match tree {
        UseTree::Path(path) => {
            before.push(path.ident.to_string());
            flatten(&path.tree, before, exported, imports);
            before.pop();
        }
        UseTree::Name(name) if name.ident == "self" => {
            imports.push(Import { path: before.clone(), name: before.last().cloned(), exported });
        }
        UseTree::Name(name) => {
            let name = name.ident.to_string();
            let path = before.iter().cloned().chain([name.clone()]).collect();
            imports.push(Import { path, name: Some(name), exported });
        }
        UseTree::Rename(renamed) => {
            let own = (renamed.ident != "self").then(|| renamed.ident.to_string());
            let path = before.iter().cloned().chain(own).collect();
            imports.push(Import { path, name: Some(renamed.rename.to_string()), exported });
        }
        UseTree::Glob(_) => imports.push(Import { path: before.clone(), name: None, exported }),
        UseTree::Group(group) => {
            for tree in &group.items {
                flatten(tree, before, exported, imports);
            }
        }
    }
}
