//! Kinds of values. `shell/loader/settings.js` parses the same kinds in the same way.

use super::{Color, PAPER};

/// Which values a setting allows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// Text on one line, up to a number of characters.
    Text {
        /// The longest text, in characters.
        most: usize,
    },
    /// A phone number: 3 to 15 digits, with a leading `+`, spaces and `( ) - .` as people write.
    Phone,
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
    /// The value without outer spaces, if it is allowed.
    pub fn read(self, value: &str) -> Option<String> {
        // What JavaScript takes for a space.
        let value =
            value.trim_matches(|sign: char| sign != '\u{85}' && (sign.is_whitespace() || sign == '\u{feff}'));
        let allowed = match self {
            Self::Text { most } => {
                value.chars().count() <= most && !value.chars().any(is_refused) && value.chars().any(is_seen)
            }
            Self::Phone => is_phone(value),
            Self::Email => is_email(value),
            Self::Url => is_url(value),
            Self::Folder => is_folder(value),
            Self::Exit => value == "off" || is_url(value),
            Self::Choice(choices) => choices.contains(&value),
            Self::List(words) => !value.is_empty() && value.split(' ').all(|word| words.contains(&word)),
            Self::Number { least, most } => {
                let plain = value == "0" || !value.starts_with(['0', '+']);
                plain && value.parse().is_ok_and(|number: u8| (least..=most).contains(&number))
            }
            Self::Accent => Color::parse(value).is_some_and(|color| color.contrast(PAPER) >= LEAST_CONTRAST),
        };
        allowed.then(|| value.into())
    }

    /// What is allowed, for the message in the clinic's console.
    pub fn allowed(self) -> String {
        match self {
            Self::Text { most } => {
                format!("text of 1 to {most} characters on one line, without invisible ones")
            }
            Self::Phone => "a phone number of 3 to 15 digits, such as +1 202 555 0143".into(),
            Self::Email => "an email address, such as hello@example.org".into(),
            Self::Url => "an address that begins with https://".into(),
            Self::Folder => "an address that begins with https://, or a path that begins with /".into(),
            Self::Exit => "off, or an address that begins with https://".into(),
            Self::Choice(choices) => format!("one of: {}", choices.join(", ")),
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

fn is_phone(value: &str) -> bool {
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let rest = value.strip_prefix('+').unwrap_or(value);
    (3..=15).contains(&digits) && rest.chars().all(|sign| sign.is_ascii_digit() || " ()-.".contains(sign))
}

fn is_email(value: &str) -> bool {
    let plain = |part: &str| {
        !part.is_empty() && part.chars().all(|sign| sign.is_ascii_alphanumeric() || "._+-".contains(sign))
    };
    value.len() <= 254
        && value
            .split_once('@')
            .is_some_and(|(name, host)| plain(name) && is_host(host) && host.contains('.'))
}

fn is_folder(value: &str) -> bool {
    // A second slash would name another site.
    if value.starts_with('/') { !value.starts_with("//") && is_path(value) } else { is_url(value) }
}

/// Printable ASCII without the characters that end an attribute.
fn is_path(path: &str) -> bool {
    path.len() <= 2000 && path.chars().all(|sign| sign.is_ascii_graphic() && !"\"'<>\\`".contains(sign))
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
            && label.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-')
    };
    host.len() <= 253 && labels.iter().all(is_label) && (is_address || !is_number)
}

/// Signs that start a line, have no width, or turn the direction of what follows.
fn is_refused(sign: char) -> bool {
    sign.is_control()
        || matches!(sign,
            '\u{200b}' | '\u{2028}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{206f}' | '\u{feff}')
}

/// Whether people see a sign: it is not a space, and does more than change its neighbors.
fn is_seen(sign: char) -> bool {
    !sign.is_whitespace()
        && !matches!(sign,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}
