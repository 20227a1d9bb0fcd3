//! One measured visit in a browser.

use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;
use serde_json::{Value, json};
use xtask::setup::browsers::Engine;

use super::target::Target;
use crate::engines::Setup;
use crate::form::Form;
use crate::harness::Harness;

const PROBE: &str = include_str!("probe.js");

/// How long a visit may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// How a visit goes.
#[derive(Clone, Copy, Debug)]
pub struct Way {
    /// Slow 4G: 150 ms, 1.6 Mbit/s.
    pub is_slow: bool,
    /// How many times slower than this machine the processor is.
    pub cpu: u32,
    /// Milliseconds on the cover.
    pub wait: u32,
    /// How many questions are answered.
    pub most: usize,
    /// How long it may take.
    pub patience: Duration,
}

impl Way {
    /// Fast, to the end.
    pub const WHOLE: Self = Self { is_slow: false, cpu: 1, wait: 0, most: 1000, patience: PATIENCE };
    /// Fast, to the first question.
    pub const TO_QUESTION: Self = Self { most: 0, ..Self::WHOLE };
    /// On a slow phone, to the first answer.
    pub const SLOW: Self = Self { is_slow: true, cpu: 4, most: 1, ..Self::WHOLE };
}

/// What one visit took. All times are milliseconds.
#[derive(Clone, Debug, Default)]
pub struct Visit {
    /// From navigation to the cover.
    pub cover: Option<f64>,
    /// From Start to the first question.
    pub start: Option<f64>,
    /// From navigation to the first question.
    pub question: f64,
    /// From navigation to the first answer.
    pub answered: Option<f64>,
    /// What tasks over 50 ms took beyond that, until the first answer.
    pub blocking: f64,
    /// From each answer, and then from Continue, until it was painted.
    pub answers: Vec<[f64; 2]>,
    /// Bytes of WebAssembly memory.
    pub wasm: f64,
}

/// What the probe notes, in milliseconds since 1970.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Seen {
    cover: Option<f64>,
    pressed: Option<f64>,
    question: f64,
    answered: Option<f64>,
    answers: Vec<[f64; 2]>,
    wasm: f64,
    done: bool,
    error: Option<String>,
}

/// A browser of its own.
pub fn browser() -> Result<Harness> {
    Harness::start(Engine::Chromium, Setup::Plain, Form::Sealed)
}

/// Makes a visit. `None` if it does not end in time.
pub fn visit(browser: &Harness, target: &Target, way: Way) -> Result<Option<Visit>> {
    let driver = &browser.driver;
    let (latency, down, up) = if way.is_slow { (150, 200_000, 93_750) } else { (0, -1, -1) };
    driver.devtools("Network.enable", json!({}))?;
    driver.devtools("Network.clearBrowserCache", json!({}))?;
    driver.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true }))?;
    driver.devtools(
        "Network.emulateNetworkConditions",
        json!({ "offline": false, "latency": latency, "downloadThroughput": down, "uploadThroughput": up }),
    )?;
    driver.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": way.cpu }))?;
    let how = json!({ "wait": way.wait, "most": way.most, "choose": target.choose });
    let source = format!("(() => {{ const PROBE = {how};\n{PROBE}}})();");
    let added = driver.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source }))?;
    let ended = browser.open_page(&target.url()).and_then(|()| ended(browser, target, way));
    let id = added.get("identifier").cloned().unwrap_or(Value::Null);
    driver.devtools("Page.removeScriptToEvaluateOnNewDocument", json!({ "identifier": id }))?;
    driver.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }))?;
    let Some(noted) = ended? else { return Ok(None) };
    browser.leave_sealed()?;
    let (begun, tasks): (f64, Vec<[f64; 2]>) =
        driver.run_script("return [performance.timeOrigin, window.longTasks]", Vec::new())?;
    let since = |time: f64| time - begun;
    let until = noted.answered.unwrap_or(noted.question);
    let before = tasks.into_iter().filter(|[at, _]| *at < until);
    Ok(Some(Visit {
        cover: noted.cover.map(since),
        start: noted.pressed.map(|pressed| noted.question - pressed),
        question: since(noted.question),
        answered: noted.answered.map(since),
        blocking: before.fold(0.0, |sum, [_, took]| sum + (took - 50.0).max(0.0)),
        answers: noted.answers,
        wasm: noted.wasm,
    }))
}

/// Waits until the probe has done its part. Looks seldom, since looking takes time from what is measured.
fn ended(browser: &Harness, target: &Target, way: Way) -> Result<Option<Seen>> {
    let begun = Instant::now();
    let first = if way.is_slow { 2500 } else { 700 };
    thread::sleep(Duration::from_millis(first + u64::from(way.wait)));
    loop {
        let there =
            !target.is_guide || browser.is_in_sealed() || browser.try_to_enter_sealed(0).unwrap_or(false);
        if there {
            let noted: Option<Seen> = browser.driver.run_script("return window.probe ?? null", Vec::new())?;
            let noted = noted.context("the page has no probe")?;
            if let Some(error) = noted.error {
                bail!("{}: {error}", target.name);
            }
            if noted.done {
                return Ok(Some(noted));
            }
        }
        if begun.elapsed() > way.patience {
            return Ok(None);
        }
        thread::sleep(Duration::from_millis(300));
    }
}
