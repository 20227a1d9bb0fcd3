//! The map in docs/architecture.md, held against the tree.

use std::fs;

use crate::guide::root;

/// The text of the map.
pub fn architecture() -> String {
    fs::read_to_string(root().join("docs/architecture.md")).unwrap()
}

/// Places in backticks that do not exist; only what looks like a path is looked for.
pub fn missing(text: &str) -> Vec<String> {
    let named = text.split('`').skip(1).step_by(2);
    let paths = named.filter(|name| {
        ["src/", "compiler/", "widget/", "shell/", "style/", "content/", "tests/", "xtask/", "docs/"]
            .iter()
            .any(|top| name.starts_with(top))
            && !name.contains(['*', ' ', '<', '{'])
    });
    paths.filter(|path| !root().join(path).exists()).map(String::from).collect()
}
