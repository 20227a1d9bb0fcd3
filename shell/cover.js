// The cover, its help, and what is shown when something fails: plain elements, so that they are
// there before WebAssembly is, and after it has stopped.

const paragraphs = (guide, texts) => texts.map((text) => element("p", {}, fill(text, guide.region)));

/** A way to reach a service, as `Channel` in src/content/help.rs: what it says and where it leads. */
const reach = (way) => {
  const [kind, value] = Object.entries(way)[0];
  const [number, word] = [value].flat();
  const digits = number.replace(/[^\d+]/g, "");
  switch (kind) {
    case "call":
      return { label: fill(DATA.help.call, { number }), href: `tel:${digits}` };
    case "text":
      return { label: fill(DATA.help.text, { number }), href: `sms:${digits}` };
    case "text-word":
      return { label: fill(DATA.help.textWord, { number, word }), href: `sms:${digits}?&body=${word}` };
    default:
      return { label: fill(DATA.help.open, { page: number }), href: `https://${number}`, newTab: true };
  }
};

const reaches = (ways) => element("ul", { class: "service-ways" }, ways.map((way) => element("li", {}, outLink(reach(way)))));

const service = ({ name, about, ways }) =>
  element(
    "div",
    { class: "service" },
    reaches(ways),
    element("p", { class: "service-about" }, element("strong", {}, name), ` ${about}`),
  );

/** The services of a region for some topics; a topic that it has none for is left out. */
const topics = (guide, wanted, className) =>
  wanted
    .filter(([topic]) => guide.region.services[topic])
    .map(([topic, title]) =>
      element("div", { class: className }, element(guide.heading(1), { class: "heading" }, title), guide.region.services[topic].map(service)),
    );

/** A screen as every screen of the shell is framed: its bar, its heading, and what stands below. */
const framed = (guide, bar, title, ...parts) => [
  element("div", { class: "bar" }, bar),
  element(
    "div",
    { class: "screen" },
    element("div", { class: "stack" }, element(guide.heading(0), { class: "title", tabindex: "-1" }, title), parts),
  ),
];

/** Everything of Get help now, as the app's own screen has it. */
const helpScreen = (guide) => {
  const { help } = DATA;
  const back = (className) => element("button", { class: className, type: "button", onclick: () => guide.showCover() }, DATA.words.back);
  return framed(
    guide,
    back("text-button"),
    help.title,
    paragraphs(guide, help.lead),
    topics(guide, help.topics, "help-card"),
    paragraphs(guide, help.after),
    topics(guide, help.more, "help-more"),
    element("div", { class: "actions" }, back("button")),
  );
};

/** A page of a service that can also be called is no shorter way to it. */
const direct = ({ ways }) => (ways.length === 1 ? ways : ways.filter((way) => !way.open));

/** The shortest ways to help, on every screen of the shell: there without a press. */
const helpBlock = (guide) => {
  const { crisis, emergency, anywhere } = guide.region.services;
  const short = (line) => element("div", { class: "service" }, reaches(direct(line)), element("p", { class: "small" }, line.name));
  return element(
    "div",
    { class: "help-card" },
    element(guide.heading(1), { class: "heading" }, DATA.words.help),
    [crisis[0], ...emergency, ...anywhere].map(short),
  );
};

const CONTACTS = [
  ["phone", "tel:"],
  ["sms", "sms:"],
  ["email", "mailto:"],
  ["booking", ""],
  ["contact-page", ""],
  ["site", ""],
];

/** Everything by which the clinic can be reached. */
const OF_CONTACT = [...CONTACTS.map(([name]) => name), "address", "hours"];

const contactLink = (guide, [name, scheme]) => {
  const value = guide.settings[name];
  if (!value) return null;
  const said = fill(DATA.words.contacts[name], { clinic: guide.clinic });
  const dialed = name === "email" ? value : value.replace(/[^\d+]/g, "");
  return element(
    "li",
    {},
    outLink({
      href: scheme ? scheme + dialed : value,
      label: scheme ? `${said}: ${value}` : said,
      newTab: !scheme,
      onclick: () => guide.tell("contact", { kind: name }),
    }),
  );
};

/**
 * The clinic's contact where the region allows it, and that it does not answer emergencies. The shell knows
 * no answers, so a visit that came back to the cover or stopped, whatever was answered in it, sees no contact
 * until it is cleared.
 */
