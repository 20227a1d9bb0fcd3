// The types of the package, of `window.KapGuide`, and of the element `<kap-guide>`.

import type { BubblingEvents, GuideEvents } from "./events.js";
import type { GuideSettings, Settings } from "./settings.js";

export type * from "./events.js";
export type * from "./settings.js";

/** The guides on this page: `window.KapGuide`. */
export interface KapGuide {
  readonly version: string;
  /** Puts a guide into an element. */
  mount(place: Element, settings?: GuideSettings): { unmount(): void };
  /** Takes the guide out of an element, and ends the visit. */
  unmount(place: Element): void;
  /** Puts guides into the markers that have none yet. */
  scan(): void;
}

/**
 * Puts the guide’s script on the page, pinned by its hash, and waits until it has run. A second call waits for the same script. On a
 * server it does nothing. If the script does not arrive, or is not the released one, there is no API, and visitors see the words
 * inside the element.
 *
 * @param address Where your site serves the script.
 * @param settings Settings for every guide on the page. The attributes of an element come first.
 */
export declare function load(address: string | URL, settings?: Settings): Promise<KapGuide | undefined>;

/** The element `<kap-guide>`. Its settings are attributes. */
export interface KapGuideElement extends HTMLElement {}

declare global {
  interface Window {
    /** The API, after the script has run. */
    readonly KapGuide?: KapGuide;
    /** Settings for every guide on the page, if they are set before the script runs. */
    kapGuideSettings?: Settings;
  }
  interface HTMLElementTagNameMap {
    "kap-guide": KapGuideElement;
  }
  // A marker dispatches the events, too. It can be any element.
  interface HTMLElementEventMap extends GuideEvents {}
  interface GlobalEventHandlersEventMap extends BubblingEvents {}
}
