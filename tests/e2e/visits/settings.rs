//! Settings of a clinic, and what a visitor then sees.

use anyhow::{Context as _, Result, ensure};
use kap_guide::content::fill;
use kap_guide::settings::{Name, SETTINGS};
use kap_guide_e2e::form::Form;
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::host_page::{CLINIC, HostPage};
use kap_guide_e2e::words;

use crate::{Test, clinic};

pub const TESTS: &[Test] = &[
    (
        "the cover of a guide that is written in the page shows what the clinic says about itself",
        clinic_on_cover,
    ),
    ("theme and accent set the colors of the guide", theme_and_accent),
    ("the guide has the page's font, or the device's font if that is set", page_or_device_font),
    (
        "heading-level and label fit the guide into the page, on the cover and in the app",
        heading_level_and_label,
    ),
    ("a guide in the page takes the settings that it does not have from the script", element_and_script),
    ("a bad value is reported once, with the values that are allowed, and the default is used", bad_values),
];

fn clinic_on_cover(harness: &Harness) -> Result<()> {
    let visitor = harness.open(&HostPage::with_elements(&[CLINIC]))?;
    same(
        "the guides on the page",
        harness.script("return document.querySelectorAll('kap-guide').length", vec![])?,
        1,
    )?;
    let cover = &words::written()?.cover;
    visitor.expect_text(&fill(cover.runs, &[("clinic", clinic::NAME)]))?;
    visitor.expect_text("Our medical partner, Example Medical Group, is paid for the medicine.")?;
    let lines = visitor.lines()?;
    let new_tab = words::content()?.words.interface.new_tab;
    for way in clinic::ways()? {
        let line = match &way.link {
            Some(link) if link.new_tab => format!("{} {new_tab}", way.label),
            _ => way.label,
        };
        ensure!(lines.contains(&format!("- {line}")), "the cover has no item “{line}”: {lines:#?}");
        if let Some(link) = way.link {
            same(&line, visitor.link(&line)?, link.href)?;
        }
    }
    same("what the console says", harness.logged("console")?, Vec::new())
}

fn theme_and_accent(harness: &Harness) -> Result<()> {
    let cover = &words::written()?.cover;
    let guides: &[&[(&str, &str)]] = &[
        &[("theme", "light"), ("accent", "#7a1f4b")],
        &[("theme", "dark"), ("accent", "#7a1f4b")],
        &[("theme", "light")],
    ];
    let light = harness.open(&HostPage::with_elements(guides))?;
    let [dark, plain] = [1, 2].map(|guide| harness.visitor(guide));
    let paper = |visitor: &kap_guide_e2e::visitor::Visitor<'_>| {
        visitor.style_of("region", &cover.label, "background-color")
    };
    same("the light paper", paper(&light)?, paper(&plain)?)?;
    ensure!(
        brightness(&paper(&light)?)? > 200 && brightness(&paper(&dark)?)? < 60,
        "theme does not change the paper"
    );
    let start = |visitor: &kap_guide_e2e::visitor::Visitor<'_>| {
        visitor.style_of("button", &cover.start, "background-color")
    };
    same("the accent on light paper", start(&light)?.as_str(), "rgb(122, 31, 75)")?;
    ensure!(start(&plain)? != start(&light)?, "accent does not change the button");
    // The shade for dark paper is the shell's own affair, as long as it is lighter.
    ensure!(
        brightness(&start(&dark)?)? > brightness(&start(&light)?)?,
        "the accent is not lighter on dark paper"
    );
    Ok(())
}

fn page_or_device_font(harness: &Harness) -> Result<()> {
    let cover = &words::written()?.cover;
    let host = harness.open(&HostPage::with_elements(&[&[], &[("font", "system")]]))?;
    let font = |visitor: &kap_guide_e2e::visitor::Visitor<'_>| {
        visitor.style_of("button", &cover.start, "font-family")
    };
    let page: String = harness.script("return getComputedStyle(document.body).fontFamily", Vec::new())?;
    same("the font of the page", font(&host)?, page.clone())?;
    let system = font(&harness.visitor(1))?;
    ensure!(
        system.starts_with("system-ui") && system != page,
        "`system` gives {system}, the page has {page}"
    );
    Ok(())
}

