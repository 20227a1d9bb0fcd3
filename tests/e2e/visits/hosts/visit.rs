//! One kind of host, and a whole visit there.

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::engines::Setup;
use kap_guide_e2e::form::Form;
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::visitor::Visitor;
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::words;
use xtask::setup::browsers::Engine;

use crate::runs::is_whole_run;
use crate::{clinic, spy};

/// One kind of host.
pub struct Row {
    /// What it does, in few words.
    pub name: &'static str,
    /// Someone's browser.
    pub setup: Setup,
    /// A visit there.
    pub cell: fn(&Harness) -> Result<Visited>,
    /// Whether every run visits this host in each engine, not in Chromium alone.
    pub everywhere: bool,
    /// Whether every run visits it with an open guide, too.
    pub open: bool,
    /// Engines that cannot do what this host asks of them, and why.
    pub skipped: &'static [(Engine, &'static str)],
}

impl Row {
    pub const fn new(name: &'static str, cell: fn(&Harness) -> Result<Visited>) -> Self {
        Self { name, setup: Setup::Plain, cell, everywhere: false, open: false, skipped: &[] }
    }

    pub const fn set_up(mut self, setup: Setup) -> Self {
        self.setup = setup;
        self
    }

    /// Visits it in each engine in every run.
    pub const fn everywhere(mut self) -> Self {
        self.everywhere = true;
        self
    }

    /// Visits it with an open guide in every run.
    pub const fn open_too(mut self) -> Self {
        self.open = true;
        self
    }

    /// Whether this run visits it in an engine and a form.
    pub fn is_in_run(&self, engine: Engine, form: Form) -> bool {
        is_whole_run()
            || match (engine, form) {
                (Engine::Chromium, Form::Sealed) => true,
                (Engine::Chromium, Form::Open) => self.open,
                (Engine::Firefox | Engine::Webkit, Form::Sealed) => self.everywhere,
                (Engine::Firefox | Engine::Webkit, Form::Open) => false,
            }
    }

    pub const fn skip(mut self, skipped: &'static [(Engine, &'static str)]) -> Self {
        self.skipped = skipped;
        self
    }
}

/// That a whole visit went well; there is no other way to make one than to visit.
pub struct Visited(());

impl Visited {
    /// A visit that a row has walked by itself, since its guide has no clinic.
    pub const fn without_clinic(_: &Walk<'_>) -> Self {
        Self(())
    }
}

/// Where a visit stops for someone to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    Cover,
    Question,
    Notes,
}

/// A visit from the cover to the notes and back, of which the page notices nothing.
pub fn visit(harness: &Harness, visitor: Visitor<'_>) -> Result<Visited> {
    visit_and_look(harness, visitor, |_| Ok(()))
}

/// With a spy on the page, if the guide is sealed.
pub fn visit_and_look(
    harness: &Harness,
    visitor: Visitor<'_>,
    look: impl FnMut(Stop) -> Result<()>,
) -> Result<Visited> {
    if !harness.is_in_sealed() {
        return visit_unseen(harness, visitor, look);
    }
    spy::begin(harness)?;
    let visited = visit_unseen(harness, visitor, look)?;
    spy::expect_nothing(harness)?;
    Ok(visited)
}

/// With nobody else on the page.
pub fn visit_unseen(
    harness: &Harness,
    visitor: Visitor<'_>,
    mut look: impl FnMut(Stop) -> Result<()>,
) -> Result<Visited> {
    visitor.expect_heading(&words::written()?.cover.title)?;
    visitor.expect_text(clinic::NAME)?;
    visitor.expect_help()?;
    let address = address(harness)?;
    look(Stop::Cover)?;
    let mut walk = Walk::start(visitor)?;
    look(Stop::Question)?;
    walk.answer("safety", &["no"])?;
    walk.answer("age", &["older"])?;
    walk.answer("reasons", &["grief"])?;
    walk.skip_to_notes()?;
    visitor.expect_text("Grief")?;
    look(Stop::Notes)?;
    walk.go_back()?;
    same("the address of the page", self::address(harness)?, address)?;
    let errors: Vec<String> = harness.script("return window.eventLog?.errors ?? []", Vec::new())?;
    same("what reached the page's own error handlers", errors, Vec::new())?;
    Ok(Visited(()))
}

fn address(harness: &Harness) -> Result<(String, u32)> {
    harness.script("return [location.href, history.length]", Vec::new())
}

/// What the guide has said in the console.
pub fn console_lines(harness: &Harness) -> Result<Vec<String>> {
    Ok(harness.logged("console")?.into_iter().filter(|line| line.contains("kap-guide")).collect())
}

/// Nothing but a visit, on a page where there is nothing to tell the clinic.
pub fn visit_without_console(harness: &Harness, visitor: Visitor<'_>) -> Result<Visited> {
    let told = || format!("the console says {:#?}", console_lines(harness).unwrap_or_default());
    let visited = visit(harness, visitor).with_context(told)?;
    ensure!(console_lines(harness)?.is_empty(), told());
    Ok(visited)
}
