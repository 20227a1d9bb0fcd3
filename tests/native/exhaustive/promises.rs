//! What must hold in every state of every visit.

use kap_guide::content::{Guide, Inclusion};
use kap_guide::questionnaire::{Answer, QuestionId, Role, SectionId, Walk};
use kap_guide::session::{Command, Contact, Headline, Notes, Screen, Session};

use super::ways::{self, Seen};

/// Fails at the first promise that a state breaks.
pub fn hold(guide: &Guide, seen: &Seen) {
    if let Some(broken) = broken(guide, seen) {
        panic!("{broken}");
    }
}

/// The first promise that a state breaks, and the answers that led there.
pub fn broken(guide: &Guide, seen: &Seen) -> Option<String> {
    let visit = seen.visit;
    let broken = contact(guide, seen).or_else(|| figures(seen)).or_else(|| {
        // The notes that are read next are made of these answers.
        (visit.screen() == Screen::Check).then(|| notes(guide, seen)).flatten()
    });
    broken.map(|what| format!("{what}: {:?}", seen.given))
}

fn notes(guide: &Guide, seen: &Seen) -> Option<String> {
    let notes = seen.visit.notes(guide);
    let walk = seen.visit.walk(guide);
    help(seen, &notes)
        .or_else(|| health(guide, seen, &notes, &walk))
        .or_else(|| excluded(guide, seen.visit, &notes))
        // Whatever is answered, one section is put in as the other; pairs would only say it again.
        .or_else(|| {
            (ways::others(seen.given) < 2).then(|| include(guide, seen.visit, &notes, &walk)).flatten()
        })
}

/// A sentence when something does not hold.
fn unless(holds: bool, what: &str) -> Option<String> {
    (!holds).then(|| what.to_owned())
}

/// Whether a choice was confirmed: by what was pressed, not by the rules of the guide, which may be wrong.
fn gave(seen: &Seen, question: &str, choice: &str) -> bool {
    let left = !matches!(seen.visit.screen(), Screen::Question(id) if id.as_str() == question);
    let mut given = seen.given.iter().filter(|(id, _)| id.as_str() == question && left);
    given.any(|(_, chosen)| chosen.iter().any(|id| id.as_str() == choice))
}

/// What needs someone now (5.1): from then on the visit shows no way to book, and its notes begin with help.
const CRISIS: [(&str, &str); 12] = [
    ("safety", "yes-now"),
    ("acting", "yes"),
    ("acting", "unsure"),
    ("drinking", "withdrawal"),
    ("substances-stopped", "sick"),
    ("stopped", "sick"),
    ("home", "not-safe"),
    ("blood-pressure", "symptoms"),
    ("attack-when", "symptoms"),
    ("attack-when", "unstable"),
    ("mind", "after-birth"),
    ("mind-now", "not-safe"),
];

fn in_crisis(seen: &Seen) -> bool {
    CRISIS.iter().any(|(question, choice)| gave(seen, question, choice))
}

fn contact(guide: &Guide, seen: &Seen) -> Option<String> {
    let crisis = in_crisis(seen);
    let young = is_young(seen);
    let now = gave(seen, "safety", "yes-now");
    let abroad = guide.region.id.as_str() != "US";
    let contact = seen.visit.contact(guide);
    let free = !abroad && !young && !crisis;
    let called = !abroad && !young && !now;
    unless(!abroad || contact == Contact::Nothing, "contact outside the US")
        .or_else(|| unless(!young || contact == Contact::Nothing, "contact under 18"))
        .or_else(|| unless(!now || contact == Contact::Nothing, "contact after Yes, now"))
        .or_else(|| unless(!crisis || contact != Contact::Full, "a way to book in a crisis"))
        .or_else(|| unless(!called || contact != Contact::Nothing, "the clinic is hidden without a reason"))
        .or_else(|| unless(!free || contact == Contact::Full, "the clinic is hidden without a reason"))
}

/// The visitor, or the person whom the visitor asks for.
fn is_young(seen: &Seen) -> bool {
    gave(seen, "age", "under-18") || gave(seen, "other-age", "under-18")
}

/// Pages with figures come only to those who open them.
fn figures(seen: &Seen) -> Option<String> {
    let comes =
        matches!(seen.visit.screen(), Screen::Page(_) | Screen::RatingGrid(_) | Screen::RatingSummary(..));
    unless(!comes || !gave(seen, "safety", "yes-now"), "figures after Yes, now")
}

fn help(seen: &Seen, notes: &Notes) -> Option<String> {
    let block = in_crisis(seen) || is_young(seen);
    unless(!block || notes.help.is_some(), "notes without help in a crisis")
        .or_else(|| unless(block || notes.help.is_none(), "a block of help without a reason"))
}

