//! Visits that together show every screen of the guide.

use std::cell::RefCell;
use std::collections::BTreeSet;

use anyhow::{Context as _, Result, ensure};
use kap_guide::session::{Command, Screen};
use kap_guide_server::{Fault, Policy};

use crate::export;
use crate::harness::Harness;
use crate::host_page::HostPage;
use crate::walk::Walk;
use crate::words;

/// A question and the choices to make.
type Answers<'a> = &'a [(&'a str, &'a [&'a str])];

/// Much to report, so every follow-up is asked and the notes are long.
const MUCH: Answers<'_> = &[
    ("safety", &["sometimes"]),
    ("age", &["older"]),
    ("reasons", &["low-mood", "trauma", "curious"]),
    ("how-long", &["years"]),
    ("tried", &["therapy", "more-medicines"]),
    ("heart", &["high-blood-pressure", "attack-stroke", "vessels", "unsure"]),
    ("blood-pressure", &["symptoms"]),
    ("attack-when", &["recent"]),
    ("head", &["seizures", "eyes"]),
    ("body", &["liver", "bladder", "reaction"]),
    ("reaction", &["other"]),
    ("pregnancy", &["could-become", "birth"]),
    ("birth", &["after-birth", "birth-thoughts"]),
    ("mind", &["psychosis", "bipolar"]),
    ("mind-now", &["not-safe"]),
    ("feelings", &["control", "eating", "attempt"]),
    ("substances", &["alcohol", "ghb", "problems"]),
    ("drinking", &["withdrawal"]),
    ("substances-stopped", &["well"]),
    ("bladder", &["ketamine"]),
    ("medicines", &["lorazepam", "lamotrigine", "sertraline", "theophylline-itself"]),
    ("stopped", &["sick"]),
    ("getting-there", &["ride", "cost"]),
    ("home", &["pushed", "not-safe"]),
];

const NOTHING: Answers<'_> = &[("safety", &["no"]), ("age", &["adult"])];

const CRISIS: Answers<'_> = &[
    ("safety", &["yes-now"]),
    ("acting", &["yes"]),
    ("age", &["adult"]),
    ("reasons", &["low-mood"]),
    ("tried", &["ect"]),
    ("health-now", &["later"]),
];

const YOUNG: Answers<'_> = &[("safety", &["no"]), ("age", &["under-18"])];

/// About someone else.
const OTHER: Answers<'_> = &[("safety", &["unsure"]), ("age", &["adult"]), ("other-age", &["under-18"])];

/// Answers that lead to each result of each check-in; an empty one is a skip.
fn check_ins() -> Vec<(&'static str, Vec<&'static str>)> {
    let marked = |steps: [usize; 2]| {
        let yes = vec!["yes"; steps[0]];
        [vec!["yes"], yes, vec!["no"; steps[1]]].concat()
    };
    vec![
        ("phq8", vec![""; 8]),
        ("phq8", vec!["not-at-all"; 8]),
        ("phq8", vec!["more-than-half"; 8]),
        ("phq8", vec!["nearly-every-day"; 8]),
        ("gad7", vec!["not-at-all"; 7]),
        ("gad7", vec!["more-than-half"; 7]),
        ("pcptsd5", vec!["no"]),
        ("pcptsd5", marked([3, 2])),
        ("pcptsd5", marked([5, 0])),
    ]
}

/// Looks at each screen of a tour.
pub trait Observer {
    /// Called at a screen, with its name.
    fn look(&self, screen: &str) -> Result<()>;

    /// Called at a screen of notes, with the saved file.
    fn exported(&self, screen: &str, file: &str) -> Result<()>;
}

/// A tour for an observer, who sees each screen once.
struct Tour<'a> {
    harness: &'a Harness,
    observer: &'a dyn Observer,
    seen: RefCell<BTreeSet<String>>,
}

/// Shows an observer every screen, and fails if a screen of the guide was missed: a new screen needs a visit that
/// reaches it.
pub fn of_every_screen(harness: &Harness, observer: &dyn Observer) -> Result<()> {
    let tour = Tour { harness, observer, seen: RefCell::default() };
    tour.cover()?;
    tour.visits()?;
    tour.failures()?;
    let seen = tour.seen.borrow();
    let all = Screen::all(&words::content()?.guide).into_iter().map(name);
    let missing: Vec<String> = all.filter(|name| !seen.contains(name)).collect();
    ensure!(missing.is_empty(), "no visit in tests/e2e/src/tour.rs reaches {}", missing.join(", "));
    Ok(())
}

