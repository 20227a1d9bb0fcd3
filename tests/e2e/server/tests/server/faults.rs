//! Answers that go wrong on purpose, and a server that stops in the middle of one.

use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use kap_guide_server::Fault;

use super::client::{get, read, send};
use super::{WASM, running};

#[test]
fn faults_come_and_go() -> Result<()> {
    let (_folder, site) = running()?;
    let accept = [("Accept-Encoding", "br")];
    site.fault(".wasm", Fault::NotFound);
    assert_eq!(get(&site, WASM, &accept)?.status, 404);
    assert_eq!(get(&site, "/kap-guide/1.0.0/en.kap", &accept)?.status, 200);

    site.clear_faults();
    site.fault(".wasm", Fault::Replaced(b"other".to_vec()));
    let replaced = get(&site, WASM, &accept)?;
    assert_eq!((replaced.text(), replaced.header("content-type")), ("other", Some("application/wasm")));

    site.clear_faults();
    site.fault(".wasm", Fault::CutShort(5));
    let cut = get(&site, WASM, &accept)?;
    assert_eq!((cut.text(), cut.header("content-length")), ("plain", Some("5")));
    assert_eq!(cut.header("content-encoding"), None);
    // A browser that could ask whether this is still good would be told so once the fault is gone.
    assert_eq!((cut.header("etag"), cut.header("last-modified")), (None, None));

    site.clear_faults();
    site.fault(".wasm", Fault::WrongType);
    let wrong = get(&site, WASM, &accept)?;
    assert_eq!(
        (wrong.text(), wrong.header("content-type")),
        ("plain wasm", Some("text/plain; charset=utf-8"))
    );

    site.clear_faults();
    assert_eq!(get(&site, WASM, &accept)?.text(), "brotli wasm");
    Ok(())
}

#[test]
fn a_delayed_request_is_in_the_log_before_its_answer() -> Result<()> {
    let (_folder, site) = running()?;
    site.fault(".kap", Fault::Delayed(Duration::from_millis(300)));
    let begun = Instant::now();
    thread::scope(|scope| -> Result<()> {
        let waiting = scope.spawn(|| get(&site, "/kap-guide/1.0.0/en.kap", &[]).map(|answer| answer.status));
        while site.log().is_empty() && begun.elapsed() < Duration::from_secs(5) {
            thread::yield_now();
        }
        assert_eq!(site.log().first().context("never logged")?.status, None);
        assert_eq!(waiting.join().ok().context("the client panicked")??, 200);
        Ok(())
    })?;
    assert!(begun.elapsed() >= Duration::from_millis(300));
    assert_eq!(site.log().first().context("never logged")?.status, Some(200));
    Ok(())
}

#[test]
fn the_server_stops_when_its_handle_is_dropped_also_during_an_answer() -> Result<()> {
    let (_folder, site) = running()?;
    site.fault(".kap", Fault::Delayed(Duration::from_mins(1)));
    let address = site.addr();
    let mut waiting = send(&site, "GET", "/kap-guide/1.0.0/en.kap", &[], "")?;
    while site.log().is_empty() {
        thread::yield_now();
    }
    let begun = Instant::now();
    drop(site);
    assert!(begun.elapsed() < Duration::from_secs(5));
    assert!(read(&mut waiting).is_err());
    assert!(TcpStream::connect(address).is_err());
    Ok(())
}
