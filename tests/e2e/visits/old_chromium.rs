//! Old browsers: a whole visit, or a cover with help that says that the guide cannot run there.

use std::process::{Child, Stdio};

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::form::Form;
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::host_site::HostSite;
use kap_guide_e2e::words;
use kap_guide_server::Policy;
use serde::Deserialize;
use xtask::process;
use xtask::setup::browsers::Engine;
use xtask::setup::old_chromium::{OLD_CHROMIUM, OldChromium};

use crate::Test;

pub const TESTS: &[Test] = &[(
    "Chromium 79 shows the cover with help, and 92, 102 and 106 a whole visit, all of them styled",
    old_builds,
)];

/// The first of the builds in which the app runs.
const FIRST_THAT_RUNS: u32 = 92;

/// What the script of the page saw.
#[derive(Debug, Deserialize)]
struct Seen {
    end: String,
    title: String,
    says: String,
    help: bool,
    phone: bool,
    display: String,
    messages: Vec<String>,
}

/// A browser that runs until this is dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // An error means that it has ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn old_builds(harness: &Harness) -> Result<()> {
    // The builds are of one engine, whichever the harness has.
    if harness.driver.engine() != Engine::Chromium {
        return Ok(());
    }
    for old in OLD_CHROMIUM {
        let seen = visit(harness, old).with_context(|| format!("in Chromium {}", old.release))?;
        println!("Chromium {}, {:?}: {} {}", old.release, harness.form, seen.end, seen.messages.join(" "));
        expect(harness, old, &seen).with_context(|| format!("in Chromium {}: {seen:#?}", old.release))?;
    }
    Ok(())
}

fn visit(harness: &Harness, old: OldChromium) -> Result<Seen> {
    let site = HostSite::start(harness)?;
    site.serve_page("/page.html", "old-visit.html", Policy::none(), &[])?;
    let mark = site.server.mark();
    let mut program = process::command(old.path())?;
    program.args(["--headless", "--no-sandbox", "--disable-gpu", "--single-process", "--no-zygote"]);
    program.args(["--remote-debugging-port=0", "--window-size=360,740", &site.server.url("/page.html")]);
    program.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let running = Running(program.spawn().context("the build does not start")?);
    let report = || Ok(site.server.reports_since(mark).into_iter().next());
    // The whole visit takes longer than what a test waits for as a rule.
    let report = wait_for("what it sees", report).or_else(|_| wait_for("what it sees", report));
    drop(running);
    Ok(serde_json::from_str(&report?)?)
}

fn expect(harness: &Harness, old: OldChromium, seen: &Seen) -> Result<()> {
    if harness.form == Form::Sealed && seen.end == "sealed" {
        return same("the frame", seen.display.as_str(), "block true");
    }
    let written = words::written()?;
    same("how the panel is laid out", seen.display.as_str(), "flex")?;
    if old.release < FIRST_THAT_RUNS {
        same("where the visit ends", seen.end.as_str(), "failure")?;
        same("the title", seen.title.as_str(), &written.cover.title)?;
        ensure!(seen.says.contains(written.cover.failure.cannot_run.as_str()), "it does not say why");
        ensure!(seen.phone, "the clinic cannot be called");
    } else {
        same("where the visit ends", seen.end.as_str(), "notes")?;
        same("the title", seen.title.as_str(), &words::content()?.later().notes.title)?;
    }
    ensure!(seen.help, "nobody can call 988");
    Ok(())
}
