//! A host page that changes settings and acts while a guide is on it.

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::host_page::{CLINIC, HostPage};
use kap_guide_e2e::host_site::HostSite;
use kap_guide_e2e::words;
use kap_guide_server::{Fault, Policy};

use crate::{Test, clinic};

pub const TESTS: &[Test] = &[
    (
        "a setting is read from the element first, then the script, its address, and the page",
        order_of_sources,
    ),
    (
        "settings are understood in either way of writing, and what is almost a setting is told",
        either_way_of_writing,
    ),
    (
        "a page of nothing but the tag gets a guide, and an empty page that an app fills gets none",
        in_an_empty_page,
    ),
    ("a cover without the name of a clinic has whole sentences", without_a_name),
    ("theme, accent, radius and font can change during a visit", changed_during_visit),
    ("a script that runs twice makes one guide for one marker", script_twice),
    ("a guide that is mounted before its element is on the page appears later", mounted_before_attached),
    ("in the shadow root of another element, focus goes to each heading", inside_another_root),
    ("if the script does not arrive or has changed, the page's own words stay", script_not_loaded),
];

fn order_of_sources(harness: &Harness) -> Result<()> {
    let visitor = HostSite::start(harness)?.open_without_policy("sources.html")?;
    visitor.expect_text("From the element")?;
    let links = visitor.links()?;
    let leads = |href: &str| links.iter().any(|(_, link)| link == href);
    ensure!(leads("tel:+12025550102"), "the script's own number is not there: {links:?}");
    ensure!(leads("sms:+12025550103"), "the number of its address is not there: {links:?}");
    visitor.expect_text("Hours: From the page")?;
    // The guide reports an invalid value, and uses the next source.
    let told = || -> Result<Option<()>> { Ok((harness.logged("console")?.len() >= 3).then_some(())) };
    wait_for("the lines to the clinic in the console", told)?;
    let console = harness.logged("console")?;
    ensure!(console.len() == 3, "the console says {console:#?}");
    for value in ["email=\"here\"", "target=\"##\"", "base=\"nowhere\""] {
        let times = console.iter().filter(|line| line.contains(value)).count();
        same(&format!("how often {value} is told"), times, 1)?;
    }
    Ok(())
}

fn either_way_of_writing(harness: &Harness) -> Result<()> {
    let visitor = HostSite::start(harness)?.open_without_policy("either-way.html")?;
    visitor.expect_text("Example Counseling")?;
    let links = visitor.links()?;
    let number = links.iter().find(|(_, link)| link == "tel:2025550143,4");
    let (name, _) = number.with_context(|| format!("the number with an extension is no link: {links:?}"))?;
    ensure!(name.ends_with("(202) 555-0143 ext. 4"), "the number is shown as {name}");
    let second = harness.visitor(1);
    second.wait_for_guide()?;
    second.expect_text("Second Office")?;
    let told = || -> Result<Option<Vec<String>>> {
        let console = harness.logged("console")?;
        Ok(console.iter().any(|line| line.contains("integrity")).then_some(console))
    };
    let console = wait_for("what the console says of the hash", told)?;
    for (name, near) in [("data-phonenumber", "phone"), ("clinc", "clinic"), ("data-bookng", "booking")] {
        let line = format!("\"{name}\" is no setting. Did you mean \"{near}\"?");
        ensure!(console.iter().any(|said| said.contains(&line)), "not told: {line}: {console:#?}");
    }
    let own: Vec<_> =
        console.iter().filter(|line| line.contains("kap-guide:") && !line.contains("WebAssembly")).collect();
    same("how many messages there are", own.len(), 4).with_context(|| format!("{own:#?}"))
}

