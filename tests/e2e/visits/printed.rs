//! The notes of five visits in print: how many pages, nothing split, and no buttons.

use anyhow::{Context as _, Result, ensure};
use kap_guide::content::fill;
use kap_guide::session::Block;
use kap_guide_e2e::export::{self, Sheet};
use kap_guide_e2e::harness::Harness;
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::words;

use crate::{Test, clinic};

pub const TESTS: &[Test] = &[
    ("the notes of someone with nothing to report print on one page", |harness| {
        expect_pages(harness, &[("safety", "no")], 1)
    }),
    ("the notes of someone with a few things to raise print on two pages", |harness| {
        let marked = [
            ("safety", "no"),
            ("heart", "high-blood-pressure"),
            ("medicines", "calming"),
            ("getting-there", "ride"),
        ];
        expect_pages(harness, &marked, 2)
    }),
    ("notes that begin with help print on two pages", |harness| {
        expect_pages(harness, &[("safety", "yes-now"), ("health-now", "later")], 2)
    }),
    ("the notes of someone who marks everything print without splitting an item", everything_marked),
    ("page one of the notes is one sheet in nine of ten visits, and never more than two", page_one),
    ("long words do not run off the paper", long_words),
];

/// A visit that marks these choices and nothing else, up to its notes.
fn visit_to_notes<'a>(harness: &'a Harness, page: &HostPage, marked: &[(&str, &str)]) -> Result<Walk<'a>> {
    let mut walk = Walk::start(harness.open(page)?)?;
    for (question, choice) in marked {
        walk.report_nothing_until(question)?;
        walk.answer(question, &[choice])?;
        if walk.model.is_interrupted() {
            walk.continue_reading()?;
        }
    }
    walk.report_nothing_to_notes()?;
    Ok(walk)
}

fn expect_pages(harness: &Harness, marked: &[(&str, &str)], most: usize) -> Result<()> {
    let walk = visit_to_notes(harness, &HostPage::with_tag(), marked)?;
    expect_on_paper(harness, &walk, most)
}

/// Nine visits; the tenth marks everything.
const VISITS: [&[(&str, &str)]; 9] = [
    &[("safety", "no")],
    &[("safety", "no"), ("reasons", "low-mood"), ("heart", "high-blood-pressure"), ("medicines", "calming")],
    &[
        ("safety", "no"),
        ("reasons", "trauma"),
        ("tried", "therapy"),
        ("feelings", "control"),
        ("getting-there", "ride"),
    ],
    &[("safety", "no"), ("reasons", "bipolar"), ("mind", "bipolar"), ("medicines", "lithium")],
    &[
        ("safety", "no"),
        ("reasons", "pain"),
        ("body", "liver"),
        ("medicines", "oxycodone"),
        ("getting-there", "cost"),
    ],
    &[("safety", "sometimes"), ("reasons", "low-mood"), ("feelings", "attempt"), ("substances", "alcohol")],
    &[
        ("safety", "no"),
        ("age", "older"),
        ("heart", "vessels"),
        ("head", "seizures"),
        ("medicines", "sertraline"),
    ],
    &[("safety", "yes-now"), ("health-now", "later")],
    &[("safety", "no"), ("age", "under-18")],
];

fn page_one(harness: &Harness) -> Result<()> {
    let why = export::plain(&words::content()?.words.notes.why);
    let sheets = |walk: &Walk<'_>| -> Result<usize> {
        let saved = export::saved(harness, &walk.visitor)?;
        let pages = export::pages(&export::pdf(harness, export::file(&saved)?, Sheet::Letter)?)?;
        let at = pages.iter().position(|page| page.contains(&why)).context("there is no page two")?;
        // Page two begins a sheet of its own if it explains something.
        Ok(if pages.get(at).is_some_and(|page| page.starts_with(&why)) { at } else { at + 1 })
    };
    let mut all = vec![sheets(&mark_everything(harness)?)?];
    for marked in VISITS {
        all.push(sheets(&visit_to_notes(harness, &HostPage::with_tag(), marked)?)?);
    }
    println!("sheets of page one: {all:?}");
    ensure!(all.iter().all(|sheets| *sheets <= 2), "page one takes {all:?} sheets");
    ensure!(all.iter().filter(|sheets| **sheets == 1).count() >= 9, "page one takes {all:?} sheets");
    Ok(())
}

fn everything_marked(harness: &Harness) -> Result<()> {
    expect_on_paper(harness, &mark_everything(harness)?, 12)
}

/// A visit that marks all that can be marked, up to its notes.
fn mark_everything(harness: &Harness) -> Result<Walk<'_>> {
    let mut walk = Walk::start(harness.open(&HostPage::with_tag())?)?;
    loop {
        walk.pass_between_questions()?;
        let Some(question) = walk.model.question() else { break };
        let choices = words::items(question)?;
        // Of a question with one answer the last is marked, which is the weightiest.
        walk.answer(question, &choices)?;
        if walk.model.is_interrupted() {
            walk.continue_reading()?;
        }
    }
    Ok(walk)
}

fn long_words(harness: &Harness) -> Result<()> {
    let long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    let page = HostPage::with_elements(&[&[
        ("clinic", long),
        ("booking", &format!("https://example.org/{}", "a".repeat(300))),
    ]]);
    let walk = visit_to_notes(harness, &page, &[("safety", "no"), ("heart", "vessels")])?;
    let saved = export::saved(harness, &walk.visitor)?;
    for sheet in Sheet::ALL {
        let pages = export::pages(&export::pdf(harness, export::file(&saved)?, sheet)?)?;
        let text = pages.concat();
        ensure!(text.contains(&export::plain(long)), "the clinic’s name is cut off on {sheet:?}: {text}");
        ensure!(text.contains(&"a".repeat(300)), "the address is cut off on {sheet:?}: {text}");
    }
    Ok(())
}

/// Prints the notes on both sheets: few enough pages, every item whole on one of them, every link spelled out,
/// and nothing of the screen.
fn expect_on_paper(harness: &Harness, walk: &Walk<'_>, most: usize) -> Result<()> {
    let content = words::content()?;
    let said = &content.words.interface;
    let saved = export::saved(harness, &walk.visitor)?;
    let document = walk.model.notes(clinic::NAME, &clinic::ways()?);
    for sheet in Sheet::ALL {
        let pages = export::pages(&export::pdf(harness, export::file(&saved)?, sheet)?)?;
        ensure!(pages.len() <= most, "{} pages on {sheet:?}, more than {most}", pages.len());
        for block in document.first.iter().chain(&document.second) {
            if let Block::Item { title, message, from } = block {
                let whole = [title.as_str(), message.as_str(), from].map(export::plain).concat();
                let there = pages.iter().any(|page| page.contains(&whole));
                ensure!(there, "“{title}” is split or missing on {sheet:?}: {pages:#?}");
            }
            if let Block::Next { ways, .. } = block {
                let links = ways.iter().filter_map(|way| way.link.as_ref()).filter(|link| link.new_tab);
                for link in links {
                    let there = pages.concat().contains(&link.href);
                    ensure!(there, "{} is not spelled out on {sheet:?}: {pages:#?}", link.href);
                }
            }
        }
        let open = fill(said.open, &[("page", "")]);
        for button in [said.print.as_str(), said.save.as_str(), said.back.as_str(), said.new_tab.as_str()] {
            let there = pages.concat().contains(&export::plain(button)) && !open.contains(button);
            ensure!(!there, "“{button}” of the screen is on paper");
        }
    }
    Ok(())
}
