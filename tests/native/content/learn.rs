//! A mistake in Learn is reported with the place to fix.

use super::mistakes::change_is_told;

const WORDS: &str = "en/learn/decide.toml";
const FACTS: &str = "guide/learn/decide.toml";

#[test]
fn an_incomplete_figure_is_reported() {
    for (from, name) in [
        ("outcome = \"Felt at least half better after one infusion\"", "outcome"),
        ("treatment = \"with ketamine\"", "treatment"),
        ("comparison = \"with a sedative (midazolam)\"", "comparison"),
        ("time = \"the next day\"", "time"),
        ("who = \"adults with depression that had not improved with other treatments\"", "who"),
        ("route = \"ketamine, through a vein\"", "route"),
    ] {
        let empty = format!("{name} = \"\"");
        let told = format!("`one-infusion` is a figure without `{name}`");
        change_is_told(WORDS, from, &empty, "id = \"one-infusion\"", &told);
    }
    let sources = "id = \"one-infusion\"\nfacts = [\"E2\"]\nsources = [\"R16\"]";
    let without = sources.replace("\"R16\"", "");
    change_is_told(FACTS, sources, &without, "id = \"one-infusion\"", "is a figure without a source");
}

#[test]
fn an_impossible_figure_is_reported() {
    let line = "id = \"one-infusion\"";
    change_is_told(FACTS, "of-100 = [47, 26]", "of-100 = [101, 26]", line, "more than a hundred");
    change_is_told(FACTS, "of-100 = [47, 26]\n", "", line, "without numbers and without `instead`");
    let both = "time = \"the next day\"\ninstead = \"About half.\"";
    change_is_told(WORDS, "time = \"the next day\"", both, line, "has numbers, and words instead of them");
    change_is_told(
        FACTS,
        "certainty = \"very-low\"",
        "certainty = \"good\"",
        "certainty",
        "unknown variant `good`",
    );
}

#[test]
fn an_option_with_less_room_than_the_others_is_reported() {
    for name in ["what", "known", "good", "downsides", "living"] {
        let text = std::fs::read_to_string(crate::guide::folder().join(WORDS)).unwrap();
        let start = text.find("[option.no-change]").unwrap();
        let line =
            text[start..].lines().find(|line| line.starts_with(&format!("{name} ="))).unwrap().to_owned();
        let short = format!("{name} = \"Too short.\"");
        let told = format!("`no-change` has 2 words under `{name}`");
        change_is_told(WORDS, &line, &short, "id = \"no-change\"", &told);
    }
}

#[test]
fn a_reference_to_something_missing_is_reported() {
    change_is_told(FACTS, "sources = [\"R16\"]", "sources = [\"R99\"]", "one-infusion", "cites `R99`");
    change_is_told(
        FACTS,
        "    \"one-dose-placebo\",\n",
        "    \"no-dose\",\n",
        "depression",
        "shows `no-dose`",
    );
    change_is_told(FACTS, "grade = 2", "grade = 4", "id = \"depression\"", "has a grade above 3");
    change_is_told(FACTS, "option = \"esketamine\"", "option = \"spray\"", "spray", "is not an [[option]]");
    let page = "page = \"ketamine\"";
    change_is_told("guide/learn/pages.toml", page, "page = \"horse\"", "ketamine-what", "is not a [[page]]");
}

#[test]
fn facts_and_their_words_go_together() {
    change_is_told(
        WORDS,
        "[figure.one-infusion]",
        "[figure.none]",
        "one-infusion",
        "needs words under [figure]",
    );
    change_is_told(WORDS, "[option.no-change]", "[option.none]", "no-change", "needs words under [option]");
    change_is_told(WORDS, "[evidence.ptsd]", "[evidence.none]", "ptsd", "needs words under [evidence]");
    change_is_told(WORDS, "[side.harms]", "[side.none]", "harms", "needs words under [side]");
    change_is_told(WORDS, "[harm.h1]", "[harm.none]", "h1", "needs words under [harm]");
    change_is_told(
        WORDS,
        "\nesketamine = \"It brings",
        "\nnone = \"It brings",
        "esketamine",
        "needs words under [speaks.",
    );
    let route = "[route.iv]";
    change_is_told("en/learn/pages.toml", route, "[route.none]", "\"iv\"", "needs words under [route]");
    let source = "id = \"R9\"";
    change_is_told(
        "guide/learn/sources.toml",
        source,
        "id = \"R1\"",
        "id = \"R1\"",
        "is a source of the questions already",
    );
}

#[test]
fn a_step_that_leads_nowhere_is_reported() {
    let guide = "guide/guide.toml";
    change_is_told(
        guide,
        "page = \"options\"",
        "page = \"optoins\"",
        "optoins",
        "is a step, but not a page of Learn",
    );
    change_is_told(
        guide,
        "rating-grid = \"values\"",
        "rating-grid = \"asker\"",
        "asker",
        "needs words under [step]",
    );
    change_is_told("en/decide.toml", "[step.values]", "[step.none]", "values", "needs words under [step]");
}

#[test]
fn a_check_in_without_a_result_for_a_sum_is_reported() {
    let guide = "guide/check-ins.toml";
    let low = "says = \"phq8-low\"";
    change_is_told(guide, low, "says = \"phq8-none\"", "phq8-none", "needs words under [result]");
    change_is_told(
        guide,
        "from = 10, says = \"phq8-high\"",
        "from = 0, says = \"phq8-high\"",
        "phq8",
        "begin with 0 and rise",
    );
    change_is_told(guide, "help = \"help-notes\"", "help = \"help-nots\"", "help-nots", "is not a panel");
    change_is_told(guide, "again = \"safety\"", "again = \"savety\"", "savety", "is not a question");
    change_is_told(
        "en/check-ins.toml",
        "[check-in.gad7]",
        "[check-in.gad8]",
        "gad7",
        "needs words under [check-in]",
    );
}

#[test]
fn a_place_that_learn_does_not_fill_is_reported() {
    let from = "This guide shows them to no one.";
    change_is_told(
        "en/learn/pages.toml",
        from,
        "Call {emergency}.",
        "q30",
        "names `{emergency}`, which Learn does not fill",
    );
}
