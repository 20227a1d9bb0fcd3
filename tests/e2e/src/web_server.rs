//! Web servers that clinics have, with the files of the download as its page says to put them there.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context as _, Result};
use tempfile::TempDir;
use xtask::{process, workspace};
use zip::ZipArchive;

use crate::harness::wait_for;

/// A kind of server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Reads `.htaccess` from the folder.
    Apache,
    /// Gets `nginx.conf` from the download.
    Nginx,
}

/// A server that runs until this is dropped.
pub struct WebServer {
    child: Child,
    port: u16,
    /// The unpacked download, and what the server writes.
    folder: TempDir,
}

/// An answer: its status, headers by lowercase name, and the number of bytes in the body.
#[derive(Debug)]
pub struct Answer {
    /// Such as 200.
    pub status: u16,
    /// All headers.
    pub headers: BTreeMap<String, String>,
    /// The length of the body.
    pub bytes: usize,
}

/// Unpacks the download, and returns its one folder.
pub fn unpack(folder: &Path) -> Result<PathBuf> {
    let name = format!("kap-guide-{}", workspace::VERSION);
    let path = workspace::dist().join("download").join(workspace::download());
    let file = fs::File::open(&path).with_context(|| format!("could not read {}", path.display()))?;
    ZipArchive::new(file)?.extract(folder).with_context(|| format!("could not unpack {}", path.display()))?;
    Ok(folder.join(name))
}

impl WebServer {
    /// Unpacks the download, and starts a server on it.
    pub fn start(kind: Kind) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let download = unpack(folder.path())?;
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let configuration = folder.path().join("server.conf");
        let at = folder.path().display();
        let root = download.join("upload");
        let root = root.display();
        let mut command = match kind {
            Kind::Nginx => {
                let lines = fs::read_to_string(download.join("nginx.conf"))?;
                let text = format!(
                    "daemon off; pid {at}/pid; error_log {at}/errors;\nevents {{}}\nhttp {{ access_log off; client_body_temp_path {at}/1; \
                     proxy_temp_path {at}/2; fastcgi_temp_path {at}/3; uwsgi_temp_path {at}/4; scgi_temp_path {at}/5;\n\
                     server {{ listen 127.0.0.1:{port}; root {root};\n{lines}}} }}\n"
                );
                fs::write(&configuration, text)?;
                let mut nginx = process::command("nginx")?;
                nginx.arg("-c").arg(&configuration).arg("-e").arg(folder.path().join("errors"));
                nginx
            }
            Kind::Apache => {
                let modules: String = ["mpm_prefork", "authz_core", "mime", "headers", "rewrite"]
                    .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
                    .concat();
                let text = format!(
                    "{modules}ServerName localhost\nListen 127.0.0.1:{port}\nPidFile {at}/pid\nErrorLog {at}/errors\nDocumentRoot {root}\n\
                     TypesConfig /dev/null\nAddLanguage br .br\n<Directory {root}>\nAllowOverride All\nRequire all granted\n</Directory>\n"
                );
                fs::write(&configuration, text)?;
                let mut apache = process::command("apache2")?;
                apache.arg("-DFOREGROUND").arg("-f").arg(&configuration);
                apache
            }
        };
        // A server that root starts serves as another user, who must be able to read the files.
        process::run(Command::new("chmod").arg("-R").arg("a+rX").arg(folder.path()))?;
        // Apache ends everything in its group when it ends.
        command.process_group(0);
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let server = Self { child: child.context("the server does not start")?, port, folder };
        wait_for("the web server", || Ok(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok().map(drop)))
            .with_context(|| fs::read_to_string(server.folder.path().join("errors")).unwrap_or_default())?;
        Ok(server)
    }

    /// The address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Asks for a path as a browser does that reads these codings.
    pub fn get(&self, path: &str, codings: &str) -> Result<Answer> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept-Encoding: {codings}\r\n\r\n"
        )?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        let end =
            answer.windows(4).position(|four| four == b"\r\n\r\n").context("an answer without an end")?;
        let (head, body) = answer.split_at(end);
        let head = String::from_utf8_lossy(head);
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok());
        let headers = lines.filter_map(|line| line.split_once(": "));
        Ok(Answer {
            status: status.context("an answer without a status")?,
            headers: headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect(),
            bytes: body.len().saturating_sub(4),
        })
    }
}

impl Drop for WebServer {
    fn drop(&mut self) {
        // A plain kill would leave its children. An error means that it has ended already.
        let _ = process::output(Command::new("kill").args(["-TERM", &self.child.id().to_string()]));
        let _ = self.child.wait();
    }
}
