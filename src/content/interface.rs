//! The words of buttons, hints and fixed labels.

use crate::codec::wire;
use crate::questionnaire::Text;

wire! {
    /// `interface.toml`: buttons, hints and fixed labels.
    pub struct Interface {
        /// The direction of the script: `ltr` or `rtl`.
        pub dir: Text,
        /// Continue, after a question.
        pub go_on: Text,
        /// Continue, on a help screen.
        pub go_on_reading: Text,
        /// Which part of the visit this is: `{at}`, `{of}` and `{part}`.
        pub part: Text,
        /// Skip.
        pub skip: Text,
        /// Message after Continue with nothing chosen.
        pub choose_or_skip: Text,
        /// Back.
        pub back: Text,
        /// Names what scrolls between the bars, for screen readers.
        pub scroll_box: Text,
        /// Opens the help screen.
        pub get_help: Text,
        /// Opens the About screen.
        pub about: Text,
        /// Opens Learn.
        pub learn: Text,
        /// Button at the end of a page of Learn, before the first question.
        pub to_questions: Text,
        /// The same during a visit.
        pub to_visit: Text,
        /// The caption of the notes and of what they open.
        pub notes: Text,
        /// Message while a page loads.
        pub coming: Text,
        /// Message if a page did not load.
        pub not_there: Text,
        /// Try again.
        pub try_again: Text,
        /// Opens a check-in.
        pub begin: Text,
        /// Opens a check-in that has answers.
        pub begin_again: Text,
        /// Caption of a result.
        pub result: Text,
        /// Leads from a result to the safety question.
        pub ask_again: Text,
        /// Message if nothing was chosen that matters.
        pub nothing_matters: Text,
        /// What was chosen that matters: `{values}`.
        pub you_chose: Text,
        /// Message once as many choices are chosen as may be.
        pub most_chosen: Text,
        /// Offers to save, once, after the reasons.
        pub save_offer: Text,
        /// Opens the Save screen.
        pub save_answers: Text,
        /// Heading of the Save screen.
        pub save_answers_title: Text,
        /// Saving in this browser: for how long, and who could see the answers.
        pub save_answers_lead: Vec<Text>,
        /// Saving in a notes file: how to go on from it, for how long, and who could read it.
        pub save_file_lead: Vec<Text>,
        /// What is never saved.
        pub save_never: Vec<Text>,
        /// Confirms saving.
        pub save_answers_yes: Text,
        /// Deletes saved answers.
        pub delete_answers: Text,
        /// Message: answers are saved from now on.
        pub answers_saved: Text,
        /// Message: saved answers are deleted.
        pub answers_deleted: Text,
        /// Message: the device cannot save answers.
        pub save_answers_failed: Text,
        /// Message: the saved answers are gone.
        pub saved_answers_gone: Text,
        /// Message: some saved answers could not be used.
        pub saved_answers_partly_used: Text,
        /// Message: no saved answers could be used.
        pub saved_answers_unusable: Text,
        /// Opens the Clear screen.
        pub clear: Text,
        /// Heading of the Clear screen.
        pub clear_title: Text,
        /// What clearing does, and what it cannot do.
        pub clear_body: Text,
        /// Confirms clearing.
        pub clear_yes: Text,
        /// Declines to clear.
        pub clear_no: Text,
        /// Opens "Why we ask".
        pub why_we_ask: Text,
        /// The divider between the choices and "None of these".
        pub or: Text,
        /// Chooses a group without one of its members.
        pub one_of_these: Text,
        /// The default label for [`crate::questionnaire::Role::None`].
        pub none: Text,
        /// The default label for [`crate::questionnaire::Role::Unsure`].
        pub unsure: Text,
        /// The default label for [`crate::questionnaire::Role::Decline`].
        pub decline: Text,
        /// `{number}`.
        pub call: Text,
        /// `{number}`.
        pub text: Text,
        /// `{word}` and `{number}`.
        pub text_word: Text,
        /// `{page}`.
        pub open: Text,
        /// Added to the name of a link that opens a new tab.
        pub new_tab: Text,
        /// Changes an answer.
        pub change: Text,
        /// Shown for a skipped answer.
        pub skipped: Text,
        /// Shown for an optional question without an answer.
        pub none_chosen: Text,
        /// Shown for the clinic if it has not set its name.
        pub the_clinic: Text,
        /// Prints the notes.
        pub print: Text,
        /// Saves the notes as a file.
        pub save: Text,
        /// That a visit can go on from the file.
        pub resume_about: Text,
        /// Message: the file may be saved now; not every device allows it.
        pub saved: Text,
        /// The notes could not be printed.
        pub print_failed: Text,
        /// The notes could not be saved.
        pub save_failed: Text,
        /// The file name; letters, digits and hyphens only.
        pub file_name: Text,
        /// Copies the notes.
        pub copy: Text,
        /// Shares the notes with another app.
        pub share: Text,
        /// The notes could not be shared.
        pub share_failed: Text,
        /// Saves the answers for a health record.
        pub record: Text,
        /// What it holds.
        pub record_about: Text,
        /// The file name; letters, digits and hyphens only.
        pub record_name: Text,
        /// The notes were copied.
        pub copied: Text,
        /// The notes could not be copied.
        pub copy_failed: Text,
        /// Names a clinic's phone: `{clinic}`.
        pub contact_call: Text,
        /// Names a clinic's text number: `{clinic}`.
        pub contact_text: Text,
        /// Names a clinic's email address: `{clinic}`.
        pub contact_email: Text,
        /// Names a clinic's booking page: `{clinic}`.
        pub contact_booking: Text,
        /// Names a clinic's contact page: `{clinic}`.
        pub contact_page: Text,
        /// Names a clinic's site: `{clinic}`.
        pub contact_site: Text,
        /// Names a clinic's opening hours: `{hours}`.
        pub contact_hours: Text,
        /// Shown with every contact method of a clinic: `{clinic}`.
        pub not_emergencies: Text,
    }
}
