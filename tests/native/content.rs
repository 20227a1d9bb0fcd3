//! The content pipeline: what authors write arrives whole, and what they get wrong is named.

use std::fs;
use std::path::Path;

use kap_guide::content::author;
use kap_guide::content::{Content, Unreadable};

use super::guide::{english, folder};

#[test]
fn every_id_has_words_and_every_id_that_is_used_exists() {
    assert!(!english().content.guide.questionnaire.questions.is_empty());
}

#[test]
fn a_packed_file_reads_back_as_it_was() {
    let bytes = english().content.write().unwrap();
    assert_eq!(Content::read(bytes.leak()), Ok(english().content.clone()));
}

#[test]
fn a_packed_file_that_is_cut_short_anywhere_is_refused() {
    let bytes: &'static [u8] = english().content.write().unwrap().leak();
    for length in (0..bytes.len()).step_by(97).chain([bytes.len() - 1]) {
        assert_eq!(Content::read(&bytes[..length]), Err(Unreadable), "cut at {length}");
    }
}

#[test]
fn a_file_of_another_version_is_refused() {
    let mut bytes = english().content.write().unwrap();
    bytes[3] += 1;
    assert_eq!(Content::read(bytes.leak()), Err(Unreadable));
}

/// Copies the content, changes one file, and expects a mistake that names the file, the line and
/// the reason.
#[track_caller]
fn change_is_told(file: &str, from: &str, to: &str, line_has: &str, told: &str) {
    let copy = tempfile::tempdir().unwrap();
    for part in ["guide", "en"] {
        fs::create_dir(copy.path().join(part)).unwrap();
        for entry in fs::read_dir(folder().join(part)).unwrap() {
            let entry = entry.unwrap();
            fs::copy(entry.path(), copy.path().join(part).join(entry.file_name())).unwrap();
        }
    }
    let path = copy.path().join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} no longer holds {from:?}");
    fs::write(&path, text.replacen(from, to, 1)).unwrap();

    let mistakes = author::read(copy.path(), "en").expect_err("the mistake was not found");
    let found = mistakes.iter().find(|mistake| mistake.what.contains(told));
    let found = found.unwrap_or_else(|| panic!("none of {mistakes:#?} says {told:?}"));
    assert!(line_of(copy.path(), found).contains(line_has), "{found} does not lead to {line_has:?}");
}

fn line_of(folder: &Path, mistake: &author::Mistake) -> String {
    let file = mistake.file.as_ref().expect("the mistake names no file");
    let text = fs::read_to_string(folder.join(file)).unwrap();
    text.lines().nth(mistake.line.expect("the mistake names no line") - 1).unwrap().to_owned()
}

#[test]
fn a_sentence_that_is_missing_is_named() {
    change_is_told("en/interface.toml", "skip = ", "skipp = ", "skipp", "unknown field `skipp`");
}

#[test]
fn a_choice_without_words_is_named() {
    change_is_told("en/health.toml", "family = ", "familie = ", "family", "`family` of `mind` needs words");
}

#[test]
fn words_for_a_choice_that_is_not_there_are_named() {
    change_is_told(
        "en/health.toml",
        "family = ",
        "familie = ",
        "familie",
        "`familie` is worded but is not a choice",
    );
}

#[test]
fn a_rule_that_looks_for_nothing_is_named() {
    change_is_told(
        "guide/health.toml",
        "when = { is = [\"mind\", \"family\"] }",
        "when = { is = [\"mind\", \"fanily\"] }",
        "id = \"family\"",
        "looks for `fanily` of `mind`",
    );
}

#[test]
fn a_question_that_no_answer_leads_to_is_named() {
    change_is_told(
        "guide/health.toml",
        "when = { is = [\"heart\", \"high-blood-pressure\"] }",
        "when = { all = [{ is = [\"safety\", \"no\"] }, { is = [\"safety\", \"sometimes\"] }] }",
        "blood-pressure",
        "no answers lead to question `blood-pressure`",
    );
}

#[test]
fn a_source_that_is_not_listed_is_named() {
    change_is_told(
        "guide/now.toml",
        "sources = [\"R23\"]",
        "sources = [\"R99\"]",
        "id = \"older\"",
        "cites `R99`",
    );
}

#[test]
fn a_second_thing_of_one_name_is_named() {
    change_is_told(
        "guide/help.toml",
        "id = \"spanish\"",
        "id = \"lifeline\"",
        "lifeline",
        "`lifeline` is the name of two things",
    );
    change_is_told(
        "en/help.toml",
        "[line.spanish]",
        "[line.nobody]",
        "line.nobody",
        "`nobody` is worded but is not a line",
    );
}

#[test]
fn toml_that_cannot_be_read_is_named_with_its_line() {
    change_is_told(
        "guide/now.toml",
        "kind = \"one\"",
        "kind = \"some\"",
        "kind = \"some\"",
        "unknown variant `some`",
    );
}
