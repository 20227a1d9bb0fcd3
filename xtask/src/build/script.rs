//! Builds the script of the tag: the shell, its words, and the glue, under one hash.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use kap_guide::content::{CoverWords, ExportWords, Words};
use kap_guide::settings::{Kind, Name, PAPER, SETTINGS};
use serde::Serialize;
use serde_json::{Value, json};

use super::check::Check;
use super::content::{ContentFiles, File};
use super::drawings::Drawings;
use super::hash::{asset_integrity, integrity};
use super::joined::{ascii, joined};
use super::wasm::App;
use super::{glue, inlined, minify, regions, style};
use crate::workspace;

/// The files of the loader, which runs in the page, in the order in which they need each other. The file that loads the
/// other files of the release stands in the middle.
const LOADER: [&str; 16] = [
    "../shared/browser.js",
    "../shared/bare.js",
    "../shared/children.js",
    "../shared/styles.js",
    "../shared/dates.js",
    "../shared/shift-presses.js",
    "start.js",
    "console.js",
    "settings.js",
    "names.js",
    "sources.js",
    "tools.js",
    "recorders.js",
    "host-events.js",
    "leave.js",
    "scroll.js",
];
const LOADER_AFTER_ASSETS: [&str; 7] = [
    "assets.js",
    "open-guide.js",
    "sealed-guide.js",
    "check-tools.js",
    "../shared/hash.js",
    "mount.js",
    "load-check.js",
];

/// The files of the program, which runs in the sealed frame, or in the page if the guide is not sealed.
const FRAME: [&str; 25] = [
    "../shared/browser.js",
    "../shared/bare.js",
    "../shared/children.js",
    "../shared/styles.js",
    "../shared/dates.js",
    "../shared/dialed.js",
    "guides.js",
    "failure.js",
    "dom.js",
    "drawings.js",
    "contain-events.js",
    "taken-presses.js",
    "focus.js",
    "saved.js",
    "notes-file.js",
    "links.js",
    "screen.js",
    "help.js",
    "cover.js",
    "../shared/shift-presses.js",
    "quick-exit.js",
    "print.js",
    "export.js",
    "instance.js",
    "guide.js",
];

/// Opens the program in a sealed frame.
const SEALED: &str = "sealed-place.js";

/// The finished script.
pub struct Script {
    /// Its path.
    pub path: PathBuf,
    /// Its hash.
    pub integrity: String,
    /// The hashes of the two scripts of a sealed guide, for the policies of host pages.
    pub sealed: Sealed,
}

/// The hashes of the scripts in the two documents of a sealed guide.
#[derive(Clone, Serialize)]
pub struct Sealed {
    /// Of the guard's script.
    pub guard: String,
    /// Of the program.
    pub program: String,
}

/// Builds the script that fetches the other files of the release.
pub fn write(folder: &Path, content: &ContentFiles, app: &App, check: &Check) -> Result<Script> {
    put_together(&folder.join("kap-guide.js"), "assets.fetch.js", data(content, app, check)?, app, check)
}

/// Builds the script that contains them all.
pub fn write_standalone(folder: &Path, content: &ContentFiles, app: &App, check: &Check) -> Result<Script> {
    let mut data = data(content, app, check)?;
    let fields = data.as_object_mut().context("what the shell knows is no object")?;
    fields.insert("files".into(), inlined::files(content, app, check)?);
    put_together(&folder.join("kap-guide.standalone.js"), "assets.inline.js", data, app, check)
}

