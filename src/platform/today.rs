//! The day.

/// Today as year-month-day, by the clock of the visitor's device.
pub fn today() -> String {
    let now = String::from(js_sys::Date::new_0().to_iso_string());
    now.split('T').next().unwrap_or_default().to_owned()
}
