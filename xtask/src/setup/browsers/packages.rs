//! The system's packages that the browser tests stand on.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::system::System;
use super::{Engine, chromedriver, chromium, firefox, webkit_driver};
use crate::process;

/// Something that the browser tests need from the system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Package {
    Chromium,
    Chromedriver,
    Firefox,
    WebkitDriver,
    /// Brings what hosts are made of, axe-core, which reads every screen, and TypeScript; with it comes Node.
    Npm,
    /// An old library that changes what every page has, as old pages still do.
    OldPrototype,
    /// Another one.
    OldMootools,
    /// A screen for `WebKitGTK`, which has no headless mode.
    VirtualScreen,
    DejavuFonts,
    LiberationFonts,
    Wordpress,
    /// What it looks like; it does nothing without one.
    WordpressTheme,
    Php,
    PhpMysql,
    /// Reads the plugin's HTML in tests.
    PhpXml,
    Mariadb,
    Apache,
    Nginx,
}

/// What tests in any engine need; fonts, or the pictures show empty boxes for letters.
const FOR_ALL: [Package; 7] = [
    Package::DejavuFonts,
    Package::LiberationFonts,
    Package::Npm,
    Package::Php,
    Package::PhpXml,
    Package::OldPrototype,
    Package::OldMootools,
];

/// A real WordPress, for those who ask for it.
pub const FOR_WORDPRESS: [Package; 4] =
    [Package::Wordpress, Package::WordpressTheme, Package::PhpMysql, Package::Mariadb];

/// Web servers, for the download.
pub const SERVERS: [Package; 2] = [Package::Apache, Package::Nginx];

/// The packages for these engines.
pub fn for_engines(engines: &[Engine]) -> impl Iterator<Item = Package> {
    let of_engine = |engine: &Engine| -> &'static [Package] {
        match engine {
            Engine::Chromium => &[Package::Chromium, Package::Chromedriver],
            Engine::Firefox => &[Package::Firefox],
            Engine::Webkit => &[Package::WebkitDriver, Package::VirtualScreen],
        }
    };
    engines.iter().flat_map(of_engine).copied().chain(FOR_ALL)
}

impl Package {
    /// The package's name for the system's own installer.
    pub fn name(self, system: System) -> &'static str {
        let on_ubuntu = system == System::Ubuntu;
        match self {
            Self::Chromium if on_ubuntu => "chromium-browser",
            Self::Chromium => "chromium",
            Self::Chromedriver if on_ubuntu => "chromium-chromedriver",
            Self::Chromedriver => "chromium-driver",
            Self::Firefox if on_ubuntu => "firefox",
            Self::Firefox => "firefox-esr",
            Self::WebkitDriver => "webkit2gtk-driver",
            Self::Npm => "npm",
            Self::OldPrototype => "libjs-prototype",
            Self::OldMootools => "libjs-mootools",
            Self::VirtualScreen => "xvfb",
            Self::DejavuFonts => "fonts-dejavu-core",
            Self::LiberationFonts => "fonts-liberation",
            Self::Wordpress => "wordpress",
            Self::WordpressTheme => "wordpress-theme-twentytwentythree",
            Self::Php => "php-cli",
            Self::PhpMysql => "php-mysql",
            Self::PhpXml => "php-xml",
            Self::Mariadb => "mariadb-server",
            Self::Apache => "apache2",
            Self::Nginx => "nginx-light",
        }
    }

    /// Whether the program is on the PATH or, for fonts, the package is installed.
    pub fn is_there(self, system: System) -> bool {
        match self {
            Self::Chromium => chromium().is_some(),
            Self::Chromedriver => chromedriver().is_some(),
            Self::Firefox => firefox().is_some(),
            Self::WebkitDriver => webkit_driver().is_some(),
            Self::Npm => process::find(&["npm"]).is_some() && process::find(&["node"]).is_some(),
            Self::OldPrototype | Self::OldMootools => old_script(self).is_some(),
            Self::VirtualScreen => process::find(&["Xvfb"]).is_some(),
            Self::Wordpress => Path::new("/usr/share/wordpress/wp-load.php").is_file(),
            Self::WordpressTheme => {
                Path::new("/usr/share/wordpress/wp-content/themes/twentytwentythree").is_dir()
            }
            Self::Php => process::find(&["php"]).is_some(),
            Self::PhpMysql => has_php("mysqli"),
            Self::PhpXml => has_php("dom"),
            Self::Mariadb => process::find(&["mariadbd"]).is_some(),
            Self::Apache => process::find(&["apache2"]).is_some(),
            Self::Nginx => process::find(&["nginx"]).is_some(),
            // Elsewhere fonts have other packages, and a machine with a screen has fonts.
            Self::DejavuFonts | Self::LiberationFonts => {
                system == System::Other || is_installed(self.name(system))
            }
        }
    }
}

