//! The words of the shell, and the words that differ by region. The app never reads these; `xtask build` puts them
//! into the script.

use crate::codec::wire;
use crate::questionnaire::Text;

wire! {
    /// `cover.toml`: the words of the shell.
    pub struct CoverWords {
        /// Heading.
        pub title: Text,
        /// Name of the region when the clinic sets none.
        pub label: Text,
        /// What the visitor does and gets, and how long it takes.
        pub lead: Text,
        /// What holds for every visit, in short lines.
        pub points: Vec<CoverPoint>,
        /// Who runs the page and offers the treatment: `{clinic}`.
        pub runs: Text,
        /// The same, if the clinic has not set its name.
        pub runs_unnamed: Text,
        /// Who provides the medicine or its prescriber, if the clinic names them: `{clinic}`, `{partner}`.
        pub partner: Text,
        /// Opens `before`.
        pub before_title: Text,
        /// Intended use, and who wrote this: `{date}`.
        pub before: Vec<Text>,
        /// The next sentence if visitors may save answers.
        pub can_save: Text,
        /// Warning if the guide is not sealed.
        pub open: Text,
        /// The same if a recorder is on the page: `{tools}`.
        pub recorded: Text,
        /// Warning that approvals may have changed since they were checked.
        pub changed: Text,
        /// Start.
        pub start: Text,
        /// Start for someone else.
        pub other: Text,
        /// Opens Learn without questions.
        pub read: Text,
        /// Message if answers are saved on the device.
        pub saved: Text,
        /// Button that resumes the saved visit.
        pub resume: Text,
        /// Button that deletes them and starts over.
        pub restart: Text,
        /// Button that deletes them.
        pub delete_saved: Text,
        /// Message if saved answers cannot be used.
        pub expired: Text,
        /// Button that restores answers from a notes file.
        pub open_saved: Text,
        /// Message if a file cannot be used.
        pub not_opened: Text,
        /// Quick exit, if the clinic offers it.
        pub leave: Text,
        /// Explains the quick exit: `{leave}`.
        pub leave_about: Text,
        /// Message while the app loads.
        pub opening: Text,
        /// Said if the clinic has set `events`.
        pub events: Text,
        /// Said after the page has moved a sealed guide.
        pub moved: Text,
        /// Heads the crisis help.
        pub help: Text,
        /// Heads the clinic's contact: `{clinic}`.
        pub contact: Text,
        /// When something fails.
        pub failure: FailureWords,
    }
}

wire! {
    /// One short line of the cover.
    pub struct CoverPoint {
        /// The name of its drawing in `style/drawings.toml`.
        pub drawing: Text,
        /// Its first words, in bold.
        pub title: Text,
        /// The rest.
        pub text: Text,
    }
}

wire! {
    /// The words for failures.
    pub struct FailureWords {
        /// WebAssembly is blocked or missing.
        pub cannot_run: Text,
        /// A page that is not sealed off takes the visitor's presses.
        pub presses: Text,
        /// A file did not arrive, or arrived incomplete.
        pub not_loaded: Text,
        /// Try again.
        pub try_again: Text,
        /// Heading after the app stopped.
        pub stopped_title: Text,
        /// What happened to the answers.
        pub stopped: Text,
        /// Start again.
        pub start_again: Text,
    }
}

wire! {
    /// `regions.toml`: the words that differ by region. Every sentence of the language may name
    /// `{emergency}`, `{crisis}`, `{treatment}`, `{poison}`, `{talk}` and `{birth}`; the compiler puts these words there.
    pub struct RegionWords {
        /// Its name.
        pub name: Text,
        /// The number to call in an emergency.
        pub emergency: Text,
        /// What to do in a crisis, as it follows "you can".
        pub crisis: Text,
        /// Where to find care for alcohol or drug use, as a sentence.
        pub treatment: Text,
        /// What to do after taking something, as a sentence.
        pub poison: Text,
        /// Who can talk with someone who is not safe at home, as it follows "with".
        pub talk: Text,
        /// Who can talk with someone who has unwanted thoughts after a birth, as a sentence.
        pub birth: Text,
        /// What is approved there and what is not (F2, F6): first in one line for the cover, then the rest.
        pub approval: Vec<Text>,
    }
}
