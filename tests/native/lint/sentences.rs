//! How long sentences are, and whether they are said the way people talk.

use std::collections::BTreeSet;

use crate::phrases;

/// The most words in a sentence.
pub const MOST: usize = 25;

/// The sentences of a text. A colon before a capital letter ends one, and so does a semicolon.
pub fn of(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut rest = text;
    while let Some(end) = end(rest) {
        let (sentence, after) = rest.split_at(end);
        sentences.push(sentence.trim());
        rest = after;
    }
    sentences.push(rest.trim());
    sentences.retain(|sentence| words(sentence) > 0);
    sentences
}

/// Where the first sentence ends, if another follows it.
fn end(text: &str) -> Option<usize> {
    text.char_indices().find_map(|(at, sign)| {
        let after = &text[at + sign.len_utf8()..];
        let closing =
            after.chars().take_while(|sign| "”)’".contains(*sign)).map(char::len_utf8).sum::<usize>();
        let next = after.get(closing..)?.strip_prefix(' ')?;
        let ends = match sign {
            '.' | '?' | '!' | ';' => true,
            ':' => next.starts_with(char::is_uppercase),
            _ => false,
        };
        ends.then_some(at + sign.len_utf8() + closing)
    })
}

/// How many words a sentence has.
pub fn words(sentence: &str) -> usize {
    sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// The twisted turns in a text, each with what to say.
pub fn twisted(text: &str) -> Vec<String> {
    let spaced = format!(" {} ", text.to_lowercase().replace(['\n', '“', '”', '(', ')'], " "));
    let turns = phrases::EVERYWHERE.iter().chain(phrases::IN_TEXTS);
    let found = turns.filter(|(turn, _)| spaced.contains(turn));
    found.map(|(turn, instead)| format!("“{}”: say “{instead}”", turn.trim())).collect()
}

/// Short forms that stand without an explanation: everyone meets them, they are names, or a longer one would not help.
const KNOWN: [&str; 44] = [
    "ADHD",
    "AEST",
    "ASL",
    "AVM",
    "AYUDA",
    "CONNECT",
    "COPD",
    "COVID",
    "CPAP",
    "ELEKT",
    "EU",
    "FDA",
    "GAD",
    "GHB",
    "GLP",
    "GYN",
    "HELLO",
    "HIV",
    "HOME",
    "III",
    "KARE",
    "LGBT",
    "LGBTQ",
    "MAOIS",
    "MDMA",
    "NHS",
    "NICE",
    "OB",
    "OCD",
    "OK",
    "PANDA",
    "PANDAS",
    "PC",
    "PCP",
    "PHQ",
    "PTSD",
    "QLIFE",
    "SAMHSA",
    "SHOUT",
    "START",
    "TRANSFORM",
    "TTY",
    "UK",
    "US",
];

/// The short forms of a screen that none of its texts explains: as “words (SHORT)” or “SHORT (words)”, after a colon, or
/// as a title of its own.
pub fn unexplained(texts: &[String]) -> BTreeSet<String> {
    let all = texts.join("\n");
    let tokens = all.split(|sign: char| !sign.is_alphanumeric());
    let short = tokens.filter(|token| {
        token.chars().filter(char::is_ascii_uppercase).count() >= 2
            && token.chars().all(|sign| sign.is_ascii_uppercase() || sign == 's')
    });
    short
        .filter(|token| !KNOWN.contains(&token.to_uppercase().as_str()))
        .filter(|token| {
            let explained = [
                format!("({token})"),
                format!("({token} "),
                format!("{token} ("),
                format!("(the {token} "),
                format!("an {token})"),
                format!("called {token}"),
                format!("{token}, which is"),
                format!("({token}/"),
                format!("({token},"),
            ];
            let title = |text: &String| text == token || text.starts_with(&format!("{token} receptor"));
            let whole = *token == "KAP" && all.contains("etamine-assisted psychotherapy");
            !whole && !explained.iter().any(|said| all.contains(said)) && !texts.iter().any(title)
        })
        .map(String::from)
        .collect()
}
