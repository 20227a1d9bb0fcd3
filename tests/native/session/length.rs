//! How long a visit is for someone with nothing to report.

use kap_guide::session::Screen;

use super::guide;
use crate::exhaustive::ways::{self, Others};

/// Answers that are nothing to report: what brings someone here, for how long, what was tried, and the
/// plain answers to the gates.
fn nothing(question: &str, choice: Option<&str>) -> bool {
    match question {
        "reasons" | "how-long" | "tried" => true,
        "asker" => choice == Some("me"),
        "safety" => choice == Some("no"),
        "age" => matches!(choice, Some("adult" | "older")),
        _ => false,
    }
}

#[test]
fn someone_with_nothing_to_report_is_asked_at_most_sixteen_questions() {
    let mut longest = 0;
    ways::every(guide(), Others::Single, &mut |seen| {
        let plain =
            |(id, chosen): &ways::Given| nothing(id.as_str(), chosen.first().map(|choice| choice.as_str()));
        if seen.visit.screen() == Screen::Check && seen.given.iter().all(plain) {
            longest = longest.max(seen.visit.walk(guide()).path.len());
        }
    });
    println!("{longest} questions for someone with nothing to report");
    assert!((10..=16).contains(&longest), "{longest} questions");
}
