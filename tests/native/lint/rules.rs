//! What must not be said (clinical reference, section 9 and its five rules), and the length of a message.

/// Words and turns that the guide never uses, in lower case.
const AVOID: [&str; 44] = [
    "diagnos",
    "screen you",
    "screening",
    "triage",
    "qualif",
    "eligib",
    "candidate",
    "contraindicat",
    "risk score",
    "your score",
    "fit score",
    "recommended for you",
    "prescribed",
    "cure",
    "breakthrough",
    "life-changing",
    "safe and effective",
    "fda-approved ketamine",
    "no side effect",
    "non-addictive",
    "last resort",
    "miracle",
    "guarantee",
    "healing",
    "limited spot",
    "book now",
    "addict",
    "commit suicide",
    "committed suicide",
    "successful attempt",
    "failed attempt",
    "failed treatment",
    "epidemic",
    "rewire",
    "reset",
    "new brain cells",
    "turning point",
    "science-backed",
    "highly effective",
    "hurry",
    "only today",
    "don’t miss",
    "are you sure you want",
    "suffer from",
];

/// The only company in which "safe" may stand: what is asked about a feeling, what is said to be not
/// known, and a place.
const SAFE: [&str; 10] = [
    "feel safe",
    "feels safe",
    "feeling safe",
    "feeling unsafe",
    "not safe",
    "right or safe for you",
    "safety",
    "feels safer",
    "if you are safe",
    "sheltersafe.ca",
];

/// Figures that may be printed in digits: read in their primary source or well known.
const PRINTABLE: [&str; 4] = ["140/90", "180/120", "65", "18"];

/// Figures of single messages that were read in their primary source: R46 (S3) and R49 (M8).
const READ: [(&str, &[&str]); 2] = [("could-become", &["2023", "1", "5"]), ("lamotrigine", &["2", "5"])];

/// What a text says that it must not.
pub fn forbidden(text: &str) -> Vec<String> {
    let lower = text.to_lowercase().replace(APPROVED, "");
    let mut found: Vec<String> =
        AVOID.iter().filter(|word| lower.contains(**word)).map(|word| format!("“{word}”")).collect();
    let mut rest = lower.clone();
    for company in SAFE {
        rest = rest.replace(company, "");
    }
    if rest.contains("safe") {
        found.push("“safe” standing alone".into());
    }
    found.extend(orders(&lower));
    for sign in ['!', '—'] {
        if text.contains(sign) {
            found.push(format!("“{sign}”"));
        }
    }
    found
}

/// What may be skipped: not a medicine.
const SKIPPED: &str = "skip anything";

/// Where a word to avoid may stand: rule 1 speaks of a medicine that a prescriber chose (M17).
const APPROVED: &str = "do not stop a prescribed medicine on your own";

/// Telling someone to stop, skip or change a medicine: a sentence that begins with the order.
fn orders(lower: &str) -> Vec<String> {
    let sentences = lower.split(['.', '?', ':', ';']).map(str::trim);
    let ordered = sentences.filter(|sentence| *sentence != SKIPPED).filter(|sentence| {
        ["stop ", "skip ", "change ", "lower ", "reduce ", "double ", "you should stop", "you must stop"]
            .iter()
            .any(|order| sentence.starts_with(order))
    });
    ordered.map(|sentence| format!("an order: “{sentence}”")).collect()
}

/// What is wrong with the length of a message.
pub fn length(message: &str) -> Option<String> {
    let words = message.split_whitespace().count();
    (!(8..=60).contains(&words)).then(|| format!("{words} words; 8 to 60 are allowed"))
}

/// Figures of a concern’s message that may not be printed in digits. The numbers of services that a region
/// puts into its sentences have to be dialed, so they are passed over.
pub fn figures(concern: &str, message: &str, services: &[&str]) -> Vec<String> {
    let read = READ.iter().find(|(known, _)| *known == concern).map_or([].as_slice(), |(_, figures)| figures);
    let message = services.iter().fold(message.to_owned(), |message, said| message.replace(said, " "));
    let figures = message.split(|sign: char| sign.is_whitespace() || sign == '–');
    let figures = figures.map(|word| word.trim_matches(|sign: char| !sign.is_ascii_digit()));
    let figures =
        figures.filter(|figure| !figure.is_empty() && !PRINTABLE.contains(figure) && !read.contains(figure));
    figures.map(String::from).collect()
}
