//! The tags to fill in by hand, for people whose browser runs no scripts.

use anyhow::{Context as _, Result};
use kap_guide::settings::parse;
use kap_guide_setup::{Files, Hashes, Snippet, fallback, words};

use super::page::escaped;
use crate::workspace;

/// Where a clinic's files may be, until it says so or releases are published.
const FOLDER: &str = "https://www.example.org/kap-guide/";

/// The settings to change by hand.
const SETTINGS: [(&str, &str); 3] = [
    ("clinic", "Example Counseling"),
    ("phone", "+1 202 555 0143"),
    ("booking", "https://www.example.org/book"),
];

/// Each text with its name: the tag, and the two parts for editors that take no script in the middle of a page.
const SNIPPETS: [Snippet; 3] = [Snippet::Script, Snippet::Loader, Snippet::Marker];

/// The texts to copy, with the hash of this build.
///
/// # Errors
///
/// When the address of releases is not one that a tag can have.
pub fn html(address: Option<&str>, hashes: Hashes) -> Result<String> {
    let files = Files::at(address.unwrap_or(FOLDER), workspace::VERSION, hashes, false);
    let files = files.context("the address of releases is no address that begins with https://")?;
    let (settings, _) = parse(SETTINGS);
    let texts = SNIPPETS.map(|snippet| {
        let title = words::of(words::SNIPPETS, snippet.id());
        let text = snippet.write(&settings, &files, &fallback(&settings));
        format!("<h4>{}</h4>\n<pre><code>{}</code></pre>\n", escaped(title), escaped(&text))
    });
    Ok(texts.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_by_hand_has_the_real_hash_and_an_address_to_change() -> Result<()> {
        let hashes = || Hashes { script: "sha384-a+b/c=".into(), standalone: String::new() };
        let html = html(None, hashes())?;
        assert!(html.contains("integrity=&quot;sha384-a+b/c=&quot;"), "{html}");
        let src = format!("src=&quot;{FOLDER}{}/kap-guide.js&quot;", workspace::VERSION);
        assert_eq!(html.matches(&src).count(), 2, "{html}");
        assert!(html.contains("&lt;div data-kap-guide") && html.contains("988"), "{html}");
        assert!(!html.contains("HOST") && !html.contains('…') && !html.contains("<script"), "{html}");
        let published = super::html(Some("https://files.example.org/kap-guide/"), hashes())?;
        assert!(published.contains("https://files.example.org/kap-guide/"), "{published}");
        Ok(())
    }
}
