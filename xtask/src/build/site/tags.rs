//! Tags in the docs, with a real hash and an address that can be changed by hand.

use crate::workspace;

/// What stands before a version in an address.
const BEFORE: &str = "www.example.org/kap-guide/";

/// What stands in the docs in place of a hash.
const HASH: &str = "sha384-…";

/// A document without placeholders: the hashes are those of this build, and the address is an example.
pub fn real(text: &str, integrity: &str, of_frame: &str) -> String {
    let mut real = String::new();
    let mut rest = hashed(text, integrity, of_frame).replace("https://HOST/", "https://www.example.org/");
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

/// The text with the hash of the script, or with that of `frame.js` in its tag.
fn hashed(text: &str, integrity: &str, of_frame: &str) -> String {
    let mut parts = text.split(HASH);
    let mut hashed = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (_, tag) = hashed.rsplit_once("<script").unwrap_or_default();
        let hash = if tag.contains("/frame.js\"") { of_frame } else { integrity };
        hashed.push_str(&[hash, part].concat());
    }
    hashed
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn no_page_shows_a_placeholder_in_a_tag() {
        let text = fs::read_to_string(workspace::root().join("docs/embedding.md")).unwrap_or_default();
        let real = real(&text, "sha384-abc", "sha384-frame");
        assert!(real.contains("integrity=\"sha384-abc\""));
        let frame = real.split("<script").find(|tag| tag.contains("/frame.js\"")).unwrap_or_default();
        assert!(frame.contains("integrity=\"sha384-frame\""), "{frame}");
        assert_eq!(real.matches("sha384-frame").count(), 1);
        assert!(
            real.contains(&format!("https://www.example.org/kap-guide/{}/kap-guide.js", workspace::VERSION))
        );
        assert!(!real.contains("HOST") && !real.contains("sha384-…"));
    }
}
