//! What is measured: a page on a server of its own.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use kap_guide_server::{Policy, Running, Site};
use serde_json::{Map, Value};
use xtask::{bench, compress, workspace};

use crate::model::Model;
use crate::words;
use kap_guide::session::{Command, Screen};

/// The page of a guide that has none of its own.
const PAGE: &str = "/bench.html";

/// One page with questions.
pub struct Target {
    /// Its name in the report.
    pub name: String,
    /// Whether it is a guide, sealed, with a cover.
    pub is_guide: bool,
    /// The label to choose at each title; the first choice elsewhere.
    pub choose: Map<String, Value>,
    /// Everything that the browser asks for.
    pub server: Running,
    root: PathBuf,
    page: &'static str,
}

impl Target {
    /// The guide or a page with the same neutral questions.
    pub fn neutral(name: &str, questions: usize) -> Result<Self> {
        let root = bench::site(name, questions);
        ensure!(root.is_dir(), "{} is not there; run `cargo xtask bench` without --built", root.display());
        Ok(Self {
            name: name.to_owned(),
            is_guide: name == "guide",
            choose: Map::new(),
            server: Site::new(&root).policy(Policy::none()).fresh(true).start(0)?,
            root,
            page: "/",
        })
    }

    /// Our own guide, in a folder such as `dist/`.
    pub fn own(name: &str, dist: &Path) -> Result<Self> {
        let script = format!("/kap-guide/{}/kap-guide.js", version(dist)?);
        let html = format!(
            "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>A page</title></head>\n\
             <body><h1>A page</h1><script async src=\"{script}\"></script></body></html>\n"
        );
        let site = Site::new(dist).policy(Policy::none()).fresh(true);
        Ok(Self {
            name: name.to_owned(),
            is_guide: true,
            choose: nothing_to_report()?,
            server: site.page(PAGE, html, Policy::none()).start(0)?,
            root: dist.to_owned(),
            page: PAGE,
        })
    }

    /// The address of its page.
    pub fn url(&self) -> String {
        self.server.url(self.page)
    }

    /// Whether a path is that of its page, which only stands around it.
    pub fn is_page(&self, path: &str) -> bool {
        path == self.page || path == "/favicon.ico"
    }

    /// The bytes of a file over the wire.
    pub fn bytes(&self, path: &str) -> Result<u64> {
        let file = self.root.join(path.trim_start_matches('/'));
        let packed = compress::sibling(&file, ".br");
        let sent = if packed.is_file() { packed } else { file };
        Ok(fs::metadata(&sent).with_context(|| format!("{} is not there", sent.display()))?.len())
    }
}

/// The version of the release in a folder.
fn version(dist: &Path) -> Result<String> {
    let folder = dist.join("kap-guide");
    let ours = folder.join(workspace::VERSION);
    if ours.is_dir() {
        return Ok(workspace::VERSION.to_owned());
    }
    let mut versions =
        fs::read_dir(&folder).with_context(|| format!("{} holds no release", dist.display()))?;
    let only = versions.next().with_context(|| format!("{} holds no release", dist.display()))??;
    Ok(only.file_name().to_string_lossy().into_owned())
}

/// The answers to our own questions of someone with nothing to report, by the titles of the screens.
fn nothing_to_report() -> Result<Map<String, Value>> {
    let mut model = Model::start_with(Command::Start)?;
    let mut choose = Map::new();
    while model.screen() != Screen::Notes {
        if let (Some(question), Some((_, choice))) = (model.question(), model.nothing_to_report()) {
            let asked = words::question(question)?;
            let label = words::label(asked, words::choice(asked, choice.as_str())?)?;
            choose.insert(model.heading()?.to_owned(), label.into());
            model.answer(question, &[choice.as_str()])?;
        } else {
            model.apply(Command::Continue);
        }
    }
    Ok(choose)
}
