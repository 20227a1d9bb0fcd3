//! What a page says and does while a guide stands on it.

use anyhow::{Result, ensure};
use kap_guide::content::fill;
use kap_guide_e2e::host_page::{CLINIC, HostPage};
use kap_guide_e2e::host_site::HostSite;
use kap_guide_e2e::stage::{Stage, same, wait_for};
use kap_guide_e2e::words;
use kap_guide_server::{Fault, Policy};

use crate::{Test, clinic};

pub const TESTS: &[Test] = &[
    ("a setting comes from the element, then the script, then its address, then the page", sources),
    ("theme, accent, radius and font change while a visit goes on", live),
    ("a script that comes twice makes one guide of one marker", twice),
    ("a guide that is mounted before its place is on the page stands there later", detached),
    ("a script that does not arrive, or not as it was, leaves the words of the page", unreached),
    ("a session recorder is told to visitors and to the clinic, and asked to look away", recorded),
    ("a recorder that comes later is told too, unless the visitor is busy there", recorded_later),
];

fn sources(stage: &Stage) -> Result<()> {
    let visitor = HostSite::beside(stage)?.opens_plainly("sources.html")?;
    visitor.reads("From the element")?;
    let links = visitor.links()?;
    let leads = |href: &str| links.iter().any(|(_, link)| link == href);
    ensure!(leads("tel:+12025550102"), "the script's own number is not there: {links:?}");
    ensure!(leads("sms:+12025550103"), "the number of its address is not there: {links:?}");
    visitor.reads("Hours: From the page")?;
    // What is not allowed is told, and the next place has its say.
    let console = stage.noticed("console")?;
    ensure!(console.len() == 3, "the console says {console:#?}");
    for value in ["email=\"here\"", "target=\"##\"", "base=\"nowhere\""] {
        let times = console.iter().filter(|line| line.contains(value)).count();
        same(&format!("how often {value} is told"), times, 1)?;
    }
    Ok(())
}

fn live(stage: &Stage) -> Result<()> {
    let visitor = stage.opens(&HostPage::with_written(&[CLINIC]))?;
    let label = words::written()?.cover.label;
    visitor.starts()?;
    visitor.marks("safety", &["no"])?;
    let look = |property: &str| visitor.look("region", &label, property);
    let go_on = &words::content()?.words.interface.go_on;
    let button = || visitor.look("button", go_on, "background-color");
    let (paper, accent) = (look("background-color")?, button()?);
    let sets = |name: &str, value: &str| {
        let set = "document.querySelector('kap-guide').setAttribute(...arguments)";
        stage.script::<()>(set, vec![name.into(), value.into()])
    };
    sets("theme", "dark")?;
    ensure!(look("background-color")? != paper, "the paper is as it was");
    sets("theme", "light")?;
    same("the paper", look("background-color")?, paper)?;
    sets("accent", "#7a1f4b")?;
    ensure!(button()? != accent, "the accent is as it was");
    sets("accent", "nothing")?;
    same("the accent after one that is not allowed", button()?, accent)?;
    sets("radius", "0")?;
    same("the corners", look("border-top-left-radius")?.as_str(), "0px")?;
    sets("font", "system")?;
    ensure!(look("font-family")?.starts_with("system-ui"), "the font is {}", look("font-family")?);
    ensure!(visitor.has_marked("No")?, "the visit has lost its mark");
    visitor.continues()?;
    visitor.reads_heading(words::title(words::question("age")?)?)
}

fn twice(stage: &Stage) -> Result<()> {
    const GUIDES: &str =
        "return [...document.querySelectorAll('*')].filter((place) => place.shadowRoot).length";
    let visitor = HostSite::beside(stage)?.opens_plainly("twice.html")?;
    visitor.reads(clinic::NAME)?;
    stage.script::<()>("return new Promise((done) => setTimeout(done, 300))", Vec::new())?;
    same("the guides on the page", stage.script::<u32>(GUIDES, Vec::new())?, 1)?;
    same("what the console says", stage.noticed("console")?, Vec::new())
}

fn detached(stage: &Stage) -> Result<()> {
    const MOUNT: &str = "window.place = document.createElement('div');
        window.mounted = KapGuide.mount(place, { clinic: 'Second Office', headingLevel: 4 });";
    stage.opens(&HostPage::with_tag())?;
    stage.script::<()>(MOUNT, Vec::new())?;
    // The page changes elsewhere meanwhile.
    stage.script::<()>("document.body.append(document.createElement('p'))", Vec::new())?;
    stage.script::<()>("document.body.append(place)", Vec::new())?;
    let second = stage.visitor(1);
    second.reads("Second Office")?;
    same("its highest heading", second.heading_levels()?.first().cloned(), Some("H4".into()))?;
    second.starts()?;
    second.reads_heading(words::title(words::question("safety")?)?)?;
    stage.script::<()>("mounted.unmount()", Vec::new())?;
    let left =
        || Ok(stage.script::<bool>("return !place.shadowRoot.querySelector('.kap')", vec![])?.then_some(()));
    wait_for("an empty place", left)?;
    same("what reached the page's own error handlers", stage.noticed("errors")?, Vec::new())
}

fn unreached(stage: &Stage) -> Result<()> {
    const SEEN: &str =
        "return [...document.querySelectorAll('a')].filter((link) => link.checkVisibility()).length";
    let site = HostSite::beside(stage)?;
    site.puts("/page.html", "unreached.html", Policy::none(), &[])?;
    let mut changed = stage.release.bytes("kap-guide.js")?;
    changed.push(b'\n');
    for fault in [Fault::NotFound, Fault::Replaced(changed)] {
        stage.server.clear_faults();
        stage.server.fault("kap-guide.js", fault.clone());
        stage.driver.open(&site.server.url("/page.html"))?;
        same("the numbers to call", stage.script::<u32>(SEEN, Vec::new())?, 2)?;
        let there: bool = stage.script("return 'KapGuide' in window", Vec::new())?;
        ensure!(!there, "the script ran, though it was {fault:?}");
    }
    // In its own form it runs, so that the page is known to have been right.
    stage.server.clear_faults();
    stage.goes_to(&site.server.url("/page.html"))?;
    same("the numbers to call beside two guides", stage.script::<u32>(SEEN, Vec::new())?, 0)
}

fn recorded(stage: &Stage) -> Result<()> {
    let visitor = HostSite::beside(stage)?.opens_plainly("recorded.html")?;
    visitor.reads(&fill(words::written()?.cover.recorded, &[("tools", "Microsoft Clarity")]))?;
    let console = stage.noticed("console")?;
    ensure!(
        console.len() == 1 && console.concat().contains("Microsoft Clarity"),
        "the console says {console:#?}"
    );
    let asks = "const { dataset, classList } = document.querySelector('kap-guide');
        return dataset.clarityMask === 'true' && 'hjSuppress' in dataset && classList.contains('ph-no-capture')";
    ensure!(stage.script::<bool>(asks, Vec::new())?, "the element does not ask recorders to look away");
    Ok(())
}

fn recorded_later(stage: &Stage) -> Result<()> {
    let site = HostSite::beside(stage)?;
    site.puts("/page.html", "recorded.html", Policy::none(), &[])?;
    stage.driver.open(&site.server.url("/page.html"))?;
    stage.script::<()>("dispatchEvent(new Event('a-late-tool'))", Vec::new())?;
    let visitor = stage.visitor(0);
    visitor.sees_the_guide()?;
    visitor.reads("Hotjar")?;
    visitor.reads("Microsoft Clarity")
}
