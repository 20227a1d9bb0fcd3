//! Another guide than ours, from TOML alone.

use std::fs;
use std::path::{Path, PathBuf};

use kap_guide::questionnaire::{ChoiceId, QuestionId};
use kap_guide::session::{Command, NotesContext, Screen, Session, document, plain_text};
use kap_guide_compiler::{Compiled, Diagnostic, Source};
use tempfile::TempDir;

use crate::guide::{folder, root};

fn example() -> PathBuf {
    root().join("examples/sleep-diary")
}

fn compiled(guide: &Path) -> Result<Compiled, Vec<Diagnostic>> {
    let source = Source::read_another(guide, &folder())?;
    let region = source.regions()?.into_iter().next().unwrap();
    source.template("en", region)?;
    source.compile("en", region)
}

/// A copy of the example with one change in one file.
#[track_caller]
fn changed(file: &str, from: &str, to: &str) -> TempDir {
    let copy = tempfile::tempdir().unwrap();
    for path in ["guide/guide.toml", "en/words.toml"] {
        let text = fs::read_to_string(example().join(path)).unwrap();
        assert!(path != file || text.contains(from), "{file} no longer holds {from:?}");
        let text = if path == file { text.replacen(from, to, 1) } else { text };
        fs::create_dir_all(copy.path().join(path).parent().unwrap()).unwrap();
        fs::write(copy.path().join(path), text).unwrap();
    }
    copy
}

/// Expects a mistake that names the file, the line and the reason.
#[track_caller]
fn change_is_told(file: &str, from: &str, to: &str, line_has: &str, told: &str) {
    let copy = changed(file, from, to);
    let mistakes = compiled(copy.path()).expect_err("the mistake was not found");
    let found = mistakes.iter().find(|mistake| mistake.what.contains(told));
    let found = found.unwrap_or_else(|| panic!("none of {mistakes:#?} says {told:?}"));
    let text = fs::read_to_string(found.file.as_ref().expect("no file")).unwrap();
    let line = text.lines().nth(found.line.expect("no line") - 1).unwrap();
    assert!(line.contains(line_has), "{found} does not lead to {line_has:?}");
}

#[test]
fn a_visit_to_the_example_reaches_notes() {
    let written = compiled(&example()).unwrap();
    let content = &written.content;
    let guide = &content.guide;
    let mut session = Session::default();
    session.apply(guide, Command::Start);
    let answers = [
        ("trouble", "falling-asleep"),
        ("how-long", "months"),
        ("snoring", "yes"),
        ("minutes", "most-days"),
        ("clock", "calm"),
    ];
    for (question, choice) in answers {
        assert_eq!(session.screen(), Screen::Question(QuestionId::new(question)));
        session.apply(guide, Command::Choose(ChoiceId::new(choice), true));
        session.apply(guide, Command::Continue);
    }
    assert_eq!(session.screen(), Screen::Notes);
    let setting = NotesContext { clinic: "Example", ways: &[], today: "2026-11-30" };
    let text = plain_text(content, "Notes", &document(content, &session.notes(guide), setting));
    for said in [
        "Think of this first",
        "- Loud snoring, or pauses in breathing",
        "Worth talking about",
        "- Trouble with sleep for three months or more",
        "- Falling asleep",
        // A question without a short name is named by its title.
        "How is it for you to watch the clock at night?",
        "Snoring, or pauses in breathing",
        "Published 2026-11-30.",
    ] {
        assert!(text.contains(said), "{said:?} is not in\n{text}");
    }
    let lost = ["{", "Health", "health questions", "Treatment"];
    assert!(!lost.iter().any(|word| text.contains(word)), "{text}");
}

#[test]
fn about_says_what_the_cover_says_and_there_is_nothing_else_to_read() {
    let written = compiled(&example()).unwrap();
    assert!(written.content.guide.pages.is_empty());
    let pages: Vec<String> = written.learn.learn.pages.iter().map(|page| format!("{page:?}")).collect();
    assert!(matches!(pages.as_slice(), [about] if about.contains("general information")), "{pages:?}");
}

/// The fixed words come from our own guide as far as they fit every guide.
#[test]
fn nothing_in_another_guide_speaks_of_our_subject() {
    let written = compiled(&example()).unwrap();
    let region = &written.region;
    assert_eq!(
        [region.emergency, region.crisis, region.treatment, region.talk].map(|text| text.len()),
        [0; 4]
    );
    let texts = format!("{:?} {:?} {:?}", written.content.words, written.cover, written.learn.learn);
    for word in [
        "ketamine",
        "KAP",
        "kap-guide",
        "suicid",
        "life",
        "safety",
        "safe ",
        "alcohol",
        "drug",
        "medic",
        "FDA",
        "off-label",
        "prescri",
        "trauma",
        "depress",
        "clinician",
        "therap",
        "{crisis}",
        "{emergency}",
        "988",
        "911",
        "treatment",
    ] {
        let found = texts.find(word).map(|at| texts.get(at.saturating_sub(80)..(at + 80).min(texts.len())));
        assert!(found.is_none(), "“{word}”: {found:?}");
    }
}

#[test]
fn a_word_of_its_own_replaces_ours() {
    let copy = changed("en/words.toml", "[section]", "[interface]\nskip = \"Pass\"\n[section]");
    let words = compiled(copy.path()).unwrap().content.words;
    assert_eq!((words.interface.skip.as_str(), words.interface.back.as_str()), ("Pass", "Back"));
}

#[test]
fn mistakes_in_another_guide_are_told_with_their_lines() {
    change_is_told(
        "en/words.toml",
        "tired = ",
        "tyred = ",
        "id = \"tired\"",
        "`tired` of `trouble` needs words",
    );
    change_is_told("en/words.toml", "lead = ", "leed = ", "leed", "unknown field `leed`");
    change_is_told("en/words.toml", "title = \"Is a", "# title = \"Is a", "[cover]", "missing field `title`");
    change_is_told(
        "guide/guide.toml",
        "\"months\"] }\n",
        "\"years\"] }\n",
        "id = \"long\"",
        "looks for `years`",
    );
    change_is_told(
        "guide/guide.toml",
        "kind = \"many\"",
        "kind = \"some\"",
        "some",
        "unknown variant `some`",
    );
    change_is_told(
        "guide/guide.toml",
        "[[concern]]",
        "[[panel]]\nid = \"call\"\ntopics = [\"crisis\"]\n\n[[concern]]",
        "id = \"call\"",
        "needs words under [panel]",
    );
}

#[test]
fn a_guide_without_a_cover_or_a_date_is_told_which_file_to_add_it_to() {
    for (file, line, told) in [
        ("en/words.toml", "[cover]", "no file here holds `[cover]`"),
        ("guide/guide.toml", "published = ", "no file here holds `published`"),
    ] {
        let copy = changed(file, "", "");
        let path = copy.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        let mut lines = text.lines();
        let kept: Vec<&str> = lines.by_ref().take_while(|at| !at.starts_with(line)).collect();
        let rest: Vec<&str> = lines.skip_while(|at| !at.is_empty()).collect();
        fs::write(&path, [kept, rest].concat().join("\n")).unwrap();
        let told_all: Vec<String> =
            compiled(copy.path()).unwrap_err().iter().map(ToString::to_string).collect();
        assert!(told_all.iter().any(|all| all.contains(told)), "{told_all:?}");
    }
}

/// Help by half would be worse than none.
#[test]
fn our_own_guide_may_leave_out_nothing_of_this() {
    let read = Source::read(&example()).unwrap();
    assert!(read.regions().is_err());
}
