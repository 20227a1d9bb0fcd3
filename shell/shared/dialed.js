// Turns a phone number into what a phone dials. The program and the check of a page both have this file.
// @ts-check

/** The digits on the keys of the letters. */
const KEYS = "22233344455566677778889999";

/**
 * A number as a phone dials it: letters stand for digits, and a pause comes before an extension.
 *
 * @param {string} number
 */
const dialed = (number) => {
  const [digits, extension] = number.split(" ext. ");
  const keyed = digits.replace(/[a-z]/gi, (letter) => KEYS[letter.toLowerCase().charCodeAt(0) - 97]);
  return keyed.replace(/[^\d+]/g, "") + (extension ? `,${extension}` : "");
};
