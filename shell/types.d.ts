// The types that the shell shares with the rest of the project: the data that the build writes before it
// (xtask/src/build/script.rs), and the app (widget/src/lib.rs).

type Data = {
  version: string;
  /** The address of the release, if the project has one. */
  release: string | null;
  lang: string;
  dir: string;
  wasm: Asset;
  laterWasm: Asset;
  /** The day on which the content was published, as year-month-day. */
  published: string;
  /** The region that a guide has without the setting `region`. */
  region: string;
  regions: Record<string, Region>;
  /** The module from which the WebAssembly imports. */
  from: string;
  /** The color of the light paper. */
  paper: string;
  settings: Setting[];
  words: ShellWords;
  /** A guide about something else may have no help. */
  help: HelpWords | null;
  style: string;
  /** The style sheet of the element that holds a sealed frame. */
  frameStyle: string;
  /** The hashes of the two scripts of a sealed guide. */
  sealed: { guard: string; program: string };
  /** The check of the page. */
  check: Asset;
  /** The console messages of the script; the check has the others. */
  hints: Partial<Record<Hint, string>>;
};

type Hint =
  | Exclude<FailureCode, "stopped">
  | ToolKind
  | "place"
  | "nowhere"
  | "target"
  | "selector"
  | "name"
  | "unknown"
  | "value"
  | "quotes"
  | "hash"
  | "unseen"
  | "swallowed"
  | "emptied"
  | "mount"
  | "seal"
  | "sealed"
  | "marks"
  | "region"
  | "review"
  | "version"
  | "check";

/** What there is to tell the clinic. Without a text, the check has the words. */
type Message = { level: "warn" | "error"; hint: Hint; text: string | undefined; values: Record<string, unknown> };

/** What a tool on the page does: it may record visitors, or only report that they were here. */
type ToolKind = "recorder" | "pixel";

/** What the loader hands to the check of the page. */
type Loader = {
  DATA: Data;
  /** Where the files of the release are. */
  BASE: URL;
  SCRIPT: HTMLScriptElement | undefined;
  /** The settings of the page: of the script, of its address, of the page's object. */
  PAGE: SettingSource[];
  TARGET: string | null | undefined;
  /** Whether this script was the first of its kind on the page, and so serves all guides. */
  isFirst: boolean;
  /** What there was to tell the clinic. */
  messages: Message[];
  /** Takes what says the messages that the loader has no words for. */
  onMore(say: (message: Message) => void): void;
  foundTools: Record<ToolKind, Set<string>>;
  plainValue(setting: Setting, value: unknown): string;
  readSetting(setting: Setting, value: unknown): string | null;
  nearestSetting(name: string): string | undefined;
  isMisquoted(attribute: Attr): boolean;
  parseColor(text: string): number[] | null;
  contrast(one: number[], two: number[]): number;
  /** The document of the guard; throws if the page allows no policy of ours for Trusted Types. */
  guardDocument(): string;
  guides(): { host: Node; sources: SettingSource[]; settings: Settings; frame: HTMLElement | false }[];
};

/** Makes what Trusted Types ask for. */
type TrustedPolicy = { createHTML(text: string): string; createScriptURL(address: string): string };

/** The data of the standalone script. */
type StandaloneData = Data & {
  /** Files by name, as gzip in base64. `like` names the file to which this one is a difference. */
  files: Record<string, { packed: string; like?: string }>;
};

/** A file of the release. */
type Asset = { file: string; integrity: string };

type Region = Asset & {
  /** The words from the notes on. */
  later: Asset;
  /** Whether the clinic's contact may be shown. */
  contact: boolean;
  approval: string[];
  emergency: string;
  crisis: string;
  treatment: string;
  /** Dates as year-month-day, after which something is due for a check. */
  reviewBy: string;
  approvalReviewBy: string;
  services: Record<string, Service[]>;
};

type Service = { name: string; about: string; channels: Channel[] };

/** One way to reach a service, as `Channel` in src/content/help.rs. */
type Channel = { call: string } | { text: string } | { "text-word": [number: string, word: string] } | { open: string };

type TopicTitle = [topic: string, title: string];

type HelpWords = {
  title: string;
  lead: string[];
  after: string[];
  topics: TopicTitle[];
  more: TopicTitle[];
  call: string;
  text: string;
  textWord: string;
  open: string;
};

type ShellWords = {
  label: string;
  theClinic: string;
  getHelp: string;
  back: string;
  scrollBox: string;
  newTab: string;
  fileName: string;
  recordName: string;
  help: string;
  notEmergencies: string;
  contact: string;
  /** By the setting that holds the contact method. */
  contacts: Record<string, string>;
  cover: CoverWords;
  failure: FailureWords;
};

type CoverWords = { points: { drawing: string; title: string; text: string }[]; before: string[] } & Record<
  | "title"
  | "lead"
  | "beforeTitle"
  | "canSave"
  | "runs"
  | "runsUnnamed"
  | "partner"
  | "saved"
  | "resume"
  | "restart"
  | "deleteSaved"
  | "expired"
  | "openSaved"
  | "notOpened"
  | "leave"
  | "leaveAbout"
  | "changed"
  | "open"
  | "recorded"
  | "start"
  | "other"
  | "read"
  | "opening"
  | "moved"
  | "events",
  string
