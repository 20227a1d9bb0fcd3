//! What is due for a check by a date.

use kap_guide::content::{Dated, Guide, Source};
use kap_guide::questionnaire::Text;

/// Everything in these that is due on or before a date (year-month-day): the date and what it is, the earliest first.
pub fn by(day: &str, guide: &Guide, learn: &[Source], watched: &[Dated]) -> Vec<(Text, String)> {
    let dated = guide.dated.iter().chain(watched).map(|dated| {
        let facts: Vec<&str> = dated.facts.iter().map(|fact| fact.as_str()).collect();
        (dated.review_by, format!("{} ({})", dated.id, facts.join(", ")))
    });
    let sources = guide.sources.iter().chain(learn);
    let sources = sources.filter_map(|source| Some((source.review_by?, format!("source {}", source.id))));
    let lines = guide.services.iter().map(|line| (line.review_by, format!("help line `{}`", line.id)));
    let all = dated.chain(sources).chain(lines);
    let mut due: Vec<(Text, String)> = all.filter(|(review_by, _)| review_by.as_str() <= day).collect();
    due.sort();
    due
}
