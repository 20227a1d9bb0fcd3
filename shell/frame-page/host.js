// On a clinic's page: gives each <iframe data-kap-guide-frame> the height of the guide's panel. The height comes from the
// window alone, so nothing passes between the frame and the page.
// @ts-check

(() => {
  const fit = () => {
    /** @type {NodeListOf<HTMLIFrameElement>} */
    const frames = document.querySelectorAll("iframe[data-kap-guide-frame]");
    for (const { style } of frames) style.height = "clamp(30em, 92vh, 46em)";
  };
  fit();
  document.addEventListener("DOMContentLoaded", fit);
})();
