//! Names that this project has given up for the field's terms, so that they do not come back.

use super::Source;
use crate::phrases;

/// A retired name and the name in its place.
const RETIRED: &[(&str, &str)] = &[
    ("Aside", "Overlay"),
    ("befall", "apply"),
    ("beside_all", "precompress"),
    ("captioned", "heading_with_caption"),
    ("come_to", "enter_question"),
    ("Delayed", "Held"),
    ("element_for", "Tagged"),
    ("goes_to", "open_url"),
    ("inner_integrity", "asset_integrity"),
    ("is_led_to_the_heading", "expect_focus_on_heading"),
    ("isKept", "hasSaved"),
    ("keepEvents", "containEvents"),
    ("kept_back", "withheld"),
    ("kept_walk", "restore"),
    ("keptWays", "savedActions"),
    ("left_out", "excluded"),
    ("LineId", "ServiceId"),
    ("Looker", "Observer"),
    ("Mistake", "Diagnostic"),
    ("neighbour", "sibling"),
    ("Noted", "RaisedConcern"),
    ("out_link", "ExternalLink"),
    ("Pack", "Encode"),
    ("Packed", "Encode"),
    ("PutIn", "Inclusion"),
    ("reads_heading", "expect_heading"),
    ("screen_with_actions", "Stack"),
    ("Shelf", "SavedAnswers"),
    ("Sought", "Expected"),
    ("Take", "Export"),
    ("take_down", "load"),
    ("TAKES", "EXPORTS"),
    ("Together", "RatingGrid"),
    ("Traveler", "JourneyRunner"),
    ("Twin", "Model"),
    ("Unpack", "Decode"),
    ("Unreadable", "DecodeError"),
    ("wayOn", "coverActions"),
    ("witness", "eventLog"),
    ("WrittenLearn", "CompiledLearn"),
];

/// Complaints about retired names and twisted phrases in one file. Only the lists themselves may hold them.
pub fn check(source: &Source) -> Vec<String> {
    if !source.is("", &[".rs", ".js"])
        || source.is("tests/native/tidy/", &[".rs"])
        || source.is("tests/native/phrases.rs", &[".rs"])
    {
        return Vec::new();
    }
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut complaints = Vec::new();
    for (line, code) in source.code() {
        for name in code.split(|letter| !is_part(letter)) {
            if let Some((_, better)) = RETIRED.iter().find(|(retired, _)| *retired == name) {
                complaints.push(format!("line {line}: `{name}` is now `{better}`"));
            }
        }
    }
    for (at, line) in source.text.lines().enumerate() {
        let line = line.to_lowercase();
        for (phrase, better) in phrases::EVERYWHERE.iter().filter(|(phrase, _)| line.contains(phrase)) {
            complaints.push(format!("line {}: “{phrase}”; say “{better}”", at + 1));
        }
    }
    complaints
}
