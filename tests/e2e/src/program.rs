//! The program that drives a browser, on a port of its own.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use xtask::process;
use xtask::setup::browsers::Engine;

use crate::display::Display;
use crate::engines::{self, Setup};

/// How long it may take until it listens.
const PATIENCE: Duration = Duration::from_secs(20);

/// How often it is started: between the choice of a free port and its use, another program may take it.
const TRIES: usize = 3;

/// A running driver program, which ends when this is dropped.
pub struct Program {
    child: Child,
    port: u16,
    _display: Option<Display>,
}

impl Program {
    /// Starts it, and says what a session is to be asked for.
    pub fn start(engine: Engine, setup: Setup) -> Result<(Self, Value)> {
        let mut tries = 1;
        loop {
            match Self::start_once(engine, setup) {
                Err(_) if tries < TRIES => tries += 1,
                result => return result,
            }
        }
    }

    fn start_once(engine: Engine, setup: Setup) -> Result<(Self, Value)> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let start = engines::start(engine, port, setup)?;
        let mut command = process::command(&start.driver)?;
        command.args(&start.arguments);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let display = (engine == Engine::Webkit).then(Display::start).transpose()?;
        if let Some(display) = &display {
            command.env("DISPLAY", display.name());
        }
        let child =
            command.spawn().with_context(|| format!("could not start `{}`", process::in_words(&command)))?;
        let mut program = Self { child, port, _display: display };
        program.wait_until_up().with_context(|| process::in_words(&command))?;
        Ok((program, start.capabilities))
    }

    /// Where it takes commands.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn wait_until_up(&mut self) -> Result<()> {
        let begun = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            if let Some(status) = self.child.try_wait()? {
                bail!("it ended ({status}) before it listened");
            }
            if begun.elapsed() > PATIENCE {
                bail!("it did not listen within {} s", PATIENCE.as_secs());
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // An error means that it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
