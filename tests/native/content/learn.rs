//! A mistake in Learn is reported with the place to fix.

use super::mistakes::change_is_told;

const WORDS: &str = "en/learn/figures.toml";
const FACTS: &str = "guide/learn/figures.toml";
const OPTION_WORDS: &str = "en/learn/options.toml";
const OPTIONS: &str = "guide/learn/options.toml";

#[test]
fn an_incomplete_figure_is_reported() {
    for (from, name) in [
        ("outcome = \"Symptoms at least halved the next day\"", "outcome"),
        ("treatment = \"Ketamine\"", "treatment"),
        ("comparison = \"Sedative (midazolam)\"", "comparison"),
        ("time = \"the next day\"", "time"),
        ("who = \"296 people with depression, four trials\"", "who"),
        ("route = \"one infusion of ketamine, mostly through a vein\"", "route"),
        ("counted = \"at least half better on a depression scale\"", "counted"),
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
    let text = std::fs::read_to_string(crate::guide::folder().join(OPTION_WORDS)).unwrap();
    let start = text.find("[option.no-change]").unwrap();
    for name in ["what", "known", "living"] {
        let line =
            text[start..].lines().find(|line| line.starts_with(&format!("{name} ="))).unwrap().to_owned();
        let short = format!("{name} = \"Too short.\"");
        let told = format!("`no-change` has 2 words under `{name}`");
        change_is_told(OPTION_WORDS, &line, &short, "id = \"no-change\"", &told);
    }
    let point = "  \"Symptoms may go on or get worse while you wait.\",\n";
    change_is_told(OPTION_WORDS, point, "", "id = \"no-change\"", "two good points and two downsides");
    let short = "  \"Too short.\",\n";
    change_is_told(OPTION_WORDS, point, short, "id = \"no-change\"", "a point under `downsides`");
}

#[test]
fn an_issue_that_an_option_does_not_answer_once_in_few_words_is_reported() {
    let cell = "  { option = \"ect\", sign = \"plus\", sources = [\"R61\"] },\n";
    change_is_told(OPTIONS, cell, "", "id = \"fast\"", "needs one cell for `ect`, and has 0");
    change_is_told(
        OPTIONS,
        cell,
        &[cell, cell].concat(),
        "id = \"fast\"",
        "needs one cell for `ect`, and has 2",
    );
    let unknown = [cell, &cell.replace("ect", "rest")].concat();
    change_is_told(OPTIONS, cell, &unknown, "id = \"fast\"", "a cell for `rest`, which is not an [[option]]");
    let uncited = cell.replace(", sources = [\"R61\"]", "");
    change_is_told(OPTIONS, cell, &uncited, "id = \"fast\"", "how its cell for `ect` is known");
    let missing = cell.replace("R61", "R999");
    change_is_told(OPTIONS, cell, &missing, "id = \"fast\"", "cites `R999`");
    let words = "medicine = \"It takes a few weeks to work.\"\n";
    change_is_told(OPTION_WORDS, words, "", "id = \"fast\"", "has 0 words for `medicine`");
    let long = "medicine = \"It takes a few weeks to work, and sometimes a few more weeks, and then some more weeks.\"\n";
    change_is_told(OPTION_WORDS, words, long, "id = \"fast\"", "has 18 words for `medicine`");
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
    change_is_told(FACTS, "grade = 2", "grade = 4", "id = \"depression\"", "has a grade above 2");
    change_is_told(FACTS, "routes = [\"iv\"]", "routes = [\"vein\"]", "one-infusion", "is not a [[route]]");
    change_is_told(
        FACTS,
        "caption = \"spray\"",
        "caption = \"none\"",
        "harm-dissociation",
        "under [caption]",
    );
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
    change_is_told(
        OPTION_WORDS,
        "[option.no-change]",
        "[option.none]",
        "no-change",
        "needs words under [option]",
    );
    change_is_told(WORDS, "[evidence.ptsd]", "[evidence.none]", "ptsd", "needs words under [evidence]");
    change_is_told("en/learn/sides.toml", "[side.harms]", "[side.none]", "harms", "needs words under [side]");
    change_is_told("en/learn/sides.toml", "[harm.h1]", "[harm.none]", "h1", "needs words under [harm]");
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
    let page = "shows = { page = \"sides\" }";
    let wrong = page.replace("sides", "sdies");
    change_is_told(guide, page, &wrong, "sdies", "is a step, but not a page of Learn");
    let questions = "questions = \"values\"";
    let wrong = questions.replace("values", "asker");
    change_is_told(guide, questions, &wrong, "asker", "needs words under [step]");
    change_is_told("en/decide.toml", "[step.values]", "[step.none]", "values", "needs words under [step]");
    let compare = "compare = [\"compare-by\", \"matters\", \"hear-more\"]";
    let wrong = compare.replace("hear-more", "hear-less");
    change_is_told(guide, compare, &wrong, "hear-less", "is compared by, but is not a question");
    change_is_told(
        guide,
        "weigh = [\"matters\",",
        "weigh = [\"matter\",",
        "matter",
        "is weighed, but is not a question",
    );
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
    let from = "This guide sends your answers nowhere.";
    change_is_told(
        "en/learn/pages.toml",
        from,
        "Call {emergency}.",
        "q30",
        "names `{emergency}`, which Learn does not fill",
    );
}
