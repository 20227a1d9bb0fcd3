//! Reading.

/// What can be read from packed bytes.
pub trait Unpack: Sized {
    /// Reads one; where the bytes do not hold one, marks the reader and returns anything.
    fn unpack(from: &mut Reader) -> Self;
}

/// Packed bytes, read from the front. Text is borrowed from them, never copied.
#[derive(Debug)]
pub struct Reader {
    rest: &'static [u8],
    failed: bool,
    /// How many boxes the present one lies in.
    depth: u8,
}

/// Rules of people are a few boxes deep; bytes of no one's making could be as deep as they are long.
const DEEPEST: u8 = 32;

impl Reader {
    /// Reads bytes that hold one thing and nothing else.
    pub fn whole<T: Unpack>(bytes: &'static [u8]) -> Option<T> {
        let mut reader = Self { rest: bytes, failed: false, depth: 0 };
        let whole = T::unpack(&mut reader);
        (!reader.failed && reader.rest.is_empty()).then_some(whole)
    }

    /// The next byte; 0 where there is none.
    pub fn byte(&mut self) -> u8 {
        if let Some((first, rest)) = self.rest.split_first() {
            self.rest = rest;
            *first
        } else {
            self.fail();
            0
        }
    }

    /// A length: seven bits a byte, the lowest first, as long as the eighth is set.
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

    /// Marks the bytes as wrong. Nothing more is read, so that a wrong length cannot keep a loop busy.
    pub fn fail(&mut self) {
        self.failed = true;
        self.rest = &[];
    }
}

impl Unpack for &'static str {
    fn unpack(from: &mut Reader) -> Self {
        let length = from.length();
        let text = from.rest.split_at_checked(length);
        let text = text.and_then(|(text, rest)| Some((core::str::from_utf8(text).ok()?, rest)));
        if let Some((text, rest)) = text {
            from.rest = rest;
            text
        } else {
            from.fail();
            ""
        }
    }
}

impl Unpack for u8 {
    fn unpack(from: &mut Reader) -> Self {
        from.byte()
    }
}

impl Unpack for bool {
    fn unpack(from: &mut Reader) -> Self {
        let byte = from.byte();
        if byte > 1 {
            from.fail();
        }
        byte == 1
    }
}

impl<T: Unpack> Unpack for Option<T> {
    fn unpack(from: &mut Reader) -> Self {
        bool::unpack(from).then(|| T::unpack(from))
    }
}

impl<T: Unpack> Unpack for Box<T> {
    fn unpack(from: &mut Reader) -> Self {
        from.depth += 1;
        if from.depth > DEEPEST {
            from.fail();
        }
        let inside = Self::new(T::unpack(from));
        from.depth -= 1;
        inside
    }
}

impl<T: Unpack> Unpack for Vec<T> {
    fn unpack(from: &mut Reader) -> Self {
        let length = from.length();
        let mut list = Self::new();
        while list.len() < length && !from.failed {
            list.push(T::unpack(from));
        }
        list
    }
}

impl<A: Unpack, B: Unpack> Unpack for (A, B) {
    fn unpack(from: &mut Reader) -> Self {
        let first = A::unpack(from);
        (first, B::unpack(from))
    }
}
