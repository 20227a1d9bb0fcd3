//! Progress on the terminal: which step of how many, and how long it took.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::Result;

/// A step that must run once before a command can.
pub struct Step {
    title: String,
    work: Box<dyn FnOnce() -> Result<()>>,
}

impl Step {
    /// A step with a title and its work.
    pub fn new(title: impl Into<String>, work: impl FnOnce() -> Result<()> + 'static) -> Self {
        Self { title: title.into(), work: Box::new(work) }
    }

    /// Does the work.
    ///
    /// # Errors
    ///
    /// Those of the work.
    pub fn run(self) -> Result<()> {
        (self.work)()
    }

    /// What the person reads.
    pub fn title(&self) -> &str {
        &self.title
    }
}

/// How many steps are running inside each other. The steps of a build are indented below the step of the test that
/// needs it.
static DEPTH: AtomicUsize = AtomicUsize::new(0);

/// Counts the steps of one command.
pub struct Progress {
    total: usize,
    begun: usize,
}

impl Progress {
    /// `total` is the number of steps that the command is going to take.
    pub fn new(total: usize) -> Self {
        Self { total, begun: 0 }
    }

    /// Announces a step, does it, and says how long it took.
    ///
    /// # Errors
    ///
    /// Those of `work`.
    pub fn step<T>(&mut self, title: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        self.begun += 1;
        let margin = "      ".repeat(DEPTH.fetch_add(1, Ordering::Relaxed));
        println!("{margin}[{}/{}] {title}", self.begun, self.total);
        let begun = Instant::now();
        let outcome = work();
        DEPTH.fetch_sub(1, Ordering::Relaxed);
        let ending = if outcome.is_ok() { "done in" } else { "failed after" };
        println!("{margin}      {ending} {}", in_words(begun.elapsed()));
        outcome
    }

    /// Runs all preparations, and stops at the first that fails.
    ///
    /// # Errors
    ///
    /// That of the step that failed.
    pub fn run_all(&mut self, steps: impl IntoIterator<Item = Step>) -> Result<()> {
        steps.into_iter().try_for_each(|step| self.step(&step.title, step.work))
    }
}

/// A duration as a person would say it: `0.4 s`, `12 s`, `2 min 5 s`.
pub fn in_words(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", duration.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::*;

    #[test]
    fn durations_read_well_at_every_length() {
        assert_eq!(in_words(Duration::from_millis(420)), "0.4 s");
        assert_eq!(in_words(Duration::from_secs(12)), "12 s");
        assert_eq!(in_words(Duration::from_secs(125)), "2 min 5 s");
    }

    #[test]
    fn the_first_failing_step_stops_the_rest() {
        let steps = vec![
            Step::new("one", || bail!("no")),
            Step::new("two", || bail!("this was run although the first had failed")),
        ];
        let message = Progress::new(2).run_all(steps).err().map(|error| error.to_string());
        assert_eq!(message.as_deref(), Some("no"));
    }
}
