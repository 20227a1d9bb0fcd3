//! The workflows of `.github/`: they run this project’s own commands, may do little, and use nothing that can change under them.

use std::fs;

use crate::guide::root;

/// How a command of a step may begin. Everything else belongs into xtask or `.ci/`, where it can be run and tested by hand.
const COMMANDS: [&str; 7] = [
    ".ci/",
    "cargo xtask ",
    "gh release create ",
    "git config --global --add safe.directory ",
    "grep -qE ",
    "npm publish ",
    "test -f ",
];

/// Every workflow, by its name.
pub fn all() -> Vec<(String, String)> {
    let files = fs::read_dir(root().join(".github/workflows")).unwrap().map(|entry| entry.unwrap().path());
    files.map(|path| (path.display().to_string(), fs::read_to_string(path).unwrap())).collect()
}

/// What is not as it must be in a workflow.
pub fn complaints(text: &str) -> Vec<String> {
    let lines = text.lines().zip(text.lines().skip(1).chain([""])).enumerate();
    let of_lines =
        lines.filter_map(|(at, (line, next))| Some(format!("line {}: {}", at + 1, of_line(line, next)?)));
    let mut complaints: Vec<String> = of_lines.collect();
    let (before, jobs) = text.split_once("jobs:\n").unwrap_or((text, ""));
    let least = ["\npermissions: {}\n", "\npermissions:\n  contents: read\n"];
    if !least.iter().any(|least| before.contains(least)) {
        complaints.push("the whole workflow may do more than read".into());
    }
    let machines = jobs.matches("runs-on: ").count();
    if machines != jobs.matches("timeout-minutes: ").count() {
        complaints.push("a job has no end, or two".into());
    }
    complaints
}

fn of_line(line: &str, next: &str) -> Option<String> {
    let line = line.trim_start().trim_start_matches("- ");
    let (key, value) = line.split_once(": ")?;
    // A long command goes on in the lines below.
    let value = if value == ">-" { next.trim() } else { value };
    match key {
        "uses" if !value.starts_with("./") && !is_pinned(value) => {
            Some(format!("`{value}` is not pinned by its whole hash"))
        }
        "run" if !is_ours(value) => Some(format!("`{value}` is no command of this project")),
        _ if value.starts_with("write") && !value.contains(" # ") => {
            Some(format!("`{key}` may write, and no comment says why"))
        }
        _ => None,
    }
}

/// Whether an action is named by its commit, with its version beside it.
fn is_pinned(action: &str) -> bool {
    action
        .split_once('@')
        .and_then(|(_, rest)| rest.split_once(" # v"))
        .is_some_and(|(hash, _)| hash.len() == 40 && hash.bytes().all(|sign| sign.is_ascii_hexdigit()))
}

fn is_ours(command: &str) -> bool {
    COMMANDS.iter().any(|start| command.starts_with(start))
        && !["&&", ";", "|"].iter().any(|more| command.contains(more))
}
