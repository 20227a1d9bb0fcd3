//! The contrast of a clinic's color, and the nearest color that is dark enough.

use kap_guide::content::digits;
use kap_guide::settings::{Color, Kind, PAPER};

/// Contrast on the light paper, with one digit after the point, such as `4.5`. It is rounded down, so that a color that is too pale
/// never seems to pass.
pub fn contrast(color: Color) -> String {
    let is_at_least = |tenths: &u8| color.contrast(PAPER) * 10.0 >= f64::from(*tenths);
    // The highest contrast is 21; code that writes fractions would cost more than this.
    let tenths = (10..=210).rev().find(is_at_least).unwrap_or(10);
    [&digits((tenths / 10).into()), ".", &digits((tenths % 10).into())].concat()
}

/// The color itself, darkened in small steps until it is allowed.
pub fn nearest(color: Color) -> String {
    for step in (1..=255).rev() {
        let darker = written(color, step);
        if Kind::Accent.read(&darker).is_some() {
            return darker;
        }
    }
    // Black is always allowed.
    written(color, 0)
}

fn written(color: Color, step: u16) -> String {
    let part = |part: u8| u8::try_from(u16::from(part) * step / 255).unwrap_or(u8::MAX);
    let mut text = "#".to_owned();
    for part in [color.red, color.green, color.blue].map(part) {
        text.extend([part >> 4, part & 0xf].map(|digit| char::from_digit(digit.into(), 16).unwrap_or('0')));
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_pale_color_gets_the_nearest_that_passes() {
        let pale = Color { red: 0x7f, green: 0xc8, blue: 0xa9 };
        let near = nearest(pale);
        assert!(Kind::Accent.read(&near).is_some(), "{near}");
        assert_eq!(near, "#4f7c69");
        assert_eq!(nearest(Color { red: 0x1f, green: 0x5f, blue: 0x66 }), "#1f5f66");
    }

    proptest! {
        #[test]
        fn the_nearest_color_is_always_allowed(red: u8, green: u8, blue: u8) {
            let near = nearest(Color { red, green, blue });
            prop_assert!(Kind::Accent.read(&near).is_some());
        }

        #[test]
        fn a_contrast_that_is_shown_as_enough_is_enough(red: u8, green: u8, blue: u8) {
            let color = Color { red, green, blue };
            let passes = Kind::Accent.read(&format!("#{red:02x}{green:02x}{blue:02x}")).is_some();
            prop_assert_eq!(contrast(color).parse::<f64>().is_ok_and(|ratio| ratio >= 4.5), passes);
        }
    }
}
