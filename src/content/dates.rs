//! Facts and help lines that are due for a check.

use super::{Content, Service, Source};
use crate::questionnaire::Text;

impl Content {
    /// The names of everything that is due for a check on a date (year-month-day).
    pub fn changed(&self, today: &str) -> Vec<String> {
        let dated = self.guide.dated.iter().filter(|dated| is_over(dated.review_by, today));
        let dated = dated.filter_map(|dated| self.later().dated.get(dated.id)).map(ToString::to_string);
        dated
            .chain(self.guide.sources.iter().filter_map(|source| self.changed_source(source, today)))
            .chain(self.guide.services.iter().filter_map(|line| self.changed_service(line, today)))
            .collect()
    }

    /// The name of a source, if it is due for a check on a date.
    pub fn changed_source(&self, source: &Source, today: &str) -> Option<String> {
        is_over(source.review_by?, today).then(|| source.id.to_string())
    }

    /// The name of a service, if it is due for a check on a date.
    pub fn changed_service(&self, line: &Service, today: &str) -> Option<String> {
        let said = self.words.services.get(line.id)?;
        is_over(line.review_by, today).then(|| said.name.to_string())
    }
}

/// Whether a date has passed. Dates are year-month-day, so they sort as text. An unknown date never passes.
fn is_over(review_by: Text, today: &str) -> bool {
    today > review_by.as_str()
}
