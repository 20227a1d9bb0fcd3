//! How a visitor comes to a page.

use anyhow::Result;

use super::Visitor;
use crate::harness::Harness;
use crate::host_page::HostPage;

impl Harness {
    /// Opens a page and waits for its first guide.
    pub fn opens(&self, page: &HostPage) -> Result<Visitor<'_>> {
        self.goes_to(&page.serve(&self.server, &self.release))
    }

    /// Opens an address and waits for its first guide.
    pub fn goes_to(&self, url: &str) -> Result<Visitor<'_>> {
        self.driver.open(url)?;
        let visitor = self.visitor(0);
        visitor.sees_the_guide()?;
        Ok(visitor)
    }

    /// A visitor at one of the guides on the page, from 0.
    pub fn visitor(&self, guide: usize) -> Visitor<'_> {
        Visitor::at(self, guide)
    }
}
