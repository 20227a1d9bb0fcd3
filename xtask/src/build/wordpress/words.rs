//! The words of the plugin: its own, those of the clinic's form, and some of the check.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context as _, Result};
use kap_guide::settings::{Kind, Setting};
use kap_guide_setup::{is_of_page, words};
use serde::Deserialize;

use super::data::of_guide;
use super::php::Php;
use crate::workspace;

/// The words of the form that the plugin says too.
const OF_FORM: [(&str, &str); 22] = [
    ("blank", words::BLANK),
    ("changed", words::CHANGED),
    ("color", words::COLOR),
    ("copy-url", words::COPY_URL),
    ("email", words::EMAIL),
    ("example", words::EXAMPLE),
    ("exit", words::EXIT),
    ("first", words::FIRST),
    ("invisible", words::INVISIBLE),
    ("is-none", words::IS_NONE),
    ("number", words::NUMBER),
    ("one-of", words::ONE_OF),
    ("phone", words::PHONE),
    ("scheme", words::SCHEME),
    ("sms", words::SMS),
    ("some-of", words::SOME_OF),
    ("too-long", words::TOO_LONG),
    ("too-pale", words::TOO_PALE),
    ("unset", words::UNSET),
    ("unset-choice", words::UNSET_CHOICE),
    ("unset-none", words::UNSET_NONE),
    ("url", words::URL),
];

/// The sentences of the check that the plugin says too.
const OF_CHECK: [&str; 5] = ["policy", "why-files", "why-save", "why-seal", "why-wasm"];

/// `content/en/wordpress.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Own {
    /// What the plugin says.
    pub words: BTreeMap<String, String>,
    /// What its check says.
    pub check: BTreeMap<String, String>,
}

impl Own {
    /// Reads them, with the guide's own headline in its place.
    pub fn read() -> Result<Self> {
        let mut own: Self = read("wordpress.toml")?;
        let OfCover { cover } = read("cover.toml")?;
        for text in own.words.values_mut() {
            *text = text.replace("{headline}", &cover.title);
        }
        Ok(own)
    }
}

/// The part of `content/en/check.toml` that the plugin needs.
#[derive(Deserialize)]
struct OfCheck {
    words: BTreeMap<String, String>,
}

/// The part of `content/en/cover.toml` that the plugin needs.
#[derive(Deserialize)]
struct OfCover {
    cover: Headline,
}

/// The guide's own headline.
#[derive(Deserialize)]
struct Headline {
    title: String,
}

fn read<T: serde::de::DeserializeOwned>(name: &str) -> Result<T> {
    let path = workspace::content().join("en").join(name);
    let text = fs::read_to_string(&path).with_context(|| format!("could not read content/en/{name}"))?;
    toml::from_str(&text).with_context(|| format!("content/en/{name} has a mistake"))
}

/// All words, in groups.
pub fn all() -> Result<Php> {
    let own = Own::read()?;
    let shared: OfCheck = read("check.toml")?;
    let mut check = own.check;
    for key in OF_CHECK {
        let text = shared.words.get(key).with_context(|| format!("content/en/check.toml has no `{key}`"))?;
        check.insert(key.into(), text.clone());
    }
    let by_setting = |text: fn(&'static Setting) -> String| {
        Php::said(of_guide().map(|setting| (setting.name.as_str(), text(setting))))
    };
    let titles = words::GROUPS.iter().filter(|group| !group.settings.iter().all(|name| is_of_page(name)));
    Ok(Php::map([
        ("words", Php::said(own.words)),
        ("form", Php::said(OF_FORM)),
        ("check", Php::said(check)),
        ("groups", Php::List(titles.map(|group| Php::Said(group.title.into())).collect())),
        ("labels", by_setting(|setting| words::of(words::LABELS, setting.name.as_str()).to_owned())),
        ("help", by_setting(|setting| setting.help.replace('`', ""))),
        ("defaults", by_setting(|setting| setting.default.to_owned())),
        ("choices", choices()),
    ]))
}

fn choices() -> Php {
    Php::map(of_guide().filter_map(|setting| {
        let (Kind::Choice(choices) | Kind::List(choices)) = setting.kind else { return None };
        let name = setting.name.as_str();
        Some((name, Php::said(choices.iter().map(|choice| (*choice, words::choice(name, choice))))))
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The PHP and JavaScript that are written by hand.
    fn code() -> Result<String> {
        let mut code = String::new();
        for folder in ["includes", "block"] {
            for entry in fs::read_dir(workspace::root().join("wordpress").join(folder))? {
                code.push_str(&fs::read_to_string(entry?.path())?);
            }
        }
        Ok(code)
    }

    #[test]
    fn every_word_of_the_plugin_is_said_and_every_word_that_it_says_is_there() -> Result<()> {
        let (own, code) = (Own::read()?, code()?);
        let is_said =
            |key: &&String| code.contains(&format!("'{key}'")) || code.contains(&format!("words.{key}"));
        let silent: Vec<&String> =
            own.words.keys().chain(own.check.keys()).filter(|key| !is_said(key)).collect();
        assert_eq!(silent, Vec::<&String>::new(), "no one reads these");

        let known = |group: &str, key: &str| match group {
            "words" => own.words.contains_key(key),
            "form" => OF_FORM.iter().any(|(name, _)| *name == key),
            "check" => own.check.contains_key(key) || OF_CHECK.contains(&key),
            _ => false,
        };
        let mut asked = Vec::new();
        for (begin, group) in [
            ("text( 'words', '", "words"),
            ("text( 'form', '", "form"),
            ("text( 'check', '", "check"),
            ("$words['", "words"),
        ] {
            let keys = code.split(begin).skip(1).filter_map(|rest| rest.split('\'').next());
            asked.extend(keys.map(|key| (group, key)));
        }
        assert!(asked.len() > 30, "only {} words were found in the code", asked.len());
        asked.retain(|(group, key)| !known(group, key));
        assert_eq!(asked, Vec::new(), "the plugin says these, and no one wrote them");
        Ok(())
    }
}
