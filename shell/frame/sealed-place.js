// The place of a guide in a sealed frame. All messages to and from the page go through one port.
// @ts-check

/** With these a page can reach other machines past every policy. */
const WAYS_OUT = ["RTCPeerConnection", "webkitRTCPeerConnection", "mozRTCPeerConnection", "RTCDataChannel"];

/**
 * Waits for the port, and opens the guide.
 *
 * @param {(around: Around) => Program} run
 */
const openSealed = (run) => {
  for (const name of WAYS_OUT) delete window[name];
  /** @type {Map<string, ArrayBuffer>} */
  const files = new Map();
  /** @type {Set<string>} */
  const failed = new Set();
  // Whether the next load goes past every cache.
  let again = false;
  /** @type {{ file: string, resolve: (bytes: ArrayBuffer) => void, reject: (error: Error) => void }[]} */
  let waiting = [];
  /** @type {InstanceType<Program["Guide"]>} */
  let guide;
  // Whether the visitor was last in this frame, and not elsewhere on the page. A file picker takes focus away until a file is
  // chosen.
  let isHere = false;
  // The window itself may lose focus between the press of a button and its click.
  for (const kind of ["pointerdown", "keydown", "click", "focus", "change"]) addEventListener(kind, () => (isHere = true), true);
  addEventListener("blur", ({ target }) => {
    if (target === window) isHere = false;
  });

  /** @param {MessageEvent} event */
  const begin = ({ source, ports: [port] }) => {
    if (source !== parent) return;
    removeEventListener("message", begin);
    /** @param {FromFrame} message */
    const send = (message) => port.postMessage(message);

    /** @type {Around["bytesOf"]} */
    const bytesOf = ({ file }) =>
      new Promise((resolve, reject) => {
        const bytes = files.get(file);
        if (bytes) return resolve(bytes);
        // A press requests nothing that has failed, except Try again.
        if (failed.has(file) && !again) return reject(new Error(file));
        waiting.push({ file, resolve, reject });
        // The loader may not have noticed yet that the guide is near the view.
        if (again || !files.size) send({ want: again ? "again" : "files" });
        if (again) failed.clear();
        again = false;
      });

    /** @param {{ data: Data, settings: Settings, endedByMove: boolean }} open */
    const open = ({ data, settings, endedByMove }) => {
      const { Guide } = run({ data, bytesOf });
      guide = new Guide({
        sealed: true,
        settings,
        endedByMove,
        tools: [],
        attach: (root) => {
          document.body.append(root);
          return document;
        },
        mayFocus: () => isHere,
        reload: () => {
          again = true;
        },
        scrollIntoView: () => send({ scroll: true }),
        dispatch: (name, detail = {}) => {
          if (name === "error" || settings.events === "on") send({ event: name, detail });
        },
        leave: () => send({ leave: true }),
      });
      send({ up: true });
    };

    /** @param {MessageEvent<ToFrame>} event */
    port.onmessage = ({ data }) => {
      if ("open" in data) return open(data.open);
      if ("settings" in data) return guide.applySettings(data.settings);
      const { file, bytes } = data;
      if (bytes) files.set(file, bytes);
      else failed.add(file);
      for (const wait of waiting) {
        if (wait.file !== file) continue;
        if (bytes) wait.resolve(bytes);
        else wait.reject(new Error(file));
      }
      waiting = waiting.filter((wait) => wait.file !== file);
      if (bytes) guide.preload(file);
    };
  };
  addEventListener("message", begin);
};
