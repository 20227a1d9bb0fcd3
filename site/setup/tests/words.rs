//! Every setting has its words and its place in the form.

use std::collections::BTreeSet;

use kap_guide::settings::{Kind, SETTINGS};
use kap_guide_setup::words::{CHOICES, EXAMPLES, GROUPS, LABELS, SNIPPETS, USES};
use kap_guide_setup::{Feedback, Snippet};

fn names() -> BTreeSet<&'static str> {
    SETTINGS.iter().map(|setting| setting.name.as_str()).collect()
}

#[test]
fn every_setting_stands_once_in_the_form_and_has_a_label() {
    let grouped: Vec<&str> = GROUPS.iter().flat_map(|group| group.settings).copied().collect();
    assert_eq!(grouped.len(), SETTINGS.len());
    assert_eq!(grouped.into_iter().collect::<BTreeSet<_>>(), names());
    assert_eq!(LABELS.iter().map(|(name, _)| *name).collect::<BTreeSet<_>>(), names());
}

#[test]
fn every_choice_has_a_label_and_every_other_setting_an_example_that_is_allowed() {
    for setting in SETTINGS {
        let name = setting.name.as_str();
        let labels: BTreeSet<&str> =
            CHOICES.iter().filter(|(of, ..)| *of == name).map(|(_, choice, _)| *choice).collect();
        match setting.kind {
            Kind::Choice(choices) | Kind::List(choices) => {
                assert_eq!(labels, choices.iter().copied().collect(), "{name}");
            }
            _ => {
                assert!(labels.is_empty(), "{name}");
                let example = EXAMPLES.iter().find(|(of, _)| *of == name).map(|(_, example)| *example);
                let answer = example.map(|example| Feedback::to(setting, example));
                assert!(
                    answer.is_some_and(|answer| answer.value.as_deref() == example),
                    "{name}: {example:?}"
                );
            }
        }
    }
    assert!(EXAMPLES.iter().all(|(name, _)| names().contains(name)));
}

#[test]
fn every_snippet_has_a_name() {
    let named: BTreeSet<&str> = SNIPPETS.iter().map(|(id, _)| *id).collect();
    assert_eq!(named, Snippet::ALL.into_iter().map(Snippet::id).collect());
    let used: BTreeSet<&str> = USES.iter().map(|(id, _)| *id).collect();
    assert_eq!(used, named);
}
