//! The Flesch–Kincaid reading grade: 0.39 × words per sentence + 11.8 × syllables per word − 15.59.

use std::fs;

use crate::guide::root;

/// The reviewed names, the longest first, in lower case.
pub fn names() -> Vec<String> {
    let text = fs::read_to_string(root().join("tests/fixtures/names.txt")).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    let mut names: Vec<String> = lines.map(str::to_lowercase).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names
}

/// The grade of texts; a text without a full stop is one sentence.
pub fn of(texts: &[String], names: &[String]) -> f64 {
    let (mut sentences, mut words, mut syllables) = (0_u32, 0_u32, 0_u32);
    for text in texts {
        let mut text = text.to_lowercase();
        for name in names {
            // Two syllables, as the reviewed list says.
            text = text.replace(name, "simple");
        }
        for sentence in text.split(['.', '?', '!', ':', ';']) {
            let found: Vec<u32> = sentence
                .split(|sign: char| !sign.is_alphabetic() && sign != '’')
                .map(spoken)
                .filter(|count| *count > 0)
                .collect();
            sentences += u32::from(!found.is_empty());
            words += u32::try_from(found.len()).unwrap();
            syllables += found.iter().sum::<u32>();
        }
    }
    0.39 * f64::from(words) / f64::from(sentences.max(1))
        + 11.8 * f64::from(syllables) / f64::from(words.max(1))
        - 15.59
}

/// The syllables of a word, by its groups of vowels, without a silent ending.
fn spoken(word: &str) -> u32 {
    let vowel = |sign: char| "aeiouyéíóúü".contains(sign);
    let letters: Vec<char> = word.chars().filter(|sign| sign.is_alphabetic()).collect();
    let starts = letters
        .iter()
        .enumerate()
        .filter(|(at, sign)| vowel(**sign) && (*at == 0 || !vowel(letters[at - 1])));
    let mut count = u32::try_from(starts.count()).unwrap();
    let ends = |ending: &str| word.ends_with(ending);
    let silent = (ends("e") && !ends("le"))
        || (ends("ed") && !ends("ted") && !ends("ded"))
        || (ends("es") && !ends("ses") && !ends("ches") && !ends("ges"));
    if silent && count > 1 {
        count -= 1;
    }
    if letters.is_empty() { 0 } else { count.max(1) }
}
