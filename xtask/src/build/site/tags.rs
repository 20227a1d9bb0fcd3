//! Tags in the docs, with a real hash and an address that can be changed by hand.

use crate::workspace;

/// What stands before a version in an address.
const BEFORE: &str = "www.example.org/kap-guide/";

/// A document without placeholders: the hash is that of this build, and the address is an example.
pub fn real(text: &str, integrity: &str) -> String {
    let mut real = String::new();
    let mut rest = text.replace("https://HOST/", "https://www.example.org/").replace("sha384-…", integrity);
    rest = rest.replace("`HOST`", "`www.example.org`");
    while let Some((before, after)) = rest.split_once(BEFORE) {
        real.push_str(before);
        real.push_str(BEFORE);
        let is_version = |sign: char| sign.is_ascii_digit() || sign == '.';
        let after = after.trim_start_matches(is_version);
        real.push_str(workspace::VERSION);
        rest = after.to_owned();
    }
    real.push_str(&rest);
    real
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn no_page_shows_a_placeholder_in_a_tag() {
        let text = fs::read_to_string(workspace::root().join("docs/embedding.md")).unwrap_or_default();
        let real = real(&text, "sha384-abc");
        assert!(real.contains("integrity=\"sha384-abc\""));
        assert!(
            real.contains(&format!("https://www.example.org/kap-guide/{}/kap-guide.js", workspace::VERSION))
        );
        assert!(!real.contains("HOST") && !real.contains("sha384-…"));
    }
}
