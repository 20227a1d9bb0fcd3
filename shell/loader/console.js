// Messages to the clinic in the console. Their words are in content/en/check.toml. This script has those for a page that may let no more
// scripts load, and those that may come after a press. The check (shell/check/console.js) has the others, and is loaded to say them.
// @ts-check

/**
 * All messages so far, in order. The check of the page shows them, too.
 *
 * @type {Message[]}
 */
const messages = [];

/**
 * Says a message for which this script has no words. Until the page has loaded, it waits.
 *
 * @type {(message: Message) => void}
 */
let sayMore = () => {};

/** @param {Message["level"]} level */
const teller =
  (level) =>
  /**
   * @param {Hint} hint
   * @param {Message["values"]} [values]
   */
  (hint, values = {}) => {
    const text = DATA.hints[hint];
    const message = { level, hint, text, values };
    messages.push(message);
    if (text) log(level, `kap-guide: ${text}`);
    else sayMore(message);
  };

const warn = teller("warn");
const fail = teller("error");
