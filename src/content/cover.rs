//! What the shell says before and without the app, and what regions say in their own way. The app
//! never reads these; `xtask build` puts them into the script.

use crate::codec::wire;
use crate::questionnaire::Text;

wire! {
    /// `cover.toml`: what the shell says before and without the app.
    pub struct CoverWords {
        /// Heading.
        pub title: Text,
        /// Name of the region when the clinic sets none.
        pub label: Text,
        /// What this is.
        pub lead: Text,
        /// What it is not, and how long it takes.
        pub not: Text,
        /// The privacy sentence, set strong.
        pub privacy: Text,
        /// Follows it where visitors may ask for their answers to be kept.
        pub may_keep: Text,
        /// Who runs the page and offers the treatment: `{clinic}`.
        pub runs: Text,
        /// Said when a tool on the page may record the visitor: `{tools}`.
        pub recorded: Text,
        /// Said of what is approved when it may have changed since it was checked.
        pub changed: Text,
        /// Opens the first question.
        pub start: Text,
        /// Opens it for someone who asks for another person.
        pub other: Text,
        /// Opens Learn without any question.
        pub read: Text,
        /// Said when answers are kept on the device.
        pub kept: Text,
        /// Goes on where they were kept.
        pub resume: Text,
        /// Forgets them and starts.
        pub anew: Text,
        /// Forgets them.
        pub forget: Text,
        /// Said when something was kept that cannot be used.
        pub forgotten: Text,
        /// Leaves the page at once, where the clinic offers it.
        pub leave: Text,
        /// Says how: `{leave}`.
        pub leave_about: Text,
        /// Said while the app is fetched.
        pub opening: Text,
        /// Heads the crisis help.
        pub help: Text,
        /// Heads the clinic's contact: `{clinic}`.
        pub contact: Text,
        /// When something fails.
        pub failure: FailureWords,
    }
}

wire! {
    /// What the shell says when something fails.
    pub struct FailureWords {
        /// WebAssembly is blocked or missing.
        pub cannot_run: Text,
        /// A file did not arrive whole.
        pub not_loaded: Text,
        /// Fetches again.
        pub try_again: Text,
        /// Heading after the app stopped.
        pub stopped_title: Text,
        /// What became of the answers.
        pub stopped: Text,
        /// Runs a fresh instance.
        pub start_again: Text,
    }
}

wire! {
    /// `regions.toml`: what one region says in its own way. Every sentence of the language may name
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
        /// What is approved there and what is not, for the cover (F2, F6).
        pub approval: Vec<Text>,
    }
}
