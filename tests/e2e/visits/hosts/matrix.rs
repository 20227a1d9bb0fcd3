//! The matrix: a trial for each host and engine, and a table of how they ended.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};

use kap_guide_e2e::form::Form;
use libtest_mimic::{Failed, Trial};
use xtask::setup::browsers::Engine;

use super::{Row, rows};
use crate::play;

/// A column: an engine and how guides run in it.
type Column = (&'static str, Form);

/// How the cells ended that were played.
static PLAYED: Mutex<BTreeMap<(&'static str, Column), bool>> = Mutex::new(BTreeMap::new());

const FORMS: [Form; 2] = [Form::Sealed, Form::Open];

/// A trial for each cell of an engine; what it cannot do is there too, and ignored with its reason.
pub fn trials(engine: Engine) -> impl Iterator<Item = Trial> {
    let in_run =
        move |form| rows().filter(move |row| row.is_in_run(engine, form)).map(move |row| (form, row));
    FORMS.into_iter().flat_map(in_run).map(move |(form, row)| {
        let name = format!("{}: host, {}: {}", engine.name(), form.name(), row.name);
        if let Some(reason) = reason(row, engine) {
            let skipped = || Err(Failed::from("it is skipped for a reason"));
            return Trial::test(format!("{name} (skipped: {reason})"), skipped).with_ignored_flag(true);
        }
        let title = name.clone();
        Trial::test(title, move || {
            let result = play(engine, row.setup, form, &name, |harness| (row.cell)(harness).map(drop));
            let mut played = PLAYED.lock().unwrap_or_else(PoisonError::into_inner);
            played.insert((row.name, (engine.name(), form)), result.is_ok());
            result
        })
    })
}

fn reason(row: &Row, engine: Engine) -> Option<&'static str> {
    row.skipped.iter().find(|(skipped, _)| *skipped == engine).map(|(_, reason)| *reason)
}

/// The table, with the reasons of what was skipped below it; nothing when no cell was played.
pub fn told(engines: &[Engine]) -> Option<String> {
    let played = PLAYED.lock().unwrap_or_else(PoisonError::into_inner);
    if played.is_empty() {
        return None;
    }
    let columns: Vec<(Engine, Form)> =
        engines.iter().flat_map(|engine| FORMS.map(|form| (*engine, form))).collect();
    let mut text = format!("\n{:<64}", "a whole visit on a page that ...");
    for (engine, form) in &columns {
        let _ = write!(text, "{:>17}", format!("{} {}", engine.name(), form.name()));
    }
    let mut reasons = Vec::new();
    for row in rows() {
        let _ = write!(text, "\n{:<64}", row.name);
        for (engine, form) in &columns {
            let cell = match (played.get(&(row.name, (engine.name(), *form))), reason(row, *engine)) {
                (Some(true), _) => "pass",
                (Some(false), _) => "FAIL",
                (None, Some(reason)) if row.is_in_run(*engine, *form) => {
                    reasons.push(format!("{}, {}: {reason}", engine.name(), row.name));
                    "skipped"
                }
                (None, _) => "-",
            };
            let _ = write!(text, "{cell:>17}");
        }
    }
    let _ = write!(text, "\n{} skipped", reasons.len());
    for reason in reasons {
        let _ = write!(text, "\n  {reason}");
    }
    Some(text)
}
