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
    /// The release at an address that a clinic wrote: its folder, the folder of all releases, or the script itself. None if it is no
    /// address of a page, or if it still has the `HOST` of an example.
    pub fn at(address: &str, version: &str, hashes: Hashes, is_single: bool) -> Option<Self> {
        let address = Kind::Url.read(address)?;
        let host = address.strip_prefix("https://").unwrap_or(&address).split('/').next();
        if host.is_some_and(|host| host.eq_ignore_ascii_case("host")) {
            return None;
        }
        let address = address.split(['?', '#']).next().unwrap_or_default();
        let folder = match address.rsplit_once('/') {
            Some((folder, file))
                if ["kap-guide.js", "kap-guide.standalone.js", "frame.html"].contains(&file) =>
            {
                folder
            }
            _ => address.trim_end_matches('/'),
        };
        let is_versioned = folder.rsplit('/').next() == Some(version);
        let folder = if is_versioned { folder.to_owned() } else { [folder, "/", version].concat() };
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_is_found_at_what_a_clinic_may_paste() {
        let hashes = Hashes { script: "a".into(), standalone: "b".into(), frame: "c".into() };
        let script = |address| Some(Files::at(address, "1.2.3", hashes.clone(), false)?.script());
        for address in [
            "https://example.org/kap-guide",
            "https://example.org/kap-guide/",
            "https://example.org/kap-guide/1.2.3",
            "https://example.org/kap-guide/1.2.3/",
            "https://example.org/kap-guide/1.2.3/kap-guide.js",
            "https://example.org/kap-guide/1.2.3/kap-guide.js?x=1",
            "http://example.org/kap-guide/",
            " example.org/kap-guide/ ",
        ] {
            let expected = "https://example.org/kap-guide/1.2.3/kap-guide.js";
            assert_eq!(script(address).as_deref(), Some(expected), "{address}");
        }
        for address in ["", "HOST", "javascript:alert(1)", "/kap-guide/", "https://", "ftp://example.org/a"] {
            assert_eq!(script(address), None, "{address}");
        }
    }
}
