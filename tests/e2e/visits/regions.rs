//! Regions: their own help, and no contact of the clinic where the law has not been read.

use anyhow::{Context as _, Result, ensure};
use kap_guide::content::{PanelId, Topic};
use kap_guide_compiler::Compiled;
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::host_page::{CLINIC, HostPage};
use kap_guide_e2e::words;

use crate::{Test, clinic};

pub const TESTS: &[Test] = &[
    (
        "every region has its own help on the cover and in the guide, and the clinic's contact only in the US",
        help,
    ),
    ("outside the US a visitor walks to the notes without a contact of the clinic", notes),
];

fn help(harness: &Harness) -> Result<()> {
    let regions = words::regions()?;
    let settings: Vec<Vec<(&str, &str)>> =
        regions.iter().map(|written| [CLINIC, &[("region", name(written))]].concat()).collect();
    let guides: Vec<&[(&str, &str)]> = settings.iter().map(Vec::as_slice).collect();
    harness.opens(&HostPage::with_written(&guides))?;
    for (at, written) in regions.iter().enumerate() {
        let visitor = harness.visitor(at);
        visitor.sees_the_guide()?;
        let hrefs =
            || -> Result<Vec<String>> { Ok(visitor.links()?.into_iter().map(|(_, href)| href).collect()) };
        let cover = hrefs()?;
        same(name(written), cover.contains(&clinic::PHONE.to_owned()), written.content.guide.region.contact)?;
        for topic in [Topic::Crisis, Topic::Emergency] {
            let first = written.content.guide.services(topic).flat_map(|line| &line.channels).next();
            let href = first.context("a region without help")?.href();
            ensure!(cover.contains(&href), "{}: the cover has no link to {href}: {cover:?}", name(written));
        }
        let region = &written.region;
        for said in &region.approval {
            visitor.reads(said)?;
        }
        visitor.starts()?;
        visitor.reads_heading(words::title(words::question("safety")?)?)?;
        visitor.gets_help()?;
        let panel = written.content.guide.panel(PanelId::new("get-help")).context("no get-help")?;
        let topics: Vec<Topic> = panel.topics.iter().chain(&panel.more).copied().collect();
        shows(&hrefs()?, written, &topics)?;
        visitor.reads(&region.emergency)?;
    }
    let console = harness.noticed("console")?;
    let told = console.iter().filter(|line| line.contains("no contact of the clinic is shown")).count();
    same("how often the console says why there is no contact", told, regions.len() - 1)
}

/// Every service of these topics, and none of another region.
fn shows(hrefs: &[String], written: &Compiled, topics: &[Topic]) -> Result<()> {
    let guide = &written.content.guide;
    for line in topics.iter().flat_map(|topic| guide.services(*topic)) {
        for way in &line.channels {
            let href = way.href();
            let page = href.starts_with("https:");
            ensure!(page || hrefs.contains(&href), "{}: no link to {href}, only {hrefs:?}", name(written));
        }
    }
    let own: Vec<String> =
        guide.services.iter().flat_map(|line| &line.channels).map(|way| way.href()).collect();
    for other in words::regions()? {
        let lines = other.content.guide.services.iter();
        for href in lines.flat_map(|line| &line.channels).map(|way| way.href()) {
            ensure!(own.contains(&href) || !hrefs.contains(&href), "{} shows {href}", name(written));
        }
    }
    Ok(())
}

fn name(written: &Compiled) -> &'static str {
    written.content.guide.region.id.as_str()
}

fn notes(harness: &Harness) -> Result<()> {
    let visitor = harness.opens(&HostPage::with_tag().and_set("region", "GB"))?;
    visitor.starts()?;
    visitor.answers("safety", &["no"])?;
    visitor.skips_to_the_check()?;
    visitor.sees_the_notes()?;
    let hrefs: Vec<String> = visitor.links()?.into_iter().map(|(_, href)| href).collect();
    let theirs = |href: &&String| href.contains("example.org") || **href == clinic::PHONE;
    same("links to the clinic", hrefs.iter().find(theirs), None)?;
    visitor.reads(words::content()?.words.notes.others.as_str())
}
