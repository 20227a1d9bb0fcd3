//! Real WordPress sites with one database, for as long as the tests need them: one from the system's packages, newer ones from npm, a
//! network of sites, and one on a server that does not know the types of our files.

mod background;
mod database;
mod site;

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context as _, Result};

use crate::setup::wordpress_builds::NEWER;
use crate::workspace;
use database::Database;
use site::{Code, Kind, Site};

/// The sites that run; they end with their database when this is dropped.
pub struct Sites {
    // The sites end before their database.
    sites: BTreeMap<&'static str, Site>,
    _database: Database,
}

/// The site of the tests of the guide itself, without our plugin.
const FIRST: &str = "system";

/// The sites for the tests of the plugin. `plugin` has it all the time; the other plain ones get it and lose it.
const OTHERS: [(&str, Code, Kind); 4] = [
    ("6.1", Code::System, Kind::Plain),
    ("plugin", Code::Build("6.5"), Kind::Plain),
    ("network", Code::System, Kind::Network),
    ("untyped", Code::System, Kind::Untyped),
];

impl Sites {
    /// Sets up fresh ones and starts them.
    ///
    /// # Errors
    ///
    /// When a package is missing or one of its programs fails.
    pub fn start() -> Result<Self> {
        let folder = workspace::target().join("wordpress");
        if folder.exists() {
            fs::remove_dir_all(&folder).with_context(|| format!("could not empty {}", folder.display()))?;
        }
        fs::create_dir_all(&folder)?;
        let database = Database::start(&folder)?;
        let mut sites = BTreeMap::new();
        let newer = NEWER.map(|name| (name, Code::Build(name), Kind::Plain));
        for (name, code, kind) in [(FIRST, Code::System, Kind::Plain)].into_iter().chain(OTHERS).chain(newer)
        {
            let site = Site::start(&folder.join(name), name, code, kind, &database);
            sites.insert(name, site.with_context(|| format!("the site “{name}” did not start"))?);
        }
        Ok(Self { sites, _database: database })
    }

    /// What the tests read: the address of the first site, and the addresses of all by name.
    pub fn environment(&self) -> [(&'static str, String); 2] {
        let first = self.sites.get(FIRST).map(|site| site.address().to_owned()).unwrap_or_default();
        let all: Vec<String> =
            self.sites.iter().map(|(name, site)| format!("{name}={}", site.address())).collect();
        [("KAP_WORDPRESS", first), ("KAP_WORDPRESS_SITES", all.join(" "))]
    }
}
