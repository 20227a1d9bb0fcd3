//! Stores a file as its difference to another. The content of two regions differs in few places, and gzip does not
//! look back far enough to see that.
//!
//! A patch is a list of steps. Each step has three little-endian `u32`: how many new bytes follow, and then from
//! where and how many bytes of the base to copy. `shell/loader/assets.inline.js` applies it.

use std::collections::HashMap;

/// The number of equal bytes that are worth a step.
const LEAST: usize = 24;

/// The patch from `base` to `target`; `None` for files of 4 GiB or more.
pub fn between(base: &[u8], target: &[u8]) -> Option<Vec<u8>> {
    let mut places: HashMap<&[u8], usize> = HashMap::new();
    for (at, window) in base.windows(LEAST).enumerate() {
        places.entry(window).or_insert(at);
    }
    let mut patch = Vec::new();
    let (mut own, mut at) = (0, 0);
    while let Some(rest) = target.get(at..).filter(|rest| rest.len() >= LEAST) {
        let found = rest.get(..LEAST).and_then(|window| places.get(window));
        let Some(&from) = found else {
            at += 1;
            continue;
        };
        let shared = base.get(from..)?.iter().zip(rest).take_while(|(one, other)| one == other).count();
        step(&mut patch, target.get(own..at)?, from, shared)?;
        at += shared;
        own = at;
    }
    step(&mut patch, target.get(own..)?, 0, 0)?;
    Some(patch)
}

fn step(patch: &mut Vec<u8>, own: &[u8], from: usize, shared: usize) -> Option<()> {
    for number in [own.len(), from, shared] {
        patch.extend(u32::try_from(number).ok()?.to_le_bytes());
    }
    patch.extend(own);
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn patched(base: &[u8], mut patch: &[u8]) -> Vec<u8> {
        let mut target = Vec::new();
        while !patch.is_empty() {
            let mut number = || {
                let (number, rest) = patch.split_first_chunk::<4>().unwrap_or((&[0; 4], &[]));
                patch = rest;
                u32::from_le_bytes(*number) as usize
            };
            let (own, from, shared) = (number(), number(), number());
            let (bytes, rest) = patch.split_at_checked(own).unwrap_or((patch, &[]));
            patch = rest;
            target.extend(bytes);
            target.extend(base.get(from..from + shared).unwrap_or_default());
        }
        target
    }

    #[test]
    fn a_patch_makes_the_target_again_and_is_small_where_little_differs() {
        let base: Vec<u8> = (0..4_000_u32).flat_map(u32::to_le_bytes).collect();
        let mut changed = base.clone();
        changed.splice(900..904, *b"another number");
        changed.truncate(15_000);
        changed.extend(b"and an end");
        for target in [base.clone(), changed, Vec::new(), b"short".to_vec(), base.repeat(2)] {
            let patch = between(&base, &target);
            assert_eq!(patch.as_deref().map(|patch| patched(&base, patch)), Some(target));
            assert!(patch.is_some_and(|patch| patch.len() < 120));
        }
    }
}
