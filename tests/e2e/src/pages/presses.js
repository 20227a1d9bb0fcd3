// Notes what is copied, and keeps links from leaving. In a sealed frame a test runs this, since the page's own log is not
// there.

window.eventLog ??= {};
window.eventLog.copied = [];
const write = navigator.clipboard?.writeText;
if (write) {
  navigator.clipboard.writeText = function (text) {
    window.eventLog.copied.push(text);
    return write.call(this, text);
  };
}

// Links are pressed to see what the guide does then, not to leave the page. A test that wants them to lead says so.
window.addEventListener(
  "click",
  (event) => {
    if (window.linksLead) return;
    const link = event.composedPath().find((part) => part instanceof HTMLAnchorElement);
    link?.addEventListener("click", (event) => event.preventDefault(), { once: true });
  },
  true,
);
