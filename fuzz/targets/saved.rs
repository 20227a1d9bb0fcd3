//! Restores a visit from any bytes. The visit must not panic, must not know an answer that is never saved, and must save only
//! what it can restore.

use kap_guide::questionnaire::QuestionId;
use kap_guide::session::{Command, Session};

use super::visit::content;

const TODAY: &str = "2026-11-22";
const LAST: &str = "2026-11-29";

/// Saved answers, with and without their first words.
pub fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let guide = &content().guide;
    for text in [text.to_string(), format!("kap-guide-1 {LAST} {text}")] {
        let (mut visit, _) = Session::default().restore(guide, &text, TODAY, LAST);
        assert!(visit.walk(guide).answers.get(QuestionId::new("safety")).is_none());
        visit.apply(guide, Command::Resume);
        let saved = visit.to_saved(guide, LAST);
        let (again, problems) = Session::default().restore(guide, &saved, TODAY, LAST);
        assert!(problems.is_empty(), "{saved}: {problems:?}");
        assert_eq!(again.to_saved(guide, LAST), saved);
    }
}
