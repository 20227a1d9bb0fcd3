// The one global that `page.js` sets for the guide in the frame.

interface Window {
  kapGuideSettings: Record<string, string>;
}
