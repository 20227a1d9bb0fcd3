//! Kinds of values. `shell/loader/settings.js` parses the same kinds in the same way.

use super::{Color, PAPER, phone, understood};

/// Which values a setting allows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// Text on one line, up to a number of characters.
    Text {
        /// The longest text, in characters.
        most: usize,
    },
    /// A phone number; `phone.rs` has the rule.
    Phone,
    /// A number to text: a phone number without letters and without an extension.
    Sms,
    /// An email address.
    Email,
    /// A page, `https:` only.
    Url,
    /// Where files are: a page's address, `https:` only, or a path on the same site.
    Folder,
    /// A page, or `off`.
    Exit,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// Some of these words, with spaces between.
    List(&'static [&'static str]),
    /// A whole number.
    Number {
        /// The minimum.
        least: u8,
        /// The maximum.
        most: u8,
    },
    /// A color, as `#rgb` or `#rrggbb`, that can be read on the light paper.
    Accent,
}

/// The minimum contrast of text against its background (WCAG 2.2, 1.4.3).
const LEAST_CONTRAST: f64 = 4.5;

impl Kind {
    /// The value as the clinic means it, before it is allowed or refused. What people read of a value speaks of this.
    pub fn meant(self, value: &str) -> String {
        let value = self.plain(value);
        match self {
            Self::Phone | Self::Sms => phone::phone(&value),
            Self::Email => understood::email(&value),
            Self::Accent => understood::color(&value),
            _ => value,
        }
    }

    /// Whether a value is none: it is empty, or a text says so.
    pub fn is_unset(self, value: &str) -> bool {
        let value = self.plain(value);
        value.is_empty() || matches!(self, Self::Text { .. }) && understood::is_none(&value)
    }

    fn plain(self, value: &str) -> String {
        match self {
            Self::Text { .. } => understood::plain(value),
            _ => understood::plain(&understood::unturned(value)),
        }
    }

    /// The value as it is meant, if there is one and it is allowed.
    pub fn read(self, value: &str) -> Option<String> {
        let is_unset = self.is_unset(value);
        let value = self.meant(value);
        match self {
            _ if is_unset => None,
            Self::Text { most } => {
                let is_short = value.chars().count() <= most;
                let is_text = is_short && !value.chars().any(is_refused) && value.chars().any(is_seen);
                is_text.then_some(value)
            }
            Self::Phone => Some(value).filter(|value| phone::is_phone(value)),
            Self::Sms => Some(value).filter(|value| phone::is_to_text(value)),
            Self::Email => Some(value).filter(|value| is_email(value)),
            Self::Folder if value.starts_with('/') => Some(value).filter(|value| is_folder(value)),
            Self::Folder | Self::Url => read_url(&value),
            Self::Exit => understood::choice(&value, &["off"]).map(String::from).or_else(|| read_url(&value)),
            Self::Choice(choices) => understood::choice(&value, choices).map(String::from),
            Self::List(words) => understood::list(&value, words),
            Self::Number { least, most } => {
                let number = understood::number(&value).filter(|number| (least..=most).contains(number));
                number.map(|number| number.to_string())
            }
            Self::Accent => Some(value).filter(|value| {
                Color::parse(value).is_some_and(|color| color.contrast(PAPER) >= LEAST_CONTRAST)
            }),
        }
    }

