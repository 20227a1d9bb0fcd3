//! Help: services for people in need, and the panels that show them.

use super::{PanelId, RegionId, ServiceId};
use crate::codec::wire;
use crate::questionnaire::Text;

wire! {
    /// A panel: its own words, and the services for its topics.
    pub struct Panel {
        /// Its name.
        pub id: PanelId,
        /// The topics of its services, in the order shown.
        pub topics: Vec<Topic>,
        /// The topics of services further down.
        #[cfg_attr(feature = "serde", serde(default))]
        pub more: Vec<Topic>,
    }
}

wire! {
    /// The topic of a service.
    #[derive(Copy, Eq, PartialOrd, Ord)]
    pub enum Topic {
        /// Someone to talk to now.
        Crisis = 0,
        /// Danger to life.
        Emergency = 1,
        /// The same help in another language, by text or in sign language.
        Access = 2,
        /// For people under 18.
        Youth = 3,
        /// For veterans and service members.
        Veterans = 4,
        /// For LGBTQ+ people.
        Lgbtq = 5,
        /// During pregnancy and after a birth.
        Birth = 6,
        /// Being hurt or pressured by someone.
        Violence = 7,
        /// Poison and overdose.
        Poison = 8,
        /// Finding treatment; not for a crisis.
        Treatment = 9,
        /// Any country.
        Anywhere = 10,
        _ => Self::Crisis,
    }
}

wire! {
    /// One service.
    pub struct Service {
        /// Its name.
        pub id: ServiceId,
        /// Its topics.
        pub topics: Vec<Topic>,
        /// Its regions. Authors write them; the compiler for one region clears them.
        #[cfg_attr(feature = "serde", serde(default))]
        pub regions: Vec<RegionId>,
        /// Its channels, the main one first.
        pub channels: Vec<Channel>,
        /// When the number was last read, as year-month; none for a well-known number that was not read.
        pub checked: Option<Text>,
        /// The date after which it is due for a check, as year-month-day.
        pub review_by: Text,
    }
}

wire! {
    /// A channel: one way to reach a service. Numbers are as a person would dial them.
    #[derive(Copy)]
    pub enum Channel {
        /// Call this number.
        Call(number: Text) = 0,
        /// Text this number, in any words.
        Text(number: Text) = 1,
        /// Text this word (second) to this number (first).
        TextWord(number: Text, word: Text) = 2,
        /// Open this page, named without `https://`.
        Open(page: Text) = 3,
        _ => Self::Open(Text::default()),
    }
}

// `shell/frame/links.js` makes the same links; `tests/fixtures/links.txt` holds both to the same results.
impl Channel {
    /// Whether it opens a page, and so a new tab.
    pub fn opens_page(self) -> bool {
        matches!(self, Self::Open(_))
    }

    /// The link to open.
    pub fn href(self) -> String {
        match self {
            Self::Call(number) => ["tel:", &dialed(number.as_str())].concat(),
            Self::Text(number) => ["sms:", &dialed(number.as_str())].concat(),
            // Both kinds of phone understand `?&body=`.
            Self::TextWord(number, word) => {
                ["sms:", &dialed(number.as_str()), "?&body=", word.as_str()].concat()
            }
            Self::Open(page) => ["https://", page.as_str()].concat(),
        }
    }
}

/// The digits on the keys of the letters.
const KEYS: &[u8; 26] = b"22233344455566677778889999";

/// A number as a phone dials it: letters stand for digits, and a pause comes before an extension.
pub fn dialed(number: &str) -> String {
    let key = |sign: char| match sign {
        '0'..='9' | '+' => Some(sign),
        letter => {
            let at = u32::from(letter.to_ascii_uppercase()).checked_sub(u32::from('A'))?;
            KEYS.get(usize::try_from(at).ok()?).map(|digit| char::from(*digit))
        }
    };
    let mut dialed = String::new();
    for word in number.split(' ') {
        match word {
            "ext." => dialed.push(','),
            word => dialed.extend(word.chars().filter_map(key)),
        }
    }
    dialed
}
