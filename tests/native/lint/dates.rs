//! What the clinical reference marks ⏱ and the guide uses: each has a date until which it holds.

use kap_guide::content::Guide;

/// Where the guide keeps the day of something that changes often.
enum Kept {
    /// In `[[dated]]`, under the row of the reference.
    Dated,
    /// With a source.
    Source,
    /// With every service.
    Services,
}

/// The ⏱ rows of the reference that the content uses. Its other ones (F9 on prescribing at a distance, the
/// trials of section 7, the laws of section 9) stand behind no sentence yet.
const CHANGES_OFTEN: [(&str, Kept); 7] = [
    // The approvals, and so the lack of others: F10 says that F2 must be edited when F10 changes.
    ("F2", Kept::Dated),
    ("F3", Kept::Dated),
    ("F6", Kept::Dated),
    ("F10", Kept::Dated),
    // Prices, and what insurance pays.
    ("1.5", Kept::Dated),
    ("R3", Kept::Source),
    // The crisis directory.
    ("5.2", Kept::Services),
];

/// The rows that do not say until when they hold.
pub fn undated(guide: &Guide) -> Vec<String> {
    CHANGES_OFTEN.iter().flat_map(|(row, kept)| missing(guide, row, kept)).collect()
}

fn missing(guide: &Guide, row: &str, kept: &Kept) -> Vec<String> {
    match kept {
        Kept::Dated => {
            let mut dated =
                guide.dated.iter().filter(|dated| dated.facts.iter().any(|fact| fact.as_str() == row));
            let good = dated.any(|dated| is_day(&dated.review_by));
            (!good).then(|| row.to_owned()).into_iter().collect()
        }
        Kept::Source => {
            let mut sources = guide.sources.iter().filter(|source| source.id.as_str() == row);
            let good = sources.any(|source| source.review_by.is_some_and(|day| is_day(&day)));
            (!good).then(|| row.to_owned()).into_iter().collect()
        }
        Kept::Services => {
            let bad = guide.services.iter().filter(|line| !is_day(&line.review_by));
            bad.map(|line| format!("{row}: {}", line.id)).collect()
        }
    }
}

/// Whether a text is a day, as year-month-day, written so that letters order it.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    let number = |part: &str, digits| (part.len() == digits).then(|| part.parse::<u32>().ok()).flatten();
    let all = (number(year, 4), number(month, 2), number(day, 2));
    matches!(all, (Some(2026..=2100), Some(1..=12), Some(1..=31)))
}

/// Every day of the guide that is not one.
pub fn not_days(guide: &Guide) -> Vec<String> {
    let dated = guide.dated.iter().map(|dated| (dated.id.to_string(), dated.review_by));
    let sources = guide.sources.iter().filter_map(|source| Some((source.id.to_string(), source.review_by?)));
    let all = dated.chain(sources).chain([(String::from("published"), guide.published)]);
    all.filter(|(_, day)| !is_day(day)).map(|(id, day)| format!("{id}: {day}")).collect()
}
