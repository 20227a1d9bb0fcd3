//! Measures the guide beside two pages with the same questions (`cargo xtask bench`).
//!
//! Everything is measured sealed, as clinics have it: a script of ours runs in every frame from its beginning, and presses
//! and notes there. All targets take turns in each round, so that a busy moment meets all of them.

mod phases;
mod report;
mod target;
mod visit;

use std::fs;

use anyhow::{Context as _, Result};
use xtask::bench::{Options, Phase, SIZES, folder};
use xtask::workspace;

use phases::{Bytes, Memory, bytes, growing, memory, rounds};
use report::{Report, kilobytes, mebibytes, median, percentile, ratio, whole};
use target::Target;
use visit::{Visit, Way, browser};

use crate::harness::Harness;

/// Measures, prints the report, and writes it to `target/bench/report.md`.
pub fn run(options: &Options) -> Result<()> {
    let size = SIZES.first().copied().context("there are no sizes")?;
    let mut targets = vec![
        Target::neutral("by-hand", size)?,
        Target::neutral("preact", size)?,
        Target::neutral("guide", size)?,
        Target::own("our guide", &workspace::dist())?,
    ];
    if let Some(beside) = &options.beside {
        targets.push(Target::own("beside", beside)?);
    }
    let about = format!(
        "{} rounds, medians. `by-hand`, `preact` and `guide` ask the same {size} questions; `our guide` is the release with its own. \
         Guides are sealed. Ratios are to `by-hand`. Compare within this run only.",
        options.rounds
    );
    let mut report = Report::new(&about);
    if options.includes(Phase::Bytes) {
        of_bytes(&mut report, &targets)?;
    }
    if options.includes(Phase::Load) {
        of_load(&mut report, &targets, options.rounds)?;
    }
    if options.includes(Phase::Latency) {
        of_latency(&mut report, &targets, options.rounds)?;
    }
    if options.includes(Phase::Memory) {
        of_memory(&mut report, &targets)?;
    }
    if options.includes(Phase::Growth) {
        of_growth(&mut report, options.rounds)?;
    }
    let path = folder().join("report.md");
    fs::write(&path, report.text()).with_context(|| format!("could not write {}", path.display()))?;
    println!("{}\nThe report is in {}.", report.text(), path.display());
    Ok(())
}

/// Goes once through the guide of the release in a browser, as fast as it can, and tells how many questions it answered.
pub fn answered(browser: &Harness) -> Result<usize> {
    let target = Target::own("our guide", &workspace::dist())?;
    let visited = visit::visit(browser, &target, Way::WHOLE)?.context("the visit did not end")?;
    Ok(visited.answers.len())
}

#[expect(clippy::cast_precision_loss, reason = "a file has far fewer bytes than a float counts")]
fn sum(files: &[(String, u64)]) -> f64 {
    files.iter().map(|(_, bytes)| *bytes).sum::<u64>() as f64
}

fn of_bytes(report: &mut Report, targets: &[Target]) -> Result<()> {
    report.phase("Bytes over the wire to the first question");
    report.say("Brotli at its best quality, without the page around it. A file counts as needed if the question does not come without it.");
    let browser = browser()?;
    let measured: Vec<(&Target, Bytes)> =
        targets.iter().map(|target| Ok((target, bytes(&browser, target)?))).collect::<Result<_>>()?;
    let base = measured.first().map(|(_, bytes)| sum(&bytes.needed));
    let rows = measured.iter().map(|(target, bytes)| {
        let needed = sum(&bytes.needed);
        let times = base.filter(|base| *base > 0.0).map_or(0.0, |base| needed / base);
        let files: Vec<String> = bytes.needed.iter().map(|(name, size)| format!("{name} {size}")).collect();
        vec![
            target.name.clone(),
            bytes.needed.len().to_string(),
            format!("{} ({times:.1}×)", kilobytes(needed)),
            kilobytes(sum(&bytes.rest)),
            files.join(", "),
        ]
    });
    report.table(&["target", "files", "needed", "rest", "needed, in bytes"], &rows.collect::<Vec<_>>());
    Ok(())
}

