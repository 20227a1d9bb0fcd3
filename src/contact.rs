//! The clinic's settings as contact methods. `shell/frame/links.js` makes the same ones for the cover;
//! `tests/fixtures/links.txt` holds both to the same results.

use crate::content::{Interface, dialed, fill};
use crate::questionnaire::Text;
use crate::session::{ContactMethod, Link};
use crate::settings::{Name, Settings};

/// Every contact method that the clinic has set, in a fixed order.
pub fn contact_methods(settings: &Settings, words: &Interface, clinic: &str) -> Vec<ContactMethod> {
    let page = |name, label, books| {
        let href = settings.get(name)?.to_owned();
        let link = Link { href, kind: Name::as_str(name), new_tab: true };
        Some(ContactMethod { label: fill(label, &[("clinic", clinic)]), link: Some(link), books })
    };
    let direct = |name, scheme: &str, label: Text| {
        let value = settings.get(name)?;
        let href = [scheme, &if name == Name::Email { value.to_owned() } else { dialed(value) }].concat();
        let label = [&fill(label, &[("clinic", clinic)]), ": ", value].concat();
        Some(ContactMethod {
            label,
            link: Some(Link { href, kind: name.as_str(), new_tab: false }),
            books: false,
        })
    };
    let plain = |label: String| ContactMethod { label, link: None, books: false };
    let all = [
        direct(Name::Phone, "tel:", words.contact_call),
        direct(Name::Sms, "sms:", words.contact_text),
        direct(Name::Email, "mailto:", words.contact_email),
        page(Name::Booking, words.contact_booking, true),
        page(Name::ContactPage, words.contact_page, true),
        page(Name::Site, words.contact_site, false),
        settings.get(Name::Address).map(|address| plain(address.to_owned())),
        settings.get(Name::Hours).map(|hours| plain(fill(words.contact_hours, &[("hours", hours)]))),
    ];
    all.into_iter().flatten().collect()
}
