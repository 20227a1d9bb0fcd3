//! Mis-settings: what a clinic wrote, and what the console and the check say of it. The rows are in `tests/fixtures/mis-settings/`;
//! `site/setup/tests/feedback.rs` reads what the form says of the same values.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::host_site::HostSite;
use kap_guide_e2e::release::FILES;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use xtask::workspace::{self, VERSION};

use super::box_of::{expect_no_box, open_made, open_page};

/// A value of a setting, and what is said of it.
#[derive(Deserialize)]
struct Written {
    setting: String,
    value: String,
    console: Option<String>,
    check: Vec<String>,
}

/// A name that is no setting, or that stands where it does not count.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    on: Place,
    name: String,
    console: Option<String>,
    check: Vec<String>,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
enum Place {
    Script,
    Element,
    Address,
    Object,
}

/// A tag or a page at fault.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Faulty {
    fault: String,
    #[serde(default)]
    head: String,
    body: String,
    console: Vec<String>,
    check: Vec<String>,
}

/// A tag that the browser does not run, so that nothing of ours can say a word.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Stopped {
    fault: String,
    body: String,
}

#[derive(Deserialize)]
struct Values {
    value: Vec<Written>,
}

#[derive(Deserialize)]
struct Names {
    name: Vec<Named>,
}

#[derive(Deserialize)]
struct Pages {
    page: Vec<Faulty>,
    stopped: Vec<Stopped>,
}

fn read<T: DeserializeOwned>(file: &str) -> Result<T> {
    let path = workspace::root().join("tests/fixtures/mis-settings").join(file);
    let text = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
    toml::from_str(&text).with_context(|| format!("{} has a mistake", path.display()))
}

/// A text of a row as this run has it. `{{script}}` is a good tag up to its settings.
fn filled(site: &HostSite<'_>, text: &str) -> String {
    const SCRIPT: &str = "<script data-cfasync=\"false\" async src=\"{{release}}/kap-guide.js\" \
        integrity=\"{{integrity}}\" crossorigin=\"anonymous\" referrerpolicy=\"no-referrer\"";
    site.fill(&text.replace("{{script}}", SCRIPT).replace("{{version}}", VERSION))
}

/// What differs between the rows of a table and the lines that were said. A row that ends with `…` says how a line begins. A line
/// that is fine needs no row.
fn differences(rows: &[String], lines: &[String]) -> Vec<String> {
    let fits = |row: &String, line: &String| {
        row == line || row.strip_suffix('…').is_some_and(|begin| line.starts_with(begin))
    };
    let unsaid = rows.iter().filter(|row| !lines.iter().any(|line| fits(row, line)));
    let is_new = |line: &&String| !line.starts_with("fine: ") && !rows.iter().any(|row| fits(row, line));
    let unsaid = unsaid.map(|row| format!("not said: {row}"));
    unsaid.chain(lines.iter().filter(is_new).map(|line| format!("not in the table: {line}"))).collect()
}

/// What a page has to say, in the console and in the check.
struct Rows<'a> {
    console: Vec<&'a String>,
    check: Vec<&'a String>,
}

impl Rows<'_> {
    /// Opens a page with the check, and holds what is said there against the rows.
    fn expect(&self, harness: &Harness, site: &HostSite<'_>, head: &str, body: &str) -> Result<()> {
        const MARKUP: &str = "const { shadowRoot } = document.querySelector('[data-kap-guide-check]');
            return [shadowRoot.querySelectorAll('img, b, i, script').length, 'harmed' in window]";
        let report = open_made(harness, site, &filled(site, head), &filled(site, body))?;
        let console = harness.logged("console")?;
        let own = |line: &String| line.split_once(": kap-guide: ").map(|(_, words)| words.to_owned());
        let told: Vec<String> = console.iter().filter_map(own).collect();
        let of_run = |rows: &[&String]| rows.iter().map(|row| filled(site, row)).collect::<Vec<_>>();
        let lines = report.lines();
        let found =
            [differences(&of_run(&self.console), &told), differences(&of_run(&self.check), &lines)].concat();
        ensure!(found.is_empty(), "{found:#?}\nThe console says {told:#?}\nThe check says {lines:#?}");
        same("text of the page that became markup", harness.script(MARKUP, Vec::new())?, (0, false))
    }
}

