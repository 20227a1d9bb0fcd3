//! A sealed guide: a whole visit works in it, and the page around it cannot read or hear the visit.

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::{window, words};
use kap_guide_server::Policy;
use serde_json::Value;

use xtask::setup::browsers::Engine;

use crate::{Test, clinic};

pub const TESTS: &[Test] = &[
    ("a whole visit works in a sealed frame, by mouse", |harness| whole_visit(harness, false)),
    ("a whole visit works in a sealed frame, by keyboard alone", |harness| whole_visit(harness, true)),
    (
        "a spy on the page reads and hears nothing of a sealed visit, whatever is answered",
        spy_is_deaf_and_blind,
    ),
    ("the same spy reads and hears a visit that is not sealed", spy_sees_an_open_visit),
    ("nothing inside a sealed frame can send, store or leave", nothing_gets_out),
    ("the notes of a sealed visit print from their own document, are saved, and are copied", exports),
    ("a browser that ignores print in a sealed frame is reported to the visitor", ignored_print),
    (
        "every link of a sealed guide has a target, so that no policy of the page makes it dead",
        links_have_targets,
    ),
    ("help and Continue are in view on a question at every size of window", bars_in_view),
    ("the quick exit leaves the page from within a sealed frame", quick_exit),
    ("three presses of Shift outside of a sealed frame leave the page, too", shift_outside),
    ("a page that moves a sealed guide starts it again, and the cover says so", moved),
    ("a strict policy that lists the two hashes of integrity.json keeps the guide sealed", strict_policy),
    (
        "a policy that refuses the frame's script opens the guide in the page, and the clinic is told why",
        refused,
    ),
];

/// A clinic's page without a policy, as most pages are.
fn page() -> HostPage {
    HostPage::with_tag().policy(Policy::none())
}

fn whole_visit(harness: &Harness, keyboard: bool) -> Result<()> {
    let mut visitor = harness.open_sealed(page())?;
    if keyboard {
        visitor = visitor.with_keyboard();
    }
    visitor.expect_help()?;
    let mut walk = Walk::start(visitor)?;
    walk.answer("safety", &["no"])?;
    walk.answer("age", &["older"])?;
    walk.answer("reasons", &["grief"])?;
    walk.skip_to_check()?;
    walk.open_notes()?;
    visitor.expect_text("Grief")?;
    walk.go_back()?;
    let errors: Vec<String> = harness.logged("errors")?;
    same("what reached the page's own error handlers", errors, Vec::new())?;
    let console: Vec<String> = harness.logged("console")?;
    same(
        "what the console says",
        console.into_iter().filter(|line| line.contains("kap-guide")).collect(),
        Vec::new(),
    )
}

/// What tools on a page do: listen to everything in the capture phase, walk open shadow roots and frames, and watch every
/// change.
const SPY: &str = "
    const spy = window.spy = { heard: [], read: '', heights: new Set(), refused: 0 };
    const kinds = ['click', 'pointerdown', 'mousedown', 'keydown', 'keyup', 'input', 'change', 'focusin', 'submit', 'touchstart', 'message'];
    const isOurs = (event) => event.composedPath().some((node) => node.localName === 'kap-guide') || event.type === 'message';
    for (const kind of kinds)
      for (const target of [window, document])
        target.addEventListener(kind, (event) => {
          if (!isOurs(event)) return;
          const [inner] = event.composedPath();
          spy.heard.push(`${kind} ${inner.localName ?? ''} ${String(inner.textContent ?? '').slice(0, 80)}`);
        }, true);
    const walk = (root) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) { spy.read += [...element.shadowRoot.children].map((child) => child.innerText ?? '').join(' '); walk(element.shadowRoot); }
        if (element.localName === 'iframe') {
          spy.heights.add(element.getBoundingClientRect().height);
          try { spy.read += element.contentDocument?.body?.innerText ?? ''; void element.contentWindow.document.body; }
          catch { spy.refused += 1; }
          try { void element.contentWindow.frames[0].document; } catch { spy.refused += 1; }
        }
      }
    };
    new MutationObserver(() => walk(document)).observe(document, { subtree: true, childList: true, attributes: true });
    setInterval(() => walk(document), 20);";

fn spied(harness: &Harness) -> Result<(Vec<String>, String, Vec<f64>, u32)> {
    harness.script(
        "const { heard, read, heights, refused } = window.spy; return [heard, read, [...heights], refused]",
        Vec::new(),
    )
}

fn spy_is_deaf_and_blind(harness: &Harness) -> Result<()> {
    for answer in ["no", "sometimes", "yes-now", "unsure", "prefer-not"] {
        let visitor = harness.open_sealed(page())?;
        harness.script::<()>(SPY, Vec::new())?;
        let mut walk = Walk::start(visitor)?;
        walk.answer("safety", &[answer])?;
        if answer == "yes-now" {
            walk.continue_reading()?;
            walk.answer("acting", &["unsure"])?;
            walk.continue_reading()?;
        }
        walk.skip_to_check()?;
        walk.open_notes()?;
        let (heard, read, heights, refused) = spied(harness)?;
        same("what the page heard", heard, Vec::new())?;
        same("what the page read", read.trim().to_owned(), String::new())?;
        same("how many heights the frame had", heights.len(), 1)?;
        ensure!(refused > 10, "the spy was refused only {refused} times, so it did not look");
        let events: Vec<String> = harness.logged("events")?;
        same("the events of the guide", events, vec!["kap-guide:ready {}".to_owned()])?;
    }
    Ok(())
}

