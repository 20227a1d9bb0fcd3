//! Help: services that a person in need can reach, and the panels that show them.

use super::RegionId;
use crate::codec::wire;
use crate::questionnaire::{Text, id};

id! {
    /// A screen or a block that shows help.
    PanelId
}
id! {
    /// One service that helps.
    ServiceId
}

wire! {
    /// A block of help: words of its own, and the services for its topics.
    pub struct Panel {
        /// Its name.
        pub id: PanelId,
        /// What its services are for, in the order shown.
        pub topics: Vec<Topic>,
        /// What the services further down are for.
        #[cfg_attr(feature = "serde", serde(default))]
        pub more: Vec<Topic>,
    }
}

wire! {
    /// What a service is for.
    #[derive(Copy, Eq, PartialOrd, Ord)]
    pub enum Topic {
        /// Someone to talk to now.
        Crisis = 0,
        /// Danger to life.
        Emergency = 1,
        /// Ways to reach the same help in another language, by text or by sign.
        Access = 2,
        /// For people under 18.
        Youth = 3,
        /// For veterans and service members.
        Veterans = 4,
        /// For LGBTQ+ people.
        Lgbtq = 5,
        /// During pregnancy and after a birth.
        Birth = 6,
        /// Being hurt or pressed by someone.
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
        /// What it is for.
        pub topics: Vec<Topic>,
        /// Where it is. Authors write it; the compiler for one region leaves none here.
        #[cfg_attr(feature = "serde", serde(default))]
        pub regions: Vec<RegionId>,
        /// The ways to reach it, the first one largest.
        pub channels: Vec<Channel>,
        /// When the number was last read, as year-month; a well known one may not have been.
        pub checked: Option<Text>,
        /// After this day it may have changed, as year-month-day.
        pub review_by: Text,
    }
}

wire! {
    /// A way to reach a service. Numbers are as a person would dial them.
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

impl Channel {
    /// The link that a press follows.
    pub fn href(self) -> String {
        match self {
            Self::Call(number) => ["tel:", &digits(number)].concat(),
            Self::Text(number) => ["sms:", &digits(number)].concat(),
            // `?&body=` is understood by both kinds of phone.
            Self::TextWord(number, word) => ["sms:", &digits(number), "?&body=", word.as_str()].concat(),
            Self::Open(page) => ["https://", page.as_str()].concat(),
        }
    }
}

fn digits(number: Text) -> String {
    number.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect()
}
