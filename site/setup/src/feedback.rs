//! What the form answers to a value as someone types it.

use kap_guide::content::dialed;
use kap_guide::settings::{Color, Kind, Setting};

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
        let color = Color::parse(&["#", typed.trim().trim_start_matches('#')].concat());
        let pale = color.filter(|_| setting.kind == Kind::Accent);
        let ratio = |text: &str| pale.map(|color| fill(text, &[("ratio", &accent::contrast(color))]));
        let Some(value) = setting.kind.read(typed) else {
            let said = ratio(words::TOO_PALE).unwrap_or_else(|| problem(setting.kind, typed));
            return Self { value: None, said: vec![said], instead: pale.map(accent::nearest) };
        };
        let mut said: Vec<String> = ratio(words::CONTRAST).into_iter().collect();
        if value != typed.trim() {
            said.push(fill(words::CHANGED, &[("value", &value)]));
        }
        if setting.kind == Kind::Phone {
            said.extend(of_phone(typed, &value));
        }
        Self { value: Some(value), said, instead: None }
    }

    /// Whether something was typed that cannot be used.
    pub fn is_problem(&self) -> bool {
        self.value.is_none() && !self.said.is_empty()
    }
}

fn of_phone(typed: &str, value: &str) -> Vec<String> {
    let mut said = Vec::new();
    if typed.chars().any(|sign| matches!(sign, '\u{2010}'..='\u{2015}' | '\u{2212}')) {
        said.push(words::DASHES.to_owned());
    }
    if value.chars().any(|sign| sign.is_ascii_alphabetic()) {
        said.push(fill(words::DIALED, &[("shown", value), ("dialed", &dialed(value))]));
    }
    said
}

/// Why a value is refused, in words that say how to mend it.
fn problem(kind: Kind, typed: &str) -> String {
    let is_address =
        |scheme: &str| scheme.chars().all(|sign| sign.is_ascii_alphanumeric() || "+-.".contains(sign));
    let has_scheme =
        typed.trim().split_once(':').is_some_and(|(scheme, _)| !scheme.contains('.') && is_address(scheme));
    let text = match kind {
        Kind::Text { most } => return of_text(most, typed),
        Kind::Number { least, most } => {
            let bounds = [("least", least.to_string()), ("most", most.to_string())];
            return fill(words::NUMBER, &bounds.each_ref().map(|(name, value)| (*name, value.as_str())));
        }
        Kind::Phone => words::PHONE,
        Kind::Email => words::EMAIL,
        Kind::Url | Kind::Folder | Kind::Exit if has_scheme => words::SCHEME,
        Kind::Url | Kind::Folder | Kind::Exit => words::URL,
        Kind::Choice(_) | Kind::List(_) => words::ONE_OF,
        Kind::Accent => words::COLOR,
    };
    text.to_owned()
}

fn of_text(most: usize, typed: &str) -> String {
    let count = typed.trim().chars().count();
    if count > most {
        return fill(words::TOO_LONG, &[("count", &count.to_string()), ("most", &most.to_string())]);
    }
    let invisible =
        |sign: char| sign.is_control() || matches!(sign, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}');
    (if typed.trim().chars().any(invisible) { words::INVISIBLE } else { words::BLANK }).to_owned()
}
