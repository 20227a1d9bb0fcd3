//! The settings as attributes of the element: which of them an element may have, and what each allows.

use kap_guide::settings::{Kind, Name, SETTINGS, Setting};
use serde_json::Value;

/// The settings that an element may have. The others are for the script.
pub fn of_element() -> impl Iterator<Item = &'static Setting> {
    SETTINGS.iter().filter(|setting| !is_of_page(setting))
}

/// Whether a setting is for the whole page, as in `shell/loader/settings.js`.
pub fn is_of_page(setting: &Setting) -> bool {
    matches!(setting.name, Name::Target | Name::Base)
}

/// The type of its value in TypeScript.
pub fn value_type(setting: &Setting) -> String {
    match setting.kind {
        Kind::Number { .. } => "number | `${number}`".to_owned(),
        _ => match words(setting) {
            Some(words) => words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" | "),
            None => "string".to_owned(),
        },
    }
}

/// The words of which the value is one.
pub fn words(setting: &Setting) -> Option<&'static [&'static str]> {
    match setting.kind {
        Kind::Choice(words) => Some(words),
        _ => None,
    }
}

/// Its value unless it is set, if that is a value and not a sentence.
pub fn default(setting: &Setting) -> Option<&'static str> {
    matches!(setting.kind, Kind::Choice(_) | Kind::Number { .. }).then_some(setting.default)
}

/// What a developer reads about it.
pub fn help(setting: &Setting) -> String {
    format!("{} Allowed: {}. Unless set: {}", setting.help, setting.kind.allowed(), ended(setting.default))
}

fn ended(words: &str) -> String {
    let end = if words.ends_with(['.', '?', '!']) { "" } else { "." };
    format!("{words}{end}")
}

/// Its name as a property of an object: `heading-level` as `headingLevel`.
pub fn camel_case(name: &str) -> String {
    let mut parts = name.split('-');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |written, part| {
        let mut letters = part.chars();
        let capital = letters.next().map(|letter| letter.to_ascii_uppercase());
        written + &capital.into_iter().chain(letters).collect::<String>()
    })
}

/// An object with one more field, if there is something to say in it.
pub fn with(mut object: Value, field: &str, value: Option<Value>) -> Value {
    if let (Some(fields), Some(value)) = (object.as_object_mut(), value) {
        fields.insert(field.to_owned(), value);
    }
    object
}
