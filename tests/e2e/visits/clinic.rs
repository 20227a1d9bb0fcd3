//! The example clinic of the test pages: what a visitor should see of it.

use anyhow::Result;
use kap_guide::content::fill;
use kap_guide::questionnaire::Text;
use kap_guide::session::{ContactMethod, Link};
use kap_guide_e2e::harness::same;
use kap_guide_e2e::visitor::Visitor;
use kap_guide_e2e::words;

/// Its name.
pub const NAME: &str = "Example Counseling";

/// Where a press on its number leads.
pub const PHONE: &str = "tel:+12025550143";

/// Where its pages to book and to write are.
pub const BOOKING: [&str; 2] = ["https://example.org/book", "https://example.org/contact"];

/// Whether a link leads to the clinic in any way.
pub fn is_own(href: &str) -> bool {
    href.contains("2025550") || href.contains("example.org")
}

/// Every way to reach it, in order.
pub fn ways() -> Result<Vec<ContactMethod>> {
    let said = &words::content()?.words.interface;
    let way = |words: Text, shown: Option<&str>, href: &str, kind, books| {
        let label = [Some(fill(words, &[("clinic", NAME)]).as_str()), shown]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(": ");
        let link = Link { href: href.into(), kind, new_tab: shown.is_none() };
        ContactMethod { label, link: Some(link), books }
    };
    let plain = |label: String| ContactMethod { label, link: None, books: false };
    Ok(vec![
        way(said.contact_call, Some("+1 202 555 0143"), PHONE, "phone", false),
        way(said.contact_text, Some("+1 202 555 0144"), "sms:+12025550144", "sms", false),
        way(said.contact_email, Some("hello@example.org"), "mailto:hello@example.org", "email", false),
        way(said.contact_booking, None, BOOKING[0], "booking", true),
        way(said.contact_page, None, BOOKING[1], "contact-page", true),
        way(said.contact_site, None, "https://example.org/", "site", false),
        plain("12 Example Street, Washington, DC".into()),
        plain(fill(said.contact_hours, &[("hours", "Monday to Friday, 9 am to 5 pm")])),
    ])
}

/// Makes sure that the number of the tag can be called from this screen.
pub fn expect_phone_link(visitor: &Visitor<'_>) -> Result<()> {
    same("the phone link", visitor.link("Call Example Counseling: +1 202 555 0143")?.as_str(), PHONE)
}
