//! Whole visits to the built release, once for each browser that `KAP_ENGINES` names.
//!
//! Each trial has a server and a browser of its own, so that none can disturb another. A filter on the
//! command line picks trials by name, such as `cargo test -p kap-guide-e2e -- firefox`.

use std::process::ExitCode;

use anyhow::{Context as _, Result};
use kap_guide_e2e::engines::Setup;
use kap_guide_e2e::harness::Harness;
use libtest_mimic::{Arguments, Failed, Trial};
use xtask::setup::browsers::{self, Engine};

// What they share.
mod clinic;

// Visits that go well.
mod entries;
mod export;
mod keyboard;
mod learn;
mod printed;
mod quick_exit;
mod record;
mod returns;
mod saved;
mod start;

// What the guide promises.
mod crisis;
mod events;
mod private;
mod takes_events;

mod dates;
mod regions;

// What can fail.
mod failures;
mod slow;
mod trap;

// What stands on every screen.
mod spoken;
mod styleguide;
mod sweep;

// What clinics set and do.
mod on_the_page;
mod parser;
mod settings;
mod two_guides;

// Where clinics put it.
mod hosts;

/// A test with its name, which is a sentence.
type Test = (&'static str, fn(&Harness) -> Result<()>);

const TESTS: &[&[Test]] = &[
    start::TESTS,
    entries::TESTS,
    keyboard::TESTS,
    learn::TESTS,
    export::TESTS,
    returns::TESTS,
    saved::TESTS,
    quick_exit::TESTS,
    record::TESTS,
    crisis::TESTS,
    events::TESTS,
    private::TESTS,
    takes_events::TESTS,
    dates::TESTS,
    regions::TESTS,
    failures::TESTS,
    slow::TESTS,
    trap::TESTS,
    settings::TESTS,
    parser::TESTS,
    two_guides::TESTS,
    on_the_page::TESTS,
];

/// What only Chromium's own protocol can show.
const IN_CHROMIUM: &[&[Test]] =
    &[sweep::TESTS, spoken::TESTS, printed::TESTS, styleguide::TESTS, learn::HEARD, record::RENDERED];

/// Browsers that run at once, each of which would take a processor for itself.
const AT_ONCE: usize = 2;

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    // A WordPress is one for all, and each test puts it as it wants it.
    let at_once = if hosts::wordpress().is_some() { 1 } else { AT_ONCE };
    arguments.test_threads.get_or_insert(at_once);
    match engines() {
        Ok(engines) => {
            let conclusion = libtest_mimic::run(&arguments, trials(&engines));
            if let Some(matrix) = hosts::told(&engines) {
                println!("{matrix}");
            }
            conclusion.exit_code()
        }
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn engines() -> Result<Vec<Engine>> {
    match std::env::var("KAP_ENGINES") {
        Ok(names) => names.split(',').map(|name| Engine::named(name.trim())).collect(),
        Err(_) => Ok(browsers::DEFAULT.to_vec()),
    }
}

fn trials(engines: &[Engine]) -> Vec<Trial> {
    let of = |engine: Engine| {
        let own = if engine == Engine::Chromium { IN_CHROMIUM } else { &[] };
        // The long ones first, so that the others run beside them.
        let tests = own.iter().chain(TESTS).copied().flatten().map(move |test| trial(engine, *test));
        let only_hosts = hosts::wordpress().is_some();
        tests.filter(move |_| !only_hosts).chain(hosts::trials(engine))
    };
    engines.iter().copied().flat_map(of).collect()
}

fn trial(engine: Engine, (sentence, test): Test) -> Trial {
    let name = format!("{}: {sentence}", engine.name());
    let title = name.clone();
    Trial::test(title, move || play(engine, Setup::Plain, &name, test))
}

/// Runs one test; a failure keeps a picture of what was on the screen.
fn play(
    engine: Engine,
    setup: Setup,
    name: &str,
    test: impl Fn(&Harness) -> Result<()>,
) -> Result<(), Failed> {
    let played = || {
        let harness = Harness::start(engine, setup)?;
        test(&harness).with_context(|| match harness.save_screenshot(name) {
            Ok(path) => format!("the screen at that moment is in {path}"),
            Err(error) => format!("no picture could be taken: {error:#}"),
        })
    };
    played().map_err(|error| Failed::from(told(&error)))
}

/// What went wrong and why, a line each.
fn told(error: &anyhow::Error) -> String {
    error.chain().map(ToString::to_string).collect::<Vec<_>>().join("\n  ")
}
