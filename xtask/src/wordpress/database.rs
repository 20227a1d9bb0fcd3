//! A MariaDB that only the sites of one run can reach, through a socket in its own folder.

use std::env;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::Child;

use anyhow::{Context as _, Result, ensure};

use super::background::{spawn, stop, wait_until_up};
use crate::process;

/// A database that runs; it ends when this is dropped.
pub struct Database {
    server: Child,
    socket: PathBuf,
}

impl Database {
    /// Makes an empty one in a folder and starts it.
    pub fn start(folder: &Path) -> Result<Self> {
        let data = folder.join("database");
        let user = process::output(process::command("id")?.arg("-un")).context("there is no user")?;
        let user = format!("--user={}", user.trim());
        let mut install = process::command("mariadb-install-db")?;
        install.args(["--no-defaults", "--auth-root-authentication-method=normal", "--skip-test-db", &user]);
        install.arg(format!("--datadir={}", data.display()));
        ensure!(process::output(&mut install).is_some(), "`{}` failed", process::in_words(&install));

        // A socket's path may not be long, and that of the folder may be.
        let socket = env::temp_dir().join(format!("kap-guide-{}.sock", std::process::id()));
        let mut server = process::command("mariadbd")?;
        server.args(["--no-defaults", "--skip-networking", &user]);
        server.arg(format!("--datadir={}", data.display())).arg(format!("--socket={}", socket.display()));
        let running = Self { server: spawn(&mut server)?, socket };
        wait_until_up("MariaDB", || UnixStream::connect(&running.socket).is_ok())?;
        Ok(running)
    }

    /// Makes an empty database in it.
    pub fn create(&self, name: &str) -> Result<()> {
        let mut create = process::command("mariadb")?;
        create.arg("--no-defaults").arg(format!("--socket={}", self.socket.display()));
        process::run(create.arg("--user=root").arg(format!("--execute=CREATE DATABASE {name}")))
    }

    /// Where it listens.
    pub fn socket(&self) -> &Path {
        &self.socket
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        stop(&mut self.server);
    }
}
