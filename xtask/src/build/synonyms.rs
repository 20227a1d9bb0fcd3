//! Words that clinics write for a setting, for the check of the page and for the plugin’s shortcode.

/// A word, and the setting that it means. A slip in a name is found by its letters.
pub const SYNONYMS: [(&str, &str); 17] = [
    ("color", "accent"),
    ("colour", "accent"),
    ("country", "region"),
    ("link", "booking"),
    ("locale", "region"),
    ("mail", "email"),
    ("mobile", "phone"),
    ("mode", "theme"),
    ("name", "clinic"),
    ("partner", "medical-partner"),
    ("place", "target"),
    ("practice", "clinic"),
    ("state", "region"),
    ("tel", "phone"),
    ("telephone", "phone"),
    ("url", "site"),
    ("website", "site"),
];

#[cfg(test)]
mod tests {
    use kap_guide::settings::SETTINGS;

    use super::*;

    #[test]
    fn every_synonym_means_a_setting_and_is_none() {
        let is_setting = |name: &str| SETTINGS.iter().any(|setting| setting.name.as_str() == name);
        for (word, name) in SYNONYMS {
            assert!(is_setting(name), "{word} means {name}, which is no setting");
            assert!(!is_setting(word), "{word} is a setting itself");
        }
    }
}