impl<'a> Tour<'a> {
    fn show(&self, screen: &str) -> Result<()> {
        if self.seen.borrow_mut().insert(screen.to_owned()) { self.observer.look(screen) } else { Ok(()) }
    }

    fn cover(&self) -> Result<()> {
        let visitor = self.harness.open(&HostPage::with_tag())?;
        self.show("cover")?;
        visitor.open_help()?;
        self.show("cover-help")?;
        let exit = HostPage::with_tag().with_setting("exit", "https://example.org/weather");
        let visitor = self.harness.open(&exit)?;
        self.show("cover-exit")?;
        visitor.start()?;
        visitor.expect_heading(words::title(words::question("safety")?)?)?;
        self.show("question-exit")
    }

    /// The cover with saved answers.
    fn cover_with_saved_answers(&self) -> Result<()> {
        let visitor = self.harness.open(&HostPage::with_tag())?;
        visitor.expect_text(&words::written()?.cover.saved)?;
        self.show("cover-kept")?;
        visitor.click(&words::written()?.cover.delete_saved)
    }

    /// Save where the browser stores nothing, as in a sealed frame.
    fn save_in_a_file(&self) -> Result<()> {
        const BLOCK: &str = "Object.defineProperty(window, 'localStorage', {
            get() { throw new DOMException('denied', 'SecurityError'); } })";
        let visitor = self.harness.open(&HostPage::with_tag().with_setting("seal", "off"))?;
        self.harness.script::<()>(BLOCK, Vec::new())?;
        visitor.start()?;
        for (question, choices) in NOTHING {
            visitor.answer(question, choices)?;
        }
        let said = &words::content()?.words.interface;
        visitor.click(&said.save_answers)?;
        visitor.expect_heading(&words::save()?.title)?;
        self.show("save-file")
    }

    fn visits(&self) -> Result<()> {
        let said = &words::content()?.words.interface;
        let walk = self.walk_to_notes(&words::written()?.cover.start, Command::Start, MUCH)?;
        self.show("notes")?;
        self.learn(&walk)?;
        let overlays = [
            (said.get_help, "help"),
            (said.about, "about"),
            (said.save_answers, "save"),
            (said.clear, "clear"),
        ];
        for (button, screen) in overlays {
            walk.visitor.click(&button)?;
            self.show(screen)?;
            walk.visitor.go_back()?;
        }
        walk.visitor.click(&said.save_answers)?;
        walk.visitor.click(&words::save()?.yes)?;
        walk.visitor.wait_for_status()?;
        self.show("save-saved")?;
        walk.visitor.go_back()?;
        self.observer.exported("notes", export::file(&export::saved(self.harness, &walk.visitor)?)?)?;
        self.cover_with_saved_answers()?;
        self.save_in_a_file()?;
        let cover = &words::written()?.cover;
        let (me, other) = ((&cover.start, Command::Start), (&cover.other, Command::StartForOther));
        let others = [
            (me, NOTHING, "notes-nothing"),
            (me, CRISIS, "notes-crisis"),
            (me, YOUNG, "notes-young"),
            (other, OTHER, "notes-for-other"),
        ];
        for ((button, command), answers, screen) in others {
            let walk = self.walk_to_notes(button, command, answers)?;
            self.show(screen)?;
            self.observer.exported(screen, export::file(&export::saved(self.harness, &walk.visitor)?)?)?;
        }
        Ok(())
    }

    /// A visit from Start to the notes, through the screens on which these answers are given and those that open from
    /// the notes.
    fn walk_to_notes(&self, button: &str, command: Command, answers: Answers<'_>) -> Result<Walk<'a>> {
        let mut walk = Walk::start_with(self.harness.open(&HostPage::with_tag())?, button, command)?;
        for (question, choices) in answers {
            self.report_nothing_until(&mut walk, question)?;
            let screen = name(walk.model.screen());
            self.show(&screen)?;
            walk.visitor.mark(question, choices)?;
            self.show(&format!("{screen}-marked"))?;
            walk.visitor.press_continue()?;
            walk.model.answer(question, choices)?;
            walk.visitor.expect_heading(walk.model.heading()?)?;
            if walk.model.is_interrupted() {
                self.show(&name(walk.model.screen()))?;
                walk.continue_reading()?;
            }
        }
        self.report_nothing_until(&mut walk, "")?;
        for card in walk.model.cards() {
            walk.open_card(card)?;
            self.steps(&mut walk)?;
        }
        walk.change_answer("asker")?;
        self.show(&name(walk.model.screen()))?;
        walk.go_back()?;
        walk.change_answer("ask")?;
        self.show(&name(walk.model.screen()))?;
        for question in ["product", "touch"] {
            walk.mark("ask", question)?;
        }
        walk.press_continue()?;
        Ok(walk)
    }

    /// The steps of a card: every result of every check-in, and some ratings.
    fn steps(&self, walk: &mut Walk<'_>) -> Result<()> {
        while walk.model.is_at_a_step() {
            let screen = name(walk.model.screen());
            self.show(&screen)?;
            if screen == "check-ins" && !self.seen.borrow().contains("result-open") {
                for (section, answers) in check_ins() {
                    self.check_in(walk, section, &answers)?;
                }
            }
            if screen == "compare" && self.seen.borrow_mut().insert("compared".into()) {
                walk.mark("compare-by", "cost")?;
                for option in ["talk-therapy", "kap", "esketamine"] {
                    walk.mark("hear-more", option)?;
                }
                self.show("compare-side-by-side")?;
            }
            if screen == "step-values" && self.seen.borrow_mut().insert("chosen".into()) {
                for value in ["fast", "calm", "cost"] {
                    walk.mark("matters", value)?;
                }
                self.show("step-values-marked")?;
                walk.press_continue()?;
                self.show("weigh-chosen")?;
                walk.go_back()?;
            }
            walk.press_continue()?;
        }
        Ok(())
    }

    fn check_in(&self, walk: &mut Walk<'_>, section: &str, answers: &[&str]) -> Result<()> {
        walk.open_check_in(section)?;
        for answer in answers {
            let question = walk.model.question().context("the check-in ended too early")?;
            self.show(&format!("question-{question}"))?;
            if answer.is_empty() {
                walk.skip(question)?;
            } else {
                walk.answer(question, &[answer])?;
            }
        }
        self.show(&name(walk.model.screen()))?;
        walk.press_continue()
    }

    /// Every page of Learn, from its contents.
    fn learn(&self, walk: &Walk<'_>) -> Result<()> {
        let learn = &words::written()?.learn.learn;
        let guide = &words::content()?.guide;
        walk.visitor.click(&words::content()?.words.interface.learn)?;
        for (at, id) in guide.pages.iter().enumerate() {
            let title = learn.page(*id).context("a page is not there")?.title;
            if at > 0 {
                walk.visitor.click(&title)?;
            }
            walk.visitor.expect_heading(&title)?;
            self.show(&format!("learn-{id}"))?;
            if at > 0 {
                walk.visitor.go_back()?;
            }
        }
        walk.visitor.go_back()
    }

    /// Moves to a question, or to the notes if there is no such question, and shows the screens between on the way.
    fn report_nothing_until(&self, walk: &mut Walk<'_>, question: &str) -> Result<()> {
        loop {
            if walk.model.is_between_questions() {
                self.show(&name(walk.model.screen()))?;
                walk.pass_between_questions()?;
            }
            if walk.model.nothing_to_report().is_none_or(|(id, _)| id.as_str() == question) {
                return Ok(());
            }
            walk.report_nothing()?;
        }
    }

    fn failures(&self) -> Result<()> {
        let said = &words::written()?.cover.failure;
        self.harness.server.fault(".wasm", Fault::NotFound);
        let visitor = self.harness.open(&HostPage::with_tag())?;
        visitor.start()?;
        visitor.expect_text(&said.not_loaded)?;
        self.show("failure-not-loaded")?;
        self.harness.server.clear_faults();

        let policy = Policy::strict().forbid("script-src", "'wasm-unsafe-eval'");
        let visitor = self.harness.open(&HostPage::with_tag().policy(policy))?;
        visitor.start()?;
        visitor.expect_text(&said.cannot_run)?;
        self.show("failure-cannot-run")?;

        let visitor = self.harness.open(&HostPage::with_tag().with_trap())?;
        visitor.start()?;
        visitor.mark("safety", &["no"])?;
        self.harness.arm(0)?;
        visitor.press_continue()?;
        visitor.expect_heading(&said.stopped_title)?;
        self.show("failure-stopped")
    }
}

/// The name of a screen.
fn name(screen: Screen) -> String {
    match screen {
        Screen::Question(id) => format!("question-{id}"),
        Screen::Panel(id) => format!("panel-{id}"),
        Screen::CheckIns => String::from("check-ins"),
        Screen::Result(_, says) => format!("result-{says}"),
        Screen::Page(page) => format!("page-{page}"),
        Screen::Learn(page) => format!("learn-{page}"),
        Screen::Questions(section) => format!("step-{section}"),
        Screen::Compare(..) => String::from("compare"),
        Screen::Weigh(..) => String::from("weigh"),
        other => format!("{other:?}").to_lowercase(),
    }
}
