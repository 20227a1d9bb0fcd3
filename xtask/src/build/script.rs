//! Builds the script of the tag: the shell, its words, and the glue, under one hash.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use kap_guide::content::{CoverWords, Words};
use kap_guide::settings::{Kind, Name, PAPER, SETTINGS};
use serde_json::{Value, json};

use super::content::{ContentFiles, File};
use super::hash::integrity;
use super::name::name;
use super::wasm::App;
use super::{glue, inlined, minify, regions, style};
use crate::workspace;

/// The files of the shell, in the order in which they need each other. The file that loads the other files of the
/// release stands in the middle.
const BEFORE: [&str; 19] = [
    "start.js",
    "console.js",
    "all-guides.js",
    "failure.js",
    "settings.js",
    "sources.js",
    "recorders.js",
    "dom.js",
    "contain-events.js",
    "host-events.js",
    "focus.js",
    "saved.js",
    "links.js",
    "screen.js",
    "help.js",
    "cover.js",
    "quick-exit.js",
    "print.js",
    "export.js",
];
const AFTER: [&str; 3] = ["instance.js", "guide.js", "mount.js"];

/// The finished script.
pub struct Script {
    /// Its path.
    pub path: PathBuf,
    /// Its hash.
    pub integrity: String,
}

/// Builds the script that fetches the other files of the release.
pub fn write(folder: &Path, content: &ContentFiles, app: &App) -> Result<Script> {
    put_together(&folder.join("kap-guide.js"), "assets.fetch.js", &data(content, app)?, app)
}

/// Builds the script that contains them all.
pub fn write_standalone(folder: &Path, content: &ContentFiles, app: &App) -> Result<Script> {
    let mut data = data(content, app)?;
    let fields = data.as_object_mut().context("what the shell knows is no object")?;
    fields.insert("files".into(), inlined::files(content, app)?);
    put_together(&folder.join("kap-guide.standalone.js"), "assets.inline.js", &data, app)
}

fn put_together(path: &Path, files: &str, data: &Value, app: &App) -> Result<Script> {
    let shell = workspace::root().join("shell");
    let mut parts = Vec::new();
    for name in BEFORE.iter().chain(&[files]).chain(&AFTER) {
        let part = shell.join(name);
        parts.push(fs::read_to_string(&part).with_context(|| format!("could not read {}", part.display()))?);
    }
    let script = format!(
        "(()=>{{\"use strict\";\nconst DATA={data};\n\
         const createGlue=()=>{{{glue}}};\n{shell}}})();\n",
        glue = app.glue,
        shell = parts.concat(),
    );
    let script = minify::script(&script)?;
    fs::write(path, &script).with_context(|| format!("could not write {}", path.display()))?;
    Ok(Script { path: path.to_owned(), integrity: integrity(script.as_bytes()) })
}

/// The data of the shell, from the same table and content as the app's.
fn data(content: &ContentFiles, app: &App) -> Result<Value> {
    let default = content.files.first().context("there is no content")?;
    let said = &default.written.content.words;
    let here = content.files.iter().filter(|file| file.written.content.words.lang == said.lang);
    let regions: serde_json::Map<String, Value> =
        here.map(|file| Ok((id(file), regions::data(file)?))).collect::<Result<_>>()?;
    let regional = SETTINGS.iter().find(|setting| setting.name == Name::Region).map(|setting| setting.kind);
    let named: Vec<&str> = regions.keys().map(String::as_str).collect();
    let fits = |choices: &[&str]| choices.len() == named.len() && named.iter().all(|id| choices.contains(id));
    ensure!(
        matches!(regional, Some(Kind::Choice(choices)) if fits(choices)),
        "the setting `region` allows other regions than the content is written for: {named:?}"
    );
    let open = &content.open;
    let words = words(&open.words, &open.cover);
    for (name, said) in words.as_object().into_iter().flatten() {
        // The sentences on failures have words of regions; the names of buttons do not.
        let filled = ["notEmergencies", "failure"].contains(&name.as_str());
        let places = ["{emergency}", "{crisis}", "{treatment}", "{poison}", "{talk}", "{birth}"]
            .iter()
            .any(|place| said.to_string().contains(place));
        ensure!(filled || !places, "`{name}` names a word of a region, which the shell does not fill there");
    }
    Ok(json!({
        "version": workspace::VERSION,
        "release": workspace::release_address()?,
        "lang": said.lang,
        "dir": said.interface.dir,
        "wasm": { "file": name(&app.wasm), "integrity": app.integrity },
        "region": id(default),
        "regions": regions,
        "from": glue::FROM,
        "paper": format!("#{:02x}{:02x}{:02x}", PAPER.red, PAPER.green, PAPER.blue),
        "settings": settings(),
        "words": words,
        "help": regions::help(&open.guide, &open.words)?,
        "style": style::shell()?,
        "printStyle": style::paper()?,
    }))
}

fn id(file: &File) -> String {
    file.written.content.guide.region.id.to_string()
}

/// The settings as `shell/settings.js` reads them.
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

/// The words of the shell in every region, with the words of regions unfilled.
fn words(words: &Words, cover: &CoverWords) -> Value {
    let said = &words.interface;
    json!({
        "label": cover.label,
        "theClinic": said.the_clinic,
        "getHelp": said.get_help,
        "back": said.back,
        "newTab": said.new_tab,
        "fileName": said.file_name,
        "recordName": said.record_name,
        "help": cover.help,
        "notEmergencies": said.not_emergencies,
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
            "canSave": cover.can_save,
            "runs": cover.runs,
            "saved": cover.saved,
            "resume": cover.resume,
            "restart": cover.restart,
            "deleteSaved": cover.delete_saved,
            "expired": cover.expired,
            "leave": cover.leave,
            "leaveAbout": cover.leave_about,
            "changed": cover.changed,
            "recorded": cover.recorded,
            "start": cover.start,
            "other": cover.other,
            "read": cover.read,
            "opening": cover.opening,
        },
        "failure": {
            "cannotRun": cover.failure.cannot_run,
            "notLoaded": cover.failure.not_loaded,
            "tryAgain": cover.failure.try_again,
            "stopped": cover.failure.stopped,
            "stoppedTitle": cover.failure.stopped_title,
            "startAgain": cover.failure.start_again,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_types_of_the_shell_are_checked_in_the_order_of_the_build() -> Result<()> {
        for (project, asset) in
            [("tsconfig.json", "assets.fetch.js"), ("tsconfig.standalone.json", "assets.inline.js")]
        {
            let text = fs::read_to_string(workspace::root().join("shell").join(project))?;
            let checked: Value = serde_json::from_str(&text)?;
            let built: Vec<&str> =
                ["types.d.ts"].into_iter().chain(BEFORE).chain([asset]).chain(AFTER).collect();
            assert_eq!(checked.get("files"), Some(&json!(built)), "{project}");
        }
        Ok(())
    }
}
