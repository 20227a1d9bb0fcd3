//! Learn: figures as seen and as spoken, and the way back from anywhere.

use anyhow::{Context as _, Result, ensure};
use kap_guide::content::{CardId, PageId};
use kap_guide::questionnaire::{QuestionId, SectionId};
use kap_guide_compiler::learn::FigureId;
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::visitor::Visitor;
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::{spoken, words};

use crate::Test;

pub const TESTS: &[Test] = &[
    (
        "Learn opens from ten screens by keyboard and returns to each, with its marks and answers",
        returns_to_each_screen,
    ),
    (
        "Learn shows the clinic's routes first, and home and the partner if the clinic has set them",
        settings_change_learn,
    ),
    ("the guide does not show check-ins that the clinic does not offer", no_check_ins_that_are_not_offered),
    ("a search of Learn finds answers, leads to the questions, and is gone after Clear", searches),
];

/// What only Chromium can tell: its accessibility tree.
pub const HEARD: &[Test] =
    &[("every figure draws and announces the numbers of the content", figures_match_content)];

/// Of every pair of numbers on the screen: how many people are filled, and how many there are, in order.
const COUNTED: &str = "
    for (const closed of root.querySelectorAll('details')) closed.open = true;
    return [...root.querySelectorAll('.people')].map((people) => {
      const count = (sign) => people.textContent.split(sign).length - 1;
      return [count('●'), count('●') + count('○')];
    });";

fn figures_match_content(harness: &Harness) -> Result<()> {
    let learn = &words::written()?.learn;
    let mut walk = Walk::start(harness.open(&HostPage::with_tag())?)?;
    walk.answer("safety", &["no"])?;
    walk.answer("age", &["adult"])?;
    walk.skip_to_notes()?;
    let said = &words::content()?.words.interface;
    walk.visitor.click(&said.learn)?;
    let mut compared = 0;
    for page in ["sides", "evidence", "suicidal"] {
        let title = learn.learn.page(PageId::new(page)).context("a page is missing")?.title;
        walk.visitor.click(&title)?;
        walk.visitor.expect_heading(&title)?;
        let shown: Vec<(u8, u8)> = harness.guide_script(COUNTED, Vec::new())?;
        let facts = &learn.facts;
        let evidence = |own: bool| {
            let known = facts.evidence.iter().filter(move |known| (known.id.as_str() == "suicidal") == own);
            known.flat_map(|known| &known.figures).copied()
        };
        let ids: Vec<FigureId> = match page {
            "sides" => facts.side.iter().flat_map(|side| &side.figures).copied().collect(),
            page => evidence(page == "suicidal").collect(),
        };
        let figures = ids.iter().filter_map(|id| facts.figure.iter().find(|figure| figure.id == *id));
        let numbers = figures.clone().filter_map(|figure| figure.of_100);
        let meant: Vec<(u8, u8)> =
            numbers.flat_map(|(with, without)| [(with, 100), (without, 100)]).collect();
        compared += meant.len();
        same(&format!("the people on “{title}”"), shown, meant)?;

        let heard = spoken::lines(harness, &words::written()?.cover.label)?;
        for figure in figures {
            let said = learn.words.of(figure).context("a figure has no words")?;
            let lines = match figure.of_100 {
                Some((with, without)) => {
                    let fewer =
                        if figure.under_one { "fewer than 1".to_owned() } else { without.to_string() };
                    vec![
                        format!("{with} of 100 {}", said.treatment),
                        format!("{fewer} of 100 {}", said.comparison),
                    ]
                }
                None => vec![said.instead.to_string()],
            };
            for line in lines {
                let is_heard = heard.iter().any(|heard| heard.contains(&line));
                ensure!(is_heard, "“{line}” is not heard on “{title}”");
            }
        }
        ensure!(!heard.iter().any(|line| line.contains(['●', '○'])), "people are heard one by one");
        walk.visitor.go_back()?;
    }
    ensure!(compared > 60, "only {compared} numbers were compared");
    Ok(())
}

fn searches(harness: &Harness) -> Result<()> {
    let said = &words::content()?.words.interface;
    let cover = &words::written()?.cover;
    let labels = words::written()?.learn.words.learn.as_ref().context("Learn has no fixed words")?;
    let [_, found, none] = labels.search;
    let visitor = harness.open(&HostPage::with_tag())?;
    visitor.click(&cover.read)?;
    let search = |words: &str| -> Result<String> {
        harness.guide_script::<()>(
            "root.querySelector('.search').select(); root.querySelector('.search').focus();",
            Vec::new(),
        )?;
        harness.driver.type_keys(words)?;
        visitor.wait_for_status()
    };
    same("a search that finds nothing says", search("zzz")?, none.to_string())?;
    same("a search says", search("bladder")?, found.to_string())?;
    let title = "Will it hurt my bladder, liver or memory?";
    harness.guide_script::<()>("root.querySelector('.screen details').open = true;", Vec::new())?;
    visitor.expect_text(title)?;
    visitor.expect_text("needed to urinate often")?;
    visitor.click(&said.to_questions)?;
    visitor
        .expect_heading(&words::content()?.question(QuestionId::new("safety")).context("no safety")?.title)?;
    visitor.click(&said.learn)?;
    let typed = "return root.querySelector('.search').value;";
    same(
        "the search after a look elsewhere",
        harness.guide_script::<String>(typed, Vec::new())?,
        "bladder".into(),
    )?;
    visitor.click(&said.to_visit)?;
    visitor.open_clear()?;
    visitor.click(&said.clear_yes)?;
    visitor.click(&cover.read)?;
    same("the search after Clear", harness.guide_script::<String>(typed, Vec::new())?, String::new())
}