fn without_a_name(harness: &Harness) -> Result<()> {
    const UNNAMED: &str = "The clinic that runs this page offers this treatment.";
    let site = HostSite::start(harness)?;
    let script = "<script async src=\"{{release}}/kap-guide.js\"></script>";
    let marker = "<div data-kap-guide data-phone=\"+1 202 555 0143\" data-medical-partner=\"Example Medical Group\"><p>Call 988.</p></div>";
    let serve = |marker: &str| {
        let html = format!(
            "<!doctype html><html lang=\"en\"><head>{{{{head}}}}</head><body>{marker}{script}</body></html>"
        );
        site.server.page("/page.html", site.fill(&html), Policy::none());
        harness.open_page("about:blank")?;
        harness.open_url(&site.server.url("/page.html"))
    };
    let visitor = serve(marker)?;
    for sentence in [
        UNNAMED,
        "Example Medical Group works with the clinic that runs this page, and provides ketamine or its prescriber.",
        "No one at the clinic that runs this page answers emergencies here.",
        "Call the clinic that runs this page",
    ] {
        visitor.expect_text(sentence)?;
    }
    ensure!(!visitor.text()?.contains("runs this page runs"), "the cover says {}", visitor.text()?);
    let visitor =
        serve(&marker.replace("data-phone", &format!("data-clinic=\"{}\" data-phone", clinic::NAME)))?;
    visitor.expect_text(&format!("{} runs this page and offers this treatment.", clinic::NAME))?;
    ensure!(
        !visitor.text()?.contains(UNNAMED),
        "the cover of a clinic with a name has the other sentence, too"
    );
    Ok(())
}

fn in_an_empty_page(harness: &Harness) -> Result<()> {
    let site = HostSite::start(harness)?;
    let tag = site.fill("{{tag}}");
    let serve = |html: &str| site.server.page("/page.html", html, Policy::none());
    serve(&format!("<!doctype html><html><head>{tag}</head><body></body></html>"));
    harness.open_url(&site.server.url("/page.html"))?.expect_text(clinic::NAME)?;
    // Its listener comes before ours, and the browser waits for a script of the page before both.
    let app = "addEventListener('load', () => document.body.append(document.createElement('main')))";
    serve(&format!(
        "<!doctype html><html><head><script>{app}</script>{tag}</head><body><script>document.currentScript.remove()</script></body></html>"
    ));
    harness.open_page(&site.server.url("/page.html"))?;
    let told = "return document.querySelector('main') && window.KapGuide && document.readyState === 'complete'
        && new Promise((done) => setTimeout(() => done(document.querySelectorAll('kap-guide').length), 1500))";
    let guides = wait_for("the app", || harness.script::<Option<u32>>(told, Vec::new()))?;
    same("guides on the page of an app", guides, 0)
}

