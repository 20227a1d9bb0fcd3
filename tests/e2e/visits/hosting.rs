//! A clinic puts the download on its server, and takes the tag from the page that it opens from its disk.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::web_server::{Kind, WebServer, unpack};
use kap_guide_server::Policy;
use xtask::workspace;

use crate::Test;
use crate::set_up::form::Form;
use crate::set_up::shapes::{ACCENT, CLINIC, PHONE, Shape, visit};

/// From the disk alone.
pub const FROM_DISK: &[Test] =
    &[("the page of the download, opened from the disk, writes a tag that works", from_disk)];

/// On servers that only a whole run has.
pub const ON_SERVERS: &[Test] = &[
    (
        "the download on Apache sends what the page promises, and a visit from another site is whole",
        on_apache,
    ),
    ("the download on nginx sends what the page promises, and a visit from another site is whole", on_nginx),
];

fn from_disk(harness: &Harness) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let page = unpack(folder.path())?.join("READ-ME-FIRST.html");
    harness.open_page(&format!("file://{}", page.display()))?;
    let form = Form::on_page(harness)?;
    let tag = filled(&form, &harness.server.url("/kap-guide/"))?;
    let dead: Vec<String> = harness.script(
        "return [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')).filter((link) => !/^(https|#)/.test(link))",
        Vec::new(),
    )?;
    for link in dead {
        let file = link.split('#').next().unwrap_or_default();
        let path = page.with_file_name("").join(file);
        ensure!(path.is_file(), "the page links to {file}, which is not in the download");
    }
    visit(harness, Shape::Content, &[tag])
}

/// Fills the form, and returns the tag for a hand-written page.
fn filled(form: &Form<'_>, address: &str) -> Result<String> {
    form.fill("clinic", CLINIC)?;
    form.fill("phone", PHONE)?;
    form.fill("accent", ACCENT)?;
    form.fill_address(address)?;
    form.choose_platform("html")?;
    let tags = form.tags()?;
    tags.into_iter().find(|(name, _)| name == "script").map(|(_, tag)| tag).context("there is no tag")
}

fn on_apache(harness: &Harness) -> Result<()> {
    on(harness, Kind::Apache, "br")
}

fn on_nginx(harness: &Harness) -> Result<()> {
    // Debian's nginx sends the files of gzip alone.
    on(harness, Kind::Nginx, "gzip")
}

fn on(harness: &Harness, kind: Kind, best: &str) -> Result<()> {
    let server = WebServer::start(kind)?;
    expect_headers(&server, best)?;
    harness.open_page(&harness.server.url("/"))?;
    let form = Form::on_page(harness)?;
    let tag = filled(&form, "https://files.example.org/kap-guide/")?;
    let tag = tag.replace("https://files.example.org", &server.url(""));
    visit(harness, Shape::Content, &[tag])?;
    // The page for a frame has a policy of its own, under which the guide can run.
    let frame = server.url(&format!("{}frame.html?clinic=Example%20Counseling", folder()));
    let page = format!(
        "<!doctype html><html lang=\"en\"><title>A clinic</title><iframe src=\"{frame}\"></iframe></html>"
    );
    harness.server.page("/host/framed.html", page, Policy::none());
    harness.open_page(&harness.server.url("/host/framed.html"))?;
    harness.enter_page_frame()?;
    harness.visitor(0).wait_for_guide()
}

fn folder() -> String {
    format!("/kap-guide/{}/", workspace::VERSION)
}

/// Every file of the release is there, whole, with the headers that docs/embedding.md names.
fn expect_headers(server: &WebServer, best: &str) -> Result<()> {
    let release = workspace::dist().join(folder().trim_start_matches('/'));
    for entry in fs::read_dir(&release)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let ending = name.rsplit('.').next().unwrap_or_default();
        if ["br", "gz"].contains(&ending) {
            continue;
        }
        let path = format!("{}{name}", folder());
        for codings in ["identity", "gzip, deflate, br"] {
            let answer = server.get(&path, codings)?;
            let header = |name: &str| answer.headers.get(name).map_or("", String::as_str);
            same(&format!("the status of {path}"), answer.status, 200)?;
            let kind = match ending {
                "js" => "text/javascript",
                "wasm" => "application/wasm",
                "kap" => "application/octet-stream",
                "html" => "text/html",
                "json" => "application/json",
                "txt" => "text/plain",
                other => anyhow::bail!("a file of an unknown kind: {other}"),
            };
            for (header_name, value) in [
                ("content-type", kind),
                ("access-control-allow-origin", "*"),
                ("cross-origin-resource-policy", "cross-origin"),
                ("cache-control", "public, max-age=31536000, immutable"),
                ("x-content-type-options", "nosniff"),
            ] {
                same(&format!("{header_name} of {path} for {codings}"), header(header_name), value)?;
            }
            let has_policy = header("content-security-policy").contains("default-src 'none'");
            same(&format!("whether {path} has a policy"), has_policy, name == "frame.html")?;
            let (coding, sibling) = match (ending, codings, best) {
                ("txt", ..) | (_, "identity", _) => ("", ""),
                (.., "br") => ("br", ".br"),
                _ => ("gzip", ".gz"),
            };
            let sent = release.join(format!("{name}{sibling}"));
            same(&format!("the coding of {path}"), header("content-encoding"), coding)?;
            same(&format!("the bytes of {path}"), answer.bytes, fs::metadata(sent)?.len().try_into()?)?;
        }
    }
    Ok(())
}
