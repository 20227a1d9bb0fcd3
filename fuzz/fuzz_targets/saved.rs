//! Restores a visit from any bytes, then presses anything. The visit must not panic, must not know an answer that is
//! never saved, and must save only what it can restore.
#![no_main]

use std::path::Path;
use std::sync::OnceLock;

use kap_guide::content::Guide;
use kap_guide_compiler::Source;
use kap_guide::questionnaire::QuestionId;
use kap_guide::session::{Command, Session};
use libfuzzer_sys::fuzz_target;

const TODAY: &str = "2026-11-22";
const LAST: &str = "2026-11-29";

fn guide() -> &'static Guide {
    static GUIDE: OnceLock<Guide> = OnceLock::new();
    GUIDE.get_or_init(|| {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
        let source = Source::read(&content).expect("the content is good");
        let regions = source.regions().expect("the content is good");
        source.compile("en", regions[0]).expect("the content is good").content.guide
    })
}

/// What a byte presses.
fn press(byte: u8) -> Command {
    let questions = &guide().questionnaire.questions;
    let question = &questions[usize::from(byte) % questions.len()];
    match byte % 7 {
        0 => Command::Continue,
        1 => Command::Skip,
        2 => Command::Back,
        3 => Command::Change(question.id),
        4 => question.choices.first().map_or(Command::Return, |choice| Command::Choose(choice.id, true)),
        5 => Command::Include(question.section, byte % 2 == 0),
        _ => Command::Return,
    }
}

fuzz_target!(|input: (String, Vec<u8>)| {
    let (text, presses) = input;
    for text in [text.clone(), format!("kap-guide-1 {LAST} {text}")] {
        let (mut visit, _) = Session::default().restore(guide(), &text, TODAY, LAST);
        assert!(visit.walk(guide()).answers.get(QuestionId::new("safety")).is_none());
        visit.apply(guide(), Command::Resume);
        for byte in &presses {
            visit.apply(guide(), press(*byte));
        }
        // For the browser, and for a notes file.
        for write in [Session::to_saved, Session::to_notes_file] {
            let saved = write(&visit, guide(), LAST);
            let (again, problems) = Session::default().restore(guide(), &saved, TODAY, LAST);
            assert!(problems.is_empty(), "{saved}: {problems:?}");
            assert_eq!(write(&again, guide(), LAST), saved);
        }
    }
});
