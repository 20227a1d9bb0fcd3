//! The documents, compared with the tree.

use std::fs;

use crate::guide::root;

/// Every document for developers and clinics, by its path.
pub fn documents() -> Vec<(String, String)> {
    let folders = ["", ".github", "docs", "docs/decisions"];
    let files = folders.iter().flat_map(|folder| fs::read_dir(root().join(folder)).unwrap());
    let paths = files.map(|entry| entry.unwrap().path());
    let documents = paths.filter(|path| path.extension().is_some_and(|ending| ending == "md"));
    documents.map(|path| (path.display().to_string(), fs::read_to_string(path).unwrap())).collect()
}

/// Places in backticks that do not exist; only what looks like a path is looked for.
pub fn missing(text: &str) -> Vec<String> {
    let named = text.split('`').skip(1).step_by(2);
    let paths = named.filter(|name| {
        [
            "src/",
            "compiler/",
            "widget/",
            "shell/",
            "style/",
            "site/",
            "patches/",
            "content/",
            "tests/",
            "xtask/",
            "docs/",
            ".ci/",
            ".github/",
            ".devcontainer/",
            "fuzz/",
        ]
        .iter()
        .any(|top| name.starts_with(top))
            && !name.contains(['*', ' ', '<', '{'])
    });
    paths.filter(|path| !root().join(path).exists()).map(String::from).collect()
}

/// The paragraphs and items of a document, each on one line: without headings, tables, code, pictures and bold type.
pub fn prose(text: &str) -> Vec<String> {
    let mut prose: Vec<String> = Vec::new();
    let mut continues = false;
    let plain = text.replace("**", "");
    let parts = plain.split("```").step_by(2);
    for line in parts.flat_map(|part| part.lines().map(str::trim).chain([""])) {
        let numbered =
            line.split_once(". ").filter(|(number, _)| number.bytes().all(|sign| sign.is_ascii_digit()));
        let item = numbered.map_or(line, |(_, item)| item);
        let item = item.trim_start_matches("- ").trim_start_matches("[ ] ");
        match prose.last_mut() {
            _ if line.is_empty() || line.starts_with(['#', '|', '<']) => continues = false,
            Some(last) if continues && item == line => *last = format!("{last} {line}"),
            _ => {
                prose.push(item.to_owned());
                continues = true;
            }
        }
    }
    prose
}

/// Tags in a text that load a file of the guide and would tell its server the address of the page.
pub fn with_referrer(text: &str) -> Vec<String> {
    let tags = ["<script", "<iframe"].into_iter().flat_map(|start| text.split(start).skip(1));
    let tags = tags.filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag);
    let ours = tags.filter(|tag| {
        ["/kap-guide.js\"", "/kap-guide.standalone.js\"", "/frame.js\"", "/frame.html", "{{script}}"]
            .iter()
            .any(|file| tag.contains(file))
    });
    ours.filter(|tag| !tag.contains("referrerpolicy=\"no-referrer\"")).map(String::from).collect()
}

/// The pages that carry the tag, by their paths.
pub fn pages() -> Vec<(String, String)> {
    let paths = ["index.html", "site/preview/tag.html", "site/styleguide/index.html"];
    paths.map(|path| (path.to_owned(), fs::read_to_string(root().join(path)).unwrap())).to_vec()
}

/// Decision records that do not say below their title whether they hold.
pub fn without_status() -> Vec<String> {
    let records = fs::read_dir(root().join("docs/decisions")).unwrap().map(|entry| entry.unwrap().path());
    let lacks = records.filter(|path| !has_status(&fs::read_to_string(path).unwrap()));
    lacks.map(|path| path.display().to_string()).collect()
}

/// Whether a decision record begins with its title and then its status.
pub fn has_status(record: &str) -> bool {
    let mut lines = record.lines().filter(|line| !line.is_empty());
    let title = lines.next().is_some_and(|line| line.starts_with("# "));
    title && lines.next().is_some_and(|line| line.starts_with("**Status.** "))
}
