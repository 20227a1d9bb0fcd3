// Says in the console what the loader has no words for.
// @ts-check

/** @param {Message} message */
const textOf = ({ hint, text, values }) => text ?? fill(CHECK.console[hint], { ...values, allowed: CHECK.allowed[String(values.name)] });

/** @param {Message} message */
const say = (message) => console[message.level](`kap-guide: ${textOf(message)}`);

LOADER.onMore(say);
for (const message of LOADER.messages) if (!message.text) say(message);

/** What the console was told, each line once. */
const told = () => [...new BrowserSet(LOADER.messages.map(textOf))];
