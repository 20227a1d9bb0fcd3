//! What a site has of the plugin, before it came and after it went.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::person::Person;

/// What WordPress itself writes while people use it.
const OF_WORDPRESS: [&str; 14] = [
    "_transient_",
    "option recently_activated",
    "option uninstall_plugins",
    "option category_children",
    "option fresh_site",
    "option wp_calendar_block_has_published_posts",
    "option auto_core_update",
    "option finished_",
    "option can_compress_scripts",
    "option recovery_",
    "entry ",
    "scheduled ",
    "file /uploads",
    "file /upgrade",
];

/// Every table, option, entry, scheduled work and file of a site.
pub struct Inventory(BTreeSet<String>);

impl Person<'_> {
    /// Counts what the site has.
    pub fn takes_inventory(&self) -> Result<Inventory> {
        let script =
            "return fetch('/wp-admin/admin-ajax.php?action=inventory').then((answer) => answer.json())";
        Ok(Inventory(self.reads(script)?))
    }

    /// Deactivates and deletes the plugin, as the Plugins screen does.
    pub fn removes_plugin(&self) -> Result<()> {
        const ROUTE: &str = "/wp/v2/plugins/kap-guide/kap-guide";
        let answer = self.calls("POST", ROUTE, &json!({ "status": "inactive" }))?;
        ensure!(answer.get("status") == Some(&json!("inactive")), "the plugin stays active: {answer}");
        let answer = self.calls("DELETE", ROUTE, &Value::Null)?;
        ensure!(answer.get("deleted") == Some(&json!(true)), "the plugin was not deleted: {answer}");
        Ok(())
    }
}

impl Inventory {
    /// Fails if one has nothing of the plugin that the other has; else this shows nothing.
    pub fn expect_more(&self, with_plugin: &Self) -> Result<()> {
        let new: Vec<&String> = with_plugin.0.difference(&self.0).collect();
        for sign in ["option kap_guide", "file /plugins/kap-guide/kap-guide.php"] {
            ensure!(
                new.iter().any(|name| name.starts_with(sign)),
                "the site with the plugin has no {sign}: {new:#?}"
            );
        }
        Ok(())
    }

    /// Fails if anything is left of the plugin.
    pub fn expect_nothing_left(&self, after: &Self) -> Result<()> {
        let of_wordpress = |name: &&&String| OF_WORDPRESS.iter().any(|known| name.contains(known));
        let is_ours = |name: &&&String| name.to_lowercase().replace('-', "_").contains("kap_guide");
        let new: Vec<&String> = after.0.difference(&self.0).collect();
        let left: Vec<&&String> = new.iter().filter(|name| is_ours(name) || !of_wordpress(name)).collect();
        ensure!(left.is_empty(), "the plugin has left {left:#?}");
        Ok(())
    }
}
