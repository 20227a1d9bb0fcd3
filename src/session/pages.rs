//! Which parts of a page a visit shows, and in which order.

use super::inputs::Inputs;
use crate::content::{First, Guide, Only, Page, PagePart, RankedRow, Ranking};
use crate::questionnaire::Text;

/// The settings of the clinic that change what a page shows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Offers<'a> {
    /// The routes it offers, by name, with spaces between.
    pub routes: &'a str,
    /// Whether it offers sessions at home.
    pub home: bool,
    /// Whether it names a medical partner.
    pub partner: bool,
}

/// The parts of a page in this visit, in order: those that come first before others that can move.
pub(super) fn arranged<'a>(
    guide: &Guide,
    inputs: &Inputs,
    page: &'a Page,
    offers: Offers,
) -> Vec<&'a PagePart> {
    let (mut arranged, mut behind) = (Vec::new(), Vec::new());
    for part in &page.parts {
        let stands = match part.only {
            Only::Everyone => true,
            Only::Home => offers.home,
            Only::Partner => offers.partner,
            Only::Crisis => inputs.is_urgent(guide),
        };
        let ahead = match &part.first {
            First::No => None,
            First::When(rule) => Some(inputs.holds(guide, rule)),
            First::Route(id) => Some(offers.routes.split(' ').any(|offered| offered == id.as_str())),
        };
        match ahead {
            _ if !stands => {}
            Some(false) => behind.push(part),
            Some(true) => arranged.push(part),
            None => {
                arranged.append(&mut behind);
                arranged.push(part);
            }
        }
    }
    arranged.append(&mut behind);
    arranged
}

/// The rows of a ranking in one visit.
#[derive(Debug, Default)]
pub struct Ranked<'a> {
    /// The names of the offered routes that no row is about.
    pub unmeasured: Vec<Text>,
    /// The rows that stand open.
    pub shown: Vec<&'a RankedRow>,
    /// The others.
    pub folded: Vec<&'a RankedRow>,
}

/// How many rows stand open.
const SHOWN: usize = 5;

/// Rows about the clinic's routes come first. An offered route without a row is named.
pub fn ranked<'a>(ranking: &'a Ranking, offers: Offers<'_>) -> Ranked<'a> {
    let is_offered = |route: &Text| offers.routes.split(' ').any(|offered| offered == route.as_str());
    let (first, rest): (Vec<&RankedRow>, Vec<&RankedRow>) =
        ranking.rows.iter().partition(|row| row.routes.iter().any(is_offered));
    let mut shown = [first, rest].concat();
    let folded = shown.split_off(SHOWN.min(shown.len()));
    let unmeasured = ranking.unmeasured.iter().filter(|own| is_offered(&own.route));
    Ranked { unmeasured: unmeasured.map(|own| own.name).collect(), shown, folded }
}
