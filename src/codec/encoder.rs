//! Writing, for tools.

/// A type that can be encoded as bytes.
pub trait Encode {
    /// Appends the value to the bytes.
    fn encode(&self, to: &mut Vec<u8>);
}

/// A length, as the decoder reads it. The decoder refuses lengths of more than four bytes.
pub(super) fn length(length: usize, to: &mut Vec<u8>) {
    let mut rest = length;
    while rest >= 0x80 {
        to.push(u8::try_from(rest & 0x7f).unwrap_or_default() | 0x80);
        rest >>= 7;
    }
    to.push(u8::try_from(rest).unwrap_or_default());
}

impl Encode for &str {
    fn encode(&self, to: &mut Vec<u8>) {
        length(self.len(), to);
        to.extend_from_slice(self.as_bytes());
    }
}

impl Encode for u8 {
    fn encode(&self, to: &mut Vec<u8>) {
        to.push(*self);
    }
}

impl Encode for bool {
    fn encode(&self, to: &mut Vec<u8>) {
        to.push(u8::from(*self));
    }
}

impl<T: Encode> Encode for Option<T> {
    fn encode(&self, to: &mut Vec<u8>) {
        self.is_some().encode(to);
        if let Some(value) = self {
            value.encode(to);
        }
    }
}

impl<T: Encode> Encode for Box<T> {
    fn encode(&self, to: &mut Vec<u8>) {
        self.as_ref().encode(to);
    }
}

impl<T: Encode> Encode for Vec<T> {
    fn encode(&self, to: &mut Vec<u8>) {
        length(self.len(), to);
        for item in self {
            item.encode(to);
        }
    }
}

impl<A: Encode, B: Encode> Encode for (A, B) {
    fn encode(&self, to: &mut Vec<u8>) {
        self.0.encode(to);
        self.1.encode(to);
    }
}
