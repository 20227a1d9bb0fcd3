//! Whole visits to the built release, once for each browser that `KAP_ENGINES` names.
//!
//! Each trial has a server and a browser of its own, so that none can disturb another. A filter on the
//! command line picks trials by name, such as `cargo test -p kap-guide-e2e -- firefox`.

use std::process::ExitCode;

use anyhow::Result;
use libtest_mimic::{Arguments, Trial};
use xtask::setup::browsers::{self, Engine};

// What they share.
mod clinic;
mod trial;

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
mod marks;
mod private;
mod replayed;
mod sealed;
mod sealed_wall;
mod takes_events;
mod tools;

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

use trial::{Test, play, trial};

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
    sealed::TESTS,
    sealed_wall::TESTS,
    takes_events::TESTS,
    tools::TESTS,
    marks::TESTS,
    replayed::TESTS,
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
