// On a clinic's page: makes each <iframe data-kap-guide-frame> as high as the guide in it. It listens to the frame's
// own window and origin alone, and reads a number and nothing else.
// @ts-check

(() => {
  const FRAME = "iframe[data-kap-guide-frame]";
  const LEAST = 200;
  const MOST = 20_000;

  /** @returns {NodeListOf<HTMLIFrameElement>} */
  const frames = () => document.querySelectorAll(FRAME);

  /** @param {HTMLIFrameElement} frame */
  const ask = (frame) => frame.contentWindow?.postMessage(0, new URL(frame.src).origin);

  addEventListener("message", ({ source, origin, data }) => {
    if (!Number.isFinite(data)) return;
    for (const frame of frames()) {
      if (frame.contentWindow === source && new URL(frame.src).origin === origin) {
        frame.style.height = `${Math.min(Math.max(data, LEAST), MOST)}px`;
      }
    }
  });

  // A frame sends nothing by itself: this message tells it where to send its height.
  document.addEventListener(
    "load",
    ({ target }) => {
      const loaded = /** @type {HTMLIFrameElement} */ (target);
      if (loaded.matches?.(FRAME)) ask(loaded);
    },
    true,
  );
  for (const frame of frames()) ask(frame);
})();
