// Says in the console what the loader has no words for.
// @ts-check

/** @param {Message} message */
const textOf = ({ hint, text, values }) => {
  const name = String(values.name);
  const near = values.near ?? SYNONYMS[name.toLowerCase()];
  const sentence = hint === "name" && !near ? "unknown" : hint;
  return text ?? fill(CHECK.console[sentence], { ...values, near, allowed: CHECK.allowed[name] });
};

/** @param {Message} message */
const say = (message) => log(message.level, `kap-guide: ${textOf(message)}`);

LOADER.onMore(say);
for (const message of LOADER.messages) if (!message.text) say(message);

/** What the console was told, each line once. */
const told = () => [...new BrowserSet(LOADER.messages.map(textOf))];
