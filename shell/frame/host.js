// On a clinic's page: makes each <iframe data-kap-guide-frame> as high as the guide in it. It hears from the
// frame's own window and origin alone, and takes a number and nothing else.

(() => {
  const FRAME = "iframe[data-kap-guide-frame]";
  const LEAST = 200;
  const MOST = 20_000;

  const ask = (frame) => frame.contentWindow?.postMessage(0, new URL(frame.src).origin);

  addEventListener("message", ({ source, origin, data }) => {
    if (!Number.isFinite(data)) return;
    for (const frame of document.querySelectorAll(FRAME)) {
      if (frame.contentWindow === source && new URL(frame.src).origin === origin) {
        frame.style.height = `${Math.min(Math.max(data, LEAST), MOST)}px`;
      }
    }
  });

  // A frame asks nothing by itself: it learns to whom it may speak from this.
  document.addEventListener("load", ({ target }) => target.matches?.(FRAME) && ask(target), true);
  for (const frame of document.querySelectorAll(FRAME)) ask(frame);
})();
