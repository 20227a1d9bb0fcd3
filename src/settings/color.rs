//! Colors and their contrast, as WCAG 2.2 defines it.

/// A color without transparency, in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Color {
    /// Red, 0 to 255.
    pub red: u8,
    /// Green, 0 to 255.
    pub green: u8,
    /// Blue, 0 to 255.
    pub blue: u8,
}

/// The light paper of `style/tokens.css`; a test holds the two together.
pub const PAPER: Color = Color { red: 0xfb, green: 0xfa, blue: 0xf7 };

impl Color {
    /// Reads `#rgb` or `#rrggbb`.
    pub fn parse(text: &str) -> Option<Self> {
        let hex = text.strip_prefix('#').filter(|hex| hex.chars().all(|sign| sign.is_ascii_hexdigit()))?;
        let number = u32::from_str_radix(hex, 16).ok()?;
        let short = |shift: u32| u8::try_from(number >> shift & 0xf).unwrap_or(0) * 0x11;
        let long = |shift: u32| u8::try_from(number >> shift & 0xff).unwrap_or(0);
        match hex.len() {
            3 => Some(Self { red: short(8), green: short(4), blue: short(0) }),
            6 => Some(Self { red: long(16), green: long(8), blue: long(0) }),
            _ => None,
        }
    }

    /// The shade of an accent on a dark background: mixed with enough white that every accent readable on the light
    /// background is readable there.
    #[must_use]
    pub fn for_dark(self) -> Self {
        let lighter = |part: u8| u8::try_from((u16::from(part) * 2 + 255 * 3 + 2) / 5).unwrap_or(u8::MAX);
        Self { red: lighter(self.red), green: lighter(self.green), blue: lighter(self.blue) }
    }

    /// Contrast between two colors, 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { to_the_2_4th((part + 0.055) / 1.055) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

/// A number up to 1 to the power of 2.4. Newton finds the fifth root; the standard library's `powf` would be 1 kB of the form.
fn to_the_2_4th(number: f64) -> f64 {
    let square = number * number;
    let closer = |root: f64, _| (4.0 * root + square / (root * root * root * root)) / 5.0;
    let root = (0..32).fold(1.0, closer);
    square * root
}
