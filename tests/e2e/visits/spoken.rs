//! A screen as a screen reader speaks it, compared with `tests/e2e/snapshots/a11y/`.

use std::cell::RefCell;
use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::tour::Observer;
use kap_guide_e2e::{spoken, words};

/// Screens of the shell, which stand before or outside of a visit.
const SHELL: [&str; 2] = ["cover", "failure"];

/// Puts something that takes focus right before the guide, and focus on it.
const BEFORE: &str = "
    const before = document.querySelector('#before') ?? document.createElement('button');
    before.id = 'before';
    document.querySelector('kap-guide').before(before);
    before.focus();";

/// What has focus in the guide.
const FOCUSED: &str = "
    const here = root.activeElement;
    if (!here) return null;
    const label = root.getElementById(here.getAttribute('aria-labelledby')) ?? here.labels?.[0];
    if (here.ariaLabel) return here.ariaLabel;
    return (label ?? here).textContent.replace(/\\s+/g, ' ').trim();";

/// Hears screens, and notes which of them say something else than the files.
pub struct ScreenReader<'a> {
    harness: &'a Harness,
    write: bool,
    heard: RefCell<Vec<String>>,
    otherwise: RefCell<Vec<String>>,
}

impl<'a> ScreenReader<'a> {
    /// With `KAP_SPOKEN=write` in the environment the files are written again.
    pub fn new(harness: &'a Harness) -> Result<Self> {
        let write = env::var("KAP_SPOKEN").is_ok_and(|value| value == "write");
        if write && folder().exists() {
            fs::remove_dir_all(folder())?;
        }
        fs::create_dir_all(folder())?;
        Ok(Self { harness, write, heard: RefCell::default(), otherwise: RefCell::default() })
    }

    /// Fails if something is said otherwise, or if a file is of no screen.
    pub fn finish(self) -> Result<()> {
        for entry in fs::read_dir(folder())? {
            let name =
                entry?.path().file_stem().context("a file without a name")?.to_string_lossy().into_owned();
            ensure!(self.heard.borrow().contains(&name), "{name}.txt is of no screen; remove it");
        }
        let otherwise = self.otherwise.into_inner();
        ensure!(
            otherwise.is_empty(),
            "read these, and rewrite the files with KAP_SPOKEN=write if they are better:\n{}",
            otherwise.join("\n")
        );
        Ok(())
    }
}

impl ScreenReader<'_> {
    /// Tab stops at everything that can be pressed, in the order in which it is spoken. Of the radios of a
    /// question it stops at one: the marked one, or the first.
    fn stops_at_every_control(&self, screen: &str, lines: &str) -> Result<()> {
        let parts = lines.lines().map(|line| line.split(" | ").collect::<Vec<_>>());
        // Each control with the number of the question that it stands in.
        let mut question = 0;
        let mut controls: Vec<(usize, Vec<&str>)> = Vec::new();
        for line in parts {
            question += usize::from(line.first() == Some(&"group"));
            controls.push((question, line));
        }
        let radios = |of: usize| {
            controls.iter().filter(move |(question, line)| *question == of && line.first() == Some(&"radio"))
        };
        let stops_at =
            |of: usize| radios(of).find(|(_, radio)| radio.contains(&"checked")).or(radios(of).next());
        let scroll_box = words::content()?.words.interface.scroll_box.as_str();
        let stop = |(question, line): &(usize, Vec<&str>)| match line.as_slice() {
            ["radio", name, ..] => {
                stops_at(*question).is_some_and(|(_, radio)| radio == line).then(|| String::from(*name))
            }
            ["button" | "link" | "checkbox" | "searchbox" | "disclosure", name, ..] => {
                Some(String::from(*name))
            }
            // What scrolls takes focus, too.
            ["group", name] if *name == scroll_box => Some(String::from(*name)),
            _ => None,
        };
        let meant: Vec<String> = controls.iter().filter_map(stop).collect();
        self.harness.script::<()>(BEFORE, Vec::new())?;
        let mut stops = Vec::new();
        for _ in 0..=meant.len() {
            self.harness.driver.type_keys("\u{e004}")?;
            stops.extend(self.harness.guide_script::<Option<String>>(FOCUSED, Vec::new())?);
        }
        same(&format!("Tab on “{screen}” which says\n{lines}\n"), stops, meant)
    }
}

/// The same things in the same place on every screen of a visit: Back and help first, About and the way out
/// last. An overlay has no button for itself.
fn expect_frame(screen: &str, lines: &str) -> Result<()> {
    let said = &words::content()?.words.interface;
    let frame = [("", said.back), ("help", said.get_help), ("about", said.about), ("clear", said.clear)];
    let buttons: Vec<&str> = lines.lines().filter_map(|line| line.strip_prefix("button | ")).collect();
    for (own, button) in frame {
        let there = buttons.contains(&button.as_str());
        ensure!(there || own == screen, "“{screen}” has no “{button}”: {buttons:?}");
    }
    // Where the clinic has set a way out of the page, that comes first.
    let first = usize::from(screen.ends_with("-exit")) + 1;
    ensure!(lines.lines().nth(first) == Some("button | Back"), "“{screen}” does not begin with Back");
    let headings = lines.lines().filter(|line| line.starts_with("heading 2 | ")).count();
    ensure!(headings == 1, "“{screen}” has {headings} headings of its own");
    Ok(())
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("snapshots/a11y")
}

impl Observer for ScreenReader<'_> {
    fn look(&self, screen: &str) -> Result<()> {
        self.heard.borrow_mut().push(screen.to_owned());
        let lines = spoken::lines(self.harness, &words::written()?.cover.label)?.join("\n") + "\n";
        if !SHELL.iter().any(|begin| screen.starts_with(begin)) {
            expect_frame(screen, &lines)?;
        }
        self.stops_at_every_control(screen, &lines)?;
        let path = folder().join(format!("{screen}.txt"));
        if self.write {
            return fs::write(&path, lines).with_context(|| format!("could not write {}", path.display()));
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if lines != expected {
            let new = lines.lines().find(|line| !expected.lines().any(|known| known == *line));
            self.otherwise
                .borrow_mut()
                .push(format!("{screen}: {}", new.unwrap_or("a line is gone or moved")));
        }
        Ok(())
    }

    fn exported(&self, _: &str, _: &str) -> Result<()> {
        Ok(())
    }
}
