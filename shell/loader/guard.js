// The guard: the document between the page and the guide. It makes the guide's frame and passes the port on. This file
// is its whole script.
// @ts-check

// The page counts the frames of this document, to see that this script runs.
const frame = document.createElement("iframe");
document.body.append(frame);
onmessage = ({ source, data, ports }) => {
  if (source !== parent) return;
  onmessage = null;
  for (const [name, value] of Object.entries(data.attributes)) frame.setAttribute(name, value);
  document.body.style.margin = "0";
  const { style } = frame;
  [style.display, style.width, style.height, style.border, style.colorScheme] = ["block", "100vw", "100vh", "0", "light dark"];
  frame.onload = () => {
    frame.onload = null;
    /** @type {Window} */ (frame.contentWindow).postMessage(0, "*", [...ports]);
  };
  let html = data.html;
  try {
    if (window.trustedTypes) html = window.trustedTypes.createPolicy("kap-guide", { createHTML: (text) => text }).createHTML(html);
  } catch {
    // Then the frame stays empty, and the guide opens in the page.
  }
  frame.srcdoc = html;
};
