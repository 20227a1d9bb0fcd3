//! The TypeScript compiler, which checks the types of the shell: one pinned version from npm. It runs on the Node that
//! npm runs on.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use super::npm;
use crate::progress::Step;
use crate::workspace;

const VERSION: &str = "6.0.3";

/// The program, for Node.
pub fn compiler() -> PathBuf {
    folder().join("lib/tsc.js")
}

fn folder() -> PathBuf {
    workspace::tools().join("npm").join(format!("typescript-{VERSION}"))
}

/// The step that fetches it; `None` if it is there.
pub fn missing() -> Option<Step> {
    if compiler().is_file() {
        return None;
    }
    Some(Step::new(format!("Fetching typescript@{VERSION} (once)"), fetch))
}

fn fetch() -> Result<()> {
    // It is extracted elsewhere first, so an interrupted run leaves no half of a compiler.
    let parts = workspace::tools().join("npm/packed/typescript");
    npm::extract("typescript", VERSION, |path| is_wanted(path).then(|| parts.join(path)))?;
    ensure!(parts.join("lib/tsc.js").is_file(), "typescript@{VERSION} holds no compiler");
    fs::rename(&parts, folder()).with_context(|| format!("could not make {}", folder().display()))
}

/// Whether a file of the package belongs to the compiler: the program, or the types of what a browser has.
fn is_wanted(path: &Path) -> bool {
    let name = path.strip_prefix("lib").ok().and_then(Path::to_str).unwrap_or_default();
    ["tsc.js", "_tsc.js"].contains(&name) || name.starts_with("lib.") && name.ends_with(".d.ts")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_compiler_and_its_types_are_extracted() {
        let wanted = |path: &str| is_wanted(Path::new(path));
        assert!(wanted("lib/tsc.js") && wanted("lib/_tsc.js"));
        assert!(wanted("lib/lib.d.ts") && wanted("lib/lib.dom.d.ts"));
        assert!(!wanted("lib/typescript.js") && !wanted("lib/de/lib.d.ts") && !wanted("bin/tsc"));
    }
}
