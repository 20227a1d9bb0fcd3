//! What is served, to whom, and with which headers.

use anyhow::{Context as _, Result};
use kap_guide_server::{Policy, Site};

use super::client::{get, request};
use super::{WASM, folder, running};

#[test]
fn the_page_carries_the_strict_policy_and_files_do_not() -> Result<()> {
    let (_folder, site) = running()?;
    let page = get(&site, "/", &[])?;
    assert_eq!(page.status, 200);
    assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(page.header("content-security-policy"), Policy::strict().header().as_deref());
    assert_eq!(page.header("referrer-policy"), Some("no-referrer"));
    assert_eq!(page.header("access-control-allow-origin"), None);

    let file = get(&site, WASM, &[])?;
    assert_eq!(file.header("content-type"), Some("application/wasm"));
    assert_eq!(file.header("content-security-policy"), None);
    assert_eq!(file.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(file.header("access-control-allow-origin"), Some("*"));
    assert_eq!(file.header("cross-origin-resource-policy"), Some("cross-origin"));
    assert_eq!(file.header("cache-control"), Some("no-cache"));
    Ok(())
}

#[test]
fn a_release_may_be_kept_forever_when_it_is_not_fresh() -> Result<()> {
    let folder = folder()?;
    let site = Site::new(folder.path().join("dist")).start(0)?;
    let file = get(&site, WASM, &[])?;
    assert_eq!(file.header("cache-control"), Some("public, max-age=31536000, immutable"));
    assert_eq!(get(&site, "/", &[])?.header("cache-control"), Some("no-cache"));
    Ok(())
}

#[test]
fn the_best_compression_that_the_browser_takes_is_served() -> Result<()> {
    let (_folder, site) = running()?;
    let cases = [
        ("gzip, deflate, br, zstd", Some("br"), "brotli wasm"),
        ("gzip", Some("gzip"), "gzip wasm"),
        ("br;q=0, gzip", Some("gzip"), "gzip wasm"),
        ("identity", None, "plain wasm"),
    ];
    for (accepted, encoding, body) in cases {
        let answer = get(&site, WASM, &[("Accept-Encoding", accepted)])?;
        assert_eq!(answer.header("content-encoding"), encoding, "{accepted}");
        assert_eq!(answer.header("content-type"), Some("application/wasm"), "{accepted}");
        assert_eq!(answer.header("vary"), Some("accept-encoding"), "{accepted}");
        assert_eq!(answer.text(), body, "{accepted}");
    }
    let without_sibling = get(&site, "/kap-guide/1.0.0/en.kap", &[("Accept-Encoding", "br")])?;
    assert_eq!(without_sibling.header("content-encoding"), None);
    assert_eq!(without_sibling.text(), "words");
    Ok(())
}

#[test]
fn nothing_outside_the_folder_is_served() -> Result<()> {
    let (_folder, site) = running()?;
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/kap-guide/../../secret.txt",
        "//etc/passwd",
    ] {
        let answer = get(&site, path, &[])?;
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.text().starts_with("There is nothing at "), "{path}: {}", answer.text());
    }
    Ok(())
}

#[test]
fn head_is_get_without_a_body() -> Result<()> {
    let (_folder, site) = running()?;
    let answer = request(&site, "HEAD", WASM, &[], "")?;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-length"), Some("10"));
    assert_eq!(answer.text(), "");
    assert_eq!(request(&site, "POST", WASM, &[], "")?.status, 405);
    Ok(())
}

#[test]
fn a_test_adds_pages_and_files_of_its_own() -> Result<()> {
    let (_folder, site) = running()?;
    site.page("/host.html", "<p>host", Policy::strict().with("connect-src", "'none'"));
    site.page("/loose.html", "<p>loose", Policy::none());
    site.file("/kap-guide/1.0.0/extra.js", "1", "text/javascript");
    let host = get(&site, "/host.html?clinic=x", &[])?;
    assert_eq!(host.text(), "<p>host");
    let policy = host.header("content-security-policy").context("no policy")?;
    assert!(policy.contains("connect-src 'none';"), "{policy}");
    assert_eq!(get(&site, "/loose.html", &[])?.header("content-security-policy"), None);
    let script = get(&site, "/kap-guide/1.0.0/extra.js", &[])?;
    assert_eq!(script.header("content-type"), Some("text/javascript"));
    assert_eq!(script.header("access-control-allow-origin"), Some("*"));
    Ok(())
}
