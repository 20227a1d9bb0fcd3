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
    fn on_start(&self) {}
    fn on_clear(&self) {}
    fn export(&self, _: Export, _: &str) {}
    fn load_later(&self) {}
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
    after_while(Some(true), commands)
}

/// The guide after some commands, while its later part is here, did not come, or is still on its way.
fn after_while(is_here: Option<bool>, commands: impl IntoIterator<Item = Command>) -> String {
    markup(|| {
        let settings = settings::allowed([("clinic", "Example Counseling"), ("phone", "+1 202 555 0143")]);
        let saved = SavedAnswers::new(String::new(), String::new());
        let visit = Visit::new(content(), settings, Command::Start, saved, Rc::new(NoShell));
        if let Some(is_here) = is_here {
            visit.later_loaded(is_here);
        }
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
fn a_screen_whose_part_is_not_here_says_so_and_offers_to_try_again_if_it_did_not_come() {
    let words = &content().words.interface;
    for overlay in [Overlay::About, Overlay::Learn(content().guide.pages[0])] {
        let open = [Command::Open(overlay)];
        let (waiting, failed, here) = (after_while(None, open), after_while(Some(false), open), after(open));
        let says = |html: &String| {
            [words.coming, words.not_there, words.try_again].map(|text| html.contains(text.as_str()))
        };
        assert_eq!(
            [says(&waiting), says(&failed), says(&here)],
            [[true, false, false], [false, true, true], [false; 3]]
        );
        // Help does not wait.
        assert!([&waiting, &failed].iter().all(|html| html.contains(words.get_help.as_str())));
    }
    for command in [Command::Open(Overlay::Help), Command::Open(Overlay::Clear), Command::Continue] {
        assert_eq!(after_while(None, [command]), after([command]), "{command:?}");
    }
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

/// From the first question to the one about the heart.
fn to_the_heart() -> Vec<Command> {
    [&choose("no")[..], &choose("adult"), &[Command::Continue], &choose("curious")].concat()
}

/// Presses Skip this many times.
fn skip(times: usize) -> impl Iterator<Item = Command> {
    std::iter::repeat_n(Command::Skip, times)
}

/// The markup from one text up to another.
fn between<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = html.split_once(from).unwrap();
    rest.split_once(to).unwrap().0
}

/// The first page of the notes.
fn page_one(html: &str) -> &str {
    between(html, "<p class=\"by-hand\">", "<div class=\"stack screen-only\">")
}

#[test]
fn one_minute_on_kap() {
    assert_snapshot!("overview", after([choose("no"), choose("adult")].concat()));
}

#[test]
fn a_question_names_its_part_and_offers_to_save_once() {
    let heart = after(to_the_heart());
    assert!(heart.contains("Part 3 of 4 · Your health"), "{heart}");
    let offer = content().later().save.offer.as_str();
    assert!(heart.contains(offer), "{heart}");
    assert!(!after(to_the_heart().into_iter().chain(skip(1))).contains(offer));
}

#[test]
fn a_kind_of_medicine_opens_on_press() {
    // Heart, head, body, pregnancy, mind, feelings, substances.
    assert_snapshot!("medicines", after(to_the_heart().into_iter().chain(skip(7))));
}

#[test]
fn private_answers_have_two_equal_choices_each() {
    // Those, medicines, getting there and home.
    assert_snapshot!("privacy", after(to_the_heart().into_iter().chain(skip(10))));
}

#[test]
fn the_privacy_screen_looks_the_same_whatever_was_chosen() {
    let after_home = |home: [Command; 2]| after(to_the_heart().into_iter().chain(skip(9)).chain(home));
    assert_eq!(after_home(choose("pushed")), after_home(choose("none")));
    assert_eq!(after_home(choose("pushed")), after(to_the_heart().into_iter().chain(skip(10))));
}

/// At the notes, with high blood pressure that is often high.
fn notes() -> Vec<Command> {
    let heart = [choose("high-blood-pressure"), choose("often-high")].concat();
    to_the_heart().into_iter().chain(heart).chain(skip(10)).collect()
}

#[test]
fn the_notes_have_facts_questions_and_next_steps_on_page_one() {
    let notes = after(notes());
    assert_snapshot!("notes-page-one", page_one(&notes));
    assert!(notes.contains("<button type=\"button\" class=\"text-button card\">Print"), "{notes}");
}

#[test]
fn notes_that_begin_with_help_have_other_questions_and_no_way_to_book() {
    let now = [choose("yes-now"), [Command::Continue, Command::Skip]].concat();
    // Acting was skipped; then help, the age, the reasons and the health questions.
    let to_notes = now.into_iter().chain([Command::Continue]).chain(skip(3));
    let notes = after(to_notes);
    assert_snapshot!("notes-with-help", page_one(&notes));
}

#[test]
fn cards_on_the_notes_open_pages_and_are_ticked_when_done() {
    let open = Command::OpenCard(content().guide.cards()[0]);
    let before = after(notes());
    let (_, further) = before.split_once("<div class=\"stack screen-only\">").unwrap();
    assert_snapshot!("notes-cards", further.split_once("<details").unwrap().0);
    let done = after(notes().into_iter().chain([open, Command::Continue]));
    let done_word = format!(">{}</p>", content().later().notes.done);
    assert_eq!((before.matches(&done_word).count(), done.matches(&done_word).count()), (0, 1));
}

#[test]
fn all_answers_stand_at_the_end_of_the_notes_each_with_a_change() {
    let html = after(notes());
    let answers = between(&html, &format!("{}</summary>", content().later().notes.answers), "</details>");
    // Safety, age, reasons, the nine screens about health and their follow-up, getting there, home and the list to ask.
    let rows = answers.matches("<dt").count();
    assert_eq!(rows, answers.matches(content().later().notes.change.as_str()).count(), "{answers}");
    assert!(rows > 12, "only {rows} rows");
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
