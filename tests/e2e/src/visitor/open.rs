//! Opens pages, and hands out visitors at their guides.

use anyhow::Result;

use super::Visitor;
use crate::harness::{Harness, wait_for};
use crate::host_page::HostPage;

impl Harness {
    /// Opens a page and waits for its first guide.
    pub fn open(&self, page: &HostPage) -> Result<Visitor<'_>> {
        self.open_url(&page.serve(&self.server, &self.release))
    }

    /// Opens a page whose guide is sealed, and waits for it.
    pub fn open_sealed(&self, page: HostPage) -> Result<Visitor<'_>> {
        let page = page.with_setting("seal", "auto");
        self.leave_sealed()?;
        self.driver.open(&page.serve(&self.server, &self.release))?;
        // A visitor scrolls to the guide, which a driver inside of it does not.
        wait_for("the guide's element", || {
            let there = "const guide = document.querySelector('kap-guide'); guide?.scrollIntoView(); return guide !== null";
            Ok(self.script::<bool>(there, Vec::new())?.then_some(()))
        })?;
        self.enter_sealed(0)?;
        let visitor = self.visitor(0);
        visitor.wait_for_guide()?;
        Ok(visitor)
    }

    /// Opens an address and waits for its first guide.
    pub fn open_url(&self, url: &str) -> Result<Visitor<'_>> {
        self.driver.open(url)?;
        let visitor = self.visitor(0);
        visitor.wait_for_guide()?;
        Ok(visitor)
    }

    /// A visitor at one of the guides on the page, from 0.
    pub fn visitor(&self, guide: usize) -> Visitor<'_> {
        Visitor::at(self, guide)
    }
}
