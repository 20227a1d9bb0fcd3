//! Counting tests from what test programs print.

use std::ops::AddAssign;

/// How many tests there were, by how they ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: usize,
    pub failed: usize,
    pub ignored: usize,
}

impl Counts {
    /// Adds those of a line of output; most lines hold none.
    pub fn add(&mut self, line: &str) {
        if let Some(counts) = read(line) {
            *self += counts;
        }
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.ignored += other.ignored;
    }
}

/// The test that a line of Cargo's test programs or of Node's says has failed.
pub fn failed_test(line: &str) -> Option<&str> {
    let line = line.trim();
    let of_cargo = || {
        let (name, verdict) = line.strip_prefix("test ")?.rsplit_once(" ... ")?;
        verdict.contains("FAILED").then(|| name.trim_end())
    };
    let of_node = || line.strip_prefix("not ok ")?.split_once(" - ").map(|(_, name)| name);
    of_cargo().or_else(of_node)
}

/// Reads a line of Cargo's test programs or of Node's.
fn read(line: &str) -> Option<Counts> {
    of_cargo(line).or_else(|| of_node(line))
}

/// Reads `# pass 3`, `# fail 0` or `# skipped 0`, each on a line of its own.
fn of_node(line: &str) -> Option<Counts> {
    let (kind, number) = line.trim_end().strip_prefix("# ")?.split_once(' ')?;
    let number = number.parse().ok()?;
    match kind {
        "pass" => Some(Counts { passed: number, ..Counts::default() }),
        "fail" => Some(Counts { failed: number, ..Counts::default() }),
        "skipped" => Some(Counts { ignored: number, ..Counts::default() }),
        _ => None,
    }
}

/// Reads `test result: ok. 12 passed; 0 failed; 1 ignored; …`, with or without colour around the verdict.
fn of_cargo(line: &str) -> Option<Counts> {
    let (before, rest) = line.split_once("test result: ")?;
    // A test may print such a line of its own, quoted in another sentence: the real one begins the line.
    if before.chars().any(char::is_alphanumeric) {
        return None;
    }
    let words: Vec<&str> = rest.split_whitespace().collect();
    let number = |kind: &str| {
        words.windows(2).find_map(|pair| match pair {
            [number, word] if word.trim_end_matches(';') == kind => number.parse().ok(),
            _ => None,
        })
    };
    Some(Counts { passed: number("passed")?, failed: number("failed")?, ignored: number("ignored")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_result_line_is_read_plain_and_coloured() {
        let expected = Some(Counts { passed: 12, failed: 2, ignored: 1 });
        let plain = "test result: FAILED. 12 passed; 2 failed; 1 ignored; 0 measured; 3 filtered out\n";
        assert_eq!(read(plain), expected);
        let coloured =
            "test result: \u{1b}[31mFAILED\u{1b}(B\u{1b}[m. 12 passed; 2 failed; 1 ignored; 0 measured";
        assert_eq!(read(coloured), expected);
    }

    #[test]
    fn other_lines_count_nothing() {
        for line in [
            "",
            "running 3 tests",
            "test result: ok",
            "test scan::a_result_line_is_read ... ok",
            "the line was `test result: ok. 1 passed; 0 failed; 0 ignored`",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn a_failed_test_is_known_by_its_name() {
        for (line, name) in [
            ("test notes::order ... FAILED\n", Some("notes::order")),
            ("test notes::order ... \u{1b}[31mFAILED\u{1b}(B\u{1b}[m\n", Some("notes::order")),
            ("test chromium: a visit ends ...   ... FAILED\n", Some("chromium: a visit ends ...")),
            ("    not ok 2 - reads a number\n", Some("reads a number")),
            ("test notes::order ... ok\n", None),
            ("ok 1 - reads a number\n", None),
            ("test result: FAILED. 12 passed; 2 failed\n", None),
        ] {
            assert_eq!(failed_test(line), name, "{line}");
        }
    }

    #[test]
    fn the_lines_of_node_add_up() {
        let mut counts = Counts::default();
        for line in
            ["TAP version 13\n", "# tests 6\n", "# pass 3\n", "# fail 2\n", "# skipped 1\n", "# todo 0\n"]
        {
            counts.add(line);
        }
        assert_eq!(counts, Counts { passed: 3, failed: 2, ignored: 1 });
    }

    #[test]
    fn several_programs_add_up() {
        let mut counts = Counts::default();
        counts.add("test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured\n");
        counts.add("   Doc-tests kap_guide\n");
        counts.add("test result: FAILED. 4 passed; 1 failed; 2 ignored; 0 measured\n");
        assert_eq!(counts, Counts { passed: 7, failed: 1, ignored: 2 });
    }
}
