//! Where the files of a release are, and their hashes.

use kap_guide::settings::Kind;

/// What the servers of npm write before a version.
const PACKAGE: &str = "kap-guide@";

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
        let address = address.split(['?', '#']).next()?.strip_prefix("https://")?;
        let (host, path) = address.split_once('/').unwrap_or((address, ""));
        if host.eq_ignore_ascii_case("host") {
            return None;
        }
        // A file stands in the folder of its release, whatever that is called.
        let mut is_release = is_file(path);
        let folder = if is_release { path.rsplit_once('/').map_or("", |(folder, _)| folder) } else { path };
        let package = [PACKAGE, version].concat();
        let mut parts = vec![host];
        for part in folder.split('/').filter(|part| !part.is_empty()) {
            let is_package = part.strip_prefix(PACKAGE).is_some_and(is_version);
            is_release |= is_package;
            parts.push(if is_package { &package } else { part });
        }
        // An address of another version, such as that of the tag before an update.
        if parts.last().is_some_and(|last| is_version(last)) {
            parts.pop();
            is_release = false;
        }
        if !is_release {
            parts.push(version);
        }
        Some(Self { folder: ["https://", &parts.join("/")].concat(), hashes, is_single })
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

/// An address without what stood around it in a tag: it ends at a quote, or at a space after the name of a file.
fn first_of(text: &str) -> &str {
    let is_quote = |sign: char| "\"'<>\u{201c}\u{201d}".contains(sign);
    let text = text.trim_start_matches(|sign: char| is_quote(sign) || sign.is_whitespace());
    let text = text.split(is_quote).next().unwrap_or_default();
    match text.split_once(char::is_whitespace) {
        Some((address, _)) if is_file(address.split(['?', '#']).next().unwrap_or_default()) => address,
        _ => text,
    }
}

/// Whether the last part of a path is the name of a file: it ends in a dot and a word.
fn is_file(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    !ending.is_empty() && ending.bytes().all(|sign| sign.is_ascii_alphabetic())
}

/// Whether a part of a path is a version, such as 0.2.0.
fn is_version(part: &str) -> bool {
    let is_number = |number: &str| !number.is_empty() && number.bytes().all(|sign| sign.is_ascii_digit());
    part.split('.').count() == 3 && part.split('.').all(is_number)
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
        assert_eq!(script("https://example.org").as_deref(), Some("https://example.org/1.2.3/kap-guide.js"));
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
            (
                "https://cdn.example.org/npm/kap-guide@0.1.0/dist/",
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
            "https://example.org/kap-guide/1.2.3/kap-guide.js\u{201d} async",
            "https://example.org/kap-guide/1.2.3/kap-guide.js?x=1 integrity=sha384-a/b",
            "https://example.org/kap-guide/1.2.3/kap-guide.js></script>",
            "https://example.org/kap-guide/1.2.3/\" async",
        ] {
            let expected = "https://example.org/kap-guide/1.2.3/kap-guide.js";
            assert_eq!(script(address).as_deref(), Some(expected), "{address}");
        }
        // A folder may have a space in its name.
        let expected = "https://example.org/our%20files/1.2.3/kap-guide.js";
        assert_eq!(script("https://example.org/our files/").as_deref(), Some(expected));
    }
}
