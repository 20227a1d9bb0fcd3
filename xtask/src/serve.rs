//! `cargo xtask serve`: the clinic's page as a clinic would see it, on this machine only.

use std::io::ErrorKind;
use std::path::Path;
use std::thread;

use anyhow::{Error, Result};

use crate::build::{self, another};
use crate::workspace;
use kap_guide_server::{Policy, Site};

/// The default port.
pub const PORT: u16 = 8080;

/// Builds the release, serves `dist/` on `port`, and stays until it is stopped. Another guide is served from its own folder.
///
/// # Errors
///
/// When the port is taken, a tool is missing, or the build fails.
pub fn run(port: u16, content: &Path) -> Result<()> {
    let is_ours = another::is_ours(content);
    let folder = if is_ours { workspace::dist() } else { another::site_of(content)? };
    // The port is bound before the build, so nobody waits for a build that could not be served.
    let running = Site::new(folder)
        .policy(Policy::none())
        .fresh(true)
        .start(port)
        .map_err(|error| explain(error, port))?;
    if is_ours {
        build::run(content)?;
        println!("The clinic’s page is at {}", running.url("/"));
        println!(
            "An example clinic is at {}, and the style guide at {}",
            running.url("/preview/"),
            running.url("/styleguide/")
        );
    } else {
        another::run(content)?;
        println!("The guide is at {}", running.url("/"));
    }
    println!("Press Ctrl+C to stop.");
    loop {
        thread::park();
    }
}

fn explain(error: Error, port: u16) -> Error {
    let kind = error.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
    if kind != Some(ErrorKind::AddrInUse) {
        return error;
    }
    let other = port.checked_add(1).unwrap_or(PORT);
    Error::msg(format!(
        "port {port} is in use; stop the program that uses it, or choose another: \
         `cargo xtask serve --port {other}`"
    ))
}

#[cfg(test)]
mod tests {
    use anyhow::Context as _;

    use super::*;

    #[test]
    fn a_port_in_use_is_answered_with_the_way_out() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let first = Site::new(folder.path()).start(0)?;
        let port = first.addr().port();
        let second = Site::new(folder.path()).start(port).err().context("the port was given twice")?;
        let message = explain(second, port).to_string();
        assert!(message.contains("--port"), "{message}");
        Ok(())
    }
}
