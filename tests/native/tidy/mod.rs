//! Reads the sources for the absences that docs/architecture.md promises.

mod cases;
mod dependencies;
mod layers;
mod map;
mod retired;
mod rules;
mod source;
mod workflows;

use source::{Source, all};

use crate::lint::sentences;

/// What someone reads who comes for the first time.
const NEWCOMERS: [&str; 4] = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "RELEASING.md"];

/// Everything that is not as it must be, each in one sentence with its place.
fn complaints(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in sources {
        let rules = [
            layers::check(source),
            rules::check(source),
            dependencies::check(source),
            retired::check(source),
        ];
        complaints.extend(rules.concat().into_iter().map(|what| format!("{}: {what}", source.path)));
    }
    complaints
}

#[test]
fn the_sources_are_tidy() {
    let sources = all();
    assert!(sources.len() > 60, "only {} sources were found", sources.len());
    let complaints = complaints(&sources);
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn the_docs_name_only_files_that_exist() {
    for (path, text) in map::documents() {
        assert_eq!(map::missing(&text), Vec::<String>::new(), "{path}");
    }
    assert_eq!(map::missing("see `src/nowhere/` and `src/lib.rs`"), ["src/nowhere/"]);
}

#[test]
fn no_tag_tells_the_host_of_the_files_the_address_of_the_page() {
    for (path, text) in map::documents().into_iter().chain(map::pages()) {
        assert_eq!(map::with_referrer(&text), Vec::<String>::new(), "{path}");
    }
    let tag = "<script async src=\"https://HOST/kap-guide.js\"></script>";
    assert_eq!(map::with_referrer(tag).len(), 1);
    assert!(map::with_referrer(&tag.replace(" src", " referrerpolicy=\"no-referrer\" src")).is_empty());
}

#[test]
fn every_decision_says_whether_it_holds() {
    assert_eq!(map::without_status(), Vec::<String>::new());
    assert!(map::has_status("# 1. A title\n\n**Status.** Accepted.\n"));
    assert!(!map::has_status("# 1. A title\n\n**Context.** Text.\n"));
}

#[test]
fn the_workflows_run_our_own_commands_and_may_do_no_more_than_they_say() {
    let workflows = workflows::all();
    assert!(workflows.len() >= 2, "only {} workflows", workflows.len());
    for (path, text) in workflows {
        assert_eq!(workflows::complaints(&text), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn sentences_for_newcomers_are_short_and_plain() {
    let documents = map::documents();
    for name in NEWCOMERS {
        let (path, text) = documents.iter().find(|(path, _)| path.ends_with(name)).unwrap();
        let prose = map::prose(text);
        let sentences = prose.iter().flat_map(|text| sentences::of(text));
        let long: Vec<&str> = sentences.filter(|said| sentences::words(said) > sentences::MOST).collect();
        assert_eq!(long, Vec::<&str>::new(), "{path}");
        let twisted: Vec<String> = prose.iter().flat_map(|text| sentences::twisted(text)).collect();
        assert_eq!(twisted, Vec::<String>::new(), "{path}");
    }
    let long = format!("- A word{}.\n", " more".repeat(24));
    assert_eq!(
        map::prose(&format!("# T\n\n```sh\n{long}```\n\n| a | b |\n{long}")),
        [long.trim_start_matches("- ").trim()]
    );
    assert_eq!(sentences::words(&long), 26);
}