pub fn values(harness: &Harness) -> Result<()> {
    let site = HostSite::start(harness)?;
    let mut left = read::<Values>("contact.toml")?.value;
    left.extend(read::<Values>("guide.toml")?.value);
    while !left.is_empty() {
        // Each setting stands once on a page.
        let (mut page, mut later) = (Vec::<Written>::new(), Vec::new());
        for row in left {
            let is_taken = page.iter().any(|other| other.setting == row.setting);
            if is_taken { &mut later } else { &mut page }.push(row);
        }
        left = later;
        let rows = Rows {
            console: page.iter().filter_map(|row| row.console.as_ref()).collect(),
            check: page.iter().flat_map(|row| &row.check).collect(),
        };
        rows.expect(harness, &site, "", &page_with(&page))?;
    }
    Ok(())
}

/// A page with these values, that has a name and a contact in any case.
fn page_with(rows: &[Written]) -> String {
    const GOOD: [(&str, &str); 2] =
        [("clinic", "Example Counseling"), ("contact-page", "https://www.example.org/contact")];
    let written = rows.iter().map(|row| (row.setting.as_str(), row.value.as_str()));
    let missing = GOOD.into_iter().filter(|(name, _)| rows.iter().all(|row| row.setting != *name));
    let is_of_script = |name: &str| ["target", "base"].contains(&name);
    let (script, marker): (Vec<_>, Vec<_>) = written.chain(missing).partition(|(name, _)| is_of_script(name));
    let quoted = |value: &str| value.replace('&', "&amp;").replace('"', "&quot;");
    let attributes = |pairs: Vec<(&str, &str)>| -> String {
        let pairs = pairs.iter().map(|(name, value)| format!(" data-{name}=\"{}\"", quoted(value)));
        pairs.collect::<Vec<_>>().concat()
    };
    format!(
        "<div data-kap-guide{}><p>Call 988.</p></div>{{{{script}}}}{}></script>",
        attributes(marker),
        attributes(script)
    )
}

pub fn names(harness: &Harness) -> Result<()> {
    let site = HostSite::start(harness)?;
    let names = read::<Names>("names.toml")?.name;
    let on = |place: Place, write: fn(&str) -> String| -> String {
        names.iter().filter(|row| row.on == place).map(|row| write(&row.name)).collect()
    };
    let head = on(Place::Object, |name| format!("\"{name}\": 1, "));
    let head = format!("<script>window.kapGuideSettings = {{ {head}}}</script>");
    let attribute = |name: &str| format!(" {name}=\"x\"");
    let query = on(Place::Address, |name| format!("{name}=x&"));
    let script = filled(&site, "{{script}}").replace(".js\"", &format!(".js?{query}\""));
    let body = format!(
        "<div data-kap-guide data-clinic=\"Example Counseling\" data-phone=\"+1 202 555 0143\"{}><p>Call 988.</p></div>\
         {script}{}></script>",
        on(Place::Element, attribute),
        on(Place::Script, attribute)
    );
    let rows = Rows {
        console: names.iter().filter_map(|row| row.console.as_ref()).collect(),
        check: names.iter().flat_map(|row| &row.check).collect(),
    };
    rows.expect(harness, &site, &head, &body)
}

pub fn pages(harness: &Harness) -> Result<()> {
    let site = HostSite::start(harness)?;
    // Where someone renamed the script, the other files are as they were.
    for file in FILES {
        site.serve_release_file(file)?;
    }
    for (name, file) in [("guide.min.js", "kap-guide.js"), ("kap-guide.check.js", "kap-guide.check.js")] {
        site.serve_script(&format!("/files/{name}"), harness.release.bytes(file)?);
    }
    for row in read::<Pages>("pages.toml")?.page {
        let rows = Rows { console: row.console.iter().collect(), check: row.check.iter().collect() };
        rows.expect(harness, &site, &row.head, &row.body).with_context(|| row.fault)?;
    }
    Ok(())
}

pub fn stopped(harness: &Harness) -> Result<()> {
    const SEEN: &str =
        "const words = [...document.querySelectorAll('p')].filter((part) => part.checkVisibility());
        return [words.map(({ textContent }) => textContent), 'KapGuide' in window];";
    let site = HostSite::start(harness)?;
    for Stopped { fault, body } in read::<Pages>("pages.toml")?.stopped {
        open_page(harness, &site, "", &filled(&site, &body))?;
        let found: (Vec<String>, bool) = harness.script(SEEN, Vec::new())?;
        same(&format!("{fault}: the words of the page"), found, (vec!["Call 988.".to_owned()], false))?;
        expect_no_box(harness)?;
    }
    Ok(())
}
