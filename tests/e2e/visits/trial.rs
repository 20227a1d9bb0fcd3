//! A test as a trial in one browser.

use std::time::Instant;

use anyhow::{Context as _, Result};
use kap_guide_e2e::engines::Setup;
use kap_guide_e2e::form::Form;
use kap_guide_e2e::harness::Harness;
use libtest_mimic::{Failed, Trial};
use xtask::setup::browsers::Engine;

use crate::times;

/// A test with its name, which is a sentence.
pub type Test = (&'static str, fn(&Harness) -> Result<()>);

/// The trial of a test in one browser, with guides in one form. The open form is named.
pub fn trial(engine: Engine, form: Form, (sentence, test): Test) -> Trial {
    let open = match form {
        Form::Sealed => "",
        Form::Open => "open: ",
    };
    let name = format!("{}: {open}{sentence}", engine.name());
    let title = name.clone();
    Trial::test(title, move || play(engine, Setup::Plain, form, &name, test))
}

/// Runs one test; a failure keeps a picture of what was on the screen.
pub fn play(
    engine: Engine,
    setup: Setup,
    form: Form,
    name: &str,
    test: impl Fn(&Harness) -> Result<()>,
) -> Result<(), Failed> {
    let played = || {
        let harness = Harness::start(engine, setup, form)?;
        test(&harness).with_context(|| match harness.save_screenshot(name) {
            Ok(path) => format!("the screen at that moment is in {path}"),
            Err(error) => format!("no picture could be taken: {error:#}"),
        })
    };
    let start = Instant::now();
    let ended = played();
    times::note(name, start.elapsed());
    ended.map_err(|error| Failed::from(told(&error)))
}

/// What went wrong and why, a line each.
fn told(error: &anyhow::Error) -> String {
    error.chain().map(ToString::to_string).collect::<Vec<_>>().join("\n  ")
}
