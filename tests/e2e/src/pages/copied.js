// Notes what is copied. In a sealed frame a test runs this, since the page's own log is not there.

window.eventLog ??= {};
window.eventLog.copied = [];
const write = navigator.clipboard?.writeText;
if (write) {
  navigator.clipboard.writeText = function (text) {
    window.eventLog.copied.push(text);
    return write.call(this, text);
  };
}
