//! Where the files of a release are, and their hashes.

use kap_guide::settings::Kind;

/// The hashes of the scripts of a release, in the form of `integrity`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hashes {
    /// Of `kap-guide.js`.
    pub script: String,
    /// Of `kap-guide.standalone.js`.
    pub standalone: String,
}

/// A release on a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files {
    folder: String,
    hashes: Hashes,
    is_single: bool,
}

impl Files {
    /// The release at an address that a clinic wrote: its folder, the folder of all releases, or one of its files. None if it is no
    /// address of a page, or if it still has the `HOST` of an example.
    pub fn at(address: &str, version: &str, hashes: Hashes, is_single: bool) -> Option<Self> {
        let address = Kind::Url.read(first_of(address))?;
        let address = address.split(['?', '#']).next()?;
        let (mut folder, mut last) = address.trim_end_matches('/').rsplit_once('/')?;
        let is_host = folder == "https:/";
        // A file stands in the folder of its release, whatever that is called.
        let is_release = !is_host && !address.ends_with('/') && is_file(last);
        if is_release {
            (folder, last) = folder.rsplit_once('/')?;
        }
        let host = address.strip_prefix("https://")?.split('/').next()?;
        if host.eq_ignore_ascii_case("host") {
            return None;
        }
        // The last folder may be that of another version, as in the tag before an update.
        let folder = match (is_version(last), is_release) {
            (true, _) => [folder, "/", version].concat(),
            (false, true) => [folder, "/", last].concat(),
            (false, false) => [folder, "/", last, "/", version].concat(),
        };
        Some(Self { folder, hashes, is_single })
    }

    /// A release at a path of the page's own server, for the preview.
    pub fn here(script: &str, hashes: Hashes) -> Self {
        let folder = script.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
        Self { folder, hashes, is_single: false }
    }

    /// The address of the script of the tag.
    pub fn script(&self) -> String {
        let name = if self.is_single { "kap-guide.standalone.js" } else { "kap-guide.js" };
        self.file(name)
    }

    /// The hash of that script.
    pub fn integrity(&self) -> &str {
        if self.is_single { &self.hashes.standalone } else { &self.hashes.script }
    }

    /// The address of another file.
    pub fn file(&self, name: &str) -> String {
        [&self.folder, "/", name].concat()
    }
}

/// An address without what stood around it in a tag: it ends at a quote or a space.
fn first_of(text: &str) -> &str {
    let text = text.trim_start_matches(['"', '\'', ' ']);
    let is_end = |sign: u8| sign.is_ascii_whitespace() || matches!(sign, b'"' | b'\'' | b'<' | b'>');
    let end = text.bytes().position(is_end).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// Whether a part of a path is the name of a file: it ends in a dot and letters.
fn is_file(part: &str) -> bool {
    let before = part.bytes().rev().find(|sign| !sign.is_ascii_alphabetic());
    before == Some(b'.') && !part.ends_with('.')
}

/// Whether a part of a path is a version, such as 0.2.0. A host of numbers has one more dot.
fn is_version(part: &str) -> bool {
    part.bytes().filter(|sign| *sign == b'.').count() == 2
        && part.bytes().all(|sign| sign.is_ascii_digit() || sign == b'.')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn script(address: &str) -> Option<String> {
        let hashes = Hashes { script: "a".into(), standalone: "b".into() };
        Some(Files::at(address, "1.2.3", hashes, false)?.script())
    }

    #[test]
    fn a_release_is_found_at_what_a_clinic_may_paste() {
        for address in [
            "https://example.org/kap-guide",
            "https://example.org/kap-guide/",
            "https://example.org/kap-guide/1.2.3",
            "https://example.org/kap-guide/1.2.3/",
            "https://example.org/kap-guide/1.2.3/kap-guide.js",
            "https://example.org/kap-guide/1.2.3/kap-guide.js?x=1",
            "https://example.org/kap-guide/1.2.3/kap-guide.js#x/y",
            "https://example.org/kap-guide/1.2.3/kap-guide.check.js",
            "https://example.org/kap-guide/1.2.3/integrity.json",
            "https://example.org/kap-guide/1.2.3/frame.js",
            "https://example.org/kap-guide/1.2.3/frame.html?clinic=Example",
            "http://example.org/kap-guide/",
            " example.org/kap-guide/ ",
        ] {
            let expected = "https://example.org/kap-guide/1.2.3/kap-guide.js";
            assert_eq!(script(address).as_deref(), Some(expected), "{address}");
        }
        for address in
            ["", "HOST", "javascript:alert(1)", "/kap-guide/", "https://", "ftp://example.org/a", "\""]
        {
            assert_eq!(script(address), None, "{address}");
        }
        for host in ["example.org", "192.0.2.1"] {
            let expected = format!("https://{host}/1.2.3/kap-guide.js");
            assert_eq!(script(&format!("https://{host}")).as_deref(), Some(&*expected));
        }
    }

    #[test]
    fn the_address_of_an_older_version_becomes_that_of_this_one() {
        for address in [
            "https://example.org/kap-guide/0.1.0",
            "https://example.org/kap-guide/0.1.0/",
            "https://example.org/kap-guide/0.1.0/kap-guide.js",
            "https://example.org/kap-guide/0.1.0/integrity.json",
        ] {
            let expected = "https://example.org/kap-guide/1.2.3/kap-guide.js";
            assert_eq!(script(address).as_deref(), Some(expected), "{address}");
        }
    }

    #[test]
    fn a_file_stands_in_the_folder_that_someone_chose_for_it() {
        for (address, expected) in [
            ("https://example.org/kap-guide/kap-guide.js", "https://example.org/kap-guide/kap-guide.js"),
            ("https://example.org/kap-guide.js", "https://example.org/kap-guide.js"),
            (
                "https://example.org/3.1.4/public/kap-guide.js",
                "https://example.org/3.1.4/public/kap-guide.js",
            ),
            (
                "https://cdn.example.org/npm/kap-guide@1.2.3/dist/kap-guide.js",
                "https://cdn.example.org/npm/kap-guide@1.2.3/dist/kap-guide.js",
            ),
        ] {
            assert_eq!(script(address).as_deref(), Some(expected), "{address}");
        }
    }

    #[test]
    fn the_rest_of_a_tag_does_not_count() {
        for address in [
            "https://example.org/kap-guide/1.2.3/kap-guide.js\" integrity=\"sha384-a\"",
            "\"https://example.org/kap-guide/1.2.3/kap-guide.js\" integrity=\"sha384-a\"",
            "https://example.org/kap-guide/1.2.3/kap-guide.js' async",
            "https://example.org/kap-guide/1.2.3/kap-guide.js?x=1 integrity=sha384-a/b",
            "https://example.org/kap-guide/1.2.3/kap-guide.js></script>",
            "https://example.org/kap-guide/1.2.3/\" async",
        ] {
            let expected = "https://example.org/kap-guide/1.2.3/kap-guide.js";
            assert_eq!(script(address).as_deref(), Some(expected), "{address}");
        }
    }
}
