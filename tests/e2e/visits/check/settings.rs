//! Where the values of settings come from.

use anyhow::{Context as _, Result};
use kap_guide_e2e::harness::Harness;
use kap_guide_e2e::host_site::HostSite;

use super::box_of::open_made;

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
        "Guide 1: You wrote clinic as ““Cedar””. The guide understood “Cedar”.",
        "Guide 1: You wrote phone as “(202) 555–0143 x4”. The guide understood “(202) 555-0143 ext. 4”.",
        "Guide 1: Phone: visitors see “(202) 555-0143 ext. 4”. Their phone dials 2025550143,4.",
        "Guide 1: Your clinic’s name: Cedar",
        "Guide 1: Light or dark: Dark",
        "Guide 1: Where your visitors are: United States",
        "Guide 1: You wrote region as “us”. The guide understood “US”.",
        "Guide 1: booking is “https://example.org/%C3%A9”, from the place of the guide.",
        "Guide 2: Phone: visitors see “1-800-KETAMINE”. Their phone dials 180053826463.",
        "email is “script@example.org”, from your tag.",
        "sms is “+1 202 555 0144”, from your tag.",
        "hours is “From the page”, from kapGuideSettings.",
        "“data-lang”, in your tag, is no setting.",
        "The page has the same tag more than once. One is enough.",
        "The page has 2 guides.",
        "Not set, so visitors do not see it: Contact page.",
    ] {
        found.expect("fine", line)?;
    }
    for line in [
        "Email (email = “address@example.org”, from the address of the script) does not count. The value from your tag does. Remove one of the two.",
        "Email (email = “page@example.org”, from kapGuideSettings) does not count",
        "Guide 2: Your contact is not shown in this region: United Kingdom",
        "Guide 2: Your clinic’s name (clinic = “Second(U+202E) Office”, from the place of the guide) is not used.",
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
