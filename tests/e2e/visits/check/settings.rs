//! Settings that are set wrong, each with what the console and the check say. No script runs under a wrong hash, so the check can say
//! nothing of that; the fallback words of the page stay.

use anyhow::{Context as _, Result, ensure};
use kap_guide::settings::{Kind, Name, SETTINGS};
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::host_site::HostSite;

use super::box_of::open_made;

/// A value that a kind refuses.
fn bad(kind: Kind) -> String {
    match kind {
        Kind::Text { most } => "x".repeat(most + 1),
        Kind::Phone => "call us <b>today</b>".into(),
        Kind::Email => "Ann <ann@example.org>".into(),
        Kind::Url => "javascript:alert(1)".into(),
        Kind::Folder | Kind::Exit => "nowhere".into(),
        Kind::Choice(_) | Kind::List(_) => "<img src=x onerror=window.harmed=1>".into(),
        Kind::Number { .. } => "99".into(),
        Kind::Accent => "#7fc8c4".into(),
    }
}

/// How people misspell settings, and what is meant.
const MISSPELLED: [(&str, &str); 7] = [
    ("data-colour", "accent"),
    ("data-phonenumber", "phone"),
    ("data-clinc", "clinic"),
    ("data-contactpage", "contact-page"),
    ("data-bookng", "booking"),
    ("data-telephone", "phone"),
    ("data-website", "site"),
];

pub fn refused_and_misspelled(harness: &Harness) -> Result<()> {
    const MARKUP: &str = "const { shadowRoot } = document.querySelector('[data-kap-guide-check]');
        return [shadowRoot.querySelectorAll('img, b, i, script').length, 'harmed' in window]";
    let attributes = |of_page: bool| -> String {
        let rows = SETTINGS.iter().filter(|row| [Name::Target, Name::Base].contains(&row.name) == of_page);
        let written = rows.map(|row| {
            let value = if row.name == Name::Target { "##".into() } else { bad(row.kind) };
            format!(" data-{}=\"{value}\"", row.name.as_str())
        });
        written.collect()
    };
    let misspelled: Vec<String> = MISSPELLED.iter().map(|(name, _)| format!(" {name}=\"x\"")).collect();
    let misspelled = misspelled.concat();
    let head = "<script>window.kapGuideSettings = { clinicName: 'x', \"<i>\": 1 }</script>";
    let body = format!(
        "<div data-kap-guide{}>words</div>
        <script async src=\"{{{{release}}}}/kap-guide.js?bookin=x\" integrity=\"sha384-…\" crossorigin=\"anonymous\"{}{misspelled}></script>",
        attributes(false),
        attributes(true)
    );
    let site = HostSite::start(harness)?;
    let found = open_made(harness, &site, head, &body)?;
    let console = harness.logged("console")?;
    let contacts = [Name::Phone, Name::Sms, Name::Email, Name::Booking, Name::ContactPage];
    for row in SETTINGS.iter().filter(|row| row.name != Name::Target) {
        let level = if contacts.contains(&row.name) { "problem" } else { "warning" };
        let (name, allowed) = (row.name.as_str(), row.kind.allowed());
        let said = console.iter().any(|line| line.contains(&format!("{name}=")) && line.contains(&allowed));
        ensure!(said, "the console says nothing of {name}: {console:#?}");
        found.expect(level, &format!("{name} = “"))?;
        found.expect(level, &format!("is not used. Allowed: {allowed}."))?;
    }
    for (name, near) in MISSPELLED {
        found.expect(
            "warning",
            &format!("“{name}”, in the data- attributes of the script, is no setting. Did you mean {near}?"),
        )?;
    }
    found
        .expect("warning", "“bookin”, in the address of the script, is no setting. Did you mean booking?")?;
    found.expect("warning", "“clinicName”, in kapGuideSettings, is no setting. Did you mean clinic?")?;
    found.expect("warning", "“<i>”, in kapGuideSettings, is no setting. Remove it")?;
    found.expect("problem", "integrity = “sha384-…” is no hash")?;
    found.expect("problem", &format!("then write: integrity=\"{}\"", harness.release.integrity))?;
    found.expect("warning", "The nearest darker color that can be read on white is #")?;
    found.expect("warning", "No clinic name is set.")?;
    found.expect("warning", "Visitors see no way to reach you.")?;
    found.expect("warning", "Add referrerpolicy=\"no-referrer\".")?;
    found.expect("console", "target=\"##\" is not used.")?;
    same("text of the page that became markup", harness.script(MARKUP, Vec::new())?, (0, false))
}

