//! Findings, which checks report, and the checks that several of them share.

use core::fmt::Display;
use std::collections::BTreeSet;

use kap_guide::content::{Guide, Table};
use kap_guide::questionnaire::{Expected, QuestionId, Role, Rule};

/// A finding: a problem, and the id to look for in the files.
pub struct Finding {
    /// The id.
    pub id: String,
    /// What is wrong and how to fix it, as a sentence.
    pub what: String,
}

/// Checks that ids and words match one to one, without duplicates.
pub fn require_words<K: Ord + Copy + Display, V>(
    ids: &[K],
    words: &Table<K, V>,
    kind: &str,
    found: &mut Vec<Finding>,
) {
    let mut known = BTreeSet::new();
    for id in ids {
        let once = known.insert(*id);
        require(once, id, &format!("is the name of two things under [[{kind}]]; rename one"), found);
        require(words.get(*id).is_some(), id, &format!("needs words under [{kind}]"), found);
    }
    for id in words.repeated() {
        require(false, &id, &format!("is worded twice under [{kind}]; remove one"), found);
    }
    for id in words.keys() {
        require(known.contains(&id), &id, &format!("is worded but is not a {kind}"), found);
    }
}

/// Checks the rule of anything but a question: the questions and choices it reads must exist.
pub fn rule(guide: &Guide, rule: &Rule, owner: &dyn Display, found: &mut Vec<Finding>) {
    for (question, sought) in rule.looks_at() {
        if !exists(guide, question, sought) {
            let what = format!("looks for `{sought}` of `{question}`, which cannot be answered");
            require(false, owner, &what, found);
        }
    }
}

/// Whether a question has such an answer.
pub fn exists(guide: &Guide, question: QuestionId, sought: Expected) -> bool {
    let Some(question) = guide.questionnaire.question(question) else {
        return false;
    };
    match sought {
        Expected::Choice(id) => question.choice(id).is_some_and(|choice| choice.role != Role::Decline),
        Expected::Skipped => true,
        Expected::Declined => question.choices.iter().any(|choice| choice.role == Role::Decline),
    }
}

/// Adds a finding about an id unless a condition holds. `what` completes the sentence that begins with the id.
pub fn require(met: bool, id: &dyn Display, what: &str, found: &mut Vec<Finding>) {
    if !met {
        let id = id.to_string();
        found.push(Finding { what: format!("`{id}` {what}"), id });
    }
}
