//! A mistake of an author is reported with file and line.

use std::fs;
use std::path::Path;

use kap_guide_compiler::Diagnostic;
use tempfile::TempDir;

use crate::guide::{changed, compile, folder};

/// Copies the content, changes one file, and reads it for a region.
#[track_caller]
fn read_changed(region: &'static str, file: &str, from: &str, to: &str) -> (TempDir, Vec<Diagnostic>) {
    let copy = changed(file, from, to);
    let mistakes = compile(copy.path(), region);
    (copy, mistakes.expect_err("the mistake was not found"))
}

/// Expects a mistake that names the file, the line and the reason.
#[track_caller]
pub fn change_is_told(file: &str, from: &str, to: &str, line_has: &str, told: &str) {
    change_is_told_in("US", file, from, to, line_has, told);
}

#[track_caller]
fn change_is_told_in(region: &'static str, file: &str, from: &str, to: &str, line_has: &str, told: &str) {
    let (copy, mistakes) = read_changed(region, file, from, to);
    let found = mistakes.iter().find(|mistake| mistake.what.contains(told));
    let found = found.unwrap_or_else(|| panic!("none of {mistakes:#?} says {told:?}"));
    assert!(line_of(copy.path(), found).contains(line_has), "{found} does not lead to {line_has:?}");
}

fn line_of(folder: &Path, mistake: &Diagnostic) -> String {
    let file = mistake.file.as_ref().expect("the mistake names no file");
    let text = fs::read_to_string(folder.join(file)).unwrap();
    text.lines().nth(mistake.line.expect("the mistake names no line") - 1).unwrap().to_owned()
}

#[test]
fn a_missing_sentence_is_reported() {
    change_is_told("en/interface.toml", "skip = ", "skipp = ", "skipp", "unknown field `skipp`");
}

#[test]
fn a_choice_without_words_is_reported() {
    change_is_told("en/mind.toml", "family = ", "familie = ", "family", "`family` of `mind` needs words");
}

#[test]
fn words_for_a_missing_choice_are_reported() {
    change_is_told(
        "en/mind.toml",
        "family = ",
        "familie = ",
        "familie",
        "`familie` is worded but is not a choice",
    );
}

#[test]
fn a_rule_about_something_missing_is_reported() {
    change_is_told(
        "guide/mind.toml",
        "when = { is = [\"mind\", \"family\"] }",
        "when = { is = [\"mind\", \"fanily\"] }",
        "id = \"family\"",
        "looks for `fanily` of `mind`",
    );
}

#[test]
fn a_question_that_no_answer_leads_to_is_reported() {
    change_is_told(
        "guide/body.toml",
        "when = { is = [\"heart\", \"high-blood-pressure\"] }",
        "when = { all = [{ is = [\"safety\", \"no\"] }, { is = [\"safety\", \"sometimes\"] }] }",
        "blood-pressure",
        "no answers lead to question `blood-pressure`",
    );
}

#[test]
fn a_source_that_is_not_listed_is_reported() {
    change_is_told(
        "guide/safety.toml",
        "sources = [\"R23\"]",
        "sources = [\"R99\"]",
        "id = \"older\"",
        "cites `R99`",
    );
}

#[test]
fn a_duplicate_name_is_reported() {
    change_is_told(
        "guide/help.toml",
        "id = \"spanish\"",
        "id = \"lifeline\"",
        "lifeline",
        "`lifeline` is the name of two things",
    );
    change_is_told(
        "en/help.toml",
        "[service.spanish]",
        "[service.nobody]",
        "service.nobody",
        "`nobody` is worded but is not a service",
    );
}

#[test]
fn toml_that_cannot_be_read_is_reported_with_its_line() {
    change_is_told(
        "guide/safety.toml",
        "kind = \"one\"",
        "kind = \"some\"",
        "kind = \"some\"",
        "unknown variant `some`",
    );
}

#[test]
fn a_region_without_a_number_to_call_is_reported() {
    change_is_told_in(
        "NZ",
        "guide/help.toml",
        "regions = [\"NZ\"]\nchannels = [{ call = \"111\" }]",
        "regions = [\"AU\"]\nchannels = [{ call = \"111\" }]",
        "id = \"NZ\"",
        "`NZ` has no line for `Emergency`",
    );
    change_is_told_in(
        "AU",
        "guide/help.toml",
        "id = \"lifeline-au\"\ntopics = [\"crisis\"]",
        "id = \"lifeline-au\"\ntopics = [\"veterans\"]",
        "id = \"AU\"",
        "`AU` has no line for `Crisis`",
    );
}