>;

type FailureWords = Record<"cannotRun" | "presses" | "notLoaded" | "tryAgain" | "stopped" | "stoppedTitle" | "startAgain", string>;

/** A row of the table of settings, in src/settings/table.rs. */
type Setting = { name: string; kind: SettingKind; bounds: string[] };

type SettingKind = "text" | "phone" | "sms" | "email" | "url" | "choice" | "list" | "folder" | "exit" | "number" | "accent";

/** Valid settings by name. */
type Settings = { [name: string]: string | undefined };

/** The names of the settings that are set, with their values. */
type SettingPairs = [name: string, value: string][];

/** The value of a setting in one of the places where the page may set it. */
type SettingSource = (name: string) => unknown;

/** A link that leaves the page. */
type OutLink = { label: string; href: string; newTab?: boolean };

/** A way to reach the clinic; without a link it is only a label. `kind` is the setting's name. */
type ContactMethod = (OutLink & { kind: string }) | { label: string; href?: undefined };

/** The window of a frame, with the classes of its own document. */
type FrameWindow = Window & typeof globalThis;

type HeadingTag = "h1" | "h2" | "h3" | "h4" | "h5" | "h6";

/** What an element may have as a child; lists may hold lists. */
type Child = Node | string | null | undefined | Child[];

/** A button of the cover that opens the app. */
type Entry = "me" | "other" | "read" | "resume" | "file";

type FailureCode = "cannot-run" | "not-loaded" | "stopped";

type Glue = {
  App: new (content: Uint8Array) => App;
  imports: WebAssembly.ModuleImports;
  use(exports: WebAssembly.Exports): void;
};

/** `App` in widget/src/lib.rs. */
type App = {
  style(): string;
  /** How the notes look on paper. */
  paper(): string;
  /** Whether a visit can go on from the saved answers of a notes file. */
  restores(file: string, today: string, until: string): boolean;
  mount(root: HTMLElement, entry: Entry, savedKey: string, file: string, settings: string[], shell: Shell): Mounted;
};

/** `Shell` in widget/src/lib.rs: what the app calls. */
type Shell = {
  on_cover(): void;
  on_start(): void;
  on_navigate(byVisitor: boolean): void;
  on_clear(): void;
  export(by: string, text: string): void;
  load_later(): void;
  on_contact(kind: string): void;
  today(): string;
  until(): string;
  can_share(): boolean;
};

/** `Mounted` in widget/src/lib.rs: a visit. */
type Mounted = {
  exported(by: string, worked: boolean): void;
  later_loaded(bytes: Uint8Array): void;
  start(entry: Entry): void;
  free(): void;
};

/** What the program gets from the loader. */
type Around = { data: Data; bytesOf(asset: Asset): Promise<ArrayBuffer> };

/** The program that runs in a sealed frame, or in the page. */
type Program = {
  Guide: new (place: Place) => {
    root: HTMLElement;
    removed?: boolean;
    started?: boolean;
    applySettings(settings: Settings): void;
    refresh(tools: string[]): void;
    preload(file: string): void;
    remove(): void;
  };
};

/** Where a guide stands. */
type Place = {
  /** Whether the page cannot read or hear the guide. */
  sealed: boolean;
  settings: Settings;
  /** Whether the page has moved a sealed guide and so ended a visit. */
  endedByMove?: boolean;
  /** The names of tools on the page that could record the visit. */
  tools: string[];
  /** Shows the guide, and returns the tree that it is in. */
  attach(root: HTMLElement): Document | ShadowRoot;
  /** Whether focus is free, so that taking it disturbs nobody elsewhere on the page. */
  mayFocus(): boolean;
  /** Asks for the files of the release again, past every cache. */
  reload(): void;
  /** Brings the panel's top to the top of the window. */
  scrollIntoView(): void;
  dispatch(name: HostEvent, detail?: Record<string, string>): void;
  /** Leaves the page. */
  leave(): void;
};

/**
 * - `ready`: the cover is shown.
 * - `start`: the visitor has left the cover for the app.
 * - `contact`: the visitor has pressed a link of the clinic; `kind` is its setting.
 * - `clear`: the visitor has deleted the visit.
 * - `error`: the guide could not start, or stopped; `code` says why.
 */
type HostEvent = "ready" | "start" | "contact" | "clear" | "error";

/** What the loader tells a sealed frame. */
type ToFrame =
  | { open: { data: Data; settings: Settings; endedByMove: boolean } }
  | { settings: Settings }
  | { file: string; bytes: ArrayBuffer | null };

/**
 * What a sealed frame tells the loader: that it is there, that the visitor has pressed Start, so that the page scrolls, that
 * files are wanted, or wanted again past every cache, that the visitor leaves, an event.
 */
type FromFrame = { up: true } | { scroll: true } | { want: "files" | "again" } | { leave: true } | { event: HostEvent; detail: Record<string, string> };

interface Window {
  KapGuide?: Readonly<{ version: string }>;
  kapGuideSettings?: Record<string, unknown>;
  trustedTypes?: { createPolicy(name: string, policy: Partial<TrustedPolicy>): TrustedPolicy };
  /** Tools on the page set globals of their own. */
  [global: string]: unknown;
}
