//! Values of one thread in places that ask for `Send`. Any other thread that touches one panics.
//!
//! The crate that this one replaces asks the standard library for the thread at each use. That brings a second allocator into
//! the app (docs/decisions/0035-allocator.md). A browser runs the app on one thread, so there is nothing to ask there.

use std::fmt::{Debug, Formatter, Result};
use std::mem::ManuallyDrop;
use std::ops::{Deref, DerefMut};

/// WebAssembly without atomics has one thread.
#[cfg(all(target_family = "wasm", not(target_feature = "atomics")))]
mod home {
    #[derive(PartialEq)]
    pub struct Home;

    pub fn here() -> Home {
        Home
    }
}

/// Other targets may have more, as tests do.
#[cfg(not(all(target_family = "wasm", not(target_feature = "atomics"))))]
mod home {
    use std::thread::{ThreadId, current};

    #[derive(PartialEq)]
    pub struct Home(ThreadId);

    pub fn here() -> Home {
        Home(current().id())
    }
}

/// A value that only the thread that wrapped it may use.
pub struct SendWrapper<T> {
    value: ManuallyDrop<T>,
    home: home::Home,
}

// SAFETY: every access to the value, including its drop, first checks that this is the thread that wrapped it.
unsafe impl<T> Send for SendWrapper<T> {}

// SAFETY: the same.
unsafe impl<T> Sync for SendWrapper<T> {}

impl<T> SendWrapper<T> {
    /// Wraps a value of this thread.
    pub fn new(value: T) -> Self {
        Self { value: ManuallyDrop::new(value), home: home::here() }
    }

    /// Whether this thread may use the value.
    pub fn valid(&self) -> bool {
        self.home == home::here()
    }

    /// Takes the value out.
    ///
    /// # Panics
    ///
    /// On another thread than that which wrapped the value.
    pub fn take(self) -> T {
        self.assert_valid();
        let mut wrapper = ManuallyDrop::new(self);
        // SAFETY: nothing uses the value after this, and nothing drops its wrapper.
        unsafe { ManuallyDrop::take(&mut wrapper.value) }
    }

    fn assert_valid(&self) {
        assert!(self.valid(), "a value of one thread was used on another");
    }
}

impl<T> Deref for SendWrapper<T> {
    type Target = T;

    /// # Panics
    ///
    /// On another thread than that which wrapped the value.
    fn deref(&self) -> &T {
        self.assert_valid();
        &self.value
    }
}

impl<T> DerefMut for SendWrapper<T> {
    /// # Panics
    ///
    /// On another thread than that which wrapped the value.
    fn deref_mut(&mut self) -> &mut T {
        self.assert_valid();
        &mut self.value
    }
}

impl<T> Drop for SendWrapper<T> {
    /// # Panics
    ///
    /// On another thread than that which wrapped the value, if dropping the value does anything.
    fn drop(&mut self) {
        if std::mem::needs_drop::<T>() {
            assert!(self.valid() || std::thread::panicking(), "a value of one thread was dropped on another");
        }
        if self.valid() {
            // SAFETY: the wrapper is being dropped, so nothing uses the value after this.
            unsafe { ManuallyDrop::drop(&mut self.value) };
        }
    }
}

impl<T: Debug> Debug for SendWrapper<T> {
    fn fmt(&self, to: &mut Formatter) -> Result {
        (**self).fmt(to)
    }
}

impl<T: Clone> Clone for SendWrapper<T> {
    fn clone(&self) -> Self {
        Self::new((**self).clone())
    }
}

#[cfg(feature = "futures")]
mod futures {
    use std::future::Future;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    use futures_core::Stream;

    use super::SendWrapper;

    impl<T> SendWrapper<T> {
        /// The value, which stays where it is.
        fn inside(self: Pin<&mut Self>) -> Pin<&mut T> {
            // SAFETY: the value moves with its wrapper alone, and the wrapper is pinned.
            unsafe { self.map_unchecked_mut(|wrapper| &mut **wrapper) }
        }
    }

    impl<T: Future> Future for SendWrapper<T> {
        type Output = T::Output;

        fn poll(self: Pin<&mut Self>, context: &mut Context) -> Poll<T::Output> {
            self.inside().poll(context)
        }
    }

    impl<T: Stream> Stream for SendWrapper<T> {
        type Item = T::Item;

        fn poll_next(self: Pin<&mut Self>, context: &mut Context) -> Poll<Option<T::Item>> {
            self.inside().poll_next(context)
        }

        fn size_hint(&self) -> (usize, Option<usize>) {
            (**self).size_hint()
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;
    use std::thread;

    use super::SendWrapper;

    #[test]
    fn the_thread_that_wrapped_a_value_uses_it_and_takes_it() {
        let mut wrapped = SendWrapper::new(Rc::new(Cell::new(1)));
        wrapped.set(2);
        assert!(wrapped.valid());
        *wrapped = Rc::new(Cell::new(3));
        let same = wrapped.clone();
        assert_eq!(wrapped.take().get(), 3);
        assert_eq!(Rc::strong_count(&same), 1);
    }

    #[test]
    fn another_thread_cannot_use_take_or_drop_it() {
        let uses: [fn(SendWrapper<Rc<()>>); 4] = [
            |wrapped| assert_eq!(Rc::strong_count(&wrapped), 1),
            |mut wrapped| *wrapped = Rc::default(),
            |wrapped| drop(wrapped.take()),
            drop,
        ];
        for (at, used) in uses.into_iter().enumerate() {
            let wrapped = SendWrapper::new(Rc::default());
            assert!(thread::spawn(move || used(wrapped)).join().is_err(), "use {at}");
        }
        let wrapped = SendWrapper::new(Rc::<()>::default());
        assert!(
            !thread::spawn(move || {
                let valid = wrapped.valid();
                std::mem::forget(wrapped);
                valid
            })
            .join()
            .unwrap()
        );
    }
}
