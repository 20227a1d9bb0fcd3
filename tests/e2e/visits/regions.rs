//! Regions: their own help, and no contact of the clinic where the law has not been read.

use anyhow::{Context as _, Result, ensure};
use kap_guide::content::{PanelId, Topic};
use kap_guide_compiler::Compiled;
use kap_guide_e2e::form::Form;
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::host_page::{CLINIC, HostPage};
use kap_guide_e2e::words;

use crate::{Test, clinic};

pub const TESTS: &[Test] = &[
    (
        "every region shows its own help on the cover and in the guide, and only the US shows the clinic's contact",
        help_of_every_region,
    ),
    ("outside the US a visitor reaches the notes without any clinic contact", no_contact_outside_the_us),
];

fn help_of_every_region(harness: &Harness) -> Result<()> {
    let regions = words::regions()?;
    let settings: Vec<Vec<(&str, &str)>> =
        regions.iter().map(|written| [CLINIC, &[("region", region_name(written))]].concat()).collect();
    let guides: Vec<&[(&str, &str)]> = settings.iter().map(Vec::as_slice).collect();
    harness.open(&HostPage::with_elements(&guides))?;
    for (at, written) in regions.iter().enumerate() {
        let visitor = harness.visitor(at);
        visitor.wait_for_guide()?;
        let hrefs =
            || -> Result<Vec<String>> { Ok(visitor.links()?.into_iter().map(|(_, href)| href).collect()) };
        let cover = hrefs()?;
        same(
            region_name(written),
            cover.contains(&clinic::PHONE.to_owned()),
            written.content.guide.region.contact,
        )?;
        for topic in [Topic::Crisis, Topic::Emergency] {
            let first = written.content.guide.services(topic).flat_map(|line| &line.channels).next();
            let href = first.context("a region without help")?.href();
            ensure!(
                cover.contains(&href),
                "{}: the cover has no link to {href}: {cover:?}",
                region_name(written)
            );
        }
        let region = &written.region;
        // The rest is behind a press.
        visitor.expect_text(region.approval.first().context("a region says nothing of approval")?)?;
        visitor.start()?;
        visitor.expect_heading(words::title(words::question("safety")?)?)?;
        visitor.open_help()?;
        let panel = written.content.guide.panel(PanelId::new("get-help")).context("no get-help")?;
        let topics: Vec<Topic> = panel.topics.iter().chain(&panel.more).copied().collect();
        expect_services(&hrefs()?, written, &topics)?;
        visitor.expect_text(&region.emergency)?;
    }
    let console = harness.logged("console")?;
    // The page of the open form allows no policy of ours, so the check, which has the words, cannot load
    // (docs/decisions/0033-script.md).
    let said = match harness.form {
        Form::Sealed => "the contact of the clinic is not shown",
        Form::Open => "kap-guide: region {",
    };
    let told = console.iter().filter(|line| line.contains(said)).count();
    same("how often the console says why there is no contact", told, regions.len() - 1)
}

/// Every service of these topics, and none of another region.
fn expect_services(hrefs: &[String], written: &Compiled, topics: &[Topic]) -> Result<()> {
    let guide = &written.content.guide;
    for line in topics.iter().flat_map(|topic| guide.services(*topic)) {
        for way in &line.channels {
            let href = way.href();
            let page = href.starts_with("https:");
            ensure!(
                page || hrefs.contains(&href),
                "{}: no link to {href}, only {hrefs:?}",
                region_name(written)
            );
        }
    }
    let own: Vec<String> =
        guide.services.iter().flat_map(|line| &line.channels).map(|way| way.href()).collect();
    for other in words::regions()? {
        let lines = other.content.guide.services.iter();
        for href in lines.flat_map(|line| &line.channels).map(|way| way.href()) {
            ensure!(own.contains(&href) || !hrefs.contains(&href), "{} shows {href}", region_name(written));
        }
    }
    Ok(())
}

fn region_name(written: &Compiled) -> &'static str {
    written.content.guide.region.id.as_str()
}

fn no_contact_outside_the_us(harness: &Harness) -> Result<()> {
    let visitor = harness.open(&HostPage::with_tag().with_setting("region", "GB"))?;
    visitor.start()?;
    visitor.answer("safety", &["no"])?;
    visitor.skip_to_notes()?;
    let hrefs: Vec<String> = visitor.links()?.into_iter().map(|(_, href)| href).collect();
    let theirs = |href: &&String| href.contains("example.org") || **href == clinic::PHONE;
    same("links to the clinic", hrefs.iter().find(theirs), None)?;
    visitor.expect_text(words::content()?.later().notes.doctor.as_str())
}
