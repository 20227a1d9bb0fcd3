//! Tools on the page that could see visitors: the clinic is told in the console, visitors on the cover.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use kap_guide::content::fill;
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::host_site::HostSite;
use kap_guide_e2e::visitor::Visitor;
use kap_guide_e2e::words;
use kap_guide_server::Policy;
use serde_json::Value;
use xtask::workspace;

use crate::Test;

pub const TESTS: &[Test] = &[
    ("each tool that the guide knows is found by what it leaves on the page", each_tool),
    ("each sign of a tool is found", each_sign),
    ("what is called like a tool and is none is not reported", false_alarms),
    ("a tool that comes long after the page has loaded is reported", late),
    ("new scripts are looked at a limited number of times, and nothing is looked at for ever", bounded),
    ("the cover of a guide that is not sealed names recorders, and no pixels", open_guide),
    ("a late recorder does not disturb a visitor who is busy on the cover", busy_visitor),
    ("a sealed guide tells the clinic of tools, and not its visitors", sealed_guide),
    ("a guide that could not be sealed tells of tools as an open one does", fallen_back),
];

/// Opens a page with a script of its own, whose guide is sealed or not.
pub fn open<'a>(site: &HostSite<'a>, harness: &'a Harness, seal: &str, script: &str) -> Result<Visitor<'a>> {
    let policy = match seal {
        // Nothing of a tool is ever fetched.
        "off" => only_own_scripts(site),
        _ => Policy::none(),
    };
    open_under(site, harness, policy, &format!("window.kapGuideSettings = {{ seal: '{seal}' }}; {script}"))?;
    let visitor = harness.visitor(0);
    visitor.wait_for_guide()?;
    Ok(visitor)
}

fn open_under(site: &HostSite<'_>, harness: &Harness, policy: Policy, script: &str) -> Result<()> {
    site.serve_script("/page.js", script);
    site.serve_page("/page.html", "tools.html", policy, &[])?;
    harness.open_page(&site.server.url("/page.html"))
}

fn only_own_scripts(site: &HostSite<'_>) -> Policy {
    Policy::none().with("script-src", &format!("'self' 'wasm-unsafe-eval' {}", site.release_origin()))
}

/// What the guide knows of tools, as a script that ends in a statement of its own.
fn with_known_tools(statement: &str) -> Result<String> {
    let file = workspace::root().join("shell/loader/tools.js");
    let text = fs::read_to_string(&file).with_context(|| format!("could not read {}", file.display()))?;
    Ok(format!("{text}\n{statement}"))
}

/// The lines for an open guide, for those of the tools that are left on the page.
fn open_lines(harness: &Harness, left: &[String]) -> Result<Vec<String>> {
    const NAMES: &str = "return TOOL_KINDS.map((kind) => Object.keys(TOOLS[kind]))";
    let known: Vec<Vec<String>> = harness.script(&with_known_tools(NAMES)?, Vec::new())?;
    let ends = ["may record visitors", "may see the visit"];
    let lines = known.into_iter().zip(ends).map(|(names, end)| {
        let names: Vec<String> = names.into_iter().filter(|name| left.contains(name)).collect();
        (!names.is_empty()).then(|| open_line(&names.join(", "), end))
    });
    Ok(lines.flatten().collect())
}

fn open_line(names: &str, end: &str) -> String {
    format!("warn: kap-guide: {names} {end}. Please take this off the page.")
}

fn expect_console(harness: &Harness, lines: &[String]) -> Result<()> {
    let console = || harness.logged("console");
    let all = || Ok((console()?.len() >= lines.len()).then_some(()));
    wait_for("the lines of the console", all).with_context(|| format!("the console says {:?}", console()))?;
    same("what the console says", console()?, lines.to_vec())
}

fn each_tool(harness: &Harness) -> Result<()> {
    const UNTRIED: &str =
        "return TOOL_KINDS.flatMap((kind) => Object.keys(TOOLS[kind])).filter((name) => !(name in tools))";
    let site = HostSite::start(harness)?;
    for kind in ["leave", "script"] {
        open(&site, harness, "off", "")?;
        let left: Vec<String> =
            harness.script(&format!("addScript('/none.js'); return leaveAll('{kind}')"), Vec::new())?;
        ensure!(left.len() > 10, "only {left:?} leave something");
        expect_console(harness, &open_lines(harness, &left)?)?;
    }
    let untried: Vec<String> = harness.script(&with_known_tools(UNTRIED)?, Vec::new())?;
    same("the tools that are not tried here", untried, Vec::new())
}

fn each_sign(harness: &Harness) -> Result<()> {
    let site = HostSite::start(harness)?;
    for at in 0..3_u8 {
        open(&site, harness, "off", "")?;
        let leave = with_known_tools("addScript('/none.js'); return leaveSigns(TOOLS, arguments[0])")?;
        let left: Vec<String> = harness.script(&leave, vec![at.into()])?;
        ensure!(!left.is_empty(), "no tool has so many signs");
        expect_console(harness, &open_lines(harness, &left)?)?;
    }
    Ok(())
}

fn false_alarms(harness: &Harness) -> Result<()> {
    let site = HostSite::start(harness)?;
    let mut alarms = Vec::new();
    for kind in ["elements", "frames", "variables", "prototypes", "scripts"] {
        if let Err(error) = expect_no_alarm(harness, &site, kind) {
            alarms.push(format!("{kind}: {error:#}"));
        }
    }
    same("the false alarms", alarms, Vec::new())
}

