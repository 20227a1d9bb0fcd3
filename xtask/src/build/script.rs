//! The one script of the tag: the shell, what it says, and the glue, under one hash.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use kap_guide::content::{Line, PanelId, Reach, Topic, Words};
use kap_guide::session::reach;
use kap_guide::settings::{PAPER, SETTINGS};
use serde_json::{Value, json};

use super::content::Packed;
use super::wasm::App;
use super::{integrity, minify, style};
use crate::workspace;

/// The files of the shell, in the order in which they need each other.
pub const PARTS: [&str; 7] =
    ["start.js", "settings.js", "dom.js", "cover.js", "load.js", "guide.js", "place.js"];

/// The script as a page loads it.
pub struct Script {
    /// Where it lies.
    pub path: PathBuf,
    /// Its hash.
    pub integrity: String,
}

/// Puts the script together and into the release folder.
pub fn write(folder: &Path, content: &Packed, app: &App) -> Result<Script> {
    let data = data(content, app)?;
    let shell = workspace::root().join("src/embed/shell");
    let mut parts = Vec::new();
    for name in PARTS {
        let path = shell.join(name);
        parts.push(fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?);
    }
    // The glue keeps one instance for itself; as a function it can be called for a fresh one. Its
    // `WebAssembly` is the guarded one of load.js.
    let script = format!(
        "(()=>{{\"use strict\";\nconst DATA={data};\n\
         const createGlue=(WebAssembly)=>{{{glue}\nreturn wasm_bindgen;}};\n{shell}}})();\n",
        glue = app.glue,
        shell = parts.concat(),
    );
    let script = minify::script(&script)?;
    let path = folder.join("kap-guide.js");
    fs::write(&path, &script).with_context(|| format!("could not write {}", path.display()))?;
    Ok(Script { path, integrity: integrity(script.as_bytes()) })
}

/// What the shell knows before the app is there, from the same table and content as the app.
fn data(content: &Packed, app: &App) -> Result<Value> {
    let words = &content.default.content.words;
    let files: serde_json::Map<String, Value> = content
        .files
        .iter()
        .map(|file| (file.lang.clone(), json!({ "file": name(&file.path), "integrity": file.integrity })))
        .collect();
    Ok(json!({
        "version": workspace::VERSION,
        "lang": words.lang,
        "dir": words.interface.dir,
        "files": {
            "wasm": { "file": name(&app.wasm), "integrity": app.integrity },
            "content": files,
        },
        "paper": format!("#{:02x}{:02x}{:02x}", PAPER.red, PAPER.green, PAPER.blue),
        "settings": settings(),
        "words": self::words(content),
        "help": help(content).context("the content has no panel `get-help`")?,
        "style": style::text()?,
    }))
}

/// The settings as `src/embed/shell/settings.js` reads them.
pub fn settings() -> Value {
    let rows = SETTINGS.iter().map(|setting| {
        let (kind, bounds) = setting.kind.describe();
        json!({
            "name": setting.name.as_str(),
            "kind": kind,
            "bounds": bounds,
            "allowed": setting.kind.allowed(),
        })
    });
    rows.collect()
}

fn words(content: &Packed) -> Value {
    let cover = &content.default.cover;
    let said = &content.default.content.words.interface;
    json!({
        "label": cover.label,
        "theClinic": said.the_clinic,
        "getHelp": said.get_help,
        "back": said.back,
        "newTab": said.new_tab,
        "notEmergencies": said.not_emergencies,
        "help": cover.help,
        "contact": cover.contact,
        "contacts": {
            "phone": said.contact_call,
            "sms": said.contact_text,
            "email": said.contact_email,
            "booking": said.contact_booking,
            "contact-page": said.contact_page,
            "site": said.contact_site,
            "hours": said.contact_hours,
        },
        "cover": {
            "title": cover.title,
            "lead": cover.lead,
            "not": cover.not,
            "privacy": cover.privacy,
            "runs": cover.runs,
            "approval": cover.approval,
            "start": cover.start,
            "opening": cover.opening,
        },
        "failure": {
            "cannotRun": cover.failure.cannot_run,
            "notLoaded": cover.failure.not_loaded,
            "tryAgain": cover.failure.try_again,
            "stoppedTitle": cover.failure.stopped_title,
            "stopped": cover.failure.stopped,
            "startAgain": cover.failure.start_again,
        },
    })
}

/// The panel of Get help now, which must be there when nothing else is.
fn help(content: &Packed) -> Option<Value> {
    let (guide, words) = (&content.default.content.guide, &content.default.content.words);
    let panel = guide.panel(PanelId::new("get-help"))?;
    let said = words.panels.get(panel.id)?;
    let topics = |topics: &[Topic]| -> Value {
        let rows = topics.iter().map(|topic| {
            let services: Value = guide.lines(*topic).map(|line| service(content, line, words)).collect();
            json!({ "title": words.topics.get(*topic), "services": services })
        });
        rows.collect()
    };
    Some(json!({
        "short": short(content),
        "title": said.title,
        "lead": said.lead,
        "after": said.after,
        "topics": topics(&panel.topics),
        "more": topics(&panel.more),
    }))
}

/// The shortest ways to help: a call or a text in a crisis, the emergency number, and any country.
fn short(content: &Packed) -> Value {
    let guide = &content.default.content.guide;
    let lines =
        [Topic::Crisis, Topic::Emergency, Topic::Anywhere].into_iter().flat_map(|topic| guide.lines(topic));
    let ways = lines.flat_map(|line| line.reach.iter().filter(|way| direct(line, **way)));
    ways.map(|way| link(content, *way)).collect()
}

/// A page of a service that can also be called is no shorter way to it.
fn direct(line: &Line, way: Reach) -> bool {
    line.reach.len() == 1 || !matches!(way, Reach::Open(_))
}

fn link(content: &Packed, way: Reach) -> Value {
    let href = way.href();
    let new_tab = href.starts_with("https:");
    json!({ "href": href, "label": reach(&content.default.content, way), "newTab": new_tab })
}

fn service(content: &Packed, line: &Line, words: &Words) -> Value {
    let said = words.lines.get(line.id);
    let ways: Value = line.reach.iter().map(|way| link(content, *way)).collect();
    json!({ "name": said.map(|said| said.name), "about": said.map(|said| said.about), "ways": ways })
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
