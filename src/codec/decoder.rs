//! Reading.

use core::mem::ManuallyDrop;

/// A type that can be decoded from bytes.
pub trait Decode: Sized {
    /// Reads one value. If the bytes do not hold one, marks the decoder as failed and returns any value.
    fn decode(from: &mut Decoder) -> Self;
}

/// Encoded bytes, read from the front. Text is borrowed, never copied.
#[derive(Debug)]
pub struct Decoder {
    rest: &'static [u8],
    failed: bool,
    /// How deep the current value is nested.
    depth: u8,
}

/// Hand-written rules nest a few levels, each with a list and a box. Corrupt bytes could nest without limit.
const DEEPEST: u8 = 64;

impl Decoder {
    /// Reads bytes that hold exactly one value.
    pub fn whole<T: Decode>(bytes: &'static [u8]) -> Option<T> {
        let mut decoder = Self { rest: bytes, failed: false, depth: 0 };
        // Rejected values are not freed: that code would cost every visitor 400 bytes, and the hash check keeps damaged
        // files out.
        let whole = ManuallyDrop::new(T::decode(&mut decoder));
        (!decoder.failed && decoder.rest.is_empty()).then(|| ManuallyDrop::into_inner(whole))
    }

    /// The next byte, or 0 at the end.
    pub fn byte(&mut self) -> u8 {
        if let Some((first, rest)) = self.rest.split_first() {
            self.rest = rest;
            *first
        } else {
            self.fail();
            0
        }
    }

    /// A length: seven bits in each byte, the lowest first; the eighth bit says that another byte follows.
    fn length(&mut self) -> usize {
        let mut length = 0;
        for shift in [0, 7, 14, 21] {
            let byte = self.byte();
            length |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return length;
            }
        }
        self.fail();
        0
    }

    /// A length, and as many bytes.
    pub(super) fn bytes(&mut self) -> &'static [u8] {
        let length = self.length();
        if let Some((bytes, rest)) = self.rest.split_at_checked(length) {
            self.rest = rest;
            bytes
        } else {
            self.fail();
            &[]
        }
    }

    /// Begins a list or a box, the only types that can nest without limit. Nesting that is too deep is an error, and
    /// ends the reading.
    fn enter(&mut self) {
        self.depth += 1;
        if self.depth > DEEPEST {
            self.fail();
        }
    }

    fn leave(&mut self) {
        self.depth -= 1;
    }

    /// Marks the bytes as wrong. Reads nothing more, so a wrong length cannot keep a loop busy.
    pub fn fail(&mut self) {
        self.failed = true;
        self.rest = &[];
    }
}

impl Decode for &'static str {
    fn decode(from: &mut Decoder) -> Self {
        core::str::from_utf8(from.bytes()).unwrap_or_else(|_| {
            from.fail();
            ""
        })
    }
}

impl Decode for u8 {
    fn decode(from: &mut Decoder) -> Self {
        from.byte()
    }
}

impl Decode for bool {
    fn decode(from: &mut Decoder) -> Self {
        let byte = from.byte();
        if byte > 1 {
            from.fail();
        }
        byte == 1
    }
}

impl<T: Decode> Decode for Option<T> {
    fn decode(from: &mut Decoder) -> Self {
        bool::decode(from).then(|| T::decode(from))
    }
}

impl<T: Decode> Decode for Box<T> {
    fn decode(from: &mut Decoder) -> Self {
        from.enter();
        let inside = Self::new(T::decode(from));
        from.leave();
        inside
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(from: &mut Decoder) -> Self {
        let length = from.length();
        let mut list = Self::new();
        // Each item takes a byte or more, so a wrong length cannot ask for much.
        list.reserve_exact(length.min(from.rest.len()));
        from.enter();
        while list.len() < length && !from.failed {
            list.push(T::decode(from));
        }
        from.leave();
        list
    }
}

impl<A: Decode, B: Decode> Decode for (A, B) {
    fn decode(from: &mut Decoder) -> Self {
        let first = A::decode(from);
        (first, B::decode(from))
    }
}

/// The bytes are not a content file of this version. There are no details: a visitor can only try again, and the
/// shell's integrity check has already rejected damaged bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecodeError;

#[cfg(test)]
mod tests {
    use super::*;

    /// Nests by lists alone.
    #[expect(dead_code, reason = "only whether it is read matters")]
    struct Lists(Vec<Lists>);

    impl Decode for Lists {
        fn decode(from: &mut Decoder) -> Self {
            Self(Vec::decode(from))
        }
    }

    /// Nests by boxes alone.
    #[expect(dead_code, reason = "only whether it is read matters")]
    struct Boxes(Option<Box<Boxes>>);

    impl Decode for Boxes {
        fn decode(from: &mut Decoder) -> Self {
            Self(Option::decode(from))
        }
    }

    /// Bytes that open one level each, and close the last.
    fn levels(count: usize) -> &'static [u8] {
        let mut bytes = vec![1; count];
        bytes.push(0);
        bytes.leak()
    }

    #[test]
    fn what_nests_without_end_is_refused_before_the_stack_ends() {
        for (count, reads) in [(0, true), (60, true), (100, false), (500_000, false)] {
            assert_eq!(Decoder::whole::<Lists>(levels(count)).is_some(), reads, "{count} lists");
            assert_eq!(Decoder::whole::<Boxes>(levels(count)).is_some(), reads, "{count} boxes");
        }
    }
}
