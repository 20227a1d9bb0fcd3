//! The settings of a clinic: the embed contract.
//!
//! [`SETTINGS`] is the only list. The parser here, the shell's parser and the docs all read it, and one file of good
//! and bad values holds both parsers to the same results.

mod color;
mod kind;
mod phone;
mod table;
mod understood;

pub use color::{Color, PAPER};
pub use kind::Kind;
pub use table::{Name, SETTINGS, Setting};
pub use understood::push_code;

/// The settings of one clinic. Each value is valid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings(
    // In the order of the table.
    Vec<(Name, String)>,
);

/// A rejected value, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The name, as written.
    pub name: String,
    /// The value, as written.
    pub value: String,
    /// What is allowed; `None` if there is no such setting.
    pub allowed: Option<String>,
}

/// Parses names and values. The first of two values for one name wins. A rejected value is reported and leaves the
/// default. An empty value, or a text such as `None`, is as if it were not there.
pub fn parse<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Settings, Vec<Problem>) {
    let pairs: Vec<_> = pairs.into_iter().collect();
    let problems = pairs.iter().filter_map(|(name, value)| problem(name, value)).collect();
    (usable(&pairs), problems)
}

/// The settings of [`parse`], without messages for rejected values.
pub fn usable(pairs: &[(&str, &str)]) -> Settings {
    let read = |setting: &Setting| {
        let mut values = pairs.iter().filter(|(name, _)| *name == setting.name.as_str());
        values.find_map(|(_, value)| Some((setting.name, setting.kind.read(value)?)))
    };
    Settings(SETTINGS.iter().filter_map(read).collect())
}

fn problem(name: &str, value: &str) -> Option<Problem> {
    let setting = SETTINGS.iter().find(|setting| setting.name.as_str() == name);
    let allowed = match setting {
        Some(setting) if setting.kind.is_unset(value) || setting.kind.read(value).is_some() => return None,
        known => known.map(|setting| setting.kind.allowed()),
    };
    Some(Problem { name: name.into(), value: value.into(), allowed })
}

/// Takes names and values that the shell's parser has already accepted. Ignores unknown names.
///
/// The widget uses this instead of [`parse`], so it carries no second parser.
pub fn allowed<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Settings {
    let known = |name: &str| SETTINGS.iter().map(|setting| setting.name).find(|known| known.as_str() == name);
    let pairs = pairs.into_iter().filter_map(|(name, value)| Some((known(name)?, value.to_owned())));
    Settings(pairs.collect())
}

/// Writes names and values from which [`parse`] reads the same settings.
pub fn print(settings: &Settings) -> Vec<(&'static str, &str)> {
    settings.0.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

impl Settings {
    /// The value of a setting, if the clinic has set it.
    pub fn get(&self, name: Name) -> Option<&str> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// The level of the guide's highest heading, 1 to 6.
    pub fn heading_level(&self) -> u8 {
        self.get(Name::HeadingLevel).and_then(|level| level.parse().ok()).unwrap_or(2)
    }
}
