//! Where and when the script runs, and who puts the guide there.

use std::fs;
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::engines::Setup;
use kap_guide_e2e::form::Form;
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::host_site::HostSite;
use kap_guide_e2e::release::FILES;
use kap_guide_e2e::words;
use kap_guide_server::{Fault, Policy};
use serde_json::{Value, json};
use xtask::setup::browsers::Engine;

use super::{Row, Visited, console_lines, visit, visit_without_console};

pub const ROWS: &[Row] = &[
    Row::new("(i) runs scripts late, with no current script", run_later),
    Row::new("(i) combines scripts under another name", combined).open_too(),
    Row::new("(i) has the script under another name", renamed),
    Row::new("(ii) is a tag manager’s, which drops data from tags", |harness| {
        visit_without_console(harness, HostSite::start(harness)?.open_without_policy("tag-manager.html")?)
    })
    .everywhere(),
    Row::new("(iii) has the tag twice, and another version", two_versions),
    Row::new("(iv) takes scripts in its head alone", |harness| {
        visit_without_console(harness, HostSite::start(harness)?.open_without_policy("head.html")?)
    }),
    Row::new("(v) rewrites scripts and runs them at the first sign of a visitor", delayed),
    Row::new("(vi) takes the guide out and puts it in again and again", in_and_out)
        .open_too()
        .set_up(Setup::Interpreted),
    Row::new("(vii) is drawn by React, in its strict mode", react).open_too().everywhere(),
    Row::new("(vii) is drawn by React, and its script is late or never comes", react_without_script),
    Row::new("brings markers later, and takes them away", markers).open_too(),
];

fn run_later(harness: &Harness) -> Result<Visited> {
    visit_without_console(harness, HostSite::start(harness)?.open_without_policy("run-later.html")?)
}

fn combined(harness: &Harness) -> Result<Visited> {
    let site = HostSite::start(harness)?;
    let script = harness.release.text("kap-guide.js")?;
    site.serve_script("/everything.js", format!("window.another = 1;\n{script}\nwindow.yetAnother = 2;\n"));
    for file in FILES {
        site.serve_release_file(file)?;
    }
    let visited = visit_without_console(harness, site.open_without_policy("combined.html")?)?;
    let log = harness.server.log();
    ensure!(log.is_empty(), "the release was asked too: {log:?}");
    Ok(visited)
}

/// The settings on the tag show that the script is ours, and its files lie beside it.
fn renamed(harness: &Harness) -> Result<Visited> {
    let site = HostSite::start(harness)?;
    site.serve_script("/files/questions.min.js", harness.release.text("kap-guide.js")?);
    for file in FILES {
        site.serve_release_file(file)?;
    }
    visit_without_console(harness, site.open_without_policy("renamed.html")?)
}

fn two_versions(harness: &Harness) -> Result<Visited> {
    let site = HostSite::start(harness)?;
    let version = format!("version:`{}`", xtask::workspace::VERSION);
    let script = harness.release.text("kap-guide.js")?;
    ensure!(script.contains(&version), "the script does not hold {version}");
    site.serve_script("/kap-guide/9.9.9/kap-guide.js", script.replace(&version, "version:`9.9.9`"));
    site.serve_script("/kap-guide/9.9.9/kap-guide.check.js", harness.release.text("kap-guide.check.js")?);
    let first = site.open_without_policy("two-versions.html")?;
    for (guide, name) in [(1, "Second Office"), (2, "Third Office")] {
        let other = harness.visitor(guide);
        other.wait_for_guide()?;
        other.expect_text(name)?;
        other.start()?;
        other.mark("safety", &["sometimes"])?;
    }
    first.wait_for_guide()?;
    let visited = visit(harness, first)?;
    ensure!(harness.visitor(2).is_marked("Sometimes lately")?, "one visit moved the other");
    let said = console_lines(harness)?;
    ensure!(said.len() == 1 && said.concat().contains("9.9.9"), "the console says {said:#?}");
    Ok(visited)
}

fn delayed(harness: &Harness) -> Result<Visited> {
    let site = HostSite::start(harness)?;
    site.serve_page("/page.html", "delayed.html", Policy::none(), &[])?;
    harness.open_page(&site.server.url("/page.html"))?;
    harness.script::<()>("dispatchEvent(new Event('visitor-is-here'))", Vec::new())?;
    let visitor = harness.visitor(0);
    visitor.wait_for_guide()?;
    visit_without_console(harness, visitor)
}

