//! The guide on pages as they are found on the web: a matrix of hosts and engines, with a whole visit in each cell.

mod builds;
mod looks;
mod matrix;
mod pages;
mod placement;
mod policies;
mod visit;
mod wordpress;

pub use matrix::{told, trials};
pub use visit::visit;
use visit::{Row, Stop, Visited, console_lines, visit_and_look, visit_unseen, visit_without_console};
pub use wordpress::address as wordpress;

/// In a run that has a WordPress, only that is visited.
fn rows() -> impl Iterator<Item = &'static Row> {
    let all: &[&[Row]] = if wordpress::address().is_some() {
        &[wordpress::ROWS]
    } else {
        &[placement::ROWS, policies::ROWS, looks::ROWS, pages::ROWS, builds::ROWS]
    };
    all.iter().copied().flatten()
}
