//! Help: services that a person in need can reach, and the panels that show them.

use serde::{Deserialize, Serialize};

use crate::questionnaire::{Text, id};

id! {
    /// A screen or a block that shows help.
    PanelId
}
id! {
    /// One service that helps.
    LineId
}

/// A block of help: words of its own, and the services for its topics.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"), deny_unknown_fields, rename_all = "kebab-case")]
pub struct Panel {
    /// Its name.
    pub id: PanelId,
    /// What its services are for, in the order shown.
    pub topics: Vec<Topic>,
    /// What the services further down are for.
    #[serde(default)]
    pub more: Vec<Topic>,
}

/// What a service is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// Someone to talk to now.
    Crisis,
    /// Danger to life.
    Emergency,
    /// Ways to reach the same help in another language, by text or by sign.
    Access,
    /// For people under 18.
    Youth,
    /// For veterans and service members.
    Veterans,
    /// For LGBTQ+ people.
    Lgbtq,
    /// During pregnancy and after a birth.
    Birth,
    /// Being hurt or pressed by someone.
    Violence,
    /// Poison and overdose.
    Poison,
    /// Finding treatment; not for a crisis.
    Treatment,
    /// Any country.
    Anywhere,
}

/// One service.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"), deny_unknown_fields, rename_all = "kebab-case")]
pub struct Line {
    /// Its name.
    pub id: LineId,
    /// What it is for.
    pub topic: Topic,
    /// The ways to reach it, the first one largest.
    pub reach: Vec<Reach>,
    /// When the number was last read, as year-month; a well known one may not have been.
    #[serde(default)]
    pub checked: Option<Text>,
    /// After this day it may have changed, as year-month-day.
    pub review_by: Text,
}

/// A way to reach a service. Numbers are as a person would dial them.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"), rename_all = "kebab-case")]
pub enum Reach {
    /// Call this number.
    Call(Text),
    /// Text this number, in any words.
    Text(Text),
    /// Text this word (second) to this number (first).
    TextWord(Text, Text),
    /// Open this page, named without `https://`.
    Open(Text),
}

impl Reach {
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
