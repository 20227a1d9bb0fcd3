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
        /// The screen reader name of the scrolling area between the bars.
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
        /// The caption of one minute on KAP.
        pub overview: Text,
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
        /// Button from a result to the safety question.
        pub ask_again: Text,
        /// Message if nothing was chosen that matters.
        pub nothing_matters: Text,
        /// What was chosen that matters: `{values}`.
        pub you_chose: Text,
        /// Message once as many choices are chosen as may be.
        pub most_chosen: Text,
        /// Opens the Save screen.
        pub save_answers: Text,
        /// Deletes saved answers.
        pub delete_answers: Text,
        /// Message: some saved answers could not be used.
        pub partly_restored: Text,
        /// Message: no saved answers could be used.
        pub not_restored: Text,
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
        /// Shown for the clinic if it has not set its name.
        pub the_clinic: Text,
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
