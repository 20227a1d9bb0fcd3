//! "Yes, now": help first, and neither a way to book nor a figure for the rest of the visit.

use anyhow::{Context as _, Result, ensure};
use kap_guide::content::PageId;
use kap_guide::session::Command;
use kap_guide_compiler::learn::PartId;
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::visitor::Visitor;
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::words;

use crate::{Test, clinic};

pub const TESTS: &[Test] = &[
    (
        "after \"Yes, now\" help comes first, and no screen of the visit shows clinic contact or figures",
        no_contact_after_yes_now,
    ),
    (
        "changing the answer from \"Yes, now\" to No does not bring clinic contact back",
        no_contact_after_change_to_no,
    ),
    (
        "the cover shows no clinic contact when a visitor goes back to it after \"Yes, now\"",
        no_contact_on_cover,
    ),
    (
        "after an emergency answer no later screen offers booking, and visitors can still call the clinic",
        no_booking_after_emergency,
    ),
    ("a visitor under 18 sees no clinic contact, even after going back to the cover", no_contact_under_18),
    (
        "a visitor who asks for someone under 18 sees youth help lines and no clinic contact",
        no_contact_for_someone_under_18,
    ),
];

fn no_contact_after_yes_now(harness: &Harness) -> Result<()> {
    let mut walk = answer_yes_now(harness)?;
    walk.visitor.expect_help()?;
    expect_no_contact_or_figures(&walk.visitor)?;
    walk.continue_reading()?;
    let answers: [(&str, &[&str]); 9] = [
        ("acting", &["no"]),
        ("age", &["adult"]),
        ("reasons", &["low-mood"]),
        ("health-now", &["go-on"]),
        ("heart", &["high-blood-pressure"]),
        ("blood-pressure", &["often-high"]),
        ("pregnancy", &["could-become"]),
        ("medicines", &["none"]),
        ("getting-there", &["cost"]),
    ];
    for (question, choices) in answers {
        loop {
            expect_no_contact_or_figures(&walk.visitor)?;
            walk.pass_between_questions()?;
            if walk.model.nothing_to_report().is_none_or(|(id, _)| id.as_str() == question) {
                break;
            }
            walk.report_nothing()?;
        }
        expect_no_contact_or_figures(&walk.visitor)?;
        walk.answer(question, choices)?;
    }
    walk.report_nothing_to_notes()?;
    expect_notes_begin_with_help(&walk)?;
    visit_overlays(&walk.visitor)?;
    open_cards_and_read_learn(&mut walk)
}

fn no_contact_after_change_to_no(harness: &Harness) -> Result<()> {
    let mut walk = answer_yes_now(harness)?;
    walk.go_back()?;
    walk.answer("safety", &["no"])?;
    expect_no_contact_or_figures(&walk.visitor)?;
    loop {
        walk.pass_between_questions()?;
        expect_no_contact_or_figures(&walk.visitor)?;
        let Some((question, _)) = walk.model.nothing_to_report() else { break };
        walk.skip(question.as_str())?;
    }
    expect_notes_begin_with_help(&walk)?;
    open_cards_and_read_learn(&mut walk)
}

fn no_contact_on_cover(harness: &Harness) -> Result<()> {
    let mut walk = answer_yes_now(harness)?;
    walk.go_back()?;
    walk.go_back()?;
    expect_no_contact_or_figures(&walk.visitor)
}

fn no_contact_under_18(harness: &Harness) -> Result<()> {
    let mut walk = Walk::start(harness.open(&HostPage::with_tag())?)?;
    walk.answer("safety", &["no"])?;
    walk.answer("age", &["under-18"])?;
    for _ in 0..3 {
        expect_no_contact(&walk.visitor)?;
        walk.go_back()?;
    }
    expect_no_contact(&walk.visitor)
}

fn no_booking_after_emergency(harness: &Harness) -> Result<()> {
    let mut walk = Walk::start(harness.open(&HostPage::with_tag())?)?;
    walk.report_nothing_until("medicines")?;
    walk.answer("medicines", &["calming"])?;
    walk.answer("stopped", &["sick"])?;
    walk.visitor.expect_text("Stopping alcohol, GHB or calming medicines suddenly can be an emergency.")?;
    walk.continue_reading()?;
    loop {
        expect_no_booking(&walk.visitor)?;
        walk.pass_between_questions()?;
        if !walk.report_nothing()? {
            break;
        }
    }
    expect_no_booking(&walk.visitor)?;
    for card in walk.model.cards() {
        walk.open_card(card)?;
        while walk.model.is_at_a_step() {
            expect_no_booking(&walk.visitor)?;
            walk.press_continue()?;
        }
    }
    expect_no_booking(&walk.visitor)?;
    clinic::expect_phone_link(&walk.visitor)
}

