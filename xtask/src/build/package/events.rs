//! The events of the element, for those who describe it. `shell/loader/host-events.js` dispatches them.

/// An event.
pub struct Event {
    /// Its name after `kap-guide:`.
    pub name: &'static str,
    /// The type of its `detail` in TypeScript.
    pub detail: &'static str,
    /// Whether it bubbles. The events of a visit do not, and need `events="on"`.
    pub bubbles: bool,
    /// When it is dispatched.
    pub help: &'static str,
}

impl Event {
    /// Its whole name.
    pub fn full_name(&self) -> String {
        format!("kap-guide:{}", self.name)
    }

    /// Its type in TypeScript.
    pub fn type_text(&self) -> String {
        format!("CustomEvent<{}>", self.detail)
    }

    /// What a developer reads about it.
    pub fn described(&self) -> String {
        let condition = if self.bubbles { "" } else { " Only with `events=\"on\"`; it does not bubble." };
        format!("{}{condition}", self.help)
    }
}

/// All events, in the order of the docs.
pub const EVENTS: [Event; 5] = [
    Event { name: "ready", detail: "{}", bubbles: true, help: "The cover is on the page." },
    Event {
        name: "start",
        detail: "{}",
        bubbles: false,
        help: "A visitor has left the cover, and the guide runs.",
    },
    Event { name: "clear", detail: "{}", bubbles: false, help: "A visitor has cleared their answers." },
    Event {
        name: "contact",
        detail: "{ kind: \"phone\" | \"sms\" | \"email\" | \"booking\" | \"contact-page\" | \"site\" }",
        bubbles: false,
        help: "A visitor has pressed one of the clinic’s own links. The kind is its setting.",
    },
    Event {
        name: "error",
        detail: "{ code: \"cannot-run\" | \"not-loaded\" | \"stopped\" }",
        bubbles: true,
        help: "The guide could not start, or stopped.",
    },
];

#[cfg(test)]
mod tests {
    use std::fs;

    use anyhow::{Context as _, Result};

    use super::*;
    use crate::workspace;

    /// The texts in quotes of one piece of a file of the shell.
    fn quoted(file: &str, start: &str, end: &str) -> Result<Vec<String>> {
        let text = fs::read_to_string(workspace::root().join("shell").join(file))?;
        let (_, rest) = text.split_once(start).with_context(|| format!("{file} has no `{start}`"))?;
        let (piece, _) = rest.split_once(end).with_context(|| format!("{file} has no `{end}`"))?;
        Ok(piece.split('"').skip(1).step_by(2).map(str::to_owned).collect())
    }

    fn names(chosen: impl Fn(&Event) -> bool) -> Vec<String> {
        let mut names: Vec<String> =
            EVENTS.iter().filter(|event| chosen(event)).map(|event| event.name.to_owned()).collect();
        names.sort();
        names
    }

    fn sorted(mut names: Vec<String>) -> Vec<String> {
        names.sort();
        names
    }

    #[test]
    fn the_events_are_those_that_the_shell_dispatches() -> Result<()> {
        assert_eq!(names(|_| true), sorted(quoted("types.d.ts", "type HostEvent =", ";")?));
        let of_visit = quoted("loader/host-events.js", "const VISIT_EVENTS = [", "]")?;
        assert_eq!(names(|event| !event.bubbles), sorted(of_visit));
        Ok(())
    }

    #[test]
    fn the_details_are_those_that_the_shell_gives() -> Result<()> {
        let detail = |name: &str| -> Vec<String> {
            let event = EVENTS.iter().find(|event| event.name == name);
            event
                .map(|event| event.detail.split('"').skip(1).step_by(2).map(str::to_owned).collect())
                .unwrap_or_default()
        };
        assert_eq!(detail("error"), quoted("types.d.ts", "type FailureCode =", ";")?);
        // An address and opening hours have no link.
        let mut contacts = quoted("frame/links.js", "const CONTACTS = [", "]")?;
        contacts.retain(|kind| !["address", "hours"].contains(&kind.as_str()));
        assert_eq!(detail("contact"), contacts);
        Ok(())
    }
}
