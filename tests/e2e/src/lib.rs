//! Whole visits to the built release, in real browsers.
//!
//! Read in this order: `engines` (which browsers, and how each is started), `driver` (one of them,
//! running), `host_page` (a clinic's page with the tag), `harness` (a server, a browser and a page for
//! one test), `visitor` (someone on that page, in the visitor's words). `words` and `model` say what
//! the visitor should see: the content as its authors wrote it, and the same visit walked natively;
//! `walk` drives a visitor and the model together.
//! `pictures` takes the pictures of `cargo xtask shots`. The tests themselves are in `tests/`.
#![expect(
    clippy::missing_errors_doc,
    reason = "everything here fails for one reason: the browser does not do or show what is expected"
)]

pub mod bench;
mod display;
pub mod engines;

pub mod driver;
pub mod export;
pub mod form;
pub mod harness;
pub mod host_page;
pub mod host_site;
pub mod look;
pub mod pictures;
mod program;
pub mod release;
pub mod spoken;
pub mod tour;
pub mod visitor;
pub mod web_server;
pub mod window;

pub mod model;
pub mod walk;
pub mod words;