fn no_contact_for_someone_under_18(harness: &Harness) -> Result<()> {
    let other = &words::written()?.cover.other;
    let mut walk = Walk::start_with(harness.open(&HostPage::with_tag())?, other, Command::StartForOther)?;
    walk.answer("safety", &["no"])?;
    walk.answer("age", &["adult"])?;
    walk.visitor.expect_text("If they might end their life, call or text 988 now, and stay with them.")?;
    walk.answer("other-age", &["under-18"])?;
    walk.visitor.expect_text("Childhelp")?;
    expect_no_contact(&walk.visitor)?;
    walk.continue_reading()?;
    expect_no_contact(&walk.visitor)?;
    walk.visitor.expect_text("Childhelp")?;
    expect_no_contact(&walk.visitor)
}

/// Nothing of the clinic is on this screen.
fn expect_no_contact(visitor: &Visitor<'_>) -> Result<()> {
    let heading = visitor.heading()?.unwrap_or_default();
    for (name, href) in visitor.links()? {
        ensure!(!clinic::is_own(&href), "“{heading}” has the link “{name}” to {href}");
    }
    Ok(())
}

fn answer_yes_now(harness: &Harness) -> Result<Walk<'_>> {
    let visitor = harness.open(&HostPage::with_tag())?;
    // Before any answer, visitors can book the clinic. Otherwise the rest of this file would prove nothing.
    let hrefs: Vec<String> = visitor.links()?.into_iter().map(|(_, href)| href).collect();
    ensure!(
        clinic::BOOKING.iter().all(|page| hrefs.iter().any(|href| href == page)),
        "the cover has no way to book"
    );
    let mut walk = Walk::start(visitor)?;
    walk.answer("safety", &["yes-now"])?;
    Ok(walk)
}

/// Opens and closes each overlay.
fn visit_overlays(visitor: &Visitor<'_>) -> Result<()> {
    let said = &words::content()?.words.interface;
    for aside in [said.get_help, said.about, said.clear] {
        visitor.click(&aside)?;
        expect_no_contact_or_figures(visitor)?;
        visitor.click(if aside == said.clear { &said.clear_no } else { &said.back })?;
    }
    Ok(())
}

/// Neither anything of the clinic nor a figure is on this screen.
fn expect_no_contact_or_figures(visitor: &Visitor<'_>) -> Result<()> {
    let heading = visitor.heading()?.unwrap_or_default();
    expect_no_contact(visitor)?;
    let text = visitor.text()?;
    for figure in ["of 100", "in 100", "%", "percent"] {
        ensure!(!text.contains(figure), "“{heading}” has a figure with “{figure}”: {text}");
    }
    Ok(())
}

fn expect_notes_begin_with_help(walk: &Walk<'_>) -> Result<()> {
    expect_no_contact_or_figures(&walk.visitor)?;
    let lines = walk.visitor.lines()?;
    let place = |wanted: &str| lines.iter().position(|line| line.contains(wanted));
    let (help, rest) = (place("Call 988"), place(words::content()?.later().notes.standing.as_str()));
    ensure!(help.is_some() && help < rest, "the notes do not begin with help: {lines:#?}");
    walk.visitor.expect_help()?;
    same("the notes say otherwise", lines, walk.model.lines_on_screen(clinic::NAME, &clinic::ways()?))
}

/// No way to book is on this screen.
fn expect_no_booking(visitor: &Visitor<'_>) -> Result<()> {
    let heading = visitor.heading()?.unwrap_or_default();
    for (name, href) in visitor.links()? {
        ensure!(!clinic::BOOKING.contains(&href.as_str()), "“{heading}” has the link “{name}” to {href}");
    }
    Ok(())
}

/// Opens every card of the notes: no page with figures is among them. A visitor who opens one by choice in Learn reads before
/// the first figure what the label does not claim (F4).
fn open_cards_and_read_learn(walk: &mut Walk<'_>) -> Result<()> {
    for card in walk.model.cards() {
        walk.open_card(card)?;
        while walk.model.is_at_a_step() {
            expect_no_contact_or_figures(&walk.visitor)?;
            walk.press_continue()?;
        }
    }
    let learn = &words::written()?.learn;
    let label = learn.words.part.get(PartId::new("crisis")).context("there are no words for a crisis")?;
    let label = label.body.first().context("there are no words for a crisis")?;
    let options = learn.learn.options.first().context("there are no options")?.name;
    let (visitor, said) = (walk.visitor, &words::content()?.words.interface);
    visitor.click(&said.learn)?;
    // The search may find figures, too.
    visitor.expect_text(label)?;
    for page in ["lasting", "options", "sides"] {
        let title = learn.learn.page(PageId::new(page)).context("a page is missing")?.title;
        visitor.click(&title)?;
        visitor.expect_heading(&title)?;
        let text = visitor.text()?;
        // The figures of options stand behind their names.
        let first = if page == "options" { options.as_str() } else { "of 100" };
        let before = text.find(first).and_then(|at| text.get(..at)).context("there is no figure")?;
        ensure!(before.contains(label.as_str()), "“{title}” has figures before what is not shown");
        expect_no_contact(&visitor)?;
        visitor.go_back()?;
    }
    visitor.go_back()?;
    visitor.expect_heading(walk.model.heading()?)
}
