//! The other builds: one file with everything, the frame, and the npm package.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use flate2::read::GzDecoder;
use kap_guide_e2e::harness::{EVENT_LOG, Harness, same, wait_for};
use kap_guide_e2e::host_site::HostSite;
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::words;
use kap_guide_server::{Policy, Site};
use xtask::{process, workspace};

use super::{Row, Visited, visit, visit_without_console};
use crate::clinic;

pub const ROWS: &[Row] = &[
    Row::new("shows the guide in a frame, itself forbidding WebAssembly", framed).everywhere(),
    Row::new("is frame.html by itself, and shows no clinic", frame_alone),
    Row::new("takes one file, and forbids every request", standalone),
    Row::new("is a file on the visitor’s disk", on_a_disk),
    Row::new("loads the guide by the npm package, and no changed script", package),
];

fn framed(harness: &Harness) -> Result<Visited> {
    const HEIGHT: &str = "return document.querySelector('iframe').clientHeight";
    let site = HostSite::start(harness)?;
    let policy = Policy::none()
        .with("default-src", "'none'")
        .with("script-src", &format!("'nonce-once' {}", site.release_origin()))
        .with("frame-src", &site.release_origin());
    site.serve_page("/page.html", "framed.html", policy, &[])?;
    harness.open_page(&site.server.url("/page.html"))?;
    ensure!(
        !harness.script::<bool>("return window.compiles", Vec::new())?,
        "the page itself could run WebAssembly"
    );
    let height = || harness.script::<f64>(HEIGHT, Vec::new());
    let panel: f64 = harness.script("return Math.min(Math.max(480, innerHeight * 0.92), 736)", Vec::new())?;
    let fits = || Ok(((height()? - panel).abs() < 1.0).then_some(()));
    wait_for("a frame as high as the panel", fits).with_context(|| format!("{panel} is {:?}", height()))?;
    harness.enter_page_frame()?;
    let visitor = harness.visitor(0);
    visitor.wait_for_guide()?;
    let visited = visit(harness, visitor)?;
    let (inside, window): (f64, f64) =
        harness.script("return [document.documentElement.scrollHeight, innerHeight]", Vec::new())?;
    ensure!(inside <= window + 1.0, "the frame scrolls beside the panel: {inside} in {window}");
    harness.driver.leave_frame()?;
    same("the height after a visit", height()?.round(), panel.round())?;
    Ok(visited)
}

/// Opened by itself, and not in a frame.
fn frame_alone(harness: &Harness) -> Result<Visited> {
    // The name of the sealed frame, or of the guide's region in the page.
    const NAMES: &str = "const { shadowRoot } = document.querySelector('kap-guide');
        return [...shadowRoot.querySelectorAll('[title], [aria-label]')].map((part) => part.outerHTML).join()";
    let address = harness.release.file("frame.html");
    let query = "clinic=Another%20Clinic&phone=%2B1%20202%20555%200199&disclosure=Another&medicalPartner=Another&label=Another&theme=dark";
    harness.open_page(&harness.server.url(&format!("{address}?{query}")))?;
    let visitor = harness.visitor(0);
    visitor.wait_for_guide()?;
    let text = visitor.text()?;
    ensure!(!text.contains("Another") && !text.contains("0199"), "the address has its say: {text}");
    let spoken: String = harness.script(NAMES, Vec::new())?;
    ensure!(!spoken.contains("Another"), "a screen reader says a text of the address: {spoken}");
    ensure!(
        visitor.links()?.iter().all(|(_, link)| link != "tel:+12025550199"),
        "a number of the address is a link"
    );
    visitor.expect_help()?;
    let mut walk = Walk::start(visitor)?;
    walk.skip_to_notes()?;
    ensure!(!visitor.text()?.contains("0199"), "a number of the address is in the notes");
    Ok(Visited::without_clinic(&walk))
}

fn standalone(harness: &Harness) -> Result<Visited> {
    let site = HostSite::start(harness)?;
    let policy = site.policy().with("connect-src", "'none'");
    let visitor = site.open("standalone.html", policy)?;
    let visited = visit_without_console(harness, visitor)?;
    same("breaches of the page's policy", site.server.reports(), Vec::new())?;
    let asked: Vec<String> = harness.server.log().into_iter().map(|entry| entry.path).collect();
    ensure!(asked.len() == 1, "the release was asked for more than one file: {asked:?}");
    // Learn is in there too.
    visitor.click(&words::content()?.words.interface.learn)?;
    let pages = &words::written()?.learn.learn.pages;
    visitor.expect_heading(&pages.first().context("Learn is empty")?.title)?;
    Ok(visited)
}