/// How often the guide goes in and out: 50 times, or as often as `cargo xtask test --all` says.
fn cycles() -> u32 {
    std::env::var("KAP_CYCLES").ok().and_then(|cycles| cycles.parse().ok()).unwrap_or(50)
}

/// The memory of a page after garbage collection, if its browser reports it: nodes, listeners, and the bytes of
/// scripts and of the app.
#[derive(Clone, Copy, Debug)]
struct Held {
    nodes: f64,
    listeners: f64,
    scripts: f64,
    app: f64,
}

impl Held {
    fn by(harness: &Harness) -> Result<Self> {
        let app = harness.script("return window.memory?.buffer.byteLength ?? 0", Vec::new())?;
        if harness.driver.engine() != Engine::Chromium {
            return Ok(Self { nodes: 0.0, listeners: 0.0, scripts: 0.0, app });
        }
        harness.driver.devtools("HeapProfiler.collectGarbage", json!({}))?;
        let counts = harness.driver.devtools("Memory.getDOMCounters", json!({}))?;
        let heap = harness.driver.devtools("Runtime.getHeapUsage", json!({}))?;
        let number = |answer: &Value, name: &str| {
            answer.get(name).and_then(Value::as_f64).with_context(|| format!("Chromium tells no {name}"))
        };
        Ok(Self {
            nodes: number(&counts, "nodes")?,
            listeners: number(&counts, "jsEventListeners")?,
            scripts: number(&heap, "usedSize")?,
            app,
        })
    }

    /// The least of three looks with some cycles between them: the guide that went last may still be held for a while.
    fn at_least(harness: &Harness) -> Result<Self> {
        let mut held = Self::by(harness)?;
        for _ in 0..2 {
            cycle(harness, 2)?;
            let now = Self::by(harness)?;
            held.nodes = held.nodes.min(now.nodes);
            held.listeners = held.listeners.min(now.listeners);
            held.scripts = held.scripts.min(now.scripts);
            held.app = held.app.min(now.app);
        }
        Ok(held)
    }

    /// Whether it is no more than before, or at most two of a hundred more of what cannot be counted.
    fn is_like(&self, early: &Self) -> bool {
        self.nodes <= early.nodes
            && self.listeners <= early.listeners
            && self.scripts <= early.scripts * 1.02
            && self.app <= early.app * 1.02
    }
}

fn cycle(harness: &Harness, times: u32) -> Result<()> {
    let start = words::written()?.cover.start.as_str();
    harness.script("return cycles(...arguments)", vec![times.into(), start.into()])
}

fn in_and_out(harness: &Harness) -> Result<Visited> {
    let visitor = HostSite::start(harness)?.open_without_policy("in-and-out.html")?;
    // The later files load only once.
    cycle(harness, 2)?;
    let read = "return performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.includes('later') && responseEnd)";
    wait_for("what is needed later", || Ok(harness.script::<bool>(read, Vec::new())?.then_some(())))?;
    cycle(harness, 4)?;
    let early = Held::at_least(harness)?;
    for _ in (10..cycles()).step_by(10) {
        cycle(harness, 10)?;
    }
    let late = Held::at_least(harness)?;
    let told = format!("{early:?} after 10 times, {late:?} after {}", cycles());
    ensure!(late.is_like(&early), told);
    println!("{}: {told}", harness.driver.engine().name());
    visit(harness, visitor)
}

/// A site with an app in React, whose script comes by the function of the npm package.
fn react_site(harness: &Harness) -> Result<HostSite<'_>> {
    let site = HostSite::start(harness)?;
    site.serve_script("/react.js", xtask::setup::npm::REACT.text()?);
    site.serve_script("/react-dom.js", xtask::setup::npm::REACT_DOM.text()?);
    let load = xtask::workspace::root().join("npm/load.js");
    site.serve_script("/load.js", fs::read(load).context("could not read npm/load.js")?);
    site.serve_page("/page.html", "react.html", Policy::none(), &[])?;
    Ok(site)
}

