//! A small app of `tests/frameworks/`, in a fresh folder, with the npm package that the build has packed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::form::Form;
use xtask::{process, workspace};

/// The setting that each app has, and that a test changes.
const SETTING: &str = "theme=\"light\"";

/// The folder of an app, if it is built already. Who builds it locks it.
type Built = Arc<Mutex<Option<PathBuf>>>;

/// The apps of this run. All engines visit the same ones.
static BUILT: Mutex<BTreeMap<(&str, Form), Built>> = Mutex::new(BTreeMap::new());

/// The folder of the built app of a framework. The first test that asks for it installs, checks and builds it.
pub fn built(framework: &'static str, form: Form) -> Result<PathBuf> {
    let app = {
        let mut all = BUILT.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(all.entry((framework, form)).or_default())
    };
    let mut built = app.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(folder) = &*built {
        return Ok(folder.clone());
    }
    let mut project = Project::install(&format!("{framework}-{}", form.name()), framework)?;
    let package = project.folder.join("node_modules/kap-guide");
    copy(&package.join("dist"), &project.folder.join("public/kap-guide"))?;
    match form {
        Form::Sealed => project.check()?,
        Form::Open => project.set(&format!("{SETTING} seal=\"off\""))?,
    }
    project.npm(&["run", "build"])?;
    Ok(built.insert(project.folder.join("dist")).clone())
}

/// Installs and checks a project that is not built.
pub fn checked(name: &str) -> Result<()> {
    Project::install(name, name)?.npm(&["run", "check"])
}

/// An installed app.
struct Project {
    name: String,
    folder: PathBuf,
    /// The setting as its sources have it.
    setting: String,
}

impl Project {
    fn install(name: &str, sources: &str) -> Result<Self> {
        let folder = workspace::target().join("frameworks").join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder).with_context(|| format!("could not empty {}", folder.display()))?;
        }
        copy(&workspace::root().join("tests/frameworks").join(sources), &folder)?;
        let project = Self { name: name.to_owned(), folder, setting: SETTING.to_owned() };
        project.npm(&["ci"])?;
        let package = workspace::dist().join(format!("npm/kap-guide-{}.tgz", workspace::VERSION));
        let package = package.to_str().context("the path of the package is no text")?;
        project.npm(&["install", "--no-save", "--no-package-lock", package])?;
        Ok(project)
    }

    /// Writes another setting in the place of the one that its sources have.
    fn set(&mut self, setting: &str) -> Result<()> {
        self.change(&self.setting, setting)?;
        setting.clone_into(&mut self.setting);
        Ok(())
    }

    /// Checks the types: as they are, with a wrong value, and with a name that is no setting.
    fn check(&self) -> Result<()> {
        self.npm(&["run", "check"])?;
        for (wrong, told) in [("theme=\"lite\"", "lite"), ("colour=\"light\"", "colour")] {
            self.change(&self.setting, wrong)?;
            let said = self
                .npm(&["run", "check"])
                .err()
                .with_context(|| format!("{} compiles with {wrong}", self.name))?;
            ensure!(format!("{said:#}").contains(told), "{} does not say why: {said:#}", self.name);
            self.change(wrong, &self.setting)?;
        }
        Ok(())
    }

    /// Changes a text in the one source that has it.
    fn change(&self, from: &str, to: &str) -> Result<()> {
        let mut changed = 0;
        for entry in fs::read_dir(self.folder.join("src"))? {
            let path = entry?.path();
            let text = fs::read_to_string(&path)?;
            if text.contains(from) {
                fs::write(&path, text.replace(from, to))?;
                changed += 1;
            }
        }
        ensure!(changed == 1, "{} has `{from}` in {changed} sources", self.name);
        Ok(())
    }

    /// Runs npm in the folder of the app.
    fn npm(&self, arguments: &[&str]) -> Result<()> {
        let mut npm = process::command("npm")?;
        npm.args(["--no-audit", "--no-fund"]).args(arguments).current_dir(&self.folder);
        run(&mut npm).with_context(|| self.name.clone())
    }
}

/// Runs a command; a failure tells what it has said.
fn run(command: &mut Command) -> Result<()> {
    let words = process::in_words(command);
    let output = command.output().with_context(|| format!("could not start `{words}`"))?;
    let said = [output.stdout, output.stderr].map(|said| String::from_utf8_lossy(&said).into_owned());
    ensure!(output.status.success(), "`{words}` failed:\n{}", said.join("\n"));
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("could not make {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("could not read {}", from.display()))? {
        let path = entry?.path();
        let place = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &place)?;
        } else {
            fs::copy(&path, &place).with_context(|| format!("could not copy {}", path.display()))?;
        }
    }
    Ok(())
}