    /// What is allowed, for the message in the clinic's console.
    pub fn allowed(self) -> String {
        match self {
            Self::Text { most } => {
                format!("text of 1 to {most} characters on one line, without invisible ones")
            }
            Self::Phone => "one phone number of 3 to 15 digits, without other words, such as +1 202 555 0143".into(),
            Self::Sms => {
                "one number to text of 3 to 15 digits, without letters or an extension, such as +1 202 555 0144".into()
            }
            Self::Email => "one email address, such as hello@example.org".into(),
            Self::Url => "the address of a page, such as https://www.example.org/book".into(),
            Self::Folder => {
                "the address of a folder, such as https://www.example.org/kap-guide/, or a path that begins with /".into()
            }
            Self::Exit => "off, or the address of a page, such as https://www.weather.gov/".into(),
            Self::Choice(choices) => format!("one of: {}", choices.join(", ")),
            Self::List(["none", words @ ..]) => {
                format!("none, or some of: {}; with a space between", words.join(", "))
            }
            Self::List(words) => format!("some of: {}; with a space between", words.join(", ")),
            Self::Number { least, most } => format!("a whole number from {least} to {most}"),
            Self::Accent => "a color such as #1f5f66 with a contrast of at least 4.5 to 1 on white".into(),
        }
    }

    /// The name of the kind and its bounds, for the shell's own parser.
    pub fn describe(self) -> (&'static str, Vec<String>) {
        match self {
            Self::Text { most } => ("text", vec![most.to_string()]),
            Self::Phone => ("phone", Vec::new()),
            Self::Sms => ("sms", Vec::new()),
            Self::Email => ("email", Vec::new()),
            Self::Url => ("url", Vec::new()),
            Self::Folder => ("folder", Vec::new()),
            Self::Exit => ("exit", Vec::new()),
            Self::Choice(choices) => ("choice", choices.iter().map(ToString::to_string).collect()),
            Self::List(words) => ("list", words.iter().map(ToString::to_string).collect()),
            Self::Number { least, most } => ("number", vec![least.to_string(), most.to_string()]),
            Self::Accent => ("accent", Vec::new()),
        }
    }
}

fn is_email(value: &str) -> bool {
    let plain = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '.' | '_' | '+' | '-' | '\''))
    };
    value.len() <= 254
        && value
            .split_once('@')
            .is_some_and(|(name, host)| plain(name) && is_host(host) && understood::has_dot(host))
}

fn read_url(value: &str) -> Option<String> {
    Some(understood::url(value)).filter(|value| is_url(value))
}

/// A path on the same site. A second slash would name another one.
fn is_folder(value: &str) -> bool {
    !value.starts_with("//") && is_path(value)
}

fn is_path(path: &str) -> bool {
    path.len() <= 2000 && path.bytes().all(understood::is_of_path)
}

fn is_url(value: &str) -> bool {
    let Some(rest) = value.strip_prefix("https://") else {
        return false;
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let (host, port) = authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port)));
    let port = port.is_none_or(|port| {
        port.len() <= 5 && port.chars().all(|sign| sign.is_ascii_digit()) && port.parse::<u16>().is_ok()
    });
    value.len() <= 2000 && port && is_host(host) && is_path(path)
}

/// A name, or an address of four numbers: a name never ends in a number.
fn is_host(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    let digits = |text: &str, radix| text.chars().all(|sign| sign.is_digit(radix));
    let is_number = labels.last().is_some_and(|label| {
        let hex = label.strip_prefix("0x").or_else(|| label.strip_prefix("0X"));
        digits(label, 10) || hex.is_some_and(|hex| digits(hex, 16))
    });
    let is_part = |label: &&str| {
        digits(label, 10) && (*label == "0" || !label.starts_with('0')) && label.parse::<u8>().is_ok()
    };
    let is_address = labels.len() == 4 && labels.iter().all(is_part);
    let is_label = |label: &&str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            // Domain names have no underscore, but names below them may, and browsers open those.
            && label.chars().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_'))
    };
    host.len() <= 253 && labels.iter().all(is_label) && (is_address || !is_number)
}

/// Signs that start a line, have no width, or turn the direction of what follows.
fn is_refused(sign: char) -> bool {
    sign.is_control()
        || matches!(sign,
            '\u{200b}' | '\u{2028}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{206f}' | '\u{feff}')
}

/// Whether people see a sign: it is no space, and Unicode does not call it ignorable.
fn is_seen(sign: char) -> bool {
    !sign.is_whitespace()
        && !matches!(sign,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}
