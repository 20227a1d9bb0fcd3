//! The notes of ten visits in print: how many pages, nothing split, and no buttons.

use anyhow::{Context as _, Result, ensure};
use kap_guide::content::{Inclusion, Section, fill};
use kap_guide::session::Block;
use kap_guide_e2e::export::{self, Sheet};
use kap_guide_e2e::harness::Harness;
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::words;

use crate::{Test, clinic};

pub const TESTS: &[Test] = &[
    ("page one of the notes prints on one sheet, and all of them without splitting an item", visits),
    ("page one of someone who marks everything and puts all in prints on two sheets", everything_marked),
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

/// What nine visitors mark, and the most sheets that their notes may take.
const VISITS: [(&[(&str, &str)], usize); 9] = [
    (&[("safety", "no")], 1),
    (
        &[
            ("safety", "no"),
            ("reasons", "low-mood"),
            ("heart", "high-blood-pressure"),
            ("medicines", "calming"),
            ("getting-there", "ride"),
        ],
        2,
    ),
    (
        &[
            ("safety", "no"),
            ("reasons", "trauma"),
            ("tried", "therapy"),
            ("feelings", "control"),
            ("getting-there", "ride"),
        ],
        2,
    ),
    (&[("safety", "no"), ("reasons", "bipolar"), ("mind", "bipolar"), ("medicines", "lithium")], 2),
    (
        &[
            ("safety", "no"),
            ("reasons", "pain"),
            ("body", "liver"),
            ("medicines", "oxycodone"),
            ("getting-there", "cost"),
        ],
        2,
    ),
    (
        &[
            ("safety", "sometimes"),
            ("reasons", "low-mood"),
            ("feelings", "attempt"),
            ("substances", "alcohol"),
        ],
        2,
    ),
    (
        &[
            ("safety", "no"),
            ("age", "older"),
            ("heart", "vessels"),
            ("head", "seizures"),
            ("medicines", "sertraline"),
        ],
        2,
    ),
    (&[("safety", "yes-now"), ("health-now", "later")], 2),
    (&[("safety", "no"), ("age", "under-18")], 2),
];

fn visits(harness: &Harness) -> Result<()> {
    for (marked, most) in VISITS {
        let walk = visit_to_notes(harness, &HostPage::with_tag(), marked)?;
        expect_on_paper(harness, &walk, 1, most).with_context(|| format!("someone who marks {marked:?}"))?;
    }
    Ok(())
}

fn everything_marked(harness: &Harness) -> Result<()> {
    let mut walk = mark_everything(harness)?;
    let private = |section: &&Section| section.include == Some(Inclusion::Off);
    for section in words::content()?.guide.sections.iter().filter(private) {
        walk.include(section.id.as_str(), true)?;
    }
    expect_on_paper(harness, &walk, 2, 12)
}

/// A visit that marks all that can be marked but a crisis, up to its notes.
fn mark_everything(harness: &Harness) -> Result<Walk<'_>> {
    let mut walk = Walk::start(harness.open(&HostPage::with_tag())?)?;
    loop {
        walk.pass_between_questions()?;
        let Some(question) = walk.model.question() else { break };
        // After "Yes, now" nothing private can be put in.
        let choices = if question == "safety" { vec!["no"] } else { words::items(question)? };
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

/// Prints the notes on both sheets: few enough pages, page one on the first few, every item whole on one of them,
/// every link spelled out, and nothing of the screen.
fn expect_on_paper(harness: &Harness, walk: &Walk<'_>, most_first: usize, most: usize) -> Result<()> {
    let content = words::content()?;
    let said = &content.words.interface;
    let why = export::plain(&content.later().notes.why);
    let saved = export::saved(harness, &walk.visitor)?;
    let document = walk.model.notes(clinic::NAME, &clinic::ways()?);
    for sheet in Sheet::ALL {
        let pages = export::pages(&export::pdf(harness, export::file(&saved)?, sheet)?)?;
        ensure!(pages.len() <= most, "{} pages on {sheet:?}, more than {most}", pages.len());
        let second = pages.iter().position(|page| page.contains(&why)).context("there is no page two")?;
        // Page two begins a sheet of its own if it explains something.
        let begins = pages.get(second).is_some_and(|page| page.starts_with(&why));
        let first = if begins { second } else { second + 1 };
        ensure!(first <= most_first, "page one takes {first} of {sheet:?}, more than {most_first}");
        for block in document.first.iter().chain(&document.second) {
            if let Block::Item { title, message, from } = block {
                let whole = [title.as_str(), message.as_str(), from].map(export::plain).concat();
                let there = pages.iter().any(|page| page.contains(&whole));
                ensure!(there, "“{title}” is split or missing on {sheet:?}: {pages:#?}");
            }
            if let Block::Next { ways, .. } = block {
                let links = ways.iter().filter_map(|way| way.link.as_ref());
                for link in links {
                    // A number or an address stands in the label; only a page is spelled out.
                    let is_page = link.href.starts_with("http");
                    let there = pages.concat().contains(&link.href);
                    ensure!(there == is_page, "{} on {sheet:?}: {there}: {pages:#?}", link.href);
                }
            }
        }
        let open = fill(said.open, &[("page", "")]);
        let export = words::export()?;
        for button in [export.print, export.save, said.back, said.new_tab] {
            let button = button.as_str();
            let there = pages.concat().contains(&export::plain(button)) && !open.contains(button);
            ensure!(!there, "“{button}” of the screen is on paper");
        }
    }
    Ok(())
}
