// Writes down what a page has of its own, so that a test can tell what a script has changed.

const listeners = [];
const add = EventTarget.prototype.addEventListener;
EventTarget.prototype.addEventListener = function (type, listener, options) {
  if ([window, document, document.documentElement, document.body].includes(this ?? window)) listeners.push(type);
  return add.call(this ?? window, type, listener, options);
};

/** Every built-in object that a page can reach by one name, and its prototype. */
const builtIns = () =>
  Object.getOwnPropertyNames(window)
    .filter((name) => /^[A-Z]/.test(name) && typeof window[name] === "function")
    .flatMap((name) => [[name, window[name]], [`${name}.prototype`, window[name].prototype]])
    .filter(([, object]) => object);

const parts = ([name, object]) =>
  Reflect.ownKeys(object).map((key) => {
    const { value, get, set } = Object.getOwnPropertyDescriptor(object, key);
    return [`${name}.${String(key)}`, [value, get, set]];
  });

const attributes = (element) => [...element.attributes].map(({ name, value }) => `${element.localName} ${name}=${value}`);

const taken = () => ({
  globals: Object.getOwnPropertyNames(window),
  parts: new Map(builtIns().flatMap(parts)),
  page: [
    ...attributes(document.documentElement),
    ...attributes(document.body),
    `${document.styleSheets.length} sheets, ${document.adoptedStyleSheets.length} adopted`,
    `${document.head.children.length} elements in the head`,
    `title ${document.title}`,
    `address ${location.href}`,
    `history of ${history.length}`,
    `stored ${localStorage.length} ${sessionStorage.length} ${document.cookie}`,
  ],
});

// Some values are new at each access.
const [earlier, before] = [taken(), taken()];
for (const [name, values] of before.parts) {
  if (values.some((value, at) => !Object.is(value, earlier.parts.get(name)?.[at]))) before.parts.delete(name);
}
listeners.length = 0;

/** The differences from before, one per line. */
window.changes = () => {
  const now = taken();
  const differs = ([name, values]) => {
    const known = before.parts.get(name);
    return known && values.some((value, at) => !Object.is(value, known[at]));
  };
  return [
    ...now.globals.filter((name) => !before.globals.includes(name) && name !== "changes").map((name) => `global ${name}`),
    ...[...now.parts].filter((part) => !part[0].startsWith("KapGuide") && differs(part)).map(([name]) => `changed ${name}`),
    ...now.page.filter((line) => !before.page.includes(line)),
    ...listeners.map((type) => `listener ${type}`),
  ];
};