fn spy_sees_an_open_visit(harness: &Harness) -> Result<()> {
    harness.leave_sealed()?;
    let visitor = harness.open(&page().with_setting("seal", "off"))?;
    harness.script::<()>(SPY, Vec::new())?;
    let mut walk = Walk::start(visitor)?;
    walk.answer("safety", &["sometimes"])?;
    let (heard, read, ..) = spied(harness)?;
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

fn visit_to_notes(harness: &Harness) -> Result<Walk<'_>> {
    let mut walk = Walk::start(harness.open_sealed(page())?)?;
    walk.answer("safety", &["sometimes"])?;
    walk.answer("age", &["older"])?;
    walk.answer("reasons", &["grief"])?;
    walk.skip_to_check()?;
    walk.open_notes()?;
    Ok(walk)
}

/// Stands in for the browser's dialogs inside the frame. What would be on paper is noted while it prints.
const DIALOGS: &str = "
    window.exported = [];
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      const shown = [...document.querySelectorAll('.kap:not(.off-paper)')].length;
      exported.push(['print', document.querySelector('.paper').innerHTML, String(shown)]);
      dispatchEvent(new Event('afterprint'));
    };
    URL.createObjectURL = (file) => { file.text().then((text) => exported.push(['save', text, file.type])); return 'about:blank'; };
    HTMLAnchorElement.prototype.click = function () { exported.push(['name', this.download, '']); };
    navigator.clipboard.writeText = async (text) => { exported.push(['copy', text, '']); };";

fn exports(harness: &Harness) -> Result<()> {
    let walk = visit_to_notes(harness)?;
    harness.driver.run_script::<()>(DIALOGS, Vec::new())?;
    let said = &words::content()?.words.interface;
    for button in [said.print, said.save, said.copy] {
        walk.visitor.click(&button)?;
    }
    let exported: Vec<(String, String, String)> = wait_for("three exports", || {
        let exported: Vec<(String, String, String)> =
            harness.driver.run_script("return window.exported", Vec::new())?;
        Ok((exported.len() >= 4).then_some(exported))
    })?;
    for (kind, text, more) in &exported {
        match kind.as_str() {
            "name" => same("the name of the file", text.as_str(), said.file_name.as_str())?,
            _ => ensure!(text.contains("Grief"), "the {kind} does not hold the notes: {text}"),
        }
        ensure!(kind != "print" || more == "0", "the screen prints with the notes");
    }
    let left: u32 = harness
        .driver
        .run_script("return document.querySelectorAll('.paper, .off-paper').length", Vec::new())?;
    same("what printing leaves behind", left, 0)?;
    walk.visitor.expect_text("Grief")
}

fn ignored_print(harness: &Harness) -> Result<()> {
    let walk = visit_to_notes(harness)?;
    harness.driver.run_script::<()>("window.print = () => {}", Vec::new())?;
    let said = &words::content()?.words.interface;
    walk.visitor.click(&said.print)?;
    same("the status message", walk.visitor.wait_for_status()?, said.print_failed.to_string())
}

fn links_have_targets(harness: &Harness) -> Result<()> {
    const BAD: &str = "return [...document.querySelectorAll('a[href]')]
        .filter(({ target, rel }) => target !== '_blank' || !rel.includes('noopener')).map(({ href }) => href)";
    let visitor = harness.open_sealed(page())?;
    let on_cover: Vec<String> = harness.driver.run_script(BAD, Vec::new())?;
    same("links of the cover without a target", on_cover, Vec::new())?;
    let mut walk = Walk::start(visitor)?;
    walk.answer("safety", &["yes-now"])?;
    visitor.expect_help()?;
    let on_help: Vec<String> = harness.driver.run_script(BAD, Vec::new())?;
    same("links of help without a target", on_help, Vec::new())
}

/// What is cut off at the edge of the panel, of Get help now and Continue.
const OUT_OF_VIEW: &str = "
    const box = document.documentElement.getBoundingClientRect();
    return ['.get-help', '.actions .button'].filter((selector) => {
      const { top, bottom, height } = document.querySelector(selector).getBoundingClientRect();
      return height < 1 || top < -1 || bottom > innerHeight + 1;
    });";

fn bars_in_view(harness: &Harness) -> Result<()> {
    if harness.driver.engine() != Engine::Chromium {
        return bars_in_view_now(harness);
    }
    for (width, height) in [(360, 740), (320, 568), (768, 1024), (1280, 800)] {
        window::size(harness, width, height)?;
        bars_in_view_now(harness)?;
    }
    window::as_it_was(harness)
}

