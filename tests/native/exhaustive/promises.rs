//! What must hold in every state of every visit.

use kap_guide::content::{CardId, Guide};
use kap_guide::questionnaire::{Answer, QuestionId, SectionId, Walk};
use kap_guide::session::{Command, Contact, Notes, Screen, Session};

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
    let broken = contact(guide, seen)
        .or_else(|| figures(guide, seen))
        .or_else(|| (visit.screen() == Screen::Notes).then(|| notes(guide, seen)).flatten());
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
    ("birth", "after-birth"),
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

/// No screen with figures comes to someone in danger or under 18, and no card on the notes leads to one.
fn figures(guide: &Guide, seen: &Seen) -> Option<String> {
    let screen = seen.visit.screen();
    let comes = matches!(screen, Screen::Page(_) | Screen::Compare(..) | Screen::Weigh(..));
    let opens = |card: &CardId| card.as_str() != "check-ins";
    let opened = screen == Screen::Notes && seen.visit.cards(guide).iter().any(|(card, _)| opens(card));
    let now = gave(seen, "safety", "yes-now");
    unless(!comes, "figures that nobody opened")
        .or_else(|| unless(!now || !opened, "figures after Yes, now"))
        .or_else(|| unless(!is_young(seen) || !opened, "figures under 18"))
        .or_else(|| unless(!now || screen != Screen::Overview, "the overview after Yes, now"))
        .or_else(|| unless(!now || screen != Screen::Privacy, "the privacy screen after Yes, now"))
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
    let included = seen.visit.included(guide);
    let open: Vec<QuestionId> =
        told.iter().copied().filter(|id| !matches!(included.get(*id), Some(Answer::Chosen(_)))).collect();
    let nothing = !notes.nothing.is_empty();
    let reasons = notes.raised.iter().all(|noted| !noted.because.is_empty());
    unless(!young || asked.is_empty(), "health questions under 18")
        .or_else(|| unless(!other || asked.is_empty(), "health questions about someone else"))
        .or_else(|| unless(!crisis || asked.is_empty(), "health questions after Yes, now"))
        .or_else(|| unless(notes.for_other == other, "the notes do not say that it is for someone else"))
        .or_else(|| unless(notes.asked != told.is_empty(), "the notes do not say whether health was asked"))
        .or_else(|| unless(notes.open == open, "a skip was read as a no"))
        .or_else(|| unless(!nothing || !told.is_empty(), "nothing was found where nothing was asked"))
        .or_else(|| unless(!nothing || notes.before.is_empty(), "nothing was found beside a fact"))
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

/// The sections that stay out of the notes until the visitor puts them in.
const OUT_AT_FIRST: [&str; 3] = ["now", "substances", "home"];

fn is_private(section: SectionId) -> bool {
    OUT_AT_FIRST.contains(&section.as_str())
}

/// The section that keeps a question out of the notes.
fn stays_out(guide: &Guide, visit: &Session, id: QuestionId) -> Option<SectionId> {
    let section = guide.section(id)?;
    (is_private(section.id) || !visit.includes(section)).then_some(section.id)
}

fn excluded(guide: &Guide, visit: &Session, notes: &Notes) -> Option<String> {
    let because = notes.raised.iter().flat_map(|noted| &noted.because).map(|(id, _)| *id);
    let facts = notes.before.iter().chain(&notes.discuss).map(|fact| fact.question);
    let repeated = notes.first.iter().chain(&notes.second).map(|(id, _)| *id);
    let named = notes.open.iter().copied();
    let told = because.chain(facts).chain(repeated).chain(named);
    let mut told = told.filter_map(|id| stays_out(guide, visit, id));
    let section = told.next().or_else(|| notes.nothing.iter().copied().find(|id| is_private(*id)));
    section.map(|section| format!("`{section}` is in the notes though nobody put it there"))
}

/// What the privacy screen can still change: everything put in, and everything left out.
fn include(guide: &Guide, visit: &Session, before: &Notes, walk: &Walk) -> Option<String> {
    let turned = |on: bool| {
        let mut visit = visit.clone();
        visit.apply(guide, Command::ChangePrivacy);
        for section in &guide.sections {
            visit.apply(guide, Command::Include(section.id, on));
        }
        visit.notes(guide)
    };
    let (all, none) = (turned(true), turned(false));
    let hold =
        guide.concerns.iter().filter(|concern| concern.when.holds(&guide.questionnaire, &walk.answers));
    let same = [&all, &none].iter().all(|notes| (notes.help, notes.contact) == (before.help, before.contact));
    let asks = !visit.private_sections(guide).is_empty();
    unless(none == *before, "what was not put in differs from what was left out")
        .or_else(|| unless(same, "help or contact depends on what is put in"))
        .or_else(|| unless(asks || all == none, "something was put in without the privacy screen"))
        .or_else(|| unless(!asks || all.raised.len() == hold.count(), "what is put in is not raised"))
        .or_else(|| unless(!asks || !all.private, "what is put in is said to stay out"))
        .or_else(|| unless(!asks || none.private, "what stays out is not mentioned"))
}