fn react_without_script(harness: &Harness) -> Result<Visited> {
    const SEEN: &str =
        "return [...document.querySelectorAll('main p')].filter((words) => words.checkVisibility()).length";
    let site = react_site(harness)?;
    let stays = || {
        wait_for("the words of the page", || {
            Ok((harness.script::<u32>(SEEN, Vec::new())? == 2).then_some(()))
        })?;
        same("errors of the page", harness.logged("errors")?, Vec::new())
    };
    let goes = |page: &str| harness.script::<()>("go(arguments[0])", vec![page.into()]);

    harness.server.fault("/kap-guide.js", Fault::NotFound);
    let before = harness.server.mark();
    harness.open_page(&site.server.url("/page.html"))?;
    let asked = || harness.server.log_since(before).iter().any(|entry| entry.path.ends_with("/kap-guide.js"));
    wait_for("a request for the script", || Ok(asked().then_some(())))?;
    // An error in an effect would come after the answer.
    thread::sleep(Duration::from_millis(500));
    stays()?;

    // The app asks for it again, and it comes after the app has taken its elements away and put them in once more.
    harness.server.clear_faults();
    let gate = harness.server.hold("/kap-guide.js");
    for _ in 0..2 {
        goes("other")?;
        goes("guide")?;
        stays()?;
    }
    gate.open();
    harness.visitor(1).wait_for_guide()?;
    harness.visitor(0).wait_for_guide()?;
    let visited = visit_without_console(harness, harness.visitor(0))?;

    let other = "sha384-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    harness.open_page(&site.server.url(&format!("/page.html?integrity={other}")))?;
    thread::sleep(Duration::from_millis(500));
    stays()?;
    Ok(visited)
}

fn react(harness: &Harness) -> Result<Visited> {
    let site = react_site(harness)?;
    let first = site.open_without_policy("react.html")?;
    first.start()?;
    first.mark("safety", &["no"])?;
    let second = harness.visitor(1);
    second.wait_for_guide()?;
    second.start()?;
    second.mark("safety", &["sometimes"])?;
    same("the highest heading of the second", second.heading_levels()?.first().cloned(), Some("H3".into()))?;

    let goes = |page: &str| harness.script::<()>("go(arguments[0])", vec![page.into()]);
    let guides = || harness.script::<u32>("return document.querySelectorAll('kap-guide').length", Vec::new());
    goes("other")?;
    wait_for("a page without guides", || Ok((guides()? == 0).then_some(())))?;
    goes("guide")?;
    harness.visitor(1).wait_for_guide()?;
    let visited = visit(harness, harness.visitor(1))?;
    harness.visitor(0).wait_for_guide()?;
    visit_without_console(harness, harness.visitor(0))?;
    Ok(visited)
}

fn markers(harness: &Harness) -> Result<Visited> {
    let site = HostSite::start(harness)?;
    site.serve_page("/page.html", "markers.html", Policy::none(), &[])?;
    harness.open_page(&site.server.url("/page.html"))?;
    let act = |act: &str| harness.script::<()>(act, Vec::new());
    let visible = || harness.script::<bool>("return fallback.checkVisibility()", Vec::new());
    // The clinic reads of the place that its script names, and of nothing else.
    wait_for("word of #nowhere", || Ok(console_lines(harness)?.concat().contains("#nowhere").then_some(())))?;
    act("document.body.append(marker)")?;
    let visitor = harness.visitor(0);
    visitor.wait_for_guide()?;
    ensure!(!visible()?, "the marker's own words stand beside the guide");
    visitor.start()?;
    visitor.mark("safety", &["no"])?;
    act("document.querySelector('main').append(marker)")?;
    match harness.form {
        Form::Sealed => {
            visitor.wait_for_guide()?;
            visitor.expect_heading(&words::written()?.cover.title)?;
        }
        Form::Open => ensure!(visitor.is_marked("No")?, "a move has lost the visit"),
    }
    act("marker.remove()")?;
    act("document.body.append(marker)")?;
    visitor.wait_for_guide()?;
    act("KapGuide.unmount(marker)")?;
    ensure!(visible()?, "after unmount the marker's own words are not there");
    act("KapGuide.scan()")?;
    ensure!(visible()?, "what was unmounted was filled again unasked");
    act("KapGuide.mount(marker, { clinic: 'Example Counseling' })")?;
    let visited = visit(harness, visitor)?;
    same("how often the clinic is told something", console_lines(harness)?.len(), 1)?;
    let named: Option<String> = harness.script("return KapGuide.version", Vec::new())?;
    same("the version", named.context("it has none")?.as_str(), xtask::workspace::VERSION)?;
    Ok(visited)
}
