//! Opens pages, and hands out visitors at their guides.

use anyhow::{Result, ensure};

use super::Visitor;
use crate::form::Form;
use crate::harness::{Harness, wait_for};
use crate::host_page::HostPage;

impl Harness {
    /// Opens a page and waits for its first guide, which must run in the form of this test.
    pub fn open(&self, page: &HostPage) -> Result<Visitor<'_>> {
        // The guide gets its app ready before Start, and what lets it trap must be there first.
        let app = page.can_trap().then(|| self.server.hold("kap-guide.wasm"));
        let visitor = self.open_url(&page.serve(self))?;
        if let Some(app) = app {
            app.open();
            let is_ready = || self.guide_script::<bool>("return window.calls > 0", Vec::new());
            wait_for("the app", || Ok(is_ready()?.then_some(())))?;
        }
        let form = if self.is_in_sealed() { Form::Sealed } else { Form::Open };
        ensure!(form == self.form, "the guide is {}", form.name());
        Ok(visitor)
    }

    /// Opens a page whose guide is sealed, in a test of either form.
    pub fn open_sealed(&self, page: HostPage) -> Result<Visitor<'_>> {
        let visitor = self.open_url(&page.with_setting("seal", "auto").serve(self))?;
        ensure!(self.is_in_sealed(), "the guide is not sealed");
        Ok(visitor)
    }

    /// Opens an address and waits for its first guide.
    pub fn open_url(&self, url: &str) -> Result<Visitor<'_>> {
        self.open_page(url)?;
        let visitor = self.visitor(0);
        visitor.wait_for_guide()?;
        Ok(visitor)
    }

    /// A visitor at one of the guides on the page, from 0.
    pub fn visitor(&self, guide: usize) -> Visitor<'_> {
        Visitor::at(self, guide)
    }
}