/// The loader holds the text of the guard and of the program. Both are put in after it is minified, so that their text,
/// and with it their hashes, stay the same.
fn put_together(path: &Path, files: &str, mut data: Value, app: &App, check: &Check) -> Result<Script> {
    let guard = ascii(&minify::script(&joined("loader", &["guard.js"])?)?);
    let program = ascii(&program(app)?);
    let sealed = Sealed {
        guard: asset_integrity(guard.as_bytes()),
        program: asset_integrity(format!("({program})()").as_bytes()),
    };
    let fields = data.as_object_mut().context("what the shell knows is no object")?;
    fields.insert("sealed".into(), serde_json::to_value(&sealed)?);
    fields.insert("hints".into(), check.hints(&sealed.guard, &sealed.program)?);
    let names: Vec<&str> = LOADER.iter().chain(&[files]).chain(&LOADER_AFTER_ASSETS).copied().collect();
    let loader = joined("loader", &names)?;
    let loader = format!(
        "typeof document===\"undefined\"||(()=>{{\"use strict\";\nconst DATA={data};const runProgram=PROGRAM_TEXT;const GUARD=GUARD_TEXT;\n{loader}}})();\n"
    );
    let loader = ascii(&minify::script(&loader)?);
    ensure!(
        loader.matches("PROGRAM_TEXT").count() == 1 && loader.matches("GUARD_TEXT").count() == 1,
        "the minified loader has no single place for the program and the guard"
    );
    let guard = serde_json::to_string(&guard)?.replace("</", "<\\/");
    let script = loader.replace("PROGRAM_TEXT", &program).replace("GUARD_TEXT", &guard);
    fs::write(path, &script).with_context(|| format!("could not write {}", path.display()))?;
    Ok(Script { path: path.to_owned(), integrity: integrity(script.as_bytes()), sealed })
}

/// The program as the text of a function. Called with nothing, it opens a sealed guide.
fn program(app: &App) -> Result<String> {
    let source = format!(
        "PROGRAM_TEXT=(around)=>{{\"use strict\";const run=({{data:DATA,bytesOf}})=>{{const createGlue=()=>{{{glue}}};\n{frame}\n\
         return{{Guide}};}};\n{sealed}\nreturn around?run(around):openSealed(run);}}",
        glue = app.glue,
        frame = joined("frame", &FRAME)?,
        sealed = joined("frame", &[SEALED])?,
    );
    // The assignment keeps the minifier from removing a function that nothing calls.
    let minified = minify::script(&source)?;
    let function = minified.strip_prefix("PROGRAM_TEXT=").context("the minified program is no assignment")?;
    let function = function.trim_end().trim_end_matches(';').to_owned();
    ensure!(!function.contains("</"), "the program may not end the element that holds it");
    Ok(function)
}

/// The data of the shell, from the same table and content as the app's.
fn data(content: &ContentFiles, app: &App, check: &Check) -> Result<Value> {
    let default = content.files.first().context("there is no content")?;
    let said = &default.written.content.words;
    let here = content.files.iter().filter(|file| file.written.content.words.lang == said.lang);
    let regions: serde_json::Map<String, Value> =
        here.map(|file| Ok((id(file), regions::data(file, content.is_another)?))).collect::<Result<_>>()?;
    let regional = SETTINGS.iter().find(|setting| setting.name == Name::Region).map(|setting| setting.kind);
    let named: Vec<&str> = regions.keys().map(String::as_str).collect();
    let fits = |choices: &[&str]| {
        (content.is_another || choices.len() == named.len()) && named.iter().all(|id| choices.contains(id))
    };
    ensure!(
        matches!(regional, Some(Kind::Choice(choices)) if fits(choices)),
        "the setting `region` allows other regions than the content is written for: {named:?}"
    );
    let open = &content.open;
    let export = &default.written.content.later().export;
    let mut words = words(&open.words, export, &open.cover, &Drawings::read()?)?;
    let buttons = [
        ("read", !default.written.content.guide.pages.is_empty()),
        ("other", open.guide.routing.opening.is_some()),
    ];
    for (name, _) in buttons.iter().filter(|(_, leads)| !leads) {
        // A button that leads nowhere is left out.
        words.pointer_mut(&format!("/cover/{name}")).context("the cover has no such button")?.take();
    }
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
        "wasm": app.first.data(),
        "laterWasm": app.later.data(),
        "published": default.written.content.later().about.published,
        "region": id(default),
        "regions": regions,
        "from": glue::FROM,
        "paper": format!("#{:02x}{:02x}{:02x}", PAPER.red, PAPER.green, PAPER.blue),
        "settings": settings_for(&named),
        "words": words,
        "help": regions::help(&open.guide, &open.words, content.is_another)?,
        "style": style::shell()?,
        "frameStyle": style::frame()?,
        "check": check.asset(),
    }))
}

fn id(file: &File) -> String {
    file.written.content.guide.region.id.to_string()
}

