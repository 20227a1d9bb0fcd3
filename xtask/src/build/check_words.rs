//! The words for clinics in `content/en/check.toml`: for the console, and for the box of “Check my page”.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Declares a table of texts. In the file, names have dashes; a name that is missing or unknown is an error.
macro_rules! texts {
    ($(#[$about:meta])* $table:ident, $case:literal: $($name:ident)*) => {
        $(#[$about])*
        #[derive(Clone, Deserialize, Serialize)]
        #[serde(deny_unknown_fields, rename_all(deserialize = "kebab-case", serialize = $case))]
        pub struct $table {
            $(pub $name: String,)*
        }
    };
}

/// The whole file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct CheckWords {
    at_once: AtOnce,
    console: Console,
    sources: Sources,
    mend: Mend,
    words: Sentences,
}

impl CheckWords {
    /// Reads the file in the folder of a language.
    pub fn read(language: &Path) -> Result<Self> {
        let path = language.join("check.toml");
        let text = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
        toml::from_str(&text).with_context(|| format!("{} has a mistake", path.display()))
    }

    /// What the loader says in the console.
    pub fn at_once(&self) -> AtOnce {
        self.at_once.clone()
    }

    /// What the check says, in the console and in its box.
    pub fn of_check(&self) -> Value {
        json!({ "console": self.console, "sources": self.sources, "mend": self.mend, "words": self.words })
    }
}

texts! {
    /// What the console says by the script of the tag.
    AtOnce, "kebab-case":
    cannot_run not_loaded seal marks check
}

texts! {
    /// What the console says by the check.
    Console, "kebab-case":
    place nowhere target selector name unknown value quotes hash unseen swallowed
    emptied mount recorder pixel sealed region review version
}

texts! {
    /// What the places of settings are called.
    Sources, "kebab-case":
    mount element script address object
}

texts! {
    /// How to mend a value, by the kind of its setting.
    Mend, "kebab-case":
    text phone sms email url folder exit choice list number accent color other
}

texts! {
    /// The sentences of the box.
    Sentences, "camelCase":
    title about unreviewed checking well count problem warning fine technical console copy copied copy_by_hand report
    again close broken of_guide shown used understood dialed refused is_none lost misplaced quotes near_name unknown_name on_page no_clinic
    no_contact no_contact_here unset_contact defaults good_hash no_hash bad_hash add_hash find_hash
    host_left version other_file renamed referrer cfasync twice other_version no_script guide guides
    hidden swallowed no_fallback fallback near_place no_target near_target find_target emptied in_head nowhere sealed
    seal_off not_sealed opening policy why_wasm why_files why_seal why_program why_save no_wasm
    recorder_open recorder_sealed pixel_open pixel_sealed no_tools files standalone file_status
    file_page file_bytes file_cors file_gone file_policy file_cache file_type due not_due
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::workspace;

    fn text() -> Result<String> {
        Ok(fs::read_to_string(workspace::content().join("en/check.toml"))?)
    }

    #[test]
    fn a_word_that_is_missing_or_unknown_stops_the_build() -> Result<()> {
        let text = text()?;
        assert!(toml::from_str::<CheckWords>(&text).is_ok());
        let unknown = text.replace("\nclose = ", "\nclosed = ");
        assert!(toml::from_str::<CheckWords>(&unknown).is_err());
        let more = format!("{text}\nmore = \"One more.\"\n");
        assert!(toml::from_str::<CheckWords>(&more).is_err());
        let less: Vec<&str> = text.lines().filter(|line| !line.starts_with("emptied")).collect();
        let less = less.join("\n");
        assert!(toml::from_str::<CheckWords>(&less).is_err());
        Ok(())
    }

    #[test]
    fn the_types_of_the_shell_name_every_word() -> Result<()> {
        let words: CheckWords = toml::from_str(&text()?)?;
        let names = |value: &Value| -> BTreeSet<String> {
            value.as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect()
        };
        let typed = |path: &str, start: &str| -> Result<BTreeSet<String>> {
            let types = fs::read_to_string(workspace::root().join("shell").join(path))?;
            let (_, rest) = types.split_once(start).with_context(|| format!("{path} has no {start}"))?;
            let (union, _) = rest.split_once(';').context("the type does not end")?;
            Ok(union.split('"').skip(1).step_by(2).map(str::to_owned).collect())
        };
        let of_check = words.of_check();
        let of_table = |table: &str| of_check.get(table).map(&names).unwrap_or_default();
        assert_eq!(typed("check/types.d.ts", "type Word =")?, of_table("words"));
        let mut hints = typed("types.d.ts", "type Hint =")?;
        hints.extend(typed("types.d.ts", "type FailureCode =")?);
        // A guide that stops tells visitors, and there is nothing that a clinic can do.
        hints.remove("stopped");
        hints.extend(typed("types.d.ts", "type ToolKind =")?);
        assert_eq!(hints, &names(&serde_json::to_value(words.at_once())?) | &of_table("console"));
        Ok(())
    }
}