#[test]
fn a_region_without_words_and_words_without_a_region_are_reported() {
    let renamed = |told| change_is_told("en/regions.toml", "[region.IE]", "[region.EI]", "", told);
    renamed("`IE` needs words under [region]");
    renamed("`EI` is worded but is not a region");
}

#[test]
fn a_service_of_a_region_that_does_not_exist_is_reported() {
    change_is_told(
        "guide/help.toml",
        "regions = [\"GB\", \"IE\"]",
        "regions = [\"UK\", \"IE\"]",
        "\"UK\"",
        "`UK` is where the line `samaritans` is, but is not a [[region]]",
    );
}

#[test]
fn a_region_that_does_not_exist_is_reported() {
    let mistakes = compile(&folder(), "XX").expect_err("XX was read");
    let told: Vec<&str> = mistakes.iter().map(|mistake| mistake.what.as_str()).collect();
    assert!(told.iter().any(|what| what.contains("`the region`")), "{told:?}");
}

#[test]
fn a_section_that_does_not_say_whether_the_notes_include_it_is_reported() {
    // One of them raises concerns, and the notes repeat the answers of the other.
    for (section, include) in [("you", "on"), ("now", "off")] {
        change_is_told(
            "guide/guide.toml",
            &format!("id = \"{section}\"\ninclude = \"{include}\""),
            &format!("id = \"{section}\""),
            &format!("id = \"{section}\""),
            &format!("`{section}` has something for the notes, so it must say `include`"),
        );
    }
}

#[test]
fn an_opening_that_cannot_be_answered_is_reported() {
    let opening = "opening = { question = \"asker\", me = \"me\", other = \"other\" }";
    for (from, to, told) in [
        ("me = \"me\"", "me = \"myself\"", "`asker` is to be answered `myself`, which it cannot"),
        ("other = \"other\"", "other = \"you\"", "`asker` is to be answered `you`, which it cannot"),
        ("question = \"asker\"", "question = \"who\"", "`who` is to be answered `me`, which it cannot"),
    ] {
        let question = told.split('`').nth(1).unwrap();
        change_is_told("guide/guide.toml", opening, &opening.replace(from, to), question, told);
    }
}

#[test]
fn parts_that_do_not_name_the_sections_in_turn_are_reported() {
    let sections = "sections = [\"now\", \"you\", \"person\"]";
    for changed in [
        "sections = [\"you\", \"now\", \"person\"]",
        "sections = [\"now\", \"you\"]",
        "sections = [\"now\", \"you\", \"person\", \"body\"]",
        "sections = []",
    ] {
        let told = "must name the sections that are asked in turn";
        change_is_told("guide/guide.toml", sections, changed, "id = \"now\"", told);
    }
}

#[test]
fn a_part_a_card_or_a_private_section_without_words_is_reported() {
    let renamed = |file, from: &str, line_has, told| {
        change_is_told(file, from, &from.replace(" =", "s ="), line_has, told);
    };
    renamed("en/notes.toml", "life = ", "", "`life` needs words under [part]");
    renamed("en/privacy.toml", "home = ", "", "`home` needs words");
    change_is_told("en/notes.toml", "[card.sides]", "[card.side]", "", "`sides` needs words under [card]");
}

#[test]
fn a_question_to_ask_that_is_not_in_the_list_is_reported() {
    for (from, to) in [("usual = [\"prescriber\"", "usual = [\"doctor\""), ("[\"plan\"", "[\"map\"")] {
        change_is_told("guide/guide.toml", from, to, "", "is a question to ask that is not in the list");
    }
    change_is_told(
        "guide/guide.toml",
        "overview-before = \"reasons\"",
        "overview-before = \"reason\"",
        "",
        "has the overview before it, but is not a question",
    );
}

#[test]
fn words_for_a_fact_of_a_missing_choice_are_reported() {
    change_is_told(
        "en/body.toml",
        "often-high = \"Blood pressure",
        "oftener = \"Blood pressure",
        "",
        "`oftener` is worded but is not a choice of `blood-pressure`",
    );
}
