//! A screen as a screen reader would speak it, from Chromium's own accessibility tree.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::harness::Harness;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    #[serde(rename = "nodeId")]
    id: String,
    ignored: bool,
    #[serde(default)]
    role: Told,
    #[serde(default)]
    name: Told,
    #[serde(default)]
    description: Told,
    #[serde(default)]
    properties: Vec<Property>,
    #[serde(default)]
    child_ids: Vec<String>,
}

#[derive(Default, Deserialize)]
struct Told {
    #[serde(default)]
    value: Value,
}

#[derive(Deserialize)]
struct Property {
    name: String,
    value: Told,
}

/// What is spoken of the guide with this name, line by line.
pub fn lines(harness: &Harness, guide: &str) -> Result<Vec<String>> {
    let answer = harness.driver.devtools("Accessibility.getFullAXTree", json!({}))?;
    let nodes = answer.get("nodes").cloned().context("Chromium has no accessibility tree")?;
    let nodes: Vec<Node> = serde_json::from_value(nodes)?;
    let tree: BTreeMap<&str, &Node> = nodes.iter().map(|node| (node.id.as_str(), node)).collect();
    let region = nodes.iter().find(|node| node.role() == "region" && node.name() == guide);
    let mut spoken = Spoken { tree, lines: Vec::new(), sentence: String::new() };
    spoken.speak(region.with_context(|| format!("there is no region “{guide}”"))?);
    spoken.ends_sentence();
    Ok(spoken.lines)
}

struct Spoken<'a> {
    tree: BTreeMap<&'a str, &'a Node>,
    lines: Vec<String>,
    /// Pieces of text that are spoken without a pause.
    sentence: String,
}

impl<'a> Spoken<'a> {
    fn speak(&mut self, node: &'a Node) {
        match node.role() {
            "StaticText" => self.sentence.push_str(&(node.name() + " ")),
            "link" | "button" | "radio" | "checkbox" | "searchbox" | "heading" | "DisclosureTriangle"
            | "columnheader" | "rowheader" => {
                self.says(node.announced());
            }
            "region" | "group" | "status" | "list" => {
                if node.role() != "group" || !node.name().is_empty() {
                    self.says(node.announced());
                }
                self.children(node);
                self.ends_sentence();
            }
            "paragraph" | "listitem" | "term" | "definition" | "LabelText" | "cell" => {
                self.ends_sentence();
                self.children(node);
                self.ends_sentence();
            }
            // What names a group is spoken with the group; a heading in it is spoken by itself.
            "Legend" if !self.holds_heading(node) => {}
            // A label is spoken with its control.
            "InlineTextBox" | "ListMarker" => {}
            _ => self.children(node),
        }
    }

    fn holds_heading(&self, node: &Node) -> bool {
        let mut inside = node.child_ids.iter().filter_map(|id| self.tree.get(id.as_str()));
        inside.any(|child| child.role() == "heading" || self.holds_heading(child))
    }

    fn children(&mut self, node: &'a Node) {
        // The label around a control says again what the control is called and described by.
        let control = node.child_ids.iter().filter_map(|id| self.tree.get(id.as_str()).copied());
        let control =
            control.clone().find(|child| ["radio", "checkbox", "searchbox"].contains(&child.role()));
        if let Some(control) = control.filter(|_| node.role() == "LabelText") {
            self.speak(control);
            return;
        }
        for id in &node.child_ids {
            if let Some(child) = self.tree.get(id.as_str()).copied() {
                self.speak(child);
            }
        }
    }

    fn says(&mut self, line: String) {
        self.ends_sentence();
        self.lines.push(line);
    }

    fn ends_sentence(&mut self) {
        let sentence = self.sentence.split_whitespace().collect::<Vec<_>>().join(" ");
        self.sentence.clear();
        if !sentence.is_empty() {
            self.lines.push(sentence);
        }
    }
}

impl Node {
    fn role(&self) -> &str {
        if self.ignored { "" } else { self.role.value.as_str().unwrap_or_default() }
    }

    fn name(&self) -> String {
        self.name.value.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn property(&self, name: &str) -> Option<&Value> {
        self.properties.iter().find(|property| property.name == name).map(|property| &property.value.value)
    }

    /// Role, name, state and description, in the order of most screen readers.
    fn announced(&self) -> String {
        let mut parts = vec![match (self.role(), self.property("level")) {
            ("heading", Some(level)) => format!("heading {level}"),
            ("DisclosureTriangle", _) => String::from("disclosure"),
            (role, _) => role.to_owned(),
        }];
        parts.extend(Some(self.name()).filter(|name| !name.is_empty()));
        match self.property("checked").and_then(Value::as_str) {
            Some("true") => parts.push(String::from("checked")),
            Some(_) => parts.push(String::from("not checked")),
            None => {}
        }
        match self.property("expanded").and_then(Value::as_bool) {
            Some(true) => parts.push(String::from("expanded")),
            Some(false) => parts.push(String::from("collapsed")),
            None => {}
        }
        let description = self.description.value.as_str().unwrap_or_default();
        parts.extend(Some(description.to_owned()).filter(|description| !description.is_empty()));
        parts.join(" | ")
    }
}
