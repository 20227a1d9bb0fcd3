//! A real WordPress from the system's packages, with a database of its own, for as long as the tests need it.

mod background;
mod database;

use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command};

use anyhow::{Context as _, Result};

use crate::{process, workspace};
use background::{spawn, stop, wait_until_up};
use database::Database;

/// Where Debian puts it.
const PACKAGE: &str = "/usr/share/wordpress";

/// A site that runs; it ends with its database when this is dropped.
pub struct Site {
    server: Child,
    address: String,
    _database: Database,
}

impl Site {
    /// Sets up a fresh one and starts it.
    ///
    /// # Errors
    ///
    /// When a package is missing or one of its programs fails.
    pub fn start() -> Result<Self> {
        let folder = workspace::target().join("wordpress");
        if folder.exists() {
            fs::remove_dir_all(&folder).with_context(|| format!("could not empty {}", folder.display()))?;
        }
        fs::create_dir_all(&folder)?;
        let database = Database::start(&folder)?;

        let site = folder.join("site");
        // Debian's files are links to elsewhere in part, and nobody may change them.
        process::run(process::command("cp")?.arg("-rL").arg(PACKAGE).arg(&site))?;
        let source = workspace::root().join("tests/e2e/wordpress");
        copy(&source.join("config.php"), &site.join("wp-config.php"))?;
        let plugins = site.join("wp-content/mu-plugins");
        fs::create_dir_all(&plugins)?;
        copy(&source.join("header.php"), &plugins.join("header.php"))?;

        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let address = format!("http://127.0.0.1:{port}");
        let php = || -> Result<Command> {
            let mut php = process::command("php")?;
            php.current_dir(&site).env("KAP_WORDPRESS", &address);
            php.env("KAP_WORDPRESS_SOCKET", database.socket());
            Ok(php)
        };
        let version = process::output(php()?.arg(source.join("install.php")).arg(&address))
            .context("WordPress could not be set up")?;
        println!("      WordPress {version} at {address}");
        let mut server = php()?;
        // A page asks for others while it is made.
        server.env("PHP_CLI_SERVER_WORKERS", "4").args(["-q", "-S", &format!("127.0.0.1:{port}"), "-t"]);
        let running = Self { server: spawn(server.arg(&site))?, address, _database: database };
        wait_until_up("PHP’s server", || TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok())?;
        Ok(running)
    }

    /// Where it is.
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        stop(&mut self.server);
    }
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).with_context(|| format!("could not copy {}", from.display()))?;
    Ok(())
}
