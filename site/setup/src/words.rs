//! The words of the form, from `content/en/setup.toml`.

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// Settings that stand together in the form.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// Empty for the first group, which is always open.
    pub title: &'static str,
    /// The names of the settings, in order.
    pub settings: &'static [&'static str],
}

/// A screen that the preview can be led to.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    /// Its name in the form.
    pub label: &'static str,
    /// What a visitor would press on the way there; `site/lead.js` reads it.
    pub way: &'static str,
}

/// Where visitors may be.
#[derive(Clone, Copy, Debug)]
pub struct Region {
    /// The value of the setting.
    pub id: &'static str,
    /// What to do in a crisis, after “please”.
    pub crisis: &'static str,
    /// The emergency number.
    pub emergency: &'static str,
    /// Whether the guide shows the clinic's contact there.
    pub shows_contact: bool,
}

/// The text under a key, or an empty one.
pub fn of(list: &[(&str, &'static str)], key: &str) -> &'static str {
    list.iter().find(|(known, _)| *known == key).map_or("", |(_, text)| text)
}

/// What the form calls a choice of a setting.
pub fn choice(setting: &str, choice: &'static str) -> &'static str {
    let found = CHOICES.iter().find(|(of, known, _)| *of == setting && *known == choice);
    found.map_or(choice, |(.., label)| label)
}

/// A text with its places filled, such as `{value}`. Other braces stay.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut parts = text.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let place = part.split_once('}').and_then(|(name, rest)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some([value, rest])
        });
        filled.push_str(&place.unwrap_or(["{", part]).concat());
    }
    filled
}
