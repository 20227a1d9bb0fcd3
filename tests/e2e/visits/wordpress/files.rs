//! A server that does not know the types of our files.

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::harness::{Harness, same};
use serde_json::Value;

use super::person::{Person, SETTINGS};
use super::site::site;
use crate::hosts::visit;
use crate::trial::Test;

pub const TESTS: &[Test] = &[(
    "on a server that does not know the files, the plugin sends them itself, with the right types",
    by_the_plugin,
)];

/// The addresses of what the page loaded of the release.
const LOADED: &str = "return performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('kap-guide'))";

/// The headers of an address, and the types of addresses that name another file of the site.
const HEADERS: &str = "const [address] = arguments;
    const { headers } = await fetch(address);
    const outside = ['..%2f..%2fkap-guide.php', '../../kap-guide.php', 'integrity.json', 'kap-guide.wasm/x', 'KAP-GUIDE.WASM'];
    const others = outside.map((name) => fetch(address.replace(/[^/]+$/, name)).then(({ headers }) => headers.get('content-type')));
    return [['content-type', 'cache-control', 'access-control-allow-origin', 'x-content-type-options'].map((name) => headers.get(name)), await Promise.all(others)]";

fn by_the_plugin(harness: &Harness) -> Result<()> {
    let address = site("untyped")?;
    let admin = Person::signs_in(harness, &address, "admin")?;
    admin.installs_plugin("/wp-admin")?;
    admin.opens(SETTINGS)?;
    let sends =
        "const box = document.querySelector('[name=\"kap_guide[files-sent-by]\"]'); return box.checked";
    ensure!(admin.reads::<bool>(sends)?, "the plugin did not notice what its server does");

    // An administrator who lets the server send them is told.
    admin.presses("[name='kap_guide[files-sent-by]']")?;
    admin.presses("#submit")?;
    admin.waits_for_text("Settings saved.")?;
    admin.presses("a[href*='check=']")?;
    admin.waits_for_text("The right type is application/wasm.")?;
    admin.presses("[name='kap_guide[files-sent-by]']")?;
    admin.presses("#submit")?;
    admin.waits_for_text("Settings saved.")?;
    admin.opens(SETTINGS)?;
    admin.presses("a[href*='check=']")?;
    admin.waits_for_text("Your server sends the guide’s files whole")?;

    let (_, page) = admin.publishes("<!-- wp:kap-guide/guide {\"clinic\":\"Example Counseling\"} /-->")?;
    admin.signs_out()?;
    let visitor = harness.open_url(&page)?;
    ensure!(harness.is_in_sealed(), "the guide is not sealed");
    visit(harness, visitor)?;
    let loaded: Vec<String> = harness.script(LOADED, Vec::new())?;
    ensure!(loaded.iter().all(|address| address.contains("/kap-guide-files/")), "{loaded:#?}");
    let wasm =
        loaded.iter().find(|address| address.contains("kap-guide.wasm")).context("no app was loaded")?;
    let script = format!("return (async (...arguments) => {{ {HEADERS} }})(...arguments)");
    let (headers, others): (Vec<Value>, Vec<String>) = harness.script(&script, vec![wasm.as_str().into()])?;
    let expected =
        ["application/wasm", "public, max-age=31536000, immutable", "*", "nosniff"].map(Value::from);
    same("the headers of the app", headers, expected.to_vec())?;
    ensure!(
        others.iter().all(|kind| kind.starts_with("text/html")),
        "the route sends other files: {others:?}"
    );
    Ok(())
}
