//! The words of the guide, held against the rules for words: what may not be said, how long, how plain.

mod cases;
mod grade;
mod rules;
mod screens;

use super::guide::english;

#[test]
fn nothing_says_what_the_guide_must_not_say() {
    let mut found = Vec::new();
    for (place, text) in screens::sentences(english()) {
        found.extend(rules::forbidden(&text).into_iter().map(|what| format!("{place}: {what} in “{text}”")));
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn every_message_is_long_enough_to_help_and_short_enough_to_read() {
    let words = &english().content.words;
    let concerns = &english().content.guide.concerns;
    let messages =
        concerns.iter().filter_map(|concern| Some((concern.id, words.concerns.get(concern.id)?.message)));
    let found: Vec<String> =
        messages.filter_map(|(id, text)| rules::length(&text).map(|what| format!("{id}: {what}"))).collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn every_figure_in_a_message_is_one_that_may_be_printed() {
    let words = &english().content.words;
    let mut found = Vec::new();
    for concern in &english().content.guide.concerns {
        let message = words.concerns.get(concern.id).map(|said| said.message).unwrap_or_default();
        found.extend(
            rules::figures(concern.id.as_str(), &message)
                .into_iter()
                .map(|figure| format!("{}: {figure}", concern.id)),
        );
    }
    assert!(
        found.is_empty(),
        "read them again in their source, or write them in words:\n{}",
        found.join("\n")
    );
}

#[test]
fn a_concern_without_a_source_is_known_to_rest_on_expert_practice() {
    let known = ["family", "heart-medicines", "psychedelics"];
    let concerns = english().content.guide.concerns.iter().filter(|concern| concern.sources.is_empty());
    let found: Vec<&str> = concerns.map(|concern| concern.id.as_str()).collect();
    assert_eq!(found, known);
}

#[test]
fn every_service_says_until_when_its_number_holds() {
    for line in &english().content.guide.lines {
        let parts: Vec<&str> = line.review_by.split('-').collect();
        let numbers: Option<Vec<u32>> = parts.iter().map(|part| part.parse().ok()).collect();
        assert!(
            matches!(numbers.as_deref(), Some([2026..=2100, 1..=12, 1..=31])),
            "{}: {}",
            line.id,
            line.review_by
        );
    }
}

#[test]
fn every_screen_can_be_read_after_ten_years_of_school_and_the_whole_after_eight() {
    let names = grade::names();
    assert!(names.len() <= 150, "{} names; at most 150 are reviewed", names.len());
    let mut all = Vec::new();
    let mut found = Vec::new();
    for (screen, texts) in screens::screens(english()) {
        let grade = grade::of(&texts, &names);
        if grade > 10.0 {
            found.push(format!("{screen}: grade {grade:.1}"));
        }
        all.extend(texts);
    }
    let whole = grade::of(&all, &names);
    println!("reading grade of the whole: {whole:.1}, with {} names", names.len());
    assert!(whole <= 8.0, "the whole has grade {whole:.1}");
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}