pub fn sources(harness: &Harness) -> Result<()> {
    let head = "<script>window.kapGuideSettings = { hours: 'From the page', email: 'page@example.org' };
        window._fs_org = 'x'; window.fbq = { queue: [] };</script>";
    let body = "<div data-kap-guide clinic=\"“Cedar”\" data-phone=\"(202) 555–0143 x4\" data-region=\"us\" data-booking=\"https://example.org/é\" data-theme=\"Dark\">words</div>
        <kap-guide data-clinic=\"Second\u{202e} Office\" phone=\"1-800-KETAMINE\" region=\"GB\"></kap-guide>
        <script src=\"https://HOST/kap-guide/0.1.0/kap-guide.js\"></script>
        <script src=\"/kap-guide/9.9.9/kap-guide.js\"></script>
        <script src=\"{{release}}/kap-guide.js?email=address@example.org\" data-email=\"script@example.org\" data-sms=\"+1 202 555 0144\" data-lang=\"en\"></script>
        <script src=\"{{release}}/kap-guide.js?email=address@example.org\"></script>";
    let site = HostSite::start(harness)?;
    let found = open_made(harness, &site, head, body)?;
    for line in [
        "Guide 1: clinic is “““Cedar””, from the element.".replace("““", "“"),
        "Guide 1: You wrote phone as “(202) 555–0143 x4”. The guide understood “(202) 555-0143 ext. 4”."
            .into(),
        "Guide 1: phone: visitors see “(202) 555-0143 ext. 4”. Their phone dials 2025550143,4.".into(),
        "Guide 1: You wrote region as “us”. The guide understood “US”.".into(),
        "Guide 1: booking is “https://example.org/%C3%A9”, from the element.".into(),
        "Guide 2: phone: visitors see “1-800-KETAMINE”. Their phone dials 180053826463.".into(),
        "email is “script@example.org”, from the data- attributes of the script.".into(),
        "sms is “+1 202 555 0144”, from the data- attributes of the script.".into(),
        "hours is “From the page”, from kapGuideSettings.".into(),
        "“data-lang”, in the data- attributes of the script, is no setting.".into(),
        "The page has the same tag more than once.".into(),
        "The page has 2 guides.".into(),
        "Not set, so visitors do not see it: contact-page.".into(),
    ] {
        found.expect("fine", &line)?;
    }
    for line in [
        "email = “address@example.org”, from the address of the script, does not count, because the data- attributes of the script comes first.",
        "email = “page@example.org”, from kapGuideSettings, does not count",
        "Guide 2: Your contact is not shown in the region GB",
        "Guide 2: clinic = “Second(U+202E) Office”, from the element, is not used.",
        "The tag has no hash",
        "/kap-guide/9.9.9/kap-guide.js. Version ",
        "FullStory can record that this page was opened, but not the visit.",
        "Meta Pixel can tell a company that someone opened this page, but cannot see the visit.",
    ] {
        found.expect("warning", line)?;
    }
    found.expect(
        "problem",
        "A tag has the address “https://HOST/kap-guide/0.1.0/kap-guide.js”. Replace HOST",
    )?;
    found.expect("console", "the contact of the clinic is not shown in this region.")?;
    let errors = harness.logged("errors")?;
    let own = errors.first().filter(|line| line.contains("kap-guide"));
    own.map_or(Ok(()), |line| Err(anyhow::anyhow!("an error reached the page: {line}"))).context("the page")
}