/// Opens Learn, reads a page, and comes back.
fn announced_figures(visitor: &Visitor<'_>) -> Result<()> {
    let learn = &words::written()?.learn.learn;
    let before = (visitor.lines()?, visitor.marked()?);
    visitor.click(&words::content()?.words.interface.learn)?;
    visitor.expect_focus_on_heading()?;
    let page = learn.page(PageId::new("course")).context("a page is missing")?.title;
    visitor.click(&page)?;
    visitor.expect_heading(&page)?;
    visitor.go_back()?;
    visitor.expect_heading(&learn.pages.first().context("Learn is empty")?.title)?;
    visitor.go_back()?;
    visitor.expect_focus_on_heading()?;
    same("Learn does not return to the same place", (visitor.lines()?, visitor.marked()?), before)
}

fn returns_to_each_screen(harness: &Harness) -> Result<()> {
    let visitor = harness.open(&HostPage::with_tag())?.with_keyboard();
    let mut walk = Walk::start(visitor)?;
    let mut screens = 0;
    let mut read = |walk: &Walk<'_>| {
        screens += 1;
        announced_figures(&walk.visitor)
    };
    // A mark that was not confirmed is kept, too.
    visitor.mark("safety", &["sometimes"])?;
    read(&walk)?;
    walk.answer("safety", &["sometimes"])?;
    read(&walk)?;
    walk.answer("age", &["adult"])?;
    read(&walk)?;
    walk.answer("reasons", &["trauma"])?;
    read(&walk)?;
    walk.report_nothing_until("home")?;
    read(&walk)?;
    walk.report_nothing()?;
    read(&walk)?;
    walk.pass_between_questions()?;
    read(&walk)?;
    for card in walk.model.cards() {
        walk.open_card(card)?;
        while walk.model.is_at_a_step() {
            read(&walk)?;
            walk.press_continue()?;
        }
    }
    ensure!(screens >= 10, "only {screens} screens");
    Ok(())
}

fn settings_change_learn(harness: &Harness) -> Result<()> {
    let learn = &words::written()?.learn;
    let said = &words::content()?.words.interface;
    let routes = learn.words.page.get(PageId::new("routes")).context("there are no routes")?.title;
    let partner = "Example Medical Group";
    let lines = |settings: &[(&str, &str)]| -> Result<Vec<String>> {
        let visitor = harness.open(&HostPage::with_elements(&[settings]))?;
        let is_named = visitor.text()?.contains(partner);
        let is_set = settings.iter().any(|(name, _)| *name == "medical-partner");
        ensure!(is_named == is_set, "the cover names the partner: {is_named}");
        visitor.start()?;
        visitor.click(&said.learn)?;
        visitor.click(&routes)?;
        visitor.expect_heading(&routes)?;
        visitor.lines()
    };
    let place = |lines: &[String], wanted: &str| lines.iter().position(|line| line.contains(wanted));
    let plain = lines(&[("clinic", "Example Counseling")])?;
    ensure!(place(&plain, "(IV infusion)") < place(&plain, "lozenge or troche"), "{plain:#?}");
    ensure!(place(&plain, partner).is_none(), "a partner is named that nobody has set");
    let own = lines(&[
        ("clinic", "Example Counseling"),
        ("routes", "lozenge"),
        ("setting", "home"),
        ("medical-partner", partner),
    ])?;
    ensure!(
        place(&own, "lozenge or troche") < place(&own, "(IV infusion)"),
        "the clinic's route is not first: {own:#?}"
    );
    ensure!(place(&own, partner).is_some(), "the partner is not named: {own:#?}");
    ensure!(own.len() > plain.len() + 2, "nothing is said of sessions at home");
    Ok(())
}

fn no_check_ins_that_are_not_offered(harness: &Harness) -> Result<()> {
    let said = words::content()?;
    let caption = |section: &'static str| -> Result<String> {
        let section = words::section(section)?;
        Ok(said.words.sections.get(section).context("a section has no caption")?.to_string())
    };
    let (mood, worry) = (caption("phq8")?, caption("gad7")?);
    for (value, offered) in [("gad7", true), ("none", false)] {
        let page = HostPage::with_elements(&[&[("clinic", "Example Counseling"), ("check-ins", value)]]);
        let visitor = harness.open(&page)?;
        visitor.start()?;
        visitor.answer("safety", &["no"])?;
        visitor.answer("age", &["adult"])?;
        visitor.skip_to_notes()?;
        let heading = visitor.heading()?.unwrap_or_default();
        let card = said.later().cards.get(CardId::new("check-ins")).context("the card has no words")?.title;
        if visitor.names("button")?.contains(&card.to_string()) {
            visitor.click(&card)?;
            visitor.expect_heading(
                &said.later().steps.get(SectionId::new("check-ins")).context("no words")?.title,
            )?;
        }
        let text = visitor.text()?;
        ensure!(text.contains(&worry) == offered, "check-ins are “{value}”, and “{heading}” says {text}");
        ensure!(!text.contains(&mood), "“{mood}” is offered though only {value} is");
    }
    Ok(())
}
