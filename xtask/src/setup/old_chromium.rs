//! Old Chromium builds from npm, for `cargo xtask test --all`: how visitors with an old phone see the guide.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::progress::Step;
use crate::setup::npm;
use crate::workspace;

/// A build of Chromium in an npm package.
#[derive(Clone, Copy, Debug)]
pub struct OldChromium {
    /// The number of its release.
    pub release: u32,
    package: &'static str,
    version: &'static str,
}

/// The builds, the oldest first. Each package brings one, for servers without a screen.
pub const OLD_CHROMIUM: [OldChromium; 4] = [
    OldChromium { release: 79, package: "chrome-aws-lambda", version: "2.0.2" },
    OldChromium { release: 92, package: "chrome-aws-lambda", version: "10.1.0" },
    OldChromium { release: 102, package: "@sparticuz/chrome-aws-lambda", version: "14.0.0" },
    OldChromium { release: 106, package: "@sparticuz/chromium", version: "106.0.2" },
];

/// Where the package has the program, compressed.
const PACKED: &str = "bin/chromium.br";

impl OldChromium {
    /// The program.
    pub fn path(self) -> PathBuf {
        workspace::tools().join(format!("chromium-{}/chromium", self.release))
    }

    fn fetch(self) -> Result<()> {
        let path = self.path();
        let packed = path.with_extension("br");
        npm::extract(self.package, self.version, |file| (file.ends_with(PACKED)).then(|| packed.clone()))?;
        let mut from = fs::File::open(&packed)
            .with_context(|| format!("{}@{} holds no {PACKED}", self.package, self.version))?;
        // A run that is interrupted leaves no half of a program.
        let unpacked = path.with_extension("part");
        brotli::BrotliDecompress(&mut from, &mut fs::File::create(&unpacked)?)?;
        fs::set_permissions(&unpacked, fs::Permissions::from_mode(0o755))?;
        fs::rename(&unpacked, &path)?;
        fs::remove_file(&packed).with_context(|| format!("could not remove {}", packed.display()))
    }
}

/// The step that fetches missing builds; `None` if all are there.
pub fn missing() -> Option<Step> {
    let missing: Vec<OldChromium> = OLD_CHROMIUM.into_iter().filter(|old| !old.path().is_file()).collect();
    if missing.is_empty() {
        return None;
    }
    let names: Vec<String> = missing.iter().map(|old| old.release.to_string()).collect();
    let title = format!("Fetching Chromium {} (once, 50 MB each)", names.join(", "));
    Some(Step::new(title, move || missing.iter().try_for_each(|old| old.fetch())))
}