/// The settings as `shell/loader/settings.js` reads them.
pub fn settings() -> Value {
    let rows = SETTINGS.iter().map(|setting| {
        let (kind, bounds) = setting.kind.describe();
        json!({
            "name": setting.name.as_str(),
            "kind": kind,
            "bounds": bounds,
        })
    });
    rows.collect()
}

/// The settings, with the regions that a guide has.
fn settings_for(regions: &[&str]) -> Value {
    let mut rows = settings();
    let region = |row: &&mut Value| row.get("name").and_then(Value::as_str) == Some(Name::Region.as_str());
    if let Some(row) = rows.as_array_mut().and_then(|rows| rows.iter_mut().find(region)) {
        let bounds = row.get("bounds").and_then(Value::as_array).cloned().unwrap_or_default();
        let has = |bound: &Value| bound.as_str().is_some_and(|bound| regions.contains(&bound));
        let bounds: Vec<Value> = bounds.into_iter().filter(has).collect();
        if let Some(fields) = row.as_object_mut() {
            fields.insert("bounds".into(), bounds.into());
        }
    }
    rows
}

/// The words of the shell in every region, with the words of regions unfilled.
fn words(words: &Words, export: &ExportWords, cover: &CoverWords, drawings: &Drawings) -> Result<Value> {
    let said = &words.interface;
    let points = cover.points.iter().map(|point| {
        Ok(json!({ "drawing": drawings.lines(point.drawing)?, "title": point.title, "text": point.text }))
    });
    let points: Vec<Value> = points.collect::<Result<_>>()?;
    Ok(json!({
        "label": cover.label,
        "theClinic": said.the_clinic,
        "getHelp": said.get_help,
        "back": said.back,
        "scrollBox": said.scroll_box,
        "newTab": said.new_tab,
        "fileName": export.file_name,
        "recordName": export.record_name,
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
            "points": points,
            "runs": cover.runs,
            "runsUnnamed": cover.runs_unnamed,
            "partner": cover.partner,
            "beforeTitle": cover.before_title,
            "before": cover.before,
            "canSave": cover.can_save,
            "saved": cover.saved,
            "resume": cover.resume,
            "restart": cover.restart,
            "deleteSaved": cover.delete_saved,
            "expired": cover.expired,
            "openSaved": cover.open_saved,
            "notOpened": cover.not_opened,
            "leave": cover.leave,
            "leaveAbout": cover.leave_about,
            "changed": cover.changed,
            "open": cover.open,
            "recorded": cover.recorded,
            "start": cover.start,
            "other": cover.other,
            "read": cover.read,
            "opening": cover.opening,
            "moved": cover.moved,
            "events": cover.events,
        },
        "failure": {
            "cannotRun": cover.failure.cannot_run,
            "presses": cover.failure.presses,
            "notLoaded": cover.failure.not_loaded,
            "tryAgain": cover.failure.try_again,
            "stopped": cover.failure.stopped,
            "stoppedTitle": cover.failure.stopped_title,
            "startAgain": cover.failure.start_again,
        },
    }))
}

#[cfg(test)]
mod tests {
    use super::super::check::CHECK;
    use super::*;

    #[test]
    fn the_types_of_the_shell_are_checked_in_the_order_of_the_build() -> Result<()> {
        let types = ["../types.d.ts", "types.d.ts"];
        let loader = |asset: &'static str| [&LOADER as &[&str], &[asset], &LOADER_AFTER_ASSETS].concat();
        for (project, built) in [
            ("loader/tsconfig.json", loader("assets.fetch.js")),
            ("loader/tsconfig.standalone.json", loader("assets.inline.js")),
            ("check/tsconfig.json", CHECK.to_vec()),
            ("frame/tsconfig.json", [&FRAME as &[&str], &[SEALED, glue::OWN]].concat()),
        ] {
            let text = fs::read_to_string(workspace::root().join("shell").join(project))?;
            let checked: Value = serde_json::from_str(&text)?;
            let expected: Vec<&str> = types.into_iter().chain(built).collect();
            assert_eq!(checked.get("files"), Some(&json!(expected)), "{project}");
        }
        Ok(())
    }
}
