//! From a path in the code to the file that defines what it names.

use super::modules::{Module, ModulePath, Modules};

/// More steps than any path takes. This ends the search if two modules import a name from each other.
const LIMIT: usize = 32;

impl Modules {
    /// The file that defines what a path names; `None` if it is a module, or nothing of ours. Names that a module
    /// passes on lead to where they come from.
    pub fn definition(&self, from: &[String], path: &[String]) -> Option<&str> {
        self.in_scope(from, path, LIMIT)
    }

    /// Looks a path up as it is written in a module.
    fn in_scope(&self, from: &[String], path: &[String], limit: usize) -> Option<&str> {
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => self.below(from.get(..1)?, rest, limit),
            "self" => self.below(from, rest, limit),
            "super" => self.below(parent(from)?, rest, limit),
            _ => self.known(from, path, limit).or_else(|| {
                let library = self.libraries.contains(first);
                library.then(|| self.below(std::slice::from_ref(first), rest, limit))?
            }),
        }
    }

    /// Looks a path up that begins in a module. A name that is not seen there is one that a macro has made.
    fn below(&self, module: &[String], path: &[String], limit: usize) -> Option<&str> {
        match path.split_first()? {
            (first, rest) if first == "super" => self.below(parent(module)?, rest, limit),
            (first, _) if path.len() == 1 && self.child(module, first).is_some() => {
                self.known(module, path, limit)
            }
            _ => self.known(module, path, limit).or_else(|| {
                let module = self.modules.get(module)?;
                let outside = self.leads_outside(module, path.first()?);
                (!outside).then_some(module.file.as_str())
            }),
        }
    }

    /// The same, for names that can be seen.
    fn known(&self, from: &[String], path: &[String], limit: usize) -> Option<&str> {
        let limit = limit.checked_sub(1)?;
        let (first, rest) = path.split_first()?;
        let module = self.modules.get(from)?;
        if let Some(child) = self.child(from, first).filter(|_| !rest.is_empty()) {
            return self.below(&child, rest, limit);
        }
        if module.defined.contains(first) {
            return Some(&module.file);
        }
        let named = module.imports.iter().filter(|import| import.name.as_ref() == Some(first));
        let mut named = named.map(|import| [&import.path as &[String], rest].concat());
        let mut all = module.imports.iter().filter(|import| import.name.is_none());
        let found = named.find_map(|path| self.in_scope(from, &path, limit));
        found.or_else(|| {
            all.find_map(|import| {
                let module = self.module(from, &import.path)?;
                (module != from).then(|| self.known(&module, path, limit))?
            })
        })
    }

    /// Whether a module imports a name from a crate that is not ours.
    fn leads_outside(&self, module: &Module, name: &str) -> bool {
        module.imports.iter().any(|import| {
            import.name.as_deref() == Some(name)
                && import.path.first().is_some_and(|first| {
                    !["crate", "self", "super"].contains(&first.as_str()) && !self.libraries.contains(first)
                })
        })
    }

    /// The module that a path names.
    fn module(&self, from: &[String], path: &[String]) -> Option<ModulePath> {
        let (first, rest) = path.split_first()?;
        let start = match first.as_str() {
            "crate" => from.get(..1)?.to_vec(),
            "self" => from.to_vec(),
            "super" => parent(from)?.to_vec(),
            name if self.libraries.contains(name) => vec![first.clone()],
            _ => self.child(from, first)?,
        };
        rest.iter().try_fold(start, |module, name| {
            if name == "super" { Some(parent(&module)?.to_vec()) } else { self.child(&module, name) }
        })
    }

    fn child(&self, module: &[String], name: &str) -> Option<ModulePath> {
        let path: ModulePath = module.iter().cloned().chain([name.to_owned()]).collect();
        self.modules.contains_key(&path).then_some(path)
    }
}

fn parent(module: &[String]) -> Option<&[String]> {
    module.split_last().map(|(_, parent)| parent)
}
