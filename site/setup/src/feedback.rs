//! What the form answers to a value as someone types it.

use kap_guide::content::{dialed, digits};
use kap_guide::settings::{Color, Kind, Name, Setting};

use crate::accent;
use crate::words::{self, fill};

/// The answer to one value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Feedback {
    /// The value for the tag, if there is one and it is allowed.
    pub value: Option<String>,
    /// Sentences to show, each with what to do.
    pub said: Vec<String>,
    /// A value that would do in its place.
    pub instead: Option<String>,
}

impl Feedback {
    /// Answers to a value. Nothing typed is no problem.
    pub fn to(setting: &Setting, typed: &str) -> Self {
        if typed.trim().is_empty() {
            return Self::default();
        }
        if setting.kind.is_unset(typed) {
            return Self { said: vec![words::IS_NONE.to_owned()], ..Self::default() };
        }
        let meant = setting.kind.meant(typed);
        let color = Color::parse(&meant);
        let pale = color.filter(|_| matches!(setting.kind, Kind::Accent));
        let ratio = |text: &str| pale.map(|color| fill(text, &[("ratio", &accent::contrast(color))]));
        let Some(value) = setting.kind.read(typed) else {
            let said = ratio(words::TOO_PALE).unwrap_or_else(|| problem(setting.kind, &meant));
            return Self { value: None, said: vec![said], instead: pale.map(accent::nearest) };
        };
        let mut said: Vec<String> = ratio(words::CONTRAST).into_iter().collect();
        if value != typed.trim() {
            said.push(fill(words::CHANGED, &[("value", &value)]));
        }
        if matches!(setting.kind, Kind::Phone) {
            said.extend(of_phone(typed, &value));
        }
        if setting.name == Name::Target && !is_id(&value) {
            said.push(words::TARGET.to_owned());
        }
        Self { value: Some(value), said, instead: None }
    }

    /// Whether something was typed that cannot be used.
    pub fn is_problem(&self) -> bool {
        self.value.is_none() && self.said.iter().any(|said| said != words::IS_NONE)
    }
}

fn of_phone(typed: &str, value: &str) -> Vec<String> {
    let mut said = Vec::new();
    if typed.chars().any(|sign| matches!(sign, '\u{2010}'..='\u{2015}' | '\u{2212}')) {
        said.push(words::DASHES.to_owned());
    }
    if value.chars().any(|sign| sign.is_ascii_alphabetic()) {
        let dialed = dialed(value);
        said.push(fill(words::DIALED, &[("shown", value), ("dialed", &dialed)]));
        if dialed.split_once(',').is_some() {
            said.push(words::PAUSE.to_owned());
        }
    }
    said
}

/// Whether a selector is an id: other ones may be right, too, but only the page itself can tell.
fn is_id(selector: &str) -> bool {
    let ends_name = |sign: char| matches!(sign, ' ' | '#' | '.' | ':' | '[' | ']' | '>' | ',');
    let is_name = |name: &str| !name.is_empty() && !name.chars().any(ends_name);
    selector.strip_prefix('#').is_some_and(is_name)
}

/// Why a value is refused, in words that say how to mend it.
fn problem(kind: Kind, meant: &str) -> String {
    let text = match kind {
        Kind::Text { most } => return of_text(most, meant),
        Kind::Number { least, most } => {
            let bounds = [("least", digits(least.into())), ("most", digits(most.into()))];
            return fill(words::NUMBER, &bounds.each_ref().map(|(name, value)| (*name, value.as_str())));
        }
        Kind::Phone => words::PHONE,
        Kind::Sms => words::SMS,
        Kind::Email => words::EMAIL,
        Kind::Url | Kind::Folder | Kind::Exit => return of_address(kind, meant).to_owned(),
        Kind::Choice(_) => words::ONE_OF,
        Kind::List(_) => words::SOME_OF,
        Kind::Accent => words::COLOR,
    };
    text.to_owned()
}

fn of_address(kind: Kind, meant: &str) -> &'static str {
    let is_scheme =
        |scheme: &str| scheme.chars().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '+' | '-'));
    let scheme = meant.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| is_scheme(scheme));
    match scheme {
        Some(scheme) if !["http", "https"].contains(&scheme.to_ascii_lowercase().as_str()) => words::SCHEME,
        _ if meant.split_once('.').is_some() => words::COPY_URL,
        _ if matches!(kind, Kind::Folder) => words::FOLDER,
        _ if matches!(kind, Kind::Exit) => words::EXIT,
        _ => words::URL,
    }
}

fn of_text(most: usize, meant: &str) -> String {
    let count = meant.chars().count();
    if count > most {
        return fill(words::TOO_LONG, &[("count", &digits(count)), ("most", &digits(most))]);
    }
    let invisible =
        |sign: char| sign.is_control() || matches!(sign, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}');
    (if meant.chars().any(invisible) { words::INVISIBLE } else { words::BLANK }).to_owned()
}