fn of_load(report: &mut Report, targets: &[Target], times: usize) -> Result<()> {
    report.phase("Load on slow 4G (150 ms, 1.6 Mbit/s), CPU 4×");
    report.say("Milliseconds from navigation, with Start pressed as soon as it is there; the last two columns are from Start, there and after five seconds on the cover.");
    let all: Vec<&Target> = targets.iter().collect();
    let at_once = rounds(&all, times, Way::SLOW)?;
    let guides: Vec<&Target> = targets.iter().filter(|target| target.is_guide).collect();
    let mut later = rounds(&guides, times, Way { wait: 5000, ..Way::SLOW })?.into_iter();
    let of = |visits: &[Visit], what: fn(&Visit) -> Option<f64>| median(visits.iter().filter_map(what));
    let base = |what| at_once.first().and_then(|visits| of(visits, what));
    let question = |visit: &Visit| Some(visit.question);
    let blocking = |visit: &Visit| Some(visit.blocking);
    let rows = targets.iter().zip(&at_once).map(|(target, visits)| {
        let later = target.is_guide.then(|| later.next()).flatten().unwrap_or_default();
        vec![
            target.name.clone(),
            whole(of(visits, |visit| visit.cover)),
            ratio(of(visits, question), base(question)),
            ratio(of(visits, |visit| visit.answered), base(|visit| visit.answered)),
            ratio(of(visits, blocking), base(blocking)),
            whole(of(visits, |visit| visit.start)),
            whole(of(&later, |visit| visit.start)),
        ]
    });
    let heads =
        ["target", "cover", "first question", "answered", "blocking", "Start → question", "after 5 s"];
    report.table(&heads, &rows.collect::<Vec<_>>());
    Ok(())
}

fn of_latency(report: &mut Report, targets: &[Target], times: usize) -> Result<()> {
    report.phase("Answer and next question, CPU 4×");
    report.say("Milliseconds until it was painted, over all questions of all rounds.");
    let way = Way { cpu: 4, ..Way::WHOLE };
    let measured = rounds(&targets.iter().collect::<Vec<_>>(), times, way)?;
    let taken = |visits: &[Visit], what: fn(&[f64; 2]) -> f64| -> Vec<f64> {
        visits.iter().flat_map(|visit| visit.answers.iter().map(what)).collect()
    };
    let both: fn(&[f64; 2]) -> f64 = |[answer, next]| answer + next;
    let base = measured.first().map(|visits| taken(visits, both)).unwrap_or_default();
    let rows = targets.iter().zip(&measured).map(|(target, visits)| {
        let all = taken(visits, both);
        vec![
            target.name.clone(),
            all.len().to_string(),
            whole(median(taken(visits, |[answer, _]| *answer))),
            whole(median(taken(visits, |[_, next]| *next))),
            ratio(median(all.clone()), median(base.clone())),
            ratio(percentile(all, 98), percentile(base.clone(), 98)),
        ]
    });
    let heads = ["target", "questions", "answer", "next", "both, median", "both, p98"];
    report.table(&heads, &rows.collect::<Vec<_>>());
    Ok(())
}

fn of_memory(report: &mut Report, targets: &[Target]) -> Result<()> {
    report.phase("Memory after finishing, and nodes");
    report.say("MiB after garbage was collected. Nodes are those of all documents, the page around the guide included.");
    let measured: Vec<Memory> =
        targets.iter().map(|target| memory(target, Way::WHOLE)).collect::<Result<_>>()?;
    let rows =
        targets.iter().zip(&measured).map(|(target, Memory { heap, wasm, first_nodes, last_nodes })| {
            vec![
                target.name.clone(),
                mebibytes(*heap),
                mebibytes(*wasm),
                mebibytes(heap + wasm),
                format!("{first_nodes:.0}"),
                format!("{last_nodes:.0}"),
            ]
        });
    let heads = ["target", "heap", "wasm", "both", "nodes at the first question", "nodes after finishing"];
    report.table(&heads, &rows.collect::<Vec<_>>());
    Ok(())
}

fn of_growth(report: &mut Report, times: usize) -> Result<()> {
    report.phase("Growth");
    report.say("Without throttling: milliseconds to the first answer / median of answer and next / MiB of heap and WebAssembly after fifteen answers. The last column is the first answer of the most questions against that of the fewest.");
    let way = Way { most: 15, ..Way::WHOLE };
    let all = growing()?;
    let measured = rounds(&all.iter().flat_map(|(_, targets)| targets).collect::<Vec<_>>(), times, way)?;
    let mut visits = measured.into_iter();
    let mut rows = Vec::new();
    for (name, targets) in &all {
        let mut row = vec![(*name).to_owned()];
        let mut first = Vec::new();
        for target in targets {
            let visits = visits.next().unwrap_or_default();
            let answered = median(visits.iter().filter_map(|visit| visit.answered));
            let both =
                median(visits.iter().flat_map(|visit| visit.answers.iter().map(|[one, two]| one + two)));
            let Memory { heap, wasm, .. } = memory(target, way)?;
            row.push(format!("{} / {} / {}", whole(answered), whole(both), mebibytes(heap + wasm)));
            first.extend(answered);
        }
        let times = first.first().zip(first.last()).map(|(least, most)| format!("{:.2}×", most / least));
        row.push(times.unwrap_or_default());
        rows.push(row);
    }
    let sizes = SIZES.map(|size| size.to_string());
    let heads: Vec<&str> =
        ["target"].into_iter().chain(sizes.iter().map(String::as_str)).chain(["growth"]).collect();
    report.table(&heads, &rows);
    Ok(())
}