/// Whether PHP has one of its parts.
fn has_php(part: &str) -> bool {
    process::output(Command::new("php").arg("-m")).is_some_and(|parts| parts.lines().any(|line| line == part))
}

/// Where Debian puts an old library.
pub fn old_script(package: Package) -> Option<PathBuf> {
    let path = match package {
        Package::OldPrototype => "/usr/share/javascript/prototype/prototype.js",
        Package::OldMootools => "/usr/share/javascript/mootools/mootools-core.min.js",
        _ => return None,
    };
    Some(PathBuf::from(path)).filter(|path| path.is_file())
}

/// Installs packages through apt, as root or through a sudo that asks nothing.
///
/// # Errors
///
/// When this is not possible; the sentence then holds what the person can do.
pub fn install(packages: &[Package], system: System) -> Result<()> {
    let names: Vec<&str> = packages.iter().map(|package| package.name(system)).collect();
    let list = names.join(" ");
    if system == System::Other || process::find(&["apt-get"]).is_none() {
        bail!("the tests need these (Debian's names): {list}; please install them, then run this again");
    }
    let Some(prefix) = privilege() else {
        bail!(
            "the tests need packages that only root can install: \
             `sudo apt-get update && sudo apt-get install -y --no-install-recommends {list}`"
        );
    };
    process::run(apt(prefix)?.arg("update"))?;
    process::run(apt(prefix)?.args(["install", "-y", "--no-install-recommends"]).args(&names))?;
    let absent: Vec<&str> = packages
        .iter()
        .filter(|package| !package.is_there(system))
        .map(|package| package.name(system))
        .collect();
    if absent.is_empty() {
        return Ok(());
    }
    bail!("apt installed {}, but its programs are not on the PATH", absent.join(" "));
}

/// What goes before `apt-get`: nothing for root, sudo if it works without a question, else there is no way.
fn privilege() -> Option<&'static [&'static str]> {
    let is_root = process::output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    if is_root {
        return Some(&[]);
    }
    process::output(Command::new("sudo").args(["-n", "true"])).map(|_| &["sudo", "-n"] as &[&str])
}

fn apt(prefix: &[&str]) -> Result<Command> {
    // `env` sets the variable behind sudo too, which drops those of its caller.
    let words = prefix.iter().chain(&["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    let mut words = words.copied();
    let mut command = process::command(words.next().unwrap_or("env"))?;
    command.args(words);
    Ok(command)
}

fn is_installed(package: &str) -> bool {
    process::output(Command::new("dpkg-query").args(["-W", "-f", "${Status}", package]))
        .is_some_and(|status| status.ends_with(" installed"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_packages_of_the_wanted_engines_are_asked_for() {
        let names: Vec<&str> =
            for_engines(&[Engine::Firefox]).map(|package| package.name(System::Debian)).collect();
        let for_all = [
            "fonts-dejavu-core",
            "fonts-liberation",
            "npm",
            "php-cli",
            "php-xml",
            "libjs-prototype",
            "libjs-mootools",
        ];
        assert_eq!(names, [&["firefox-esr"][..], &for_all].concat());
    }

    #[test]
    fn sudo_goes_before_the_command_and_root_needs_none() -> Result<()> {
        assert_eq!(
            process::in_words(&apt(&["sudo", "-n"])?),
            "sudo -n env DEBIAN_FRONTEND=noninteractive apt-get"
        );
        assert_eq!(process::in_words(&apt(&[])?), "env DEBIAN_FRONTEND=noninteractive apt-get");
        Ok(())
    }
}
