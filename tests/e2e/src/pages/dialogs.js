// Stands in for the browser's own dialogs: what would be printed or saved is kept for the test.

window.printed = [];
window.saved = [];
const frame = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "contentWindow");
Object.defineProperty(HTMLIFrameElement.prototype, "contentWindow", {
  configurable: true,
  get() {
    const page = frame.get.call(this);
    page.print = () => {
      const rules = page.document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
      page.dispatchEvent(new Event("beforeprint"));
      window.printed.push([page.document.documentElement.outerHTML, rules.length]);
      page.dispatchEvent(new Event("afterprint"));
    };
    return page;
  },
});
window.print = () => {
  dispatchEvent(new Event("beforeprint"));
  window.printed.push(["the page around the guide", 0]);
};
URL.createObjectURL = (file) => {
  file.text().then((text) => window.saved.push([file.type, text]));
  return "about:blank";
};
HTMLAnchorElement.prototype.click = function () {
  window.saved.push(["name", this.download]);
};