const contactBlock = (guide) => {
  const { address, hours } = guide.settings;
  const emergencies = element("p", { class: "small" }, fill(DATA.words.notEmergencies, { ...guide.region, clinic: guide.clinic }));
  const ways = CONTACTS.map((contact) => contactLink(guide, contact)).filter(Boolean);
  if (address) ways.push(element("li", {}, address));
  if (hours) ways.push(element("li", {}, fill(DATA.words.contacts.hours, { hours })));
  if (guide.asked || !guide.region.contact || ways.length === 0) return emergencies;
  return element(
    "div",
    { class: "stack-close" },
    element(guide.heading(1), { class: "heading" }, fill(DATA.words.contact, { clinic: guide.clinic })),
    element("ul", { class: "ways" }, ways),
    emergencies,
  );
};

/** Opens the app; `way` is how: for the visitor ("me"), for someone else ("other"), or only to read. */
const opens = (guide, label, way, className = "button") =>
  element("button", { class: className, type: "button", onclick: () => guide.start(way) }, label);

const press = (...way) => element("div", { class: "actions" }, opens(...way));

/** Replaces Start while the app loads, and after it could not start. */
const wayOn = (guide) => {
  const { cover, failure } = DATA.words;
  const failed = (said, ...again) =>
    element("div", { class: "failure stack-close" }, element("p", { tabindex: "-1", class: "failure-said" }, fill(said, guide.region)), ...again);
  switch (guide.way) {
    case "opening":
    case "ready":
      return element("div", { class: "actions" }, element("p", { class: "opening", tabindex: "-1", role: "status" }, cover.opening));
    case "cannot-run":
      return failed(failure.cannotRun);
    case "not-loaded":
      return failed(failure.notLoaded, press(guide, failure.tryAgain, guide.entry));
    case "stopped":
      return press(guide, failure.startAgain, guide.entry === "other" ? "other" : "me");
    default:
      // A visit that has come back to the cover goes on by Start.
      return !guide.mounted && isKept(guide) ? keptWays(guide) : [
        guide.forgot ? element("p", {}, cover.forgotten) : null,
        element(
          "div",
          { class: "actions" },
          opens(guide, cover.start, "me"),
          opens(guide, cover.read, "read", "text-button"),
          opens(guide, cover.other, "other", "text-button"),
        ),
      ];
  }
};

/** The ways on for someone whose answers are kept on the device. */
const keptWays = (guide) => {
  const { cover } = DATA.words;
  const forgetting = (label, then) => {
    const press = () => {
      forget(guide);
      then();
    };
    return element("button", { class: "text-button", type: "button", onclick: press }, label);
  };
  return [
    element("p", {}, cover.kept),
    element(
      "div",
      { class: "actions" },
      opens(guide, cover.resume, "resume"),
      forgetting(cover.anew, () => guide.start("me")),
      forgetting(cover.forget, () => guide.showCover()),
    ),
  ];
};

let toldOfRecorders = false;

/** Says to visitors and to the clinic that a tool on the page may record them; nothing if none is known to. */
const recorded = () => {
  const tools = recorders().join(", ");
  if (!tools) return null;
  if (!toldOfRecorders) console.warn(`kap-guide: ${fill(HINTS.recorded, { tools })}`);
  toldOfRecorders = true;
  return element("p", {}, fill(DATA.words.cover.recorded, { tools }));
};

/** What the guide is, and what it is not, before anything is asked. */
const introduction = (guide) => {
  const { cover } = DATA.words;
  return [
    element("p", { class: "lead" }, cover.lead),
    element("p", {}, cover.not),
    element(
      "div",
      { class: "notice" },
      element(
        "p",
        {},
        element("strong", {}, cover.privacy),
        ` ${keyOf(guide) && `${cover.mayKeep} `}${fill(cover.runs, { clinic: guide.clinic })}`,
      ),
      recorded(),
      guide.settings.disclosure ? element("p", {}, guide.settings.disclosure) : null,
    ),
    guide.exit ? element("p", { class: "hint" }, fill(cover.leaveAbout, cover)) : null,
    guide.region.approval.map((text) => element("p", { class: "hint" }, text)),
    TODAY > guide.region.approvalReviewBy ? element("p", { class: "hint" }, cover.changed) : null,
  ];
};

/** The first screen, and after a stop the screen that says so. */
const coverScreen = (guide) => {
  const { cover, failure } = DATA.words;
  const stopped = guide.way === "stopped";
  const help = element("button", { class: "text-button get-help", type: "button", onclick: () => guide.showHelp() }, DATA.words.getHelp);
  return framed(
    guide,
    [element("span", { class: "bar-name", dir: "auto" }, guide.settings.clinic), help],
    stopped ? failure.stoppedTitle : cover.title,
    stopped ? paragraphs(guide, [failure.stopped]) : introduction(guide),
    wayOn(guide),
    helpBlock(guide),
    contactBlock(guide),
  );
};
