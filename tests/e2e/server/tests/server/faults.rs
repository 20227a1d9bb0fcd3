//! Answers that go wrong on purpose, and a server that stops in the middle of one.

use std::io::ErrorKind;
use std::net::TcpStream;
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use kap_guide_server::{Fault, Running};

use super::client::{get, read, send};
use super::{KAP, PATIENCE, WASM, running};

#[test]
fn faults_come_and_go() -> Result<()> {
    let (_folder, site) = running()?;
    let accept = [("Accept-Encoding", "br")];
    site.fault(".wasm", Fault::NotFound);
    assert_eq!(get(&site, WASM, &accept)?.status, 404);
    assert_eq!(get(&site, KAP, &accept)?.status, 200);

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
fn a_held_request_is_in_the_log_and_is_answered_when_the_gate_opens() -> Result<()> {
    let (_folder, site) = running()?;
    let gate = site.hold(".kap");
    let mut held = send(&site, "GET", KAP, &[], "")?;
    wait_for_requests(&site, 1)?;
    assert!(is_held(&held)?);
    assert_eq!(site.log().first().context("never logged")?.status, None);
    assert_eq!(get(&site, WASM, &[])?.status, 200, "other files are not held");

    gate.open();
    assert_eq!(read(&mut held)?.text(), "words");
    assert_eq!(site.log().first().context("never logged")?.status, Some(200));
    assert_eq!(get(&site, KAP, &[])?.text(), "words", "a gate that was opened stays open");
    Ok(())
}

#[test]
fn a_gate_that_is_dropped_holds_nothing() -> Result<()> {
    let (_folder, site) = running()?;
    let gate = site.hold(".kap");
    let mut held = send(&site, "GET", KAP, &[], "")?;
    wait_for_requests(&site, 1)?;
    drop(gate);
    assert_eq!(read(&mut held)?.text(), "words");
    Ok(())
}

#[test]
fn a_gate_holds_back_a_fault_too() -> Result<()> {
    let (_folder, site) = running()?;
    let gate = site.hold(".kap");
    site.fault(".kap", Fault::NotFound);
    let mut held = send(&site, "GET", KAP, &[], "")?;
    wait_for_requests(&site, 1)?;
    assert!(is_held(&held)?);
    gate.open();
    assert_eq!(read(&mut held)?.status, 404);
    Ok(())
}

#[test]
fn the_server_stops_when_its_handle_is_dropped_also_during_an_answer() -> Result<()> {
    let (_folder, site) = running()?;
    let gate = site.hold(".kap");
    let address = site.addr();
    let mut waiting = send(&site, "GET", KAP, &[], "")?;
    wait_for_requests(&site, 1)?;
    let (stopped, is_stopped) = mpsc::channel();
    thread::spawn(move || {
        drop(site);
        stopped.send(())
    });
    is_stopped.recv_timeout(PATIENCE).context("the server never stopped")?;
    assert!(read(&mut waiting).is_err());
    assert!(TcpStream::connect(address).is_err());
    gate.open();
    Ok(())
}

/// Waits until this many requests have arrived.
fn wait_for_requests(site: &Running, count: usize) -> Result<()> {
    let begun = Instant::now();
    while site.log().len() < count {
        ensure!(begun.elapsed() < PATIENCE, "waited for {count} requests; there are {}", site.log().len());
        thread::yield_now();
    }
    Ok(())
}

/// Whether no part of an answer comes for longer than an answer takes that nothing holds.
fn is_held(stream: &TcpStream) -> Result<bool> {
    stream.set_read_timeout(Some(Duration::from_millis(300)))?;
    let nothing = stream.peek(&mut [0]).is_err_and(|error| error.kind() == ErrorKind::WouldBlock);
    stream.set_read_timeout(Some(PATIENCE))?;
    Ok(nothing)
}