fn heading_level_and_label(harness: &Harness) -> Result<()> {
    let page = HostPage::with_elements(&[&[("heading-level", "4"), ("label", "Think it over")], &[]]);
    let visitor = harness.open(&page)?;
    let plain = harness.visitor(1);
    same("the name of the region", visitor.names("region")?, vec!["Think it over".to_owned()])?;
    same(
        "its name without a label",
        plain.names("region")?,
        vec![words::written()?.cover.label.to_string()],
    )?;
    let first = |levels: Vec<String>| levels.into_iter().next().unwrap_or_default();
    for screen in 0..2 {
        let levels = visitor.heading_levels()?;
        ensure!(levels.iter().all(|level| ["H4", "H5", "H6"].contains(&level.as_str())), "{levels:?}");
        same("the level of the heading", first(levels).as_str(), "H4")?;
        same("its level without a setting", first(plain.heading_levels()?).as_str(), "H2")?;
        if screen == 0 {
            for guide in [visitor, plain] {
                guide.start()?;
                guide.expect_heading(words::title(words::question("safety")?)?)?;
            }
        }
    }
    Ok(())
}

fn element_and_script(harness: &Harness) -> Result<()> {
    let page =
        HostPage::with_tag().and_elements(&[&[("clinic", "Second Office"), ("phone", "+1 202 555 0199")]]);
    let visitor = harness.open(&page)?;
    same(
        "the guides on the page",
        harness.script("return document.querySelectorAll('kap-guide').length", vec![])?,
        1,
    )?;
    same(
        "the guide's own",
        visitor.link("Call Second Office: +1 202 555 0199")?.as_str(),
        "tel:+12025550199",
    )?;
    same(
        "the script's",
        visitor.link("Email Second Office: hello@example.org")?.as_str(),
        "mailto:hello@example.org",
    )
}

fn bad_values(harness: &Harness) -> Result<()> {
    let cover = &words::written()?.cover;
    let bad = [
        (Name::Phone, "call us"),
        (Name::Booking, "ftp://example.org/book"),
        (Name::Theme, "sepia"),
        (Name::Accent, "#7fc8c4"),
        (Name::HeadingLevel, "9"),
    ];
    let written: Vec<(&str, &str)> = bad.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    let visitor = harness.open(&HostPage::with_elements(&[&written, &[]]))?;
    let plain = harness.visitor(1);
    let told = || -> Result<Option<()>> { Ok((harness.logged("console")?.len() >= bad.len()).then_some(())) };
    wait_for("the lines to the clinic in the console", told)?;
    let mut console = harness.logged("console")?;
    // The page of the open form allows no policy of ours, so the check, which has the words, cannot load
    // (docs/decisions/0033-script.md).
    let is_by_name = harness.form == Form::Open;
    for (name, value) in bad {
        let kind = SETTINGS.iter().find(|setting| setting.name == name).context("no such setting")?.kind;
        let (name, allowed) = (name.as_str(), kind.allowed());
        let about = |line: &String| line.starts_with("warn: kap-guide:") && line.contains(name);
        let told: Vec<String> = console.extract_if(.., |line| about(line)).collect();
        let [line] = told.as_slice() else { anyhow::bail!("{name} is told so: {told:#?}") };
        ensure!(
            line.contains(value) && (is_by_name || line.contains(&allowed)),
            "it does not name {value} and {allowed}: {line}"
        );
    }
    let about_check = |line: &String| line.starts_with("error: kap-guide:") && line.contains("script-src");
    let told = console.extract_if(.., |line| about_check(line)).count();
    same("how often it says that the check did not come", told, usize::from(is_by_name))?;
    same("what else the console says", console, Vec::new())?;
    same("the guide with bad values reads", visitor.lines()?, plain.lines()?)?;
    same("its links", visitor.links()?, plain.links()?)?;
    same("its headings", visitor.heading_levels()?, plain.heading_levels()?)?;
    for (role, name) in [("region", cover.label), ("button", cover.start)] {
        let look = |at: usize| harness.visitor(at).style_of(role, &name, "background-color");
        same("its color", look(0)?, look(1)?)?;
    }
    visitor.start()?;
    visitor.expect_heading(words::title(words::question("safety")?)?)
}

/// The middle of red, green and blue in a color as browsers compute it.
fn brightness(color: &str) -> Result<u32> {
    let parts: Vec<u32> = color
        .split(|sign: char| !sign.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(str::parse)
        .collect::<Result<_, _>>()?;
    let [red, green, blue, ..] = parts.as_slice() else { anyhow::bail!("{color} is not a color") };
    Ok((red + green + blue) / 3)
}
