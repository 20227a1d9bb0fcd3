//! Whole screens, with the guide's own words.

use std::rc::Rc;

use insta::assert_snapshot;
use kap_guide::content::{Content, RegionId};
use kap_guide::questionnaire::ChoiceId;
use kap_guide::session::{Command, Overlay, Screen, Session};
use kap_guide::settings;
use kap_guide::ui::{Export, Host, Layout, SavedAnswers, Visit};
use leptos::prelude::*;

use crate::markup::markup;

/// A shell that does nothing.
struct NoShell;

impl Host for NoShell {
    fn on_cover(&self) {}
    fn on_clear(&self) {}
    fn export(&self, _: Export, _: &str) {}
    fn load_learn(&self) {}
    fn on_navigate(&self, _: bool) {}
    fn on_contact(&self, _: &'static str) {}
    fn today(&self) -> String {
        String::from("2026-11-27")
    }
    fn until(&self) -> String {
        String::from("2026-12-04")
    }
    fn can_share(&self) -> bool {
        true
    }
}

fn content() -> &'static Content {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/content");
    let source = kap_guide_compiler::Source::read(folder.as_ref()).unwrap();
    let compiled = source.compile("en", RegionId::new("US")).unwrap();
    Box::leak(Box::new(compiled.content))
}

/// The guide after some commands.
fn after(commands: impl IntoIterator<Item = Command>) -> String {
    markup(|| {
        let settings = settings::allowed([("clinic", "Example Counseling"), ("phone", "+1 202 555 0143")]);
        let saved = SavedAnswers::new(String::new(), String::new());
        let visit = Visit::new(content(), settings, Command::Start, saved, Rc::new(NoShell));
        commands.into_iter().for_each(|command| visit.apply(command));
        view! { <Layout visit /> }.into_any()
    })
}

fn choose(choice: &'static str) -> [Command; 2] {
    [Command::Choose(ChoiceId::new(choice), true), Command::Continue]
}

#[test]
fn the_first_question() {
    assert_snapshot!("first-question", after([]));
}

#[test]
fn help_stands_beside_an_answer_that_calls_for_it() {
    assert_snapshot!("help-beside", after([Command::Choose(ChoiceId::new("sometimes"), true)]));
}

#[test]
fn continue_with_nothing_chosen_says_how_to_leave_the_question() {
    let asked = after([Command::Continue]);
    assert_ne!(asked, after([]));
    assert!(asked.contains(content().words.interface.choose_or_skip.as_str()), "{asked}");
}

#[test]
fn help_after_an_answer() {
    assert_snapshot!("help-after-an-answer", after(choose("yes-now")));
}

#[test]
fn overlays() {
    let learn = content().guide.pages[0];
    for (name, overlay) in
        [("get-help", Overlay::Help), ("clear", Overlay::Clear), ("learn", Overlay::Learn(learn))]
    {
        assert_snapshot!(name, after([Command::Open(overlay)]));
    }
}

#[test]
fn save_in_a_notes_file() {
    let commands = [choose("no"), choose("adult"), [Command::Open(Overlay::Save), Command::Save(true)]];
    assert_snapshot!("save-file", after(commands.concat()));
}

#[test]
fn a_visit_from_a_notes_file_does_not_save_in_the_browser() {
    let file = String::from("kap-guide-1 2026-12-01 /notes asker=me age=adult");
    let mut saved = SavedAnswers::new(String::from("kap-guide/1/"), file);
    let (mut visit, told) = saved.load(content(), Session::default(), &NoShell);
    visit.apply(&content().guide, Command::Resume);
    assert_eq!((told, visit.saves()), (None, false));
    assert!(matches!(visit.screen(), Screen::Question(id) if id.as_str() == "safety"));
}

#[test]
fn an_overlay_does_not_offer_itself() {
    let about = content().words.interface.about;
    let offered = |html: &str| {
        html.matches(&format!("{about}\n</button>")).count()
            + html.matches(&format!("{about}</button>")).count()
    };
    assert_eq!(offered(&after([])), 1);
    assert_eq!(offered(&after([Command::Open(Overlay::About)])), 0);
}
