//! The table at the end: one line a layer, and a total.

use std::time::Duration;

use super::layer::Layer;
use super::scan::Counts;

/// How a layer went.
pub struct Outcome {
    /// The layer.
    pub layer: Layer,
    /// Its tests.
    pub counts: Counts,
    /// How long it took.
    pub time: Duration,
    /// Whether it failed.
    pub failed: bool,
}

/// The whole table, with a line of heads.
pub fn print(outcomes: &[Outcome]) -> String {
    let heads = ["passed", "failed", "ignored", "seconds"].map(str::to_owned);
    let mut text = line("layer", heads, "");
    let mut total = Counts::default();
    let mut time = Duration::ZERO;
    for outcome in outcomes {
        total += outcome.counts;
        time += outcome.time;
        let counts = outcome.layer.holds_tests().then_some(outcome.counts);
        let note = if outcome.failed { "  FAILED" } else { "" };
        text.push_str(&line(outcome.layer.name(), cells(counts, outcome.time), note));
    }
    text.push_str(&line("total", cells(Some(total), time), ""));
    text
}

/// A layer without tests shows dashes, not zeros: no test was left out.
fn cells(counts: Option<Counts>, time: Duration) -> [String; 4] {
    let numbers = match counts {
        Some(counts) => [counts.passed, counts.failed, counts.ignored].map(|number| number.to_string()),
        None => ["-", "-", "-"].map(str::to_owned),
    };
    let [passed, failed, ignored] = numbers;
    [passed, failed, ignored, format!("{:.1}", time.as_secs_f64())]
}

fn line(name: &str, cells: [String; 4], note: &str) -> String {
    let [passed, failed, ignored, seconds] = cells;
    format!("{name:<12}{passed:>8}{failed:>8}{ignored:>9}{seconds:>10}{note}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layers_without_tests_show_dashes_and_failures_are_marked() {
        let time = Duration::from_millis(1_500);
        let counts = Counts { passed: 7, failed: 1, ignored: 0 };
        let outcomes = [
            Outcome { layer: Layer::Format, counts: Counts::default(), time, failed: false },
            Outcome { layer: Layer::Native, counts, time, failed: true },
        ];
        let expected = "\
layer         passed  failed  ignored   seconds
format             -       -        -       1.5
native             7       1        0       1.5  FAILED
total              7       1        0       3.0
";
        assert_eq!(print(&outcomes), expected);
    }
}
