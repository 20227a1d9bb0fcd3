//! How each browser is started: the one place for capabilities, headless and sandbox flags, and the
//! driver's program and arguments. A new engine is one more entry.

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};
use xtask::setup::browsers::{self, Engine};
use xtask::setup::tools::Tool;

/// How a browser is started and driven.
pub struct Start {
    /// The program that drives it.
    pub driver: PathBuf,
    /// What that program is told.
    pub arguments: Vec<String>,
    /// What a session is asked for.
    pub capabilities: Value,
}

/// How a browser is set up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Setup {
    /// With its defaults.
    #[default]
    Plain,
    /// With forced colors in place of every page's.
    ForcedColors,
    /// With scripts that are interpreted and never compiled, if the engine allows it: memory then belongs to the
    /// page, and not to what the engine learned about its scripts.
    Interpreted,
}

/// How `engine` is started, with a driver that listens on `port`. Each driver makes a profile of its
/// own for each session and removes it afterwards.
pub fn start(engine: Engine, port: u16, setup: Setup) -> Result<Start> {
    match engine {
        Engine::Chromium => chromium(port, setup),
        Engine::Firefox => firefox(port, setup),
        Engine::Webkit => webkit(port),
    }
}

fn chromium(port: u16, setup: Setup) -> Result<Start> {
    let mut flags = vec![
        "--headless=new",
        // A container's root may not open a sandbox, and the pages are ours.
        "--no-sandbox",
        "--disable-gpu",
        // The browser's own errands would wait for hosts that a closed network does not have.
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-quic",
        "--disable-sync",
        "--no-first-run",
        // Its driver cannot say what things in a process of their own are called.
        "--disable-features=IsolateSandboxedIframes",
        // /dev/shm is small in containers.
        "--disable-dev-shm-usage",
        "--window-size=900,1000",
    ];
    match setup {
        Setup::Plain => {}
        Setup::ForcedColors => flags.push("--force-high-contrast"),
        Setup::Interpreted => {
            flags.push("--js-flags=--no-opt,--no-sparkplug,--no-maglev,--no-lazy-feedback-allocation");
        }
    }
    Ok(Start {
        driver: browsers::chromedriver().context("chromedriver is not on the PATH")?,
        arguments: vec![format!("--port={port}"), "--log-level=OFF".into()],
        capabilities: json!({
            "browserName": "chrome",
            "goog:chromeOptions": {
                "binary": browsers::chromium().context("chromium is not on the PATH")?,
                "args": flags,
            },
        }),
    })
}

fn firefox(port: u16, setup: Setup) -> Result<Start> {
    // 0: the page's colors, unless the system asks for others. 2: never the page's.
    let colors = if setup == Setup::ForcedColors { 2 } else { 0 };
    let preferences = json!({
        // Its own search bar, which "/" opens, would take the focus of the page.
        "accessibility.typeaheadfind.manual": false,
        // Besides the colors, the same errands by Firefox's names.
        "app.normandy.enabled": false,
        "browser.display.document_color_use": colors,
        "browser.safebrowsing.downloads.enabled": false,
        "browser.safebrowsing.malware.enabled": false,
        "browser.safebrowsing.phishing.enabled": false,
        "browser.search.update": false,
        "datareporting.policy.dataSubmissionEnabled": false,
        "dom.push.connection.enabled": false,
        "extensions.blocklist.enabled": false,
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "services.settings.server": "",
        "toolkit.telemetry.enabled": false,
    });
    Ok(Start {
        driver: Tool::Geckodriver.path(),
        // Both ports but the first are left to the system, so that two drivers can run side by side.
        arguments: ["--port", &port.to_string(), "--websocket-port", "0", "--log", "fatal"]
            .map(String::from)
            .into(),
        capabilities: json!({
            "browserName": "firefox",
            "moz:firefoxOptions": {
                "binary": browsers::firefox().context("firefox is not on the PATH")?,
                "args": ["-headless", "-width", "900", "-height", "1000"],
                "prefs": preferences,
            },
        }),
    })
}

fn webkit(port: u16) -> Result<Start> {
    // It has no headless mode, so it gets a display. Its driver knows where its own browser is.
    Ok(Start {
        driver: browsers::webkit_driver().context("WebKitWebDriver is not on the PATH")?,
        arguments: vec![format!("--port={port}")],
        capabilities: json!({ "browserName": "MiniBrowser" }),
    })
}
