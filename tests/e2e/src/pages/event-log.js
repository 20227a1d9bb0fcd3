// Stands on every test page before the guide, and notes what a page can notice.

window.eventLog = { events: [], console: [], errors: [] };

// Whatever is dispatched from a script is noted as the page hears it: with its detail, at the top.
const heard = new Set();
const dispatch = EventTarget.prototype.dispatchEvent;
EventTarget.prototype.dispatchEvent = function (event) {
  if (event instanceof CustomEvent && !heard.has(event.type)) {
    heard.add(event.type);
    // Some do not bubble.
    document.addEventListener(event.type, (event) => {
      eventLog.events.push(`${event.type} ${JSON.stringify(event.detail)}`);
    }, true);
  }
  return dispatch.call(this, event);
};

for (const level of ["warn", "error"]) {
  const write = console[level];
  console[level] = (...said) => {
    eventLog.console.push(`${level}: ${said.map(String).join(" ")}`);
    write.apply(console, said);
  };
}

window.addEventListener("error", (event) => eventLog.errors.push(`error: ${event.message}`));
window.addEventListener("unhandledrejection", (event) => eventLog.errors.push(`rejection: ${event.reason}`));

// A test asks for a request and for a breach of the policy, to see that both would have been noticed.
document.addEventListener("canary", () => {
  fetch("/canary").catch(() => {});
  fetch("https://canary.example.org/").catch(() => {});
});
