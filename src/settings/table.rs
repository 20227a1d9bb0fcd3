//! The list of settings.

use super::Kind;

/// One setting.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    /// Its name: an attribute of the element, or `data-…` on the script.
    pub name: Name,
    /// Which values are allowed.
    pub kind: Kind,
    /// The default, in words for the docs.
    pub default: &'static str,
    /// Its purpose, in words for the docs.
    pub help: &'static str,
    /// The first version that had it.
    pub since: &'static str,
}

/// Declares the names and the table together, so that neither can miss an entry.
macro_rules! settings {
    ($($name:ident $text:literal $kind:expr, $default:literal, $help:literal, $since:literal;)*) => {
        /// The name of a setting.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Name {
            $(#[doc = $help] $name,)*
        }

        impl Name {
            /// The name that clinics write.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }
        }

        /// Every setting, in the order of the docs.
        pub const SETTINGS: &[Setting] = &[
            $(Setting { name: Name::$name, kind: $kind, default: $default, help: $help, since: $since },)*
        ];
    };
}

settings! {
    Clinic "clinic" Kind::Text { most: 80 }, "the clinic that runs this page", "The name shown to visitors. The cover says that it runs this page and offers this treatment.", "0.1.0";
    Disclosure "disclosure" Kind::Text { most: 200 }, "none", "Ties to a company or a medical partner, shown on the cover.", "0.1.0";
    Phone "phone" Kind::Phone, "none", "A number to call.", "0.1.0";
    Sms "sms" Kind::Sms, "none", "A number to text.", "0.1.0";
    Email "email" Kind::Email, "none", "An email address.", "0.1.0";
    Booking "booking" Kind::Url, "none", "A page to book a visit; never shown in a crisis.", "0.1.0";
    ContactPage "contact-page" Kind::Url, "none", "A page with a contact form; never shown in a crisis.", "0.1.0";
    Site "site" Kind::Url, "none", "The clinic’s site.", "0.1.0";
    Address "address" Kind::Text { most: 160 }, "none", "Where the clinic is.", "0.1.0";
    Hours "hours" Kind::Text { most: 160 }, "none", "When the clinic answers.", "0.1.0";
    Region "region" Kind::Choice(&["US", "CA", "AU", "NZ", "GB", "IE", "EU"]), "US", "Where visitors are; sets help lines and rules. Outside the US, the guide does not show the clinic’s contact.", "0.1.0";
    Routes "routes" Kind::List(&["iv", "im", "lozenge", "esketamine", "compounded-spray"]), "all", "The ways of taking ketamine that you offer. Visitors can read about all ways; those that you name here come first. If you name none, no way comes first.", "0.1.0";
    SessionPlace "setting" Kind::Choice(&["clinic", "home", "both"]), "clinic", "Where sessions are. If some are at home, Learn adds what the FDA says about use at home.", "0.1.0";
    MedicalPartner "medical-partner" Kind::Text { most: 80 }, "none", "Who provides ketamine or its prescriber; the cover and Learn say so.", "0.1.0";
    CheckIns "check-ins" Kind::List(&["none", "phq8", "gad7", "pcptsd5"]), "phq8 gad7 pcptsd5", "The check-ins that visitors may open.", "0.1.0";
    Resume "resume" Kind::Choice(&["ask", "off"]), "ask", "Whether visitors may save their answers on their device.", "0.1.0";
    Exit "exit" Kind::Exit, "off", "The page that opens when a visitor leaves at once, such as a weather page. If it is set, every screen has a button to leave.", "0.1.0";
    Theme "theme" Kind::Choice(&["auto", "light", "dark"]), "auto", "Light, dark, or the setting of the visitor’s device.", "0.1.0";
    Accent "accent" Kind::Accent, "a deep teal", "The color of buttons, links and marks. The guide works out the shade for dark.", "0.1.0";
    Radius "radius" Kind::Number { least: 0, most: 24 }, "12", "The radius of the guide’s corners, in pixels.", "0.1.0";
    Font "font" Kind::Choice(&["host", "system"]), "host", "The font of your page, or the font of the visitor’s device.", "0.1.0";
    HeadingLevel "heading-level" Kind::Number { least: 1, most: 6 }, "2", "The level of the guide’s highest heading.", "0.1.0";
    Label "label" Kind::Text { most: 80 }, "Is KAP right for me?", "The name of the guide’s region for screen readers.", "0.1.0";
    Seal "seal" Kind::Choice(&["auto", "off"]), "auto", "Whether the guide is sealed off from your page, in a frame that no script of your page can read. If it is not, the cover says that tools on the page could see the guide.", "0.2.0";
    Events "events" Kind::Choice(&["on", "off"]), "off", "Whether the guide tells your page that a visit began, that the answers were cleared, and that a link of the clinic was pressed. The cover says so.", "0.2.0";
    Target "target" Kind::Text { most: 200 }, "none", "A selector such as `#guide` for the element that gets the guide; for scripts in the head and for tag managers. Set it on the script, in its address, or in `kapGuideSettings`.", "0.1.0";
    Base "base" Kind::Folder, "where the script is", "The folder of the guide’s files, for pages that combine scripts. Set it in the same place as `target`.", "0.1.0";
}
