//! Builds the page with the guide alone, for clinics that show it in a frame.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use kap_guide::content::{Channel, Topic};

use super::content::{ContentFiles, File};
use super::hash::integrity;
use super::minify;
use super::script::{Script, Sealed};
use crate::workspace;

/// The page's policy: load files next to it, seal the guide, and nothing else.
pub fn policy(sealed: &Sealed) -> String {
    format!(
        "default-src 'none'; script-src 'self' '{}' '{}' 'wasm-unsafe-eval'; connect-src 'self'; \
         frame-src blob: tel: sms: mailto:; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types kap-guide",
        sealed.guard, sealed.program
    )
}

/// Writes `frame.html` with its script, and `frame.js` for the host page.
pub fn write(folder: &Path, content: &ContentFiles, script: &Script) -> Result<()> {
    let file = content.files.first().context("there is no content")?;
    let words = &file.written.content.words;
    write_script(folder, "host.js", "frame.js")?;
    let page_integrity = write_script(folder, "page.js", "frame-page.js")?;
    let mut page = source("frame.html")?;
    for (place, value) in [
        ("{{lang}}", words.lang.as_str()),
        ("{{dir}}", words.interface.dir.as_str()),
        ("{{policy}}", &policy(&script.sealed)),
        ("{{title}}", content.open.cover.label.as_str()),
        ("{{page-integrity}}", &page_integrity),
        ("{{script-integrity}}", &script.integrity),
        ("{{fallback}}", &fallback(file, content)),
    ] {
        ensure!(page.contains(place), "frame.html has no {place}");
        page = page.replace(place, value);
    }
    fs::write(folder.join("frame.html"), page).context("could not write frame.html")
}

/// The text for visitors without scripts: that the guide cannot run, and whom to call.
fn fallback(file: &File, content: &ContentFiles) -> String {
    let written = &file.written.content;
    let calls = [Topic::Crisis, Topic::Emergency].into_iter().flat_map(|topic| written.guide.services(topic));
    let links = calls.filter_map(|line| {
        let (call, number) = line.channels.iter().find_map(|reach| match reach {
            Channel::Call(number) => Some((*reach, number)),
            Channel::Text(_) | Channel::TextWord(..) | Channel::Open(_) => None,
        })?;
        let name = written.words.services.get(line.id)?.name;
        Some(format!("<p>{name}: <a href=\"{}\">{number}</a></p>", call.href()))
    });
    format!("<p>{}</p>{}", content.open.cover.failure.cannot_run, links.collect::<String>())
}

fn write_script(folder: &Path, from: &str, to: &str) -> Result<String> {
    let script = minify::script(&source(from)?)?;
    fs::write(folder.join(to), &script).with_context(|| format!("could not write {to}"))?;
    Ok(integrity(script.as_bytes()))
}

fn source(name: &str) -> Result<String> {
    let path = workspace::root().join("shell/frame-page").join(name);
    fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use kap_guide::settings::{Kind, Name, SETTINGS};

    use super::*;

    /// A link to frame.html with another number in it must not lead to that number.
    #[test]
    fn the_page_alone_shows_no_text_and_no_way_to_a_clinic_from_its_address() -> Result<()> {
        let page = source("page.js")?;
        for setting in SETTINGS {
            let name = setting.name.as_str();
            let speaks = matches!(
                setting.kind,
                Kind::Text { .. } | Kind::Phone | Kind::Sms | Kind::Email | Kind::Url | Kind::Exit
            );
            let is_left_out = page.contains(&format!("\"{name}\""));
            // Where the guide stands. Nobody sees or hears it.
            let is_heard = name != Name::Target.as_str();
            assert_eq!(is_left_out, speaks && is_heard, "{name}");
        }
        Ok(())
    }
}
