//! One WordPress with PHP's own server in front.

use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};

use anyhow::{Context as _, Result};

use super::background::{spawn, stop, wait_until_up};
use super::database::Database;
use crate::setup::wordpress_builds;
use crate::{process, workspace};

/// Where Debian puts it.
const PACKAGE: &str = "/usr/share/wordpress";

/// What every site of the tests has, beside our plugin.
const OF_TESTS: [&str; 2] = ["header.php", "inventory.php"];

/// Where the code of a site is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// The system's packages.
    System,
    /// A version from npm.
    Build(&'static str),
}

/// What is special about a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing.
    Plain,
    /// Several sites in one WordPress.
    Network,
    /// Its server sends our files as plain text.
    Untyped,
}

/// A site that runs; it ends when this is dropped.
pub struct Site {
    server: Child,
    address: String,
}

impl Site {
    /// Sets up a fresh one in a folder and starts it.
    pub fn start(folder: &Path, name: &str, code: Code, kind: Kind, database: &Database) -> Result<Self> {
        let source = workspace::root().join("tests/e2e/wordpress");
        place(code, folder)?;
        copy(&source.join("config.php"), &folder.join("wp-config.php"))?;
        let plugins = folder.join("wp-content/mu-plugins");
        fs::create_dir_all(&plugins)?;
        for name in OF_TESTS {
            copy(&source.join(name), &plugins.join(name))?;
        }

        let data = format!("wordpress_{}", name.replace('.', "_"));
        database.create(&data)?;
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let address = format!("http://127.0.0.1:{port}");
        let php = || -> Result<Command> {
            let mut php = process::command("php")?;
            php.current_dir(folder).env("KAP_WORDPRESS", &address).env("KAP_WORDPRESS_DATABASE", &data);
            php.env("KAP_WORDPRESS_SOCKET", database.socket());
            if kind == Kind::Untyped {
                php.env("KAP_WORDPRESS_UNTYPED", "1");
            }
            Ok(php)
        };
        let mut install = php()?;
        install.arg(source.join("install.php")).arg(&address);
        if kind == Kind::Network {
            install.arg("network");
        }
        let version = process::output(&mut install).context("WordPress could not be set up")?;
        println!("      WordPress {version} at {address} ({name})");
        let mut server = php()?;
        if kind == Kind::Network {
            server.env("KAP_WORDPRESS_NETWORK", "1");
        }
        // A page asks for others while it is made.
        server.env("PHP_CLI_SERVER_WORKERS", "4").args(["-q", "-S", &format!("127.0.0.1:{port}"), "-t"]);
        let running = Self { server: spawn(server.arg(folder).arg(source.join("router.php")))?, address };
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

fn place(code: Code, folder: &Path) -> Result<()> {
    match code {
        // Some of Debian's files are links to other places, and they are read-only.
        Code::System => process::run(process::command("cp")?.arg("-rL").arg(PACKAGE).arg(folder)),
        Code::Build(version) => wordpress_builds::unpack(version, folder),
    }
}

fn copy(from: &Path, to: &PathBuf) -> Result<()> {
    fs::copy(from, to).with_context(|| format!("could not copy {}", from.display()))?;
    Ok(())
}
