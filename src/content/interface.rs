//! Words of buttons, hints and fixed lines.

use crate::codec::wire;
use crate::questionnaire::Text;

wire! {
    /// `interface.toml`: buttons, hints and fixed lines.
    pub struct Interface {
        /// Which way the language runs: `ltr` or `rtl`.
        pub dir: Text,
        /// Confirms an answer and goes on.
        pub go_on: Text,
        /// Goes on from a help screen.
        pub go_on_reading: Text,
        /// Leaves a question unanswered.
        pub skip: Text,
        /// Said when Continue was pressed with nothing chosen.
        pub choose_or_skip: Text,
        /// Leaves all questions of a part unanswered.
        pub skip_part: Text,
        /// Caption of a screen that says what comes next.
        pub next: Text,
        /// Returns to the screen before.
        pub back: Text,
        /// Opens the help screen.
        pub get_help: Text,
        /// Opens the About screen.
        pub about: Text,
        /// Opens Learn.
        pub learn: Text,
        /// Stands in the place of a page that is not there yet.
        pub coming: Text,
        /// Stands in the place of a page that did not come.
        pub not_there: Text,
        /// Asks for it again.
        pub try_again: Text,
        /// Caption of what can be passed by.
        pub optional: Text,
        /// Opens a check-in.
        pub begin: Text,
        /// Opens one that was answered.
        pub begin_again: Text,
        /// Caption of what a check-in can mean.
        pub result: Text,
        /// Leads from there to the question about right now.
        pub ask_again: Text,
        /// Nothing was rated above the lowest step.
        pub rated_none: Text,
        /// Nothing is known that speaks to what was rated highest.
        pub rated_unknown: Text,
        /// Opens the question whether to keep the answers on the device.
        pub keep: Text,
        /// Heading of that question.
        pub keep_title: Text,
        /// How long, who could see them, and what is never kept.
        pub keep_lead: Vec<Text>,
        /// Keeps them.
        pub keep_yes: Text,
        /// Forgets what is kept.
        pub forget: Text,
        /// They are kept from now on.
        pub kept: Text,
        /// Nothing is kept any more.
        pub forgotten: Text,
        /// The device keeps nothing.
        pub keep_failed: Text,
        /// What was kept has gone meanwhile.
        pub keep_ended: Text,
        /// Some of what was kept could not be used.
        pub kept_part: Text,
        /// None of it could.
        pub kept_nothing: Text,
        /// Asks to clear the answers.
        pub clear: Text,
        /// Heading of the question whether to clear.
        pub clear_title: Text,
        /// What clearing does and cannot do.
        pub clear_body: Text,
        /// Confirms.
        pub clear_yes: Text,
        /// Declines to clear.
        pub clear_no: Text,
        /// Opens the reason for a question.
        pub why_we_ask: Text,
        /// Stands between the choices and "none of these".
        pub or: Text,
        /// Usual words of [`crate::questionnaire::Role::None`].
        pub none: Text,
        /// Usual words of [`crate::questionnaire::Role::Unsure`].
        pub unsure: Text,
        /// Usual words of [`crate::questionnaire::Role::Decline`].
        pub decline: Text,
        /// `{number}`.
        pub call: Text,
        /// `{number}`.
        pub text: Text,
        /// `{word}` and `{number}`.
        pub text_word: Text,
        /// `{page}`.
        pub open: Text,
        /// Follows the name of a link that opens a new tab.
        pub new_tab: Text,
        /// Caption of the check screen.
        pub check_caption: Text,
        /// Heading of the check screen.
        pub check_title: Text,
        /// What the check screen is for.
        pub check_lead: Text,
        /// Goes from the check screen to the notes.
        pub check_go_on: Text,
        /// Changes an answer.
        pub change: Text,
        /// Stands for a skipped answer.
        pub skipped: Text,
        /// Opens a question that is asked only by choice.
        pub choose: Text,
        /// Stands for the answer to such a question before it is opened.
        pub none_chosen: Text,
        /// Puts a section's answers into the notes.
        pub include: Text,
        /// Stands below that where it is off at first.
        pub include_off: Text,
        /// The clinic, when it has not set its name.
        pub the_clinic: Text,
        /// Heads the ways to take the notes along.
        pub take: Text,
        /// Who gets them.
        pub take_lead: Text,
        /// Prints the notes.
        pub print: Text,
        /// What it holds.
        pub print_about: Text,
        /// Saves the notes as a file.
        pub save: Text,
        /// What it holds.
        pub save_about: Text,
        /// The file may be there now; not every device allows it.
        pub saved: Text,
        /// The notes could not be printed.
        pub print_failed: Text,
        /// The notes could not be saved.
        pub save_failed: Text,
        /// What the file is called; letters, digits and hyphens only.
        pub file_name: Text,
        /// Copies the notes.
        pub copy: Text,
        /// What is copied.
        pub copy_about: Text,
        /// Saves the answers for a health record.
        pub record: Text,
        /// What it holds.
        pub record_about: Text,
        /// What the file is called; letters, digits and hyphens only.
        pub record_name: Text,
        /// The notes were copied.
        pub copied: Text,
        /// The notes could not be copied.
        pub copy_failed: Text,
        /// Names a clinic's phone: `{clinic}`.
        pub contact_call: Text,
        /// Names a clinic's text number: `{clinic}`.
        pub contact_text: Text,
        /// Names a clinic's address for mail: `{clinic}`.
        pub contact_email: Text,
        /// Names a clinic's booking page: `{clinic}`.
        pub contact_booking: Text,
        /// Names a clinic's contact page: `{clinic}`.
        pub contact_page: Text,
        /// Names a clinic's site: `{clinic}`.
        pub contact_site: Text,
        /// Names a clinic's opening hours: `{hours}`.
        pub contact_hours: Text,
        /// Stands beside every contact of a clinic: `{clinic}`.
        pub not_emergencies: Text,
    }
}
