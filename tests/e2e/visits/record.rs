//! The file for a health record, and a third-party form that reads it.

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::export;
use kap_guide_e2e::harness::{EVENT_LOG, Harness, Traffic, same, wait_for};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::words;
use kap_guide_server::Policy;
use serde_json::Value;
use xtask::setup::npm;
use xtask::workspace;

use crate::Test;

pub const TESTS: &[Test] = &[(
    "the file for a health record has the same answers as the notes, and nothing is sent",
    record_matches_notes,
)];

/// A large renderer, which only one engine needs to run.
pub const RENDERED: &[Test] = &[(
    "a form of the National Library of Medicine shows the questionnaire and loads the response",
    form_loads_response,
)];

/// A visit with notes, and what it saves.
fn save_record(harness: &Harness) -> Result<(Walk<'_>, String)> {
    let mut walk = Walk::start(harness.open(&HostPage::with_tag())?)?;
    walk.answer("safety", &["no"])?;
    walk.answer("age", &["older"])?;
    walk.answer("reasons", &["grief", "trauma"])?;
    walk.report_nothing_until("heart")?;
    walk.answer("heart", &["high-blood-pressure", "attack-stroke"])?;
    walk.answer("blood-pressure", &["unsure"])?;
    walk.skip("attack-when")?;
    walk.skip_to_notes()?;
    walk.include("now", true)?;
    harness.guide_script::<()>(export::DIALOGS, Vec::new())?;
    let mark = harness.server.mark();
    walk.visitor.click(&words::export()?.record)?;
    let files: Vec<(String, String)> = wait_for("a saved file", || {
        let saved: Vec<(String, String)> = harness.guide_script("return window.saved", Vec::new())?;
        Ok((saved.len() == 2).then_some(saved))
    })?;
    same(
        "what was sent",
        harness.traffic_since(mark)?,
        Traffic { requests: Vec::new(), reports: Vec::new() },
    )?;
    let named = |kind: &str| files.iter().find(|(known, _)| known == kind).map(|(_, text)| text.clone());
    same("its name", named("name"), Some(words::export()?.record_name.to_string()))?;
    Ok((walk, named("application/fhir+json").context("it is of another type")?))
}

fn record_matches_notes(harness: &Harness) -> Result<()> {
    let (walk, json) = save_record(harness)?;
    same("what is heard", walk.visitor.wait_for_status()?, words::export()?.saved.to_string())?;
    same("the response", json, walk.model.response())
}

fn form_loads_response(harness: &Harness) -> Result<()> {
    const SHOW: &str = "
        const [questionnaire, response] = [...arguments].map((text) => JSON.parse(text));
        const form = LForms.Util.convertFHIRQuestionnaireToLForms(questionnaire, 'R4');
        const filled = LForms.Util.mergeFHIRDataIntoLForms('QuestionnaireResponse', response, form, 'R4');
        return LForms.Util.addFormToPage(filled, 'form', { fhirVersion: 'R4' }).then(() =>
          LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4', '#form'));";
    let (_, response) = save_record(harness)?;
    let path = workspace::dist().join("fhir/Questionnaire-en.json");
    let questionnaire = std::fs::read_to_string(&path).with_context(|| format!("no {}", path.display()))?;

    let mut scripts = String::new();
    for (at, file) in npm::LFORMS.iter().enumerate() {
        let path = format!("/lforms/{at}.js");
        harness.server.file(&path, file.text()?, "text/javascript; charset=utf-8");
        scripts = [scripts, format!("<script src=\"{path}\"></script>")].concat();
    }
    harness.server.file("/event-log.js", EVENT_LOG, "text/javascript; charset=utf-8");
    let page = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A record</title>\
         <script src=\"/event-log.js\"></script></head><body><div id=\"form\"></div>{scripts}</body></html>"
    );
    harness.server.page("/record.html", page, Policy::none());
    harness.open_page(&harness.server.url("/record.html"))?;
    let given: Value = serde_json::from_str(&response)?;
    let back: Value = harness.script(SHOW, vec![questionnaire.into(), response.into()])?;
    let codes = |value: &Value| {
        let mut codes = Vec::new();
        collect_codes(value, &mut codes);
        codes.sort();
        codes
    };
    ensure!(codes(&given).len() > 6, "the response holds only {:?}", codes(&given));
    same("the answers that the form gives back", codes(&back), codes(&given))?;
    let shown: String = harness.script("return document.querySelector('#form').innerText", Vec::new())?;
    for title in ["heart", "reasons", "attack-when"] {
        let title = words::title(words::question(title)?)?;
        ensure!(shown.contains(title), "the form does not ask “{title}”");
    }
    same("what reached the page's own error handlers", harness.logged("errors")?, Vec::new())
}

/// Every answer, by its link id and code.
fn collect_codes(value: &Value, codes: &mut Vec<String>) {
    let link = value.get("linkId").and_then(Value::as_str).unwrap_or_default();
    for answer in value.get("answer").and_then(Value::as_array).into_iter().flatten() {
        let code = answer.pointer("/valueCoding/code").and_then(Value::as_str).unwrap_or_default();
        codes.push(format!("{link}={code}"));
    }
    for item in value.get("item").and_then(Value::as_array).into_iter().flatten() {
        collect_codes(item, codes);
    }
}
