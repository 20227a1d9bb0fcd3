//! How far a thumb scrolls on a phone: from the first question to the notes, and on each optional page.

use anyhow::{Result, ensure};
use kap_guide::questionnaire::SectionId;
use kap_guide::session::Screen;
use kap_guide_e2e::harness::Harness;
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::window;

use crate::Test;
use crate::sealed::page;

pub const TESTS: &[Test] = &[
    ("no screen before the notes is longer than two panels of a phone", two_panels),
    (
        "no optional page is longer than four panels of a phone, and none breaks a word on a laptop",
        four_panels,
    ),
];

/// What a visitor marks; every other question is answered as someone with nothing to report.
type Marks = &'static [(&'static str, &'static [&'static str])];

/// Someone who is curious, and a typical visitor with depression, medicines and alcohol.
const VISITS: [(&str, Marks); 2] = [
    ("nothing to report", &[("reasons", &["curious"])]),
    (
        "depressed, with medicines and alcohol",
        &[
            ("reasons", &["low-mood", "anxiety"]),
            ("how-long", &["years"]),
            ("tried", &["therapy", "more-medicines"]),
            ("substances", &["alcohol"]),
            ("drinking", &["some"]),
            ("medicines", &["lorazepam", "sertraline"]),
            ("stopped", &["no"]),
            ("getting-there", &["cost"]),
        ],
    ),
];

/// The longest that a screen may be, in panels, without its foot (design.md 3).
const LONGEST: f64 = 2.0;

/// The same of an optional page, before anything is opened.
const LONGEST_PAGE: f64 = 4.0;

const PANELS: &str = "const { scrollHeight, clientHeight } = root.querySelector('.box'); return (scrollHeight - root.querySelector('.foot').offsetHeight) / clientHeight";

const AS_WIDE_AS_A_PHONE: &str = "for (const part of document.querySelectorAll('body, main')) {
    part.style.cssText = 'margin: 0; padding: 0; max-width: none; font-family: Arial, sans-serif';
}";

/// Words that are wider than what holds them, which breaks them.
const BROKEN: &str = "
    const style = document.createElement('style');
    style.textContent = `.kap * { overflow-wrap: normal !important; word-break: normal !important }
      .kap .visually-hidden { display: none }`;
    root.querySelector('.kap').append(style);
    const hasText = (part) => [...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const isTooWide = (part) => part.clientWidth > 1 && part.scrollWidth > part.clientWidth + 1;
    const broken = [...root.querySelectorAll('.box *')].filter((part) => hasText(part) && isTooWide(part));
    style.remove();
    return broken.map((part) => part.textContent.slice(0, 40));";

fn four_panels(harness: &Harness) -> Result<()> {
    for routes in ["", "lozenge im", "iv", "esketamine"] {
        window::phone(harness, 360, 740)?;
        let page = HostPage::with_elements(&[&[("clinic", "Example Counseling"), ("routes", routes)]]);
        let visitor = harness.open(&page)?;
        harness.script::<()>(AS_WIDE_AS_A_PHONE, Vec::new())?;
        let mut walk = Walk::start(visitor)?;
        walk.report_nothing_to_notes()?;
        let mut long = Vec::new();
        for card in walk.model.cards() {
            walk.open_card(card)?;
            while walk.model.is_at_a_step() {
                if walk.model.screen() == Screen::Questions(SectionId::new("values")) {
                    // The three with the longest answers.
                    for value in ["lasting", "proven", "approved"] {
                        walk.mark("matters", value)?;
                    }
                }
                let panels: f64 = harness.guide_script(PANELS, Vec::new())?;
                println!("routes “{routes}”, {}: {panels:.2} panels", walk.model.heading()?);
                if panels > LONGEST_PAGE {
                    long.push(format!("{}: {panels:.2}", walk.model.heading()?));
                }
                window::phone(harness, 1280, 800)?;
                let broken: Vec<String> = harness.guide_script(BROKEN, Vec::new())?;
                ensure!(broken.is_empty(), "{}: broken words in {broken:?}", walk.model.heading()?);
                window::phone(harness, 360, 740)?;
                walk.press_continue()?;
            }
        }
        ensure!(long.is_empty(), "with routes “{routes}” these are longer than four panels: {long:#?}");
    }
    window::as_it_was(harness)
}

fn two_panels(harness: &Harness) -> Result<()> {
    window::phone(harness, 360, 740)?;
    for (visit, marks) in VISITS {
        let visitor = harness.open(&page())?;
        // As wide as a phone, in letters as wide as those of phones.
        harness.script::<()>(AS_WIDE_AS_A_PHONE, Vec::new())?;
        let mut walk = Walk::start(visitor)?;
        let (mut screens, mut all, mut long) = (0, 0.0, Vec::new());
        let mut measure = |walk: &Walk<'_>| -> Result<()> {
            let panels: f64 = harness.guide_script(PANELS, Vec::new())?;
            screens += 1;
            all += panels;
            if panels > LONGEST {
                long.push(format!("{}: {panels:.2}", walk.model.heading()?));
            }
            Ok(())
        };
        while let Some((question, nothing)) = walk.model.nothing_to_report() {
            measure(&walk)?;
            let own = marks.iter().find(|(marked, _)| *marked == question.as_str());
            walk.answer(question.as_str(), own.map_or(&[nothing.as_str()], |(_, choices)| choices))?;
            if walk.model.is_between_questions() {
                measure(&walk)?;
                walk.pass_between_questions()?;
            }
        }
        println!("{visit}: {screens} screens, {all:.1} panels of scroll before the notes");
        ensure!(long.is_empty(), "{visit}: these screens are longer than two panels: {long:#?}");
    }
    window::as_it_was(harness)
}
