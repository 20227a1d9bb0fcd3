//! Signs that mean something to WordPress, to HTML or to scripts, from an author who may write none of them.

use anyhow::{Context as _, Result, ensure};
use kap_guide::settings::{Kind, SETTINGS, Setting};
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_setup::{is_of_page, words};
use serde_json::Value;

use super::person::Person;
use super::site::site;
use crate::trial::Test;

pub const TESTS: &[Test] = &[
    (
        "text stays text in the editor, the page and the database, whatever an author pastes into any setting",
        from_an_author,
    ),
    (
        "text stays text on the settings page and on pages, whatever an administrator types there",
        from_an_administrator,
    ),
];

/// At most 80 signs, as the shortest setting allows.
const HOSTILE: &str =
    "<b onclick=hurt=1>\"A\"</b><script>hurt=2</script> '&amp; 5% %41 [gallery] \\ 👩\u{200d}⚕\u{fe0f}";

/// The settings that have a field to type into, with its label.
fn fields() -> impl Iterator<Item = (&'static Setting, &'static str)> {
    let typed = |setting: &&Setting| {
        !matches!(setting.kind, Kind::Choice(_) | Kind::List(_)) && !is_of_page(setting.name.as_str())
    };
    SETTINGS.iter().filter(typed).map(|setting| (setting, words::of(words::LABELS, setting.name.as_str())))
}

/// What a marker must have of the pasted text: every setting that allows it, and no other.
fn expected() -> Vec<(String, String)> {
    let allowed = fields().filter(|(setting, _)| matches!(setting.kind, Kind::Text { .. }));
    let mut expected: Vec<(String, String)> =
        allowed.map(|(setting, _)| (format!("data-{}", setting.name.as_str()), HOSTILE.to_owned())).collect();
    expected.sort();
    expected
}

/// The settings of the first marker of the page, and whether any of them ran.
fn expect_text(harness: &Harness) -> Result<()> {
    const MARKER: &str = "const marker = document.querySelector('[data-kap-guide]');
        return [...marker.attributes].filter(({ name }) => /^data-(?!kap-guide|private|placed)/.test(name))
          .map(({ name, value }) => [name, value]).sort()";
    let mut found: Vec<(String, String)> = harness.script(MARKER, Vec::new())?;
    found.retain(|(_, value)| !value.is_empty());
    same("the settings of the marker", found, expected())?;
    let hurt: Value = harness.script("return window.hurt ?? null", Vec::new())?;
    ensure!(hurt.is_null(), "a script of the text ran");
    Ok(())
}

fn from_an_author(harness: &Harness) -> Result<()> {
    ensure!(HOSTILE.chars().count() <= 80, "the text is too long");
    let address = site("plugin")?;
    let admin = Person::signs_in(harness, &address, "admin")?;
    admin.has_plugin()?;
    let author = Person::signs_in(harness, &address, "author")?;
    author.adds_block()?;
    for (_, label) in fields() {
        author.pastes(label, HOSTILE)?;
    }
    author.waits_for_preview("clinic", HOSTILE)?;
    ensure!(
        author.reads_answer("Phone")?.contains("Write one number"),
        "the form does not say what is wrong"
    );
    let (number, page) = author.publishes_post()?;

    author.opens_post(number)?;
    for (_, label) in fields() {
        same(&format!("the field “{label}”"), author.reads_field(label)?, HOSTILE.to_owned())?;
    }
    let post = author.calls("GET", &format!("/wp/v2/posts/{number}&context=edit"), &Value::Null)?;
    let saved = post.pointer("/content/raw").and_then(Value::as_str).context("the post has no text")?;
    ensure!(
        !saved.contains("<script") && !saved.contains("&amp;") && !saved.contains('👩'),
        "the database has {saved}"
    );
    let attributes = "const [own] = wp.blocks.parse(arguments[0]);
        const settings = Object.entries(own.attributes).filter(([name]) => name !== 'fallback');
        return settings.map(([, value]) => decodeURIComponent(value))";
    let stored: Vec<String> = harness.script(attributes, vec![saved.into()])?;
    same("what the database has", stored, fields().map(|_| HOSTILE.to_owned()).collect())?;
    author.signs_out()?;

    harness.open_url(&page)?;
    expect_text(harness)
}

fn from_an_administrator(harness: &Harness) -> Result<()> {
    let address = site("plugin")?;
    let admin = Person::signs_in(harness, &address, "admin")?;
    admin.has_plugin()?;
    let of_text = || fields().filter(|(setting, _)| matches!(setting.kind, Kind::Text { .. }));
    let typed: Vec<(&str, &str)> = of_text().map(|(setting, _)| (setting.name.as_str(), HOSTILE)).collect();
    admin.saves_settings(&typed)?;
    for (setting, _) in of_text() {
        let field = format!("return document.querySelector('#kap-guide-{}').value", setting.name.as_str());
        same(setting.name.as_str(), admin.reads::<String>(&field)?, HOSTILE.to_owned())?;
    }
    let hurt = "return document.querySelectorAll('.wrap b, .wrap script').length + (window.hurt ?? 0)";
    same("what became HTML", admin.reads::<u32>(hurt)?, 0)?;
    let preview = "const { contentDocument, contentWindow } = document.querySelector('.wrap iframe');
        return [contentDocument.querySelector('[data-kap-guide]').dataset.clinic, contentWindow.hurt ?? null]";
    let shown: (String, Value) = admin.reads(preview)?;
    same("what the preview shows", shown, (HOSTILE.to_owned(), Value::Null))?;
    let (_, page) = admin.publishes("<!-- wp:kap-guide/guide /-->")?;
    admin.signs_out()?;
    harness.open_url(&page)?;
    expect_text(harness)?;

    // The other tests of this site find no settings.
    let admin = Person::signs_in(harness, &address, "admin")?;
    let empty: Vec<(&str, &str)> = typed.iter().map(|(name, _)| (*name, "")).collect();
    admin.saves_settings(&empty)
}
