//! What browsers asked for and complained about, in the order in which it arrived.

/// A request, noted when it arrives, so that one that is still waiting for its answer is seen too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Such as `GET`.
    pub method: String,
    /// The path with its query, as it was sent.
    pub path: String,
    /// The status of the answer; none until there is one.
    pub status: Option<u16>,
}

/// A point in time; what was noted after it can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark(usize);

/// The number of a request, by which its status is added later.
#[derive(Clone, Copy, Debug)]
pub struct Number(usize);

#[derive(Debug)]
enum Note {
    Request(Entry),
    Report(String),
}

/// Requests and reports share one numbering, so that one mark serves both.
#[derive(Debug, Default)]
pub struct Journal {
    notes: Vec<Note>,
    /// How many notes were thrown away: numbers and marks keep their meaning.
    cleared: usize,
}

impl Journal {
    /// Notes that a request has come.
    pub fn request(&mut self, method: &str, path: &str) -> Number {
        let number = Number(self.end());
        self.notes.push(Note::Request(Entry {
            method: method.to_owned(),
            path: path.to_owned(),
            status: None,
        }));
        number
    }

    /// Notes how a request was answered.
    pub fn answered(&mut self, Number(number): Number, status: u16) {
        let index = number.checked_sub(self.cleared);
        if let Some(Note::Request(entry)) = index.and_then(|index| self.notes.get_mut(index)) {
            entry.status = Some(status);
        }
    }

    /// Notes what a browser reports.
    pub fn report(&mut self, body: String) {
        self.notes.push(Note::Report(body));
    }

    /// The point in time that is now.
    pub fn mark(&self) -> Mark {
        Mark(self.end())
    }

    /// The point before everything.
    pub fn start() -> Mark {
        Mark(0)
    }

    /// Forgets everything. Marks stay good.
    pub fn clear(&mut self) {
        self.cleared = self.end();
        self.notes.clear();
    }

    /// The requests after a mark.
    pub fn requests_since(&self, mark: Mark) -> Vec<Entry> {
        self.since(mark)
            .filter_map(|note| match note {
                Note::Request(entry) => Some(entry.clone()),
                Note::Report(_) => None,
            })
            .collect()
    }

    /// The reports after a mark.
    pub fn reports_since(&self, mark: Mark) -> Vec<String> {
        self.since(mark)
            .filter_map(|note| match note {
                Note::Report(body) => Some(body.clone()),
                Note::Request(_) => None,
            })
            .collect()
    }

    fn since(&self, Mark(mark): Mark) -> impl Iterator<Item = &Note> {
        self.notes.iter().skip(mark.saturating_sub(self.cleared))
    }

    fn end(&self) -> usize {
        self.cleared + self.notes.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_separates_before_and_after() {
        let mut journal = Journal::default();
        journal.request("GET", "/a");
        let mark = journal.mark();
        journal.report("stopped".to_owned());
        journal.request("GET", "/b?x=1");
        let paths: Vec<String> = journal.requests_since(mark).into_iter().map(|entry| entry.path).collect();
        assert_eq!(paths, ["/b?x=1"]);
        assert_eq!(journal.reports_since(mark), ["stopped"]);
        assert_eq!(journal.requests_since(Journal::start()).len(), 2);
    }

    #[test]
    fn an_answer_that_comes_after_clearing_is_not_given_to_another_request() {
        let mut journal = Journal::default();
        let slow = journal.request("GET", "/slow");
        let mark = journal.mark();
        journal.clear();
        journal.request("GET", "/next");
        journal.answered(slow, 200);
        let entries = journal.requests_since(mark);
        assert_eq!(entries.iter().map(|entry| entry.status).collect::<Vec<_>>(), [None]);
    }
}
