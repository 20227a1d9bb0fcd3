//! The wall of a sealed guide: the page around it cannot read or hear a visit, and nothing inside can get out.

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::words;
use serde_json::Value;

use crate::Test;
use crate::sealed::page;
use crate::spy::{self, Learned};

pub const TESTS: &[Test] = &[
    (
        "a spy on the page reads and hears nothing of a sealed visit, whatever is answered",
        spy_is_deaf_and_blind,
    ),
    ("the same spy reads and hears a visit that is not sealed", spy_sees_an_open_visit),
    ("nothing inside a sealed frame can send, store or leave", nothing_gets_out),
];

fn spy_is_deaf_and_blind(harness: &Harness) -> Result<()> {
    for answer in ["no", "sometimes", "yes-now", "unsure", "prefer-not"] {
        let visitor = harness.open_sealed(page())?;
        spy::begin(harness)?;
        let mut walk = Walk::start(visitor)?;
        walk.answer("safety", &[answer])?;
        if answer == "yes-now" {
            walk.continue_reading()?;
            walk.answer("acting", &["unsure"])?;
            walk.continue_reading()?;
        }
        walk.skip_to_notes()?;
        spy::expect_nothing(harness)?;
        let events: Vec<String> = harness.logged("events")?;
        same("the events of the guide", events, vec!["kap-guide:ready {}".to_owned()])?;
    }
    Ok(())
}

fn spy_sees_an_open_visit(harness: &Harness) -> Result<()> {
    let visitor = harness.open_url(&page().with_setting("seal", "off").serve(harness))?;
    spy::begin(harness)?;
    let mut walk = Walk::start(visitor)?;
    walk.answer("safety", &["sometimes"])?;
    let Learned { heard, read, .. } = spy::learned(harness)?;
    let question = words::title(words::question("safety")?)?;
    ensure!(read.contains(question), "the spy did not read the safety question: {read}");
    ensure!(heard.iter().any(|line| line.starts_with("click")), "the spy heard no click: {heard:?}");
    Ok(())
}

/// Each way in which a document could send something out, and what became of it.
const WAYS_OUT: &str = "
    const [origin, done] = arguments;
    const url = `${origin}/leak?answer=yes`;
    const tried = {};
    const attempt = async (name, way) => {
      try { tried[name] = `worked: ${await Promise.race([way(), new Promise((_, no) => setTimeout(() => no(new Error('timeout')), 400))])}`; }
      catch (error) { tried[name] = 'refused'; }
    };
    const load = (tag, set) => new Promise((yes, no) => {
      const element = document.createElement(tag);
      element.onload = () => yes(tag); element.onerror = () => no(new Error(tag));
      set(element); document.body.append(element);
    });
    (async () => {
      await attempt('fetch', () => fetch(url, { mode: 'no-cors' }));
      await attempt('keepalive', () => fetch(url, { mode: 'no-cors', keepalive: true }));
      await attempt('xhr', () => new Promise((yes, no) => { const x = new XMLHttpRequest(); x.onload = yes; x.onerror = no; x.open('GET', url); x.send(); }));
      await attempt('image', () => load('img', (image) => { image.src = url; }));
      await attempt('style', () => load('link', (link) => { link.rel = 'stylesheet'; link.href = url; }));
      await attempt('script', () => load('script', (script) => { script.src = url; }));
      await attempt('import', () => import(url));
      await attempt('socket', () => new Promise((yes, no) => { const s = new WebSocket(url.replace('http', 'ws')); s.onopen = yes; s.onerror = no; }));
      await attempt('rtc', () => new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:9' }] }));
      await attempt('storage', () => localStorage.length);
      await attempt('session', () => sessionStorage.length);
      await attempt('cookie', () => { document.cookie = 'a=b'; if (!document.cookie) throw new Error(); return document.cookie; });
      await attempt('database', () => new Promise((yes, no) => { const open = indexedDB.open('a'); open.onsuccess = yes; open.onerror = no; }));
      await attempt('parent', () => parent.document.title);
      await attempt('top', () => top.document.title);
      navigator.sendBeacon?.(url, 'a');
      setTimeout(() => done(tried), 300);
    })();";

/// Ways in which the frame could go to another address with data in it. Some browsers show an error in its place.
const WAYS_TO_GO: [&str; 6] = [
    "const [url] = arguments; setTimeout(() => { top.location = url; })",
    "const form = document.createElement('form'); form.action = arguments[0]; form.method = 'post';
     document.body.append(form); setTimeout(() => form.submit())",
    "const [url] = arguments; setTimeout(() => location.replace(url))",
    "const meta = document.createElement('meta'); meta.httpEquiv = 'refresh';
     meta.content = `0;url=${arguments[0]}`; document.head.append(meta)",
    "const link = document.createElement('a'); link.href = arguments[0]; document.body.append(link); link.click()",
    "const [url] = arguments; setTimeout(() => open(url, '_self'))",
];

fn nothing_gets_out(harness: &Harness) -> Result<()> {
    let visitor = harness.open_sealed(page())?;
    let mut walk = Walk::start(visitor)?;
    walk.answer("safety", &["sometimes"])?;
    let mark = harness.server.mark();
    let origin = harness.server.url("");
    let tried: Value =
        harness.driver.run_script_async(WAYS_OUT, vec![origin.trim_end_matches('/').into()])?;
    let tried = tried.as_object().context("the attempts came back otherwise")?;
    ensure!(tried.len() >= 15, "only {} ways were tried", tried.len());
    let open: Vec<_> = tried.iter().filter(|(_, end)| end.as_str() != Some("refused")).collect();
    ensure!(open.is_empty(), "these ways are open: {open:?}");
    let log = harness.server.log_since(mark);
    ensure!(log.iter().all(|entry| !entry.path.contains("leak")), "the server heard {log:?}");
    // The guide is still there, with its answers.
    walk.go_back()?;
    for go in WAYS_TO_GO {
        harness.open_sealed(page())?;
        let mark = harness.server.mark();
        let url = harness.server.url("/leak?answer=yes");
        harness.driver.run_script::<()>(go, vec![url.into()])?;
        harness.leave_sealed()?;
        harness.script::<()>("return new Promise((done) => setTimeout(done, 500))", Vec::new())?;
        let log = harness.server.log_since(mark);
        ensure!(log.iter().all(|entry| !entry.path.contains("leak")), "“{go}” reached the server");
    }
    Ok(())
}
