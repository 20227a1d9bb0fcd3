// Tries what the guide needs of the page's policy, one directive after the other, and says what to add. The browser may report what
// it refuses to the address that the policy names; nothing else is sent.
// @ts-check

/**
 * What the policy of the page has refused since the check began.
 *
 * @type {{ directive: string, blocked: string }[]}
 */
const violations = [];

/** @param {SecurityPolicyViolationEvent} event */
const noteViolation = ({ disposition, effectiveDirective, blockedURI }) => {
  if (disposition === "enforce") violations.push({ directive: effectiveDirective, blocked: blockedURI });
};

/** Where frames are tried: a hidden part of the box. */
const probes = document.createElement("div");
probes.className = "probes";

/** The smallest module there is. */
const EMPTY_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/**
 * @param {Word} why What does not work.
 * @param {string} directive
 * @param {string} add
 * @param {Level} [level]
 */
const directiveFinding = (why, directive, add, level = "problem") =>
  finding(level)("policy", { why: CHECK.words[why], directive, add });

const tryWasm = async () => {
  if (typeof WebAssembly !== "object") return [problem("noWasm")];
  try {
    await WebAssembly.compile(EMPTY_MODULE);
    return [];
  } catch {
    await pause(50);
    const isPolicy = violations.some(({ directive }) => directive.startsWith("script-src"));
    return [isPolicy ? directiveFinding("whyWasm", "script-src", "'wasm-unsafe-eval'") : problem("noWasm")];
  }
};

/**
 * Shows a hidden frame until it has loaded, and returns what a look at it then says.
 *
 * @template T
 * @param {(frame: HTMLIFrameElement) => void} fillFrame
 * @param {(frame: HTMLIFrameElement) => T} look
 * @returns {Promise<T>}
 */
const withFrame = async (fillFrame, look) => {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.title = NAME;
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
  try {
    fillFrame(frame);
    probes.append(frame);
    await Promise.race([loaded, pause(3000)]);
    await pause(50);
    return look(frame);
  } finally {
    frame.remove();
  }
};

/** Why a guide is not sealed. */
const trySealing = async () => {
  let html = "";
  try {
    html = LOADER.guardDocument();
  } catch {
    return [directiveFinding("whySeal", "trusted-types", NAME)];
  }
  const hasRun = await withFrame(
    (frame) => {
      frame.srcdoc = html;
    },
    ({ contentWindow }) => Boolean(contentWindow?.length),
  );
  const { guard, program } = DATA.sealed;
  const hashes = `'${guard}' '${program}'`;
  // The page cannot see into the program's frame. So if the guard runs and the program does not, the finding names both.
  return [directiveFinding(hasRun ? "whyProgram" : "whySeal", "script-src", hashes)];
};

/** Firefox saves a file through an address that this directive is asked about. */
const trySaving = async () => {
  const address = URL.createObjectURL(new Blob([""], { type: "text/plain" }));
  await withFrame(
    (frame) => {
      frame.src = address;
    },
    () => {},
  );
  URL.revokeObjectURL(address);
  const isRefused = violations.some(({ directive, blocked }) => /^(frame|child)-src$/.test(directive) && blocked.startsWith("blob"));
  return isRefused ? [directiveFinding("whySave", "frame-src", "blob: tel: sms: mailto:", "warning")] : [];
};

const tryFiles = async () => {
  await pause(50);
  const isRefused = violations.some(({ directive, blocked }) => directive === "connect-src" && blocked.startsWith(LOADER.BASE.origin));
  return isRefused ? [directiveFinding("whyFiles", "connect-src", LOADER.BASE.origin)] : [];
};

/** Whether each guide is sealed, by itself. */
const sealStates = () =>
  guidesOfPage().map(({ state, settings }) => {
    if (settings.seal === "off") return [warning("sealOff")];
    if (state === "sealed") return [fine("sealed")];
    return [problem(state === "open" ? "notSealed" : "opening")];
  });

/** Runs after the files were requested, since it reads which of them the policy refused. */
const checkPolicy = async () => {
  const isUnsealed = guidesOfPage().some(({ state, settings }) => state !== "sealed" && settings.seal !== "off");
  return [
    ...joined(sealStates()),
    ...(isUnsealed ? await trySealing() : []),
    ...(await tryWasm()),
    ...(await tryFiles()),
    ...(await trySaving()),
  ];
};
