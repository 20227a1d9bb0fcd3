//! `cargo xtask verify`: builds the release of the last commit once more, elsewhere and under other circumstances, and compares each
//! file.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use crate::progress::Progress;
use crate::release::files;
use crate::{process, workspace};

/// What must not make a difference: the language, the time zone, and how much is compiled at once.
const CIRCUMSTANCES: [(&str, &str); 3] =
    [("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Pacific/Kiritimati"), ("CARGO_BUILD_JOBS", "1")];

/// Builds a fresh clone, and compares it with a folder that holds files of a release.
///
/// # Errors
///
/// When the clone cannot be built, or when a file differs or is not part of the release. Each such file is named.
pub fn run(folder: &Path) -> Result<()> {
    ensure!(
        folder.is_dir() && !files::hashes(folder)?.is_empty(),
        "there is no release in {}; run `cargo xtask release`, or name the folder with the files that you downloaded",
        folder.display()
    );
    let clone = workspace::target().join("verify/a clone elsewhere");
    let mut progress = Progress::new(3);
    progress.step("Cloning the last commit", || fresh(&clone))?;
    progress.step("Building its release (about ten minutes)", || build(&clone))?;
    progress.step("Comparing", || compare(folder, &clone.join("release")))?;
    println!("Every file in {} is what this commit builds.", folder.display());
    Ok(())
}

fn fresh(clone: &Path) -> Result<()> {
    if clone.exists() {
        fs::remove_dir_all(clone).with_context(|| format!("could not empty {}", clone.display()))?;
    }
    let mut git = process::command("git")?;
    process::run(git.args(["clone", "--quiet", "--no-hardlinks", "."]).arg(clone))
}

fn build(clone: &Path) -> Result<()> {
    // Tools are no part of what is compared, and take long to compile.
    let tools = clone.join("target/tools");
    for folder in [Some(workspace::tools().as_path()), tools.parent()].into_iter().flatten() {
        fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))?;
    }
    std::os::unix::fs::symlink(workspace::tools(), &tools)
        .context("could not lend the tools to the clone")?;
    let mut cargo = process::cargo()?;
    cargo.current_dir(clone).args(["run", "--quiet", "--package", "xtask", "--", "release"]);
    cargo.envs(CIRCUMSTANCES).env_remove("CARGO_TARGET_DIR");
    process::run(&mut cargo)
}

/// Compares each file that was downloaded with the one built here.
fn compare(found: &Path, built: &Path) -> Result<()> {
    let built = files::hashes(built)?;
    let wrong = |(name, hash): (String, String)| match built.get(&name) {
        Some(same) if *same == hash => None,
        Some(_) => Some(format!("{name} differs")),
        None => Some(format!("{name} is not part of it")),
    };
    let wrong: Vec<String> = files::hashes(found)?.into_iter().filter_map(wrong).collect();
    ensure!(wrong.is_empty(), "this is not what the commit builds: {}", wrong.join(", "));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_that_differs_is_named() -> Result<()> {
        let (one, other) = (tempfile::tempdir()?, tempfile::tempdir()?);
        for folder in [&one, &other] {
            fs::create_dir(folder.path().join("site"))?;
            fs::write(folder.path().join("a.zip"), "bytes")?;
            fs::write(folder.path().join("site/b.js"), "bytes")?;
        }
        compare(one.path(), other.path())?;
        fs::write(one.path().join("site/b.js"), "bytez")?;
        fs::write(one.path().join("c.txt"), "")?;
        fs::remove_file(one.path().join("a.zip"))?;
        let said = compare(one.path(), other.path()).err().map(|error| error.to_string());
        let expected = "this is not what the commit builds: c.txt is not part of it, site/b.js differs";
        assert_eq!(said.as_deref(), Some(expected));
        Ok(())
    }
}
