//! Pages whose style reaches for everything, and windows of every kind.

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::engines::Setup;
use kap_guide_e2e::host_site::HostSite;
use kap_guide_e2e::look::{self, Look};
use kap_guide_e2e::stage::Stage;
use xtask::setup::browsers::Engine;
use xtask::setup::npm;

use super::{Row, Stop, Visited, visits_and_looks, visits_in_silence};

pub const ROWS: &[Row] = &[
    Row::new("(xiii) resets and shouts at every element, html at 62.5 %", |stage| {
        looks_the_same(stage, include_str!("../../../hosts/hostile.css"))
    }),
    Row::new("is styled by Bootstrap", |stage| looks_the_same(stage, &npm::BOOTSTRAP.text()?)),
    Row::new("is styled by Bulma", |stage| looks_the_same(stage, &npm::BULMA.text()?)),
    Row::new("is styled by Foundation", |stage| looks_the_same(stage, &npm::FOUNDATION.text()?)),
    Row::new("is styled by WordPress’s block library", |stage| {
        looks_the_same(stage, &npm::WORDPRESS.text()?)
    }),
    Row::new("(xiv) reads from right to left, moved and zoomed", |stage| {
        visits_in_silence(stage, HostSite::beside(stage)?.opens_plainly("turned.html")?)
    }),
    Row::new("(xv) leaves a column of 320 by 256 pixels", narrow),
    Row::new("(xvi) is seen in the visitor’s own few colors", forced)
        .set_up(Setup::ForcedColors)
        .skips(&[(Engine::Webkit, "WebKit has no forced colors")]),
    Row::new("(xvii) is read by axe at four screens", axe),
];

/// Visits a page with no style and one with this, and compares all that a visitor sees.
fn looks_the_same(stage: &Stage, css: &str) -> Result<Visited> {
    let site = HostSite::beside(stage)?;
    let seen_with = |css: &str| -> Result<(Vec<Look>, Visited)> {
        site.server.file("/sheet.css", css, "text/css; charset=utf-8");
        let visitor = site.opens_plainly("styled.html")?;
        let mut seen = Vec::new();
        let visited = visits_and_looks(stage, visitor, |_| {
            seen.push(Look::at(stage)?);
            Ok(())
        })?;
        Ok((seen, visited))
    };
    let (plain, _) = seen_with("")?;
    let (styled, visited) = seen_with(css)?;
    for ((stop, plain), styled) in ["cover", "question", "check", "notes"].iter().zip(&plain).zip(&styled) {
        look::compare(plain, styled).with_context(|| format!("the {stop}"))?;
    }
    Ok(visited)
}

fn narrow(stage: &Stage) -> Result<Visited> {
    const WIDE: &str = "const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth]";
    let site = HostSite::beside(stage)?;
    let visitor = site.opens_around_the_tag("column.html")?;
    visits_and_looks(stage, visitor, |stop| {
        let [content, window]: [u32; 2] = stage.script(WIDE, Vec::new())?;
        ensure!(content <= window && window <= 320, "{stop:?} is {content} wide in {window}");
        Ok(())
    })
}

/// Where every color is the visitor's, shapes alone must tell what is what.
fn forced(stage: &Stage) -> Result<Visited> {
    const SHAPES: &str = "
        const root = document.querySelector('kap-guide').shadowRoot;
        const bare = (element) => {
          const { borderTopWidth, borderTopStyle } = getComputedStyle(element);
          return borderTopStyle === 'none' || parseFloat(borderTopWidth) < 1;
        };
        return [...root.querySelectorAll('.button, .help-card, .choice')].filter(bare).map(({ className }) => className)";
    let visitor = HostSite::beside(stage)?.opens_plainly("tag.html")?;
    let forced: bool = stage.script("return matchMedia('(forced-colors: active)').matches", Vec::new())?;
    ensure!(forced, "this browser keeps the page's colors");
    visits_and_looks(stage, visitor, |stop| {
        let bare: Vec<String> = stage.script(SHAPES, Vec::new())?;
        ensure!(bare.is_empty(), "{stop:?}: without an edge: {bare:?}");
        Ok(())
    })
}

fn axe(stage: &Stage) -> Result<Visited> {
    let visitor = HostSite::beside(stage)?.opens_plainly("tag.html")?;
    stage.script::<()>(&npm::AXE.text()?, Vec::new())?;
    visits_and_looks(stage, visitor, |stop: Stop| {
        let found: Vec<String> = stage.script(crate::sweep::AXE, Vec::new())?;
        ensure!(found.is_empty(), "{stop:?}: {found:#?}");
        Ok(())
    })
}