fn health(guide: &Guide, seen: &Seen, notes: &Notes, walk: &Walk) -> Option<String> {
    let asked: Vec<QuestionId> = walk.path.iter().copied().filter(|id| about_health(*id)).collect();
    let other = gave(seen, "asker", "other");
    let young = is_young(seen);
    let crisis = gave(seen, "safety", "yes-now") && !gave(seen, "health-now", "go-on");
    let (out, told): (Vec<QuestionId>, Vec<QuestionId>) =
        asked.iter().partition(|id| stays_out(guide, seen.visit, **id).is_some());
    let open = told.iter().filter(|id| is_open(guide, walk, **id)).count();
    let nothing = notes.headline == Headline::Nothing;
    let reasons = notes.raised().all(|noted| !noted.because.is_empty());
    unless(!young || asked.is_empty(), "health questions under 18")
        .or_else(|| unless(!other || asked.is_empty(), "health questions about someone else"))
        .or_else(|| unless(!crisis || asked.is_empty(), "health questions after Yes, now"))
        .or_else(|| unless(notes.for_other == other, "the notes do not say that it is for someone else"))
        .or_else(|| unless(notes.asked != told.is_empty(), "the notes do not say whether health was asked"))
        .or_else(|| unless(open == 0 || (!nothing && notes.open >= open), "a skip was read as a no"))
        .or_else(|| unless(!nothing || !told.is_empty(), "nothing was found where nothing was asked"))
        .or_else(|| unless(out.is_empty() || notes.private, "what stays out is not mentioned"))
        .or_else(|| unless(reasons, "something is noted without the answer it comes from"))
}

/// The questions that stand for S2 to S34 and M1 to M15, by their names, so that a section that is not
/// marked as health is found.
fn about_health(question: QuestionId) -> bool {
    const ELSEWHERE: [&str; 10] = [
        "asker",
        "safety",
        "acting",
        "age",
        "other-age",
        "reasons",
        "how-long",
        "tried",
        "health-now",
        "getting-there",
    ];
    !ELSEWHERE.contains(&question.as_str())
}

fn is_open(guide: &Guide, walk: &Walk, id: QuestionId) -> bool {
    let unsure = |choice| {
        let role =
            guide.questionnaire.question(id).and_then(|asked| asked.choice(choice)).map(|known| known.role);
        role == Some(Role::Unsure)
    };
    match walk.answers.get(id) {
        Some(Answer::Chosen(chosen)) => chosen.iter().any(|choice| unsure(*choice)),
        Some(Answer::Skipped | Answer::Declined) | None => true,
    }
}

/// The sections that stay out of the notes until the visitor puts them in.
const OUT_AT_FIRST: [&str; 4] = ["now", "substances", "choice", "home"];

/// The section that keeps a question out of the notes.
fn stays_out(guide: &Guide, visit: &Session, id: QuestionId) -> Option<SectionId> {
    let section = guide.section(id)?;
    let meant = OUT_AT_FIRST.contains(&section.id.as_str());
    (meant || !visit.includes(section)).then_some(section.id)
}

fn excluded(guide: &Guide, visit: &Session, notes: &Notes) -> Option<String> {
    let because = notes.raised().flat_map(|noted| &noted.because).map(|(id, _)| *id);
    let repeated = notes.answers.iter().chain(&notes.questions).map(|(id, _)| *id);
    let mut told = because.chain(repeated).filter_map(|id| stays_out(guide, visit, id));
    told.next().map(|section| format!("`{section}` is in the notes though nobody put it there"))
}

/// What the check screen can still change: everything put in, and everything left out.
fn include(guide: &Guide, visit: &Session, before: &Notes, walk: &Walk) -> Option<String> {
    let turned = |on: bool| {
        let mut visit = visit.clone();
        for section in &guide.sections {
            visit.apply(guide, Command::Include(section.id, on));
        }
        visit.notes(guide)
    };
    let (all, none) = (turned(true), turned(false));
    let hold =
        guide.concerns.iter().filter(|concern| concern.when.holds(&guide.questionnaire, &walk.answers));
    let asked = |at_first| {
        let sections = guide.sections.iter().filter(move |section| section.include == Some(at_first));
        let asked = sections.map(|section| section.id).filter(|section| {
            walk.path.iter().any(|id| guide.section(*id).is_some_and(|own| own.id == *section))
        });
        asked.collect::<Vec<SectionId>>()
    };
    let same = [&all, &none].iter().all(|notes| (notes.help, notes.contact) == (before.help, before.contact));
    let told = none.raised().count() + none.answers.len();
    unless(all.raised().count() == hold.count(), "what is put in is not raised")
        .or_else(|| unless(all.excluded.is_empty() && !all.private, "what is put in is said to stay out"))
        .or_else(|| unless(told == 0, "what is left out is in the notes"))
        .or_else(|| unless(none.excluded == asked(Inclusion::On), "what was taken out is not named"))
        .or_else(|| {
            unless(none.private != asked(Inclusion::Off).is_empty(), "what stays out is not mentioned")
        })
        .or_else(|| {
            unless(none.headline == Headline::NotAsked, "the headline tells, or denies, what stays out")
        })
        .or_else(|| unless(same, "help or contact depends on what is put in"))
}
