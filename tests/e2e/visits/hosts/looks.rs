//! Pages whose styles try to change everything, and windows of every kind.

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::engines::Setup;
use kap_guide_e2e::harness::Harness;
use kap_guide_e2e::host_site::HostSite;
use kap_guide_e2e::look::{self, Look};
use xtask::setup::browsers::Engine;
use xtask::setup::npm;

use super::{Row, Stop, Visited, visit_and_look, visit_without_console};

pub const ROWS: &[Row] = &[
    Row::new("(xiii) resets and shouts at every element, html at 62.5 %", |harness| {
        looks_the_same(harness, include_str!("../../hosts/hostile.css"))
    })
    .open_too()
    .everywhere(),
    Row::new("is styled by Bootstrap", |harness| looks_the_same(harness, &npm::BOOTSTRAP.text()?)),
    Row::new("is styled by Bulma", |harness| looks_the_same(harness, &npm::BULMA.text()?)),
    Row::new("is styled by Foundation", |harness| looks_the_same(harness, &npm::FOUNDATION.text()?)),
    Row::new("is styled by WordPress’s block library", |harness| {
        looks_the_same(harness, &npm::WORDPRESS.text()?)
    }),
    Row::new("(xiv) reads from right to left, moved and zoomed", |harness| {
        visit_without_console(harness, HostSite::start(harness)?.open_without_policy("turned.html")?)
    }),
    Row::new("is as wide as what it holds", centered).open_too(),
    Row::new("(xv) leaves a column of 320 by 256 pixels", narrow),
    Row::new("(xvi) is seen in the visitor’s own few colors", forced)
        .set_up(Setup::ForcedColors)
        .skip(&[(Engine::Webkit, "WebKit has no forced colors")]),
    Row::new("(xvii) is read by axe at four screens", axe),
];

/// Visits a page with no style and one with this, and compares all that a visitor sees.
fn looks_the_same(harness: &Harness, css: &str) -> Result<Visited> {
    let site = HostSite::start(harness)?;
    let seen_with = |css: &str| -> Result<(Vec<Look>, Visited)> {
        site.server.file("/sheet.css", css, "text/css; charset=utf-8");
        let visitor = site.open_without_policy("styled.html")?;
        let mut seen = Vec::new();
        let visited = visit_and_look(harness, visitor, |_| {
            seen.push(Look::at(harness)?);
            Ok(())
        })?;
        Ok((seen, visited))
    };
    let (plain, _) = seen_with("")?;
    let (styled, visited) = seen_with(css)?;
    for ((stop, plain), styled) in ["cover", "question", "notes"].iter().zip(&plain).zip(&styled) {
        look::compare(plain, styled).with_context(|| format!("the {stop}"))?;
    }
    Ok(visited)
}

/// A box that shrinks gives the guide the width that it asks for, and no more than the window has.
fn centered(harness: &Harness) -> Result<Visited> {
    const WIDTHS: &str = "const { shadowRoot } = document.querySelector('kap-guide');
        const { width } = shadowRoot.querySelector('iframe, .kap').getBoundingClientRect();
        return [width, innerWidth, document.documentElement.scrollWidth]";
    let visitor = HostSite::start(harness)?.open_without_policy("centered.html")?;
    harness.leave_sealed()?;
    let [width, window, page]: [f64; 3] = harness.script(WIDTHS, Vec::new())?;
    ensure!(width >= (window - 40.0).min(600.0), "the guide is {width} wide in a window of {window}");
    ensure!(page <= window, "the page is {page} wide in a window of {window}");
    visitor.wait_for_guide()?;
    visit_without_console(harness, visitor)
}

fn narrow(harness: &Harness) -> Result<Visited> {
    const WIDE: &str = "const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth]";
    let site = HostSite::start(harness)?;
    let visitor = site.open_framed("column.html")?;
    // The mouse of the other drivers does not scroll the page around a frame to what it presses.
    let visitor = if harness.driver.engine() == Engine::Chromium { visitor } else { visitor.with_keyboard() };
    visit_and_look(harness, visitor, |stop| {
        let [content, window]: [u32; 2] = harness.script(WIDE, Vec::new())?;
        ensure!(content <= window && window <= 320, "{stop:?} is {content} wide in {window}");
        Ok(())
    })
}

/// Where every color is the visitor's, shapes alone must tell what is what.
fn forced(harness: &Harness) -> Result<Visited> {
    const SHAPES: &str = "
        const bare = (element) => {
          const { borderTopWidth, borderTopStyle } = getComputedStyle(element);
          return borderTopStyle === 'none' || parseFloat(borderTopWidth) < 1;
        };
        return [...root.querySelectorAll('.button, .help-card, .choice')].filter(bare).map(({ className }) => className)";
    let visitor = HostSite::start(harness)?.open_without_policy("tag.html")?;
    let forced: bool = harness.script("return matchMedia('(forced-colors: active)').matches", Vec::new())?;
    ensure!(forced, "this browser keeps the page's colors");
    visit_and_look(harness, visitor, |stop| {
        let bare: Vec<String> = harness.guide_script(SHAPES, Vec::new())?;
        ensure!(bare.is_empty(), "{stop:?}: without an edge: {bare:?}");
        Ok(())
    })
}

fn axe(harness: &Harness) -> Result<Visited> {
    let visitor = HostSite::start(harness)?.open_without_policy("tag.html")?;
    harness.guide_script::<()>(&npm::AXE.text()?, Vec::new())?;
    visit_and_look(harness, visitor, |stop: Stop| {
        let found: Vec<String> = harness.guide_script(crate::sweep::AXE, Vec::new())?;
        ensure!(found.is_empty(), "{stop:?}: {found:#?}");
        Ok(())
    })
}
