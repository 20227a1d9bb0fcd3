//! Measures what `cargo xtask bench` has built, and writes `target/bench/report.md`.

use anyhow::Result;
use kap_guide_e2e::bench;
use xtask::bench::Options;

fn main() -> Result<()> {
    bench::run(&Options::read(std::env::args_os())?)
}
