//! The sites of this run.

use std::env;

use anyhow::{Context as _, Result};

/// The address of a site of this run.
pub fn site(name: &str) -> Result<String> {
    let all = env::var("KAP_WORDPRESS_SITES").context("there is no WordPress in this run")?;
    let found = all.split(' ').filter_map(|site| site.split_once('=')).find(|(known, _)| *known == name);
    found.map(|(_, address)| address.to_owned()).with_context(|| format!("this run has no site “{name}”"))
}