fn bars_in_view_now(harness: &Harness) -> Result<()> {
    let visitor = harness.open_sealed(page())?;
    let mut walk = Walk::start(visitor)?;
    for answer in [("safety", "sometimes"), ("age", "older"), ("reasons", "grief")] {
        let out: Vec<String> = harness.driver.run_script(OUT_OF_VIEW, Vec::new())?;
        ensure!(out.is_empty(), "on “{}” these are out of view: {out:?}", answer.0);
        walk.answer(answer.0, &[answer.1])?;
    }
    let panel: f64 = harness.driver.run_script("return innerHeight", Vec::new())?;
    let window: f64 = harness.script("return innerHeight", Vec::new())?;
    ensure!(panel <= window, "the panel is {panel} high in a window of {window}");
    Ok(())
}

fn quick_exit(harness: &Harness) -> Result<()> {
    harness.server.page(
        "/elsewhere.html",
        "<!doctype html><title>Weather</title>".to_owned(),
        Policy::none(),
    );
    let exit = harness.server.url("/elsewhere.html").replace("http://", "https://");
    let visitor = harness.open_sealed(page().with_setting("exit", &exit))?;
    let mut walk = Walk::start(visitor)?;
    walk.answer("safety", &["no"])?;
    // The driver may lose the button while it clicks.
    let _ = visitor.click(&words::written()?.cover.leave);
    harness.leave_sealed()?;
    wait_for("the page to be left", || {
        let hidden: bool = harness.script(
            "return document.documentElement.hidden || !document.querySelector('kap-guide')",
            Vec::new(),
        )?;
        Ok(hidden.then_some(()))
    })
}

fn shift_outside(harness: &Harness) -> Result<()> {
    let visitor = harness.open_sealed(page().with_setting("exit", "https://elsewhere.invalid/weather"))?;
    Walk::start(visitor)?;
    harness.leave_sealed()?;
    harness.script::<()>(
        "const field = document.body.appendChild(document.createElement('input')); field.focus()",
        Vec::new(),
    )?;
    for _ in 0..3 {
        harness.driver.press_shift()?;
    }
    wait_for("the page to be left", || {
        let hidden = "return document.documentElement.hidden || !document.querySelector('kap-guide')";
        Ok(harness.script::<bool>(hidden, Vec::new())?.then_some(()))
    })
}

fn moved(harness: &Harness) -> Result<()> {
    let visitor = harness.open_sealed(page())?;
    clinic::expect_phone_link(&visitor)?;
    Walk::start(visitor)?.answer("safety", &["yes-now"])?;
    harness.leave_sealed()?;
    harness.script::<()>(
        "const guide = document.querySelector('kap-guide'); document.body.append(guide); guide.scrollIntoView()",
        Vec::new(),
    )?;
    wait_for("the guide after the move", || {
        harness.enter_sealed(0)?;
        Ok(visitor.text()?.contains(words::written()?.cover.moved.as_str()).then_some(()))
    })?;
    visitor.expect_heading(&words::written()?.cover.title)?;
    // The page cannot know what was answered, and it may have been "Yes, now".
    let contact = |links: Vec<(String, String)>| links.into_iter().any(|(_, href)| href == clinic::PHONE);
    ensure!(!contact(visitor.links()?), "the cover shows the clinic's contact again");
    let mut walk = Walk::start(visitor)?;
    walk.answer("safety", &["no"])?;
    walk.answer("age", &["older"])?;
    walk.skip_to_check()?;
    visitor.open_notes()?;
    ensure!(!contact(visitor.links()?), "the notes show the clinic's contact");
    Ok(())
}

fn strict_policy(harness: &Harness) -> Result<()> {
    let manifest: Value = serde_json::from_slice(&harness.release.bytes("integrity.json")?)?;
    let hash = |of: &str| -> Result<String> {
        let hash = manifest.pointer(&format!("/sealed/{of}")).and_then(Value::as_str);
        Ok(format!("'{}'", hash.context("integrity.json has no such hash")?))
    };
    let policy = Policy::strict()
        .allow("script-src", &hash("guard")?)
        .allow("script-src", &hash("program")?)
        .with("trusted-types", "kap-guide");
    let visitor = harness.open_sealed(HostPage::with_tag().policy(policy))?;
    visitor.expect_help()?;
    Walk::start(visitor)?.answer("safety", &["sometimes"])
}

fn refused(harness: &Harness) -> Result<()> {
    harness.leave_sealed()?;
    let page = HostPage::with_tag().with_setting("seal", "auto");
    let visitor = harness.open(&page)?;
    let mut walk = Walk::start(visitor)?;
    walk.answer("safety", &["no"])?;
    let console = harness.logged("console")?;
    ensure!(console.iter().any(|line| line.contains("not sealed")), "the clinic is not told: {console:?}");
    // Longer than a frame may take to start: giving up a second time would end the visit.
    harness.script::<()>("return new Promise((done) => setTimeout(done, 5500))", Vec::new())?;
    walk.answer("age", &["older"])
}
