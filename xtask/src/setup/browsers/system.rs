//! Which kind of system this is, as far as the names of its packages depend on it.

use std::fs;

/// A system, by how its packages are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    /// Debian, and what is made from it.
    Debian,
    /// Ubuntu, and what is made from it.
    Ubuntu,
    /// Anything else: it can be told what is needed, but not helped.
    Other,
}

impl System {
    /// Reads what the system says about itself.
    pub fn of_this_machine() -> Self {
        fs::read_to_string("/etc/os-release").map_or(Self::Other, |text| Self::from_release(&text))
    }

    /// `text` is that of an os-release file.
    fn from_release(text: &str) -> Self {
        let value = |key: &str| {
            text.lines()
                .filter_map(|line| line.split_once('='))
                .find(|(name, _)| *name == key)
                .map_or("", |(_, value)| value.trim_matches('"'))
        };
        let kinds = format!("{} {}", value("ID"), value("ID_LIKE"));
        let is = |kind: &str| kinds.split_whitespace().any(|word| word == kind);
        if is("ubuntu") {
            Self::Ubuntu
        } else if is("debian") {
            Self::Debian
        } else {
            Self::Other
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relatives_count_as_what_they_are_made_from() {
        let cases = [
            ("PRETTY_NAME=\"Debian GNU/Linux 12\"\nID=debian\n", System::Debian),
            ("ID=ubuntu\nID_LIKE=debian\n", System::Ubuntu),
            ("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n", System::Ubuntu),
            ("ID=fedora\n", System::Other),
            ("", System::Other),
        ];
        for (text, system) in cases {
            assert_eq!(System::from_release(text), system, "{text}");
        }
    }
}