fn changed_during_visit(harness: &Harness) -> Result<()> {
    let visitor = harness.open(&HostPage::with_elements(&[CLINIC]))?;
    let label = words::written()?.cover.label;
    visitor.start()?;
    visitor.mark("safety", &["no"])?;
    let look = |property: &str| visitor.style_of("region", &label, property);
    let go_on = &words::content()?.words.interface.go_on;
    let button = || visitor.style_of("button", go_on, "background-color");
    let (paper, accent) = (look("background-color")?, button()?);
    let sets = |name: &str, value: &str| {
        let set = "document.querySelector('kap-guide').setAttribute(...arguments)";
        harness.script::<()>(set, vec![name.into(), value.into()])
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
    ensure!(visitor.is_marked("No")?, "the visit has lost its mark");
    visitor.press_continue()?;
    visitor.expect_heading(words::title(words::question("age")?)?)
}

fn script_twice(harness: &Harness) -> Result<()> {
    const GUIDES: &str =
        "return [...document.querySelectorAll('*')].filter((place) => place.shadowRoot).length";
    let visitor = HostSite::start(harness)?.open_without_policy("twice.html")?;
    visitor.expect_text(clinic::NAME)?;
    harness.script::<()>("return new Promise((done) => setTimeout(done, 300))", Vec::new())?;
    same("the guides on the page", harness.script::<u32>(GUIDES, Vec::new())?, 1)?;
    same("what the console says", harness.logged("console")?, Vec::new())
}

fn mounted_before_attached(harness: &Harness) -> Result<()> {
    const MOUNT: &str = "window.place = document.createElement('div');
        window.mounted = KapGuide.mount(place, { clinic: 'Second Office', headingLevel: 4 });";
    harness.open(&HostPage::with_tag())?;
    harness.script::<()>(MOUNT, Vec::new())?;
    // The page changes elsewhere meanwhile.
    harness.script::<()>("document.body.append(document.createElement('p'))", Vec::new())?;
    harness.script::<()>("document.body.append(place)", Vec::new())?;
    let second = harness.visitor(1);
    second.expect_text("Second Office")?;
    same("its highest heading", second.heading_levels()?.first().cloned(), Some("H4".into()))?;
    second.start()?;
    second.expect_heading(words::title(words::question("safety")?)?)?;
    harness.script::<()>("mounted.unmount()", Vec::new())?;
    let left = || {
        Ok(harness
            .script::<bool>("return !place.shadowRoot.querySelector('.kap, iframe')", vec![])?
            .then_some(()))
    };
    wait_for("an empty place", left)?;
    same("what reached the page's own error handlers", harness.logged("errors")?, Vec::new())
}

fn script_not_loaded(harness: &Harness) -> Result<()> {
    const SEEN: &str =
        "return [...document.querySelectorAll('a')].filter((link) => link.checkVisibility()).length";
    let site = HostSite::start(harness)?;
    site.serve_page("/page.html", "unreached.html", Policy::none(), &[])?;
    let mut changed = harness.release.bytes("kap-guide.js")?;
    changed.push(b'\n');
    for fault in [Fault::NotFound, Fault::Replaced(changed)] {
        harness.server.clear_faults();
        harness.server.fault("kap-guide.js", fault.clone());
        harness.open_page(&site.server.url("/page.html"))?;
        same("the numbers to call", harness.script::<u32>(SEEN, Vec::new())?, 2)?;
        let there: bool = harness.script("return 'KapGuide' in window", Vec::new())?;
        ensure!(!there, "the script ran, though it was {fault:?}");
    }
    // In its own form it runs, so that the page is known to have been right.
    harness.server.clear_faults();
    harness.open_url(&site.server.url("/page.html"))?;
    same("the numbers to call beside two guides", harness.script::<u32>(SEEN, Vec::new())?, 0)
}

fn inside_another_root(harness: &Harness) -> Result<()> {
    const NEST: &str = "const outer = document.createElement('div');
        const inner = document.createElement('div');
        outer.attachShadow({ mode: 'open' }).append(document.createElement('input'), inner);
        const place = document.createElement('div');
        inner.attachShadow({ mode: 'open' }).append(place);
        document.body.prepend(outer);
        KapGuide.mount(place, { clinic: 'Example Counseling', seal: arguments[0] });
        window.place = place;
        place.scrollIntoView();";
    // Both forms find focus in the same way: down through the roots.
    const FOCUS: &str = "let here = document.activeElement;
        while (here?.shadowRoot?.activeElement) here = here.shadowRoot.activeElement;
        return [here?.tagName ?? '', here?.textContent ?? ''];";
    harness.open(&HostPage::with_elements(&[CLINIC]))?;
    harness.script::<()>(NEST, vec!["off".into()])?;
    let press = |name: &str| {
        let press = "const root = window.place.shadowRoot;
            const button = [...root.querySelectorAll('button')].find((button) => button.textContent === arguments[0]);
            button.focus(); button.click();";
        harness.script::<()>(press, vec![name.into()])
    };
    let expect_focus = |title: &str| {
        wait_for(&format!("focus on “{title}”"), || {
            let (_, text): (String, String) = harness.script(FOCUS, Vec::new())?;
            Ok((text == title).then_some(()))
        })
    };
    let said = &words::content()?.words.interface;
    let cover = &words::written()?.cover;
    press(&cover.start)?;
    expect_focus(words::title(words::question("safety")?)?)?;
    press(&said.skip)?;
    expect_focus(words::title(words::question("age")?)?)?;
    press(&said.back)?;
    expect_focus(words::title(words::question("safety")?)?)?;
    press(&said.back)?;
    expect_focus(&cover.title)
}
