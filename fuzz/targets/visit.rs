//! Presses anything, in any order, over a visit. It must not panic, and its promises hold after each press: a place to show, no
//! contact of the clinic after "Yes, now", notes that can be written, and saved answers that can be read back.

use std::path::Path;
use std::sync::OnceLock;

use kap_guide::content::{Content, Guide, PanelId};
use kap_guide::session::{Command, Contact, Overlay, Screen, Session};
use kap_guide_compiler::Source;

const TODAY: &str = "2026-11-22";

/// The English content of the default region.
pub fn content() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    CONTENT.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder =
            if folder.ends_with("fuzz") { folder.join("../content") } else { folder.join("content") };
        let source = Source::read(&folder).expect("the content is good");
        let regions = source.regions().expect("the content is good");
        source.compile("en", regions[0]).expect("the content is good").content
    })
}

/// What two bytes press.
fn press(guide: &Guide, kind: u8, which: u8) -> Command {
    let questions = &guide.questionnaire.questions;
    let question = &questions[usize::from(which) % questions.len()];
    let choice = question.choices.get(usize::from(kind) / 24).or(question.choices.first());
    let page = guide.pages[usize::from(which) % guide.pages.len()];
    let is_on = which.is_multiple_of(2);
    match (kind % 24, choice) {
        (0..=3, _) => Command::Continue,
        (4, _) => Command::Skip,
        (5, _) => Command::Back,
        (6, _) => Command::Change(question.id),
        (7..=10, Some(choice)) => Command::Choose(choice.id, is_on),
        (11, Some(choice)) => Command::Mark(question.id, choice.id, is_on),
        (12, _) => Command::Include(question.section, is_on),
        (13, _) => Command::Open(Overlay::Learn(page)),
        (14, _) => Command::Open(Overlay::Help),
        (15, _) => Command::Open(Overlay::About),
        (16, _) => Command::ChangePrivacy,
        (17, _) => Command::Save(is_on),
        (18, _) => Command::CheckIn(question.section),
        (19, _) => {
            guide.cards().get(usize::from(which) % 8).map_or(Command::Return, |card| Command::OpenCard(*card))
        }
        (20, _) => Command::CloseAll,
        (21, _) if which == 0 => Command::Clear,
        (22, _) => Command::Resume,
        _ => Command::Return,
    }
}

/// Pairs of bytes, each of which is a press.
pub fn run(bytes: &[u8]) {
    let content = content();
    let guide = &content.guide;
    let mut visit = Session::default();
    visit.apply(guide, if bytes.len().is_multiple_of(5) { Command::StartForOther } else { Command::Start });
    let mut never_books = false;
    for pair in bytes.chunks_exact(2) {
        let [kind, which] = pair else { continue };
        let command = press(guide, *kind, *which);
        visit.apply(guide, command);
        never_books &= command != Command::Clear;
        never_books |= visit.screen() == Screen::Panel(PanelId::new("help-now"));
        assert!(
            !never_books || visit.contact(guide) == Contact::Nothing,
            "contact after “Yes, now” and {command:?}"
        );
    }
    let _ = (visit.notes(guide), visit.response(content, TODAY), visit.beside(guide), visit.cards(guide));
    let saved = visit.to_saved(guide, TODAY);
    let (again, problems) = Session::default().restore(guide, &saved, TODAY, TODAY);
    assert!(problems.is_empty(), "{saved}: {problems:?}");
    assert_eq!(again.to_saved(guide, TODAY), saved);
}
