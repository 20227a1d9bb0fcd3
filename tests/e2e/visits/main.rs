//! Whole visits to the built release, once for each browser that `KAP_ENGINES` names.
//!
//! Each trial has a server and a browser of its own, so that none can disturb another. A filter on the
//! command line picks trials by name, such as `cargo test -p kap-guide-e2e -- firefox`.

use std::process::ExitCode;

use anyhow::Result;
use kap_guide_e2e::form::Form;
use libtest_mimic::{Arguments, Trial};
use xtask::setup::browsers::{self, Engine};

// What they share.
mod clinic;
mod runs;
mod spy;
mod times;
mod trial;

// Visits that go well.
mod entries;
mod export;
mod keyboard;
mod learn;
mod length;
mod measured;
mod notes_file;
mod printed;
mod quick_exit;
mod record;
mod returns;
mod saved;
mod share;
mod start;

// What the guide promises.
mod crisis;
mod events;
mod hidden;
mod marks;
mod monkey;
mod private;
mod replayed;
mod sealed;
mod sealed_messages;
mod sealed_wall;
mod sealed_windows;
mod takes_events;
mod tools;

mod dates;
mod regions;

// What can fail.
mod failures;
mod old_chromium;
mod slow;
mod trap;

// What stands on every screen.
mod every_screen;
mod spoken;
mod styleguide;
mod sweep;

// What clinics set and do.
mod check;
mod hosting;
mod on_the_page;
mod page;
mod set_up;
mod settings;
mod two_guides;

// Where clinics put it, and what else it can carry.
mod another;
mod frameworks;
mod hosts;
mod wordpress;

use runs::{Group, Runs, group};
use trial::{Test, play, trial};

const GROUPS: &[Group] = &[
    group(start::TESTS, Runs::Everywhere, Runs::InAll),
    group(entries::TESTS, Runs::InChromium, Runs::InAll),
    group(keyboard::TESTS, Runs::Everywhere, Runs::InChromium),
    group(learn::TESTS, Runs::InChromium, Runs::InAll),
    group(export::TESTS, Runs::Everywhere, Runs::InChromium),
    group(export::OPEN, Runs::Never, Runs::InChromium),
    group(returns::TESTS, Runs::InChromium, Runs::InAll),
    group(saved::TESTS, Runs::Never, Runs::InChromium),
    group(notes_file::TESTS, Runs::InChromium, Runs::InAll),
    group(notes_file::SEALED, Runs::Everywhere, Runs::Never),
    group(share::TESTS, Runs::InChromium, Runs::InAll),
    group(quick_exit::TESTS, Runs::InChromium, Runs::InAll),
    group(quick_exit::OPEN, Runs::Never, Runs::InChromium),
    group(record::TESTS, Runs::InChromium, Runs::InAll),
    group(crisis::TESTS, Runs::Everywhere, Runs::InChromium),
    group(monkey::TESTS, Runs::InChromium, Runs::InChromium),
    group(hidden::TESTS, Runs::Everywhere, Runs::Everywhere),
    group(events::TESTS, Runs::InChromium, Runs::InChromium),
    group(private::TESTS, Runs::InChromium, Runs::InChromium),
    group(sealed::TESTS, Runs::Everywhere, Runs::Never),
    group(sealed_wall::TESTS, Runs::Everywhere, Runs::Never),
    group(sealed_messages::TESTS, Runs::InChromium, Runs::Never),
    group(sealed_windows::TESTS, Runs::Everywhere, Runs::Never),
    group(tools::TESTS, Runs::InChromium, Runs::Never),
    group(marks::TESTS, Runs::InChromium, Runs::Never),
    group(replayed::TESTS, Runs::InChromium, Runs::Never),
    group(takes_events::TESTS, Runs::Never, Runs::InChromium),
    group(dates::TESTS, Runs::Never, Runs::InChromium),
    group(regions::TESTS, Runs::InChromium, Runs::InAll),
    group(failures::TESTS, Runs::InChromium, Runs::InAll),
    group(failures::OPEN, Runs::Never, Runs::InChromium),
    group(old_chromium::TESTS, Runs::InAll, Runs::InAll),
    group(slow::TESTS, Runs::InChromium, Runs::InAll),
    group(trap::TESTS, Runs::InChromium, Runs::InAll),
    group(trap::OPEN, Runs::Never, Runs::InChromium),
    group(settings::TESTS, Runs::InChromium, Runs::InAll),
    group(set_up::TESTS, Runs::InChromium, Runs::Never),
    group(hosting::FROM_DISK, Runs::InChromium, Runs::Never),
    group(hosting::ON_SERVERS, Runs::InAll, Runs::Never),
    group(set_up::KEYED, Runs::Everywhere, Runs::Never),
    group(two_guides::TESTS, Runs::InChromium, Runs::InAll),
    group(two_guides::OPEN, Runs::Never, Runs::InChromium),
    group(check::TESTS, Runs::InChromium, Runs::Never),
    group(page::TESTS, Runs::InChromium, Runs::Never),
    group(on_the_page::TESTS, Runs::InChromium, Runs::InChromium),
    group(measured::TESTS, Runs::InChromium, Runs::Never),
    group(another::TESTS, Runs::InChromium, Runs::Never),
    group(frameworks::TESTS, Runs::InAll, Runs::InAll),
];

/// What only Chromium's own protocol can show.
const IN_CHROMIUM: &[&[Test]] = &[
    every_screen::TESTS,
    printed::TESTS,
    export::ON_PAPER,
    styleguide::TESTS,
    check::LOOKS,
    page::SEEN,
    learn::HEARD,
    record::RENDERED,
    length::TESTS,
];

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
            for told in [hosts::told(&engines), times::told()].into_iter().flatten() {
                println!("{told}");
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
        let in_form = move |form: Form| move |test: &Test| trial(engine, form, *test);
        // The long ones first, so that the others run beside them.
        let tests = own.iter().copied().flatten().map(in_form(Form::Open));
        let of_group = move |group: &'static Group| {
            let forms = [(Form::Sealed, group.sealed), (Form::Open, group.open)];
            let forms = forms.into_iter().filter(move |(_, runs)| runs.includes(engine));
            forms.flat_map(move |(form, _)| group.tests.iter().map(in_form(form)))
        };
        let tests = tests.chain(GROUPS.iter().flat_map(of_group));
        // A run that has a WordPress visits that alone.
        let in_wordpress = hosts::wordpress().is_some();
        let of_plugin = wordpress::TESTS.iter().copied().flatten().map(in_form(Form::Sealed));
        let of_plugin = of_plugin.filter(move |_| in_wordpress && engine == Engine::Chromium);
        tests.filter(move |_| !in_wordpress).chain(hosts::trials(engine)).chain(of_plugin)
    };
    engines.iter().copied().flat_map(of).collect()
}
