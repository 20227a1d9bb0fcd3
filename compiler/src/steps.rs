//! Checks that optional steps lead somewhere, and that every check-in has results.

use super::findings::{Finding, require, require_words};
use kap_guide::content::{Content, Guide, Later, StepKind};
use kap_guide::questionnaire::{Kind, SectionId};

/// All findings.
pub fn check(content: &Content, found: &mut Vec<Finding>) {
    steps(&content.guide, content.later(), found);
    check_ins(&content.guide, content.later(), found);
}

fn steps(guide: &Guide, later: &Later, found: &mut Vec<Finding>) {
    let worded = |section: SectionId, found: &mut Vec<Finding>| {
        require(
            later.steps.get(section).is_some(),
            &section,
            "is a step, and needs words under [step]",
            found,
        );
    };
    let cards = guide.cards();
    require_words(&cards, &later.cards, "card", found);
    for step in &guide.steps {
        match step.shows {
            StepKind::CheckIns => worded(SectionId::new("check-ins"), found),
            StepKind::Page(page) => {
                require(guide.pages.contains(&page), &page, "is a step, but not a page of Learn", found);
            }
            StepKind::Questions(section) => {
                worded(section, found);
                let asked = guide.questionnaire.questions.iter().any(|question| question.section == section);
                require(asked, &section, "is a step without questions", found);
            }
            StepKind::Compare(issue, matters, options) => {
                for id in [issue, matters, options] {
                    let asked = guide.questionnaire.question(id).is_some();
                    require(asked, &id, "is compared by, but is not a question", found);
                }
            }
            StepKind::Weigh(matters, options) => {
                for id in [matters, options] {
                    let asked = guide.questionnaire.question(id).is_some();
                    require(asked, &id, "is weighed, but is not a question", found);
                }
            }
        }
    }
}

fn check_ins(guide: &Guide, later: &Later, found: &mut Vec<Finding>) {
    let sections: Vec<_> = guide.check_ins.iter().map(|check_in| check_in.section).collect();
    require_words(&sections, &later.check_ins, "check-in", found);
    for check_in in &guide.check_ins {
        let section = check_in.section;
        let questions = guide.questionnaire.questions.iter().filter(|question| question.section == section);
        let items = questions.filter(|question| question.kind == Kind::Scale).count();
        require(items > 0, &section, "is a check-in without items", found);
        let rising =
            check_in.bands.windows(2).all(|pair| matches!(pair, [one, next] if one.from < next.from));
        let whole = check_in.bands.first().is_some_and(|band| band.from == 0) && rising;
        require(whole, &section, "needs bands that begin with 0 and rise", found);
        for says in check_in.bands.iter().map(|band| band.says).chain([check_in.open]) {
            require(
                later.results.get(says).is_some(),
                &says,
                "is said by a check-in, and needs words under [result]",
                found,
            );
        }
        for band in &check_in.bands {
            if let Some(panel) = band.help {
                require(
                    guide.panel(panel).is_some(),
                    &panel,
                    "is shown by a check-in, but is not a panel",
                    found,
                );
            }
            if let Some(question) = band.again {
                let asked = guide.questionnaire.question(question).is_some();
                require(asked, &question, "is offered by a check-in, but is not a question", found);
            }
        }
    }
}