fn expect_no_alarm(harness: &Harness, site: &HostSite<'_>, kind: &str) -> Result<()> {
    // One true tool, so that the page is known to have been looked at.
    const TRUE: &str = "delete window.DD_RUM; delete Object.prototype.DD_RUM; addScript('/none.js');
        window.DD_RUM = { onReady() {} }";
    let known = with_known_tools("window.known = TOOLS;")?;
    let alike = format!("addEventListener('DOMContentLoaded', () => alikes.{kind}(known));");
    open(site, harness, "off", &format!("{known}; {alike}"))?;
    harness.script::<()>(TRUE, Vec::new())?;
    expect_console(harness, &[open_line("Datadog", "may record visitors")])?;
    same("what reached the page's own error handlers", harness.logged("errors")?, Vec::new())
}

fn late(harness: &Harness) -> Result<()> {
    const CHECKED: &str = "return new Promise((done) => {
        const wait = () => setTimeout(done, 2500);
        if (document.readyState === 'complete') wait(); else addEventListener('load', wait);
    })";
    let site = HostSite::start(harness)?;
    let visitor = open(&site, harness, "off", "")?;
    harness.script::<()>(CHECKED, Vec::new())?;
    same("what the console says before", harness.logged("console")?, Vec::new())?;
    harness.script::<()>("addScript(tools.Hotjar.script)", Vec::new())?;
    visitor.expect_text("Hotjar")?;
    expect_console(harness, &[open_line("Hotjar", "may record visitors")])
}

fn bounded(harness: &Harness) -> Result<()> {
    const QUICK: &str = "window.checks = 0;
        const later = window.setTimeout;
        window.setTimeout = (run, delay, ...more) => {
          if (delay !== 1000) return later(run, delay, ...more);
          checks += 1;
          return later(run, 1);
        };";
    const ADD: &str = "const [done] = arguments;
        (async () => {
          for (let count = 0; count < 200; count += 1) {
            addScript('data:text/javascript,');
            await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
          }
          done();
        })();";
    let site = HostSite::start(harness)?;
    open(&site, harness, "off", QUICK)?;
    harness.driver.run_script_async::<()>(ADD, Vec::new())?;
    let checks: u32 = harness.script("return checks", Vec::new())?;
    ensure!((10..=40).contains(&checks), "the page was looked at {checks} times");
    harness.script::<()>("return new Promise((done) => setTimeout(done, 300))", Vec::new())?;
    same("how often it was looked at later", harness.script::<u32>("return checks", Vec::new())?, checks)
}

fn open_guide(harness: &Harness) -> Result<()> {
    let site = HostSite::start(harness)?;
    let visitor = open(&site, harness, "off", "tools.FullStory.leave(); tools['Meta Pixel'].leave()")?;
    visitor.expect_text(&fill(words::written()?.cover.recorded, &[("tools", "FullStory")]))?;
    ensure!(!visitor.text()?.contains("Meta Pixel"), "the cover speaks of a pixel as of a recorder");
    let lines = [open_line("FullStory", "may record visitors"), open_line("Meta Pixel", "may see the visit")];
    expect_console(harness, &lines)
}

fn busy_visitor(harness: &Harness) -> Result<()> {
    const FOCUSED: &str = "return document.querySelector('kap-guide').shadowRoot.activeElement !== null";
    let site = HostSite::start(harness)?;
    let visitor = open(&site, harness, "off", "")?;
    harness.script::<()>(
        "document.querySelector('kap-guide').shadowRoot.querySelector('button').focus(); addScript(tools.Hotjar.script)",
        Vec::new(),
    )?;
    expect_console(harness, &[open_line("Hotjar", "may record visitors")])?;
    ensure!(harness.script::<bool>(FOCUSED, Vec::new())?, "the visitor has lost the place");
    ensure!(!visitor.text()?.contains("Hotjar"), "the cover has changed under the visitor");
    Ok(())
}

const LEAVE_BOTH: &str = "tools.FullStory.leave(); tools['Meta Pixel'].leave();";

fn sealed_guide(harness: &Harness) -> Result<()> {
    let site = HostSite::start(harness)?;
    let visitor = open(&site, harness, "auto", LEAVE_BOTH)?;
    let line =
        |name: &str| format!("warn: kap-guide: {name} can see that this page was opened, but not the visit.");
    expect_console(harness, &[line("FullStory"), line("Meta Pixel")])?;
    harness.script::<()>("addScript('/none.js'); tools.rrweb.leave()", Vec::new())?;
    expect_console(harness, &[line("FullStory"), line("Meta Pixel"), line("FullStory, rrweb")])?;
    let shown = visitor.text()?;
    visitor.expect_heading(&words::written()?.cover.title)?;
    for name in ["FullStory", "Meta Pixel", "rrweb"] {
        ensure!(!shown.contains(name), "visitors of a sealed guide read of {name}");
    }
    Ok(())
}

fn fallen_back(harness: &Harness) -> Result<()> {
    let site = HostSite::start(harness)?;
    let script = format!("window.kapGuideSettings = {{ seal: 'auto' }}; {LEAVE_BOTH}");
    open_under(&site, harness, only_own_scripts(&site), &script)?;
    let visitor = harness.visitor(0);
    visitor.wait_for_guide()?;
    visitor.expect_text("FullStory")?;
    let end = || harness.script::<Value>("return eventLog.console.slice(-2)", Vec::new());
    let is_said = || Ok(end()?.to_string().contains("Meta Pixel").then_some(()));
    wait_for("the last line in the console", is_said)?;
    let lines = [open_line("FullStory", "may record visitors"), open_line("Meta Pixel", "may see the visit")];
    same("the last that the console says", end()?, lines.to_vec().into())
}
