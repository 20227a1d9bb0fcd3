//! The words that visitors see if their browser runs no scripts, or if the script does not arrive.

use kap_guide::settings::{Name, Settings};

use crate::words::{self, fill};

/// The clinic's number, if it is shown in this region, and a line on help.
pub fn fallback(settings: &Settings) -> Vec<String> {
    let id = settings.get(Name::Region);
    let region = words::REGIONS.iter().find(|region| id == Some(region.id)).or(words::REGIONS.first());
    let Some(region) = region else { return Vec::new() };
    let clinic = settings.get(Name::Clinic).unwrap_or(words::FALLBACK_US);
    let phone = settings.get(Name::Phone).filter(|_| region.shows_contact);
    let call = phone.map(|phone| fill(words::FALLBACK_CALL, &[("clinic", clinic), ("phone", phone)]));
    let crisis = [("crisis", region.crisis), ("emergency", region.emergency)];
    call.into_iter().chain([fill(words::FALLBACK_CRISIS, &crisis)]).collect()
}
