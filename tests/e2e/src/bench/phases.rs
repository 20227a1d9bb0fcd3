//! The phases: what is measured of each target, in rounds that take the targets in turn.

use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use xtask::bench::SIZES;

use super::target::Target;
use super::visit::{Visit, Way, browser, visit};
use crate::harness::Harness;

/// How long a visit waits for a file that is held back, before the first question is said to wait for it.
const HELD: Duration = Duration::from_secs(5);

/// The files of a target: which of them the first question waits for.
#[derive(Clone, Debug, Default)]
pub struct Bytes {
    /// Each file that it waits for, with its bytes over the wire.
    pub needed: Vec<(String, u64)>,
    /// The rest, fetched without a press.
    pub rest: Vec<(String, u64)>,
}

/// Memory and elements.
#[derive(Clone, Copy, Debug, Default)]
pub struct Memory {
    /// Bytes of the heap of scripts after finishing.
    pub heap: f64,
    /// Bytes of WebAssembly memory after finishing.
    pub wasm: f64,
    /// Nodes of all documents at the first question.
    pub first_nodes: f64,
    /// The same after finishing.
    pub last_nodes: f64,
}

/// Finds out for which files the first question waits: each is held back once.
pub fn bytes(browser: &Harness, target: &Target) -> Result<Bytes> {
    let mark = target.server.mark();
    whole(browser, target, Way::TO_QUESTION)?;
    // What comes in idle time.
    thread::sleep(Duration::from_secs(2));
    let log = target.server.log_since(mark);
    let mut paths: Vec<String> =
        log.into_iter().map(|entry| entry.path).filter(|path| !target.is_page(path)).collect();
    paths.sort();
    paths.dedup();
    let mut bytes = Bytes::default();
    for path in paths {
        let size = target.bytes(&path)?;
        let name = path.rsplit('/').next().unwrap_or(&path).to_owned();
        // A page of a few files needs all of them.
        let is_needed = !target.is_guide || name == "kap-guide.js" || {
            let held = target.server.hold(&path);
            let shown = visit(browser, target, Way { patience: HELD, ..Way::TO_QUESTION })?;
            held.open();
            target.server.clear_faults();
            shown.is_none()
        };
        if is_needed { &mut bytes.needed } else { &mut bytes.rest }.push((name, size));
    }
    Ok(bytes)
}

/// Visits of each target in turn, a browser for each round. Each round begins with another target.
pub fn rounds(targets: &[&Target], rounds: usize, way: Way) -> Result<Vec<Vec<Visit>>> {
    let mut all = vec![Vec::new(); targets.len()];
    for round in 0..rounds {
        let browser = browser()?;
        let turn = (0..targets.len()).map(|at| (at + round) % targets.len().max(1));
        for at in turn {
            let (Some(target), Some(visits)) = (targets.get(at), all.get_mut(at)) else { continue };
            visits.push(whole(&browser, target, way)?);
        }
    }
    Ok(all)
}

/// Memory after the whole visit, and elements at the first question and at the end. Each target has a browser of its own.
pub fn memory(target: &Target, way: Way) -> Result<Memory> {
    let browser = browser()?;
    whole(&browser, target, Way::TO_QUESTION)?;
    let first_nodes = counted(&browser, "Memory.getDOMCounters", "/nodes")?;
    drop(browser);
    let browser = crate::bench::visit::browser()?;
    let visited = whole(&browser, target, way)?;
    let last_nodes = counted(&browser, "Memory.getDOMCounters", "/nodes")?;
    browser.driver.devtools("Performance.enable", json!({}))?;
    let metrics = browser.driver.devtools("Performance.getMetrics", json!({}))?;
    let metrics = metrics.get("metrics").and_then(Value::as_array).context("there are no metrics")?;
    let heap = metrics.iter().find(|metric| metric["name"] == "JSHeapUsedSize");
    let heap = heap.and_then(|metric| metric["value"].as_f64()).context("there is no heap")?;
    Ok(Memory { heap, wasm: visited.wasm, first_nodes, last_nodes })
}

/// A number that the browser tells after it has collected garbage.
fn counted(browser: &Harness, command: &str, place: &str) -> Result<f64> {
    for _ in 0..3 {
        browser.driver.devtools("HeapProfiler.collectGarbage", json!({}))?;
    }
    let told = browser.driver.devtools(command, json!({}))?;
    told.pointer(place).and_then(Value::as_f64).with_context(|| format!("{command} tells no {place}"))
}

/// A visit that must end.
fn whole(browser: &Harness, target: &Target, way: Way) -> Result<Visit> {
    let visited = visit(browser, target, way).with_context(|| format!("while measuring {}", target.name))?;
    let visited = visited.with_context(|| format!("{} did not get to the end in time", target.name))?;
    ensure!(way.most == 0 || visited.answered.is_some(), "{} was not answered", target.name);
    Ok(visited)
}

/// The targets of growth, by name, each in all sizes.
pub fn growing() -> Result<Vec<(&'static str, Vec<Target>)>> {
    let names = ["by-hand", "preact", "guide"];
    let of =
        |name| SIZES.into_iter().map(move |size| Target::neutral(name, size)).collect::<Result<Vec<_>>>();
    names.into_iter().map(|name| Ok((name, of(name)?))).collect()
}
