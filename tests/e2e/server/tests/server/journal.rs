//! The log of requests and the list of reports.

use anyhow::Result;

use super::client::{get, request};
use super::running;

#[test]
fn the_log_holds_every_request_in_order_and_reports_apart() -> Result<()> {
    let (_folder, site) = running()?;
    get(&site, "/?a=1", &[])?;
    get(&site, "/favicon.ico", &[])?;
    let mark = site.mark();
    get(&site, "/absent", &[])?;
    request(&site, "POST", "/csp-report", &[], "{\"blocked\":1}")?;

    let log: Vec<String> = site
        .log()
        .into_iter()
        .map(|entry| format!("{} {} {:?}", entry.method, entry.path, entry.status))
        .collect();
    assert_eq!(log, ["GET /?a=1 Some(200)", "GET /favicon.ico Some(204)", "GET /absent Some(404)"]);
    assert_eq!(site.reports(), ["{\"blocked\":1}"]);
    assert_eq!(site.log_since(mark).len(), 1);

    site.clear();
    assert!(site.log().is_empty() && site.reports().is_empty());
    Ok(())
}