/// A folder with a page and the one file, opened without any server.
fn on_a_disk(harness: &Harness) -> Result<Visited> {
    let folder = tempfile::tempdir()?;
    let put = |name: &str, bytes: &[u8]| {
        fs::write(folder.path().join(name), bytes).with_context(|| format!("could not write {name}"))
    };
    let site = HostSite::start(harness)?;
    let page = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A folder</title>\
                <script src=\"event-log.js\"></script></head>\
                <body><script src=\"kap-guide.standalone.js\" {{clinic}}></script></body></html>";
    put("index.html", site.fill(page).as_bytes())?;
    put("event-log.js", EVENT_LOG.as_bytes())?;
    put("kap-guide.standalone.js", &harness.release.bytes("kap-guide.standalone.js")?)?;
    let visitor = harness.open_url(&format!("file://{}/index.html", folder.path().display()))?;
    let visited = visit_without_console(harness, visitor)?;
    ensure!(harness.server.log().is_empty(), "a server was asked: {:?}", harness.server.log());
    Ok(visited)
}

/// Everything that the package holds beside the release.
const BESIDE_THE_RELEASE: &[&str] = &[
    "LICENSE",
    "README.md",
    "custom-elements.json",
    "dist",
    "events.d.ts",
    "index.d.ts",
    "index.js",
    "integrity.js",
    "load.js",
    "package.json",
    "preact.d.ts",
    "react.d.ts",
    "settings.d.ts",
    "standalone.d.ts",
    "standalone.js",
    "svelte.d.ts",
    "vscode.html-custom-data.json",
    "vue.d.ts",
    "web-types.json",
];

/// What a server may do with the package: import what an app imports, and even the scripts themselves.
const ON_A_SERVER: &str = "
    const names = ['kap-guide', 'kap-guide/standalone'];
    const scripts = ['kap-guide/dist/kap-guide.js', 'kap-guide/dist/kap-guide.standalone.js'];
    (async () => {
      for (const name of names) {
        // Versions of Node that are out of support cannot do the first.
        const required = process.features.require_module ? [require(name)] : [];
        for (const { load } of [...required, await import(name)]) {
          if ((await load('/kap-guide.js')) !== undefined) throw new Error(`${name} has a guide on a server`);
        }
      }
      for (const script of scripts) await import(script);
    })();";

fn package(harness: &Harness) -> Result<Visited> {
    let folder = tempfile::tempdir()?;
    let name = format!("kap-guide-{}.tgz", workspace::VERSION);
    let archive = fs::File::open(workspace::dist().join("npm").join(&name))?;
    tar::Archive::new(GzDecoder::new(archive)).unpack(folder.path())?;
    fs::create_dir(folder.path().join("node_modules"))?;
    let package = folder.path().join("node_modules/kap-guide");
    fs::rename(folder.path().join("package"), &package)?;
    expect_package_files(&package)?;
    process::run(process::command("node")?.args(["-e", ON_A_SERVER]).current_dir(folder.path()))?;

    // A plain server, as a clinic has it: no policy, and no header that a release asks for.
    fs::write(folder.path().join("index.html"), HostSite::start(harness)?.fill(LOADS))?;
    let server = Site::new(folder.path()).policy(Policy::none()).start(0)?;
    let script = fs::read_to_string(package.join("dist/kap-guide.js"))?;
    server.file("/changed.js", format!("{script}\n"), "text/javascript; charset=utf-8");
    harness.open_page(&server.url("/?/changed.js"))?;
    let refused =
        "return document.body.dataset.loaded === 'nothing' && !document.querySelector('kap-guide').shadowRoot
        && !document.querySelector('script[integrity]')";
    wait_for("a script with another hash to be refused", || {
        Ok(harness.script::<bool>(refused, Vec::new())?.then_some(()))
    })?;
    let visitor = harness.open_url(&server.url("/?/node_modules/kap-guide/dist/kap-guide.js"))?;
    visitor.expect_text(clinic::NAME)?;
    let version: String = harness.script("return document.body.dataset.loaded", Vec::new())?;
    same("the version that was loaded", version.as_str(), workspace::VERSION)?;
    visit(harness, visitor)
}

/// An app without a bundler. It loads the script that its address names, twice, as apps do that start again.
const LOADS: &str = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A clinic</title></head>\
    <body><kap-guide {{clinic}}>Call us: +1 202 555 0143.</kap-guide><script type=\"module\">\
    import { load } from \"/node_modules/kap-guide/index.js\";\
    const [first, second] = await Promise.all([load(location.search.slice(1)), load(location.search.slice(1))]);\
    document.body.dataset.loaded = first === second ? first?.version ?? \"nothing\" : \"two\";\
    </script></body></html>";

fn expect_package_files(package: &Path) -> Result<()> {
    let names = |folder: &Path| -> Result<Vec<String>> {
        let mut found = Vec::new();
        for entry in fs::read_dir(folder)? {
            found.push(entry?.file_name().to_string_lossy().into_owned());
        }
        found.sort();
        Ok(found)
    };
    let beside = names(package)?;
    same("what is in the package", beside.iter().map(String::as_str).collect(), BESIDE_THE_RELEASE.to_vec())?;
    let mut release = names(&workspace::dist().join("kap-guide").join(workspace::VERSION))?;
    release.retain(|name| Path::new(name).extension().is_none_or(|ending| ending != "br" && ending != "gz"));
    same("the release in the package", names(&package.join("dist"))?, release)
}
