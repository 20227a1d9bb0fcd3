//! What leaves a sealed frame: nothing from Start to the end of a visit, whatever is answered.

use anyhow::{Result, ensure};
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::words;
use serde_json::Value;

use crate::Test;
use crate::runs::is_whole_run;
use crate::sealed::page;

pub const TESTS: &[Test] =
    &[("from Start to the notes of random visits no message leaves the frame", random_visits)];

/// How many visits each of the pages has.
const VISITS: u32 = 25;

/// How many pages there are.
const PAGES: u32 = 4;

/// Notes every message that the guide's port brings to the page, and each height of the frame. A tool of the page could do
/// the same, if it runs before the guide.
const LISTEN: &str = "
    window.messages = [];
    window.heights = new Set();
    const Channel = MessageChannel;
    window.MessageChannel = class extends Channel {
      constructor() {
        super();
        this.port1.addEventListener('message', ({ data }) => window.messages.push(JSON.stringify(data)));
      }
    };
    // The guide that is there already was made before.
    const guide = document.querySelector('kap-guide');
    guide.remove();
    document.body.append(guide);
    guide.scrollIntoView();
    const measure = () => {
      const frame = guide.shadowRoot.querySelector('iframe:not(.waiting)');
      if (frame) window.heights.add(frame.getBoundingClientRect().height);
      requestAnimationFrame(measure);
    };
    measure();";

/// Makes visits at random in the guide's own document: marks choices, then Continue or Skip, up to the notes, and there
/// clears the answers. Says how many screens each visit had.
const VISIT: &str = "
    const [seed, visits, names, done] = arguments;
    let state = seed;
    const random = (below) => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return Math.floor((state / 2147483648) * below);
    };
    const turn = () => new Promise((next) => setTimeout(next));
    const all = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    const press = (...labels) => {
      const found = labels.map((label) => all('button').find(({ textContent }) => textContent.trim() === label)).find(Boolean);
      found?.click();
      return found !== undefined;
    };
    const visit = async () => {
      let screens = 0;
      while (document.querySelector('.title').textContent !== names.notes) {
        screens += 1;
        if (screens > 200) throw new Error(`no notes after ${document.querySelector('.title').textContent}`);
        const inputs = all('input');
        for (let marks = random(3); marks > 0 && inputs.length; marks -= 1) inputs[random(inputs.length)].click();
        await turn();
        const ways = random(4) ? names.on : [...names.on].reverse();
        press(...ways);
        await turn();
      }
      return screens;
    };
    (async () => {
      const screens = [];
      for (let at = 0; at < visits; at += 1) {
        press(names.start);
        while (!document.querySelector('input')) await turn();
        screens.push(await visit());
        press(names.clear);
        await turn();
        press(names.clearYes);
        while (!all('button').some(({ textContent }) => textContent.trim() === names.start)) await turn();
      }
      done(screens);
    })().catch((error) => done(String(error)));";

fn random_visits(harness: &Harness) -> Result<()> {
    let (cover, content) = (&words::written()?.cover, words::content()?);
    let said = &content.words.interface;
    let on = [said.go_on, said.go_on_reading, said.skip];
    let names = serde_json::json!({
        "start": cover.start.as_str(),
        "on": on.map(kap_guide::questionnaire::Text::as_str),
        "clear": said.clear.as_str(),
        "clearYes": said.clear_yes.as_str(),
        "notes": content.later().notes.title.as_str(),
    });
    let pages = if is_whole_run() { PAGES } else { PAGES / 2 };
    for seed in 1..=pages {
        harness.open_sealed(page())?;
        harness.script::<()>(LISTEN, Vec::new())?;
        let visitor = harness.visitor(0);
        visitor.wait_for_guide()?;
        visitor.expect_heading(&cover.title)?;
        let made: Value =
            harness.driver.run_script_async(VISIT, vec![seed.into(), VISITS.into(), names.clone()])?;
        let screens: Vec<u32> = serde_json::from_value(made.clone())
            .map_err(|_| anyhow::anyhow!("the visits ended with {made}"))?;
        ensure!(screens.iter().all(|screens| *screens > 2), "a visit is too short: {screens:?}");
        let messages = || -> Result<Option<Vec<String>>> {
            let messages: Vec<String> = harness.script("return window.messages", Vec::new())?;
            Ok((messages.len() > VISITS as usize).then_some(messages))
        };
        let mut messages = wait_for("the messages", messages)?;
        // A visitor who is quicker than the files asks for them, before the first question.
        while messages.get(1).is_some_and(|message| message == "{\"again\":true}") {
            messages.remove(1);
        }
        let scrolls = vec!["{\"scroll\":true}".to_owned(); VISITS as usize];
        let expected: Vec<String> = std::iter::once("{\"up\":true}".to_owned()).chain(scrolls).collect();
        same("what left the frame: that it is there, and one press of Start a visit", messages, expected)?;
        let heights: Vec<f64> = harness.script("return [...window.heights]", Vec::new())?;
        same("how many heights the frame had", heights.len(), 1)?;
    }
    Ok(())
}
