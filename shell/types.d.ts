// The types that the shell shares with the rest of the project: the data that the build writes before it
// (xtask/src/build/script.rs), and the app (widget/src/lib.rs).

/** Written before the shell by xtask/src/build/script.rs. */
declare const DATA: Data;

/** The glue between WebAssembly and the browser; each instance of the app has its own. */
declare const createGlue: () => Glue;

type Data = {
  version: string;
  /** The address of the release, if the project has one. */
  release: string | null;
  lang: string;
  dir: string;
  wasm: Asset;
  /** The region that a guide has without the setting `region`. */
  region: string;
  regions: Record<string, Region>;
  /** The module from which the WebAssembly imports. */
  from: string;
  /** The color of the light paper. */
  paper: string;
  settings: Setting[];
  words: ShellWords;
  help: HelpWords;
  style: string;
  printStyle: string;
};

/** The data of the standalone script. */
type StandaloneData = Data & {
  /** Files by name, as gzip in base64. `like` names the file to which this one is a difference. */
  files: Record<string, { packed: string; like?: string }>;
};

/** A file of the release. */
type Asset = { file: string; integrity: string; priority?: RequestPriority };

type Region = Asset & {
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

type CoverWords = Record<
  | "title"
  | "lead"
  | "not"
  | "privacy"
  | "canSave"
  | "runs"
  | "saved"
  | "resume"
  | "restart"
  | "deleteSaved"
  | "expired"
  | "leave"
  | "leaveAbout"
  | "changed"
  | "recorded"
  | "start"
  | "other"
  | "read"
  | "opening",
  string
>;

type FailureWords = Record<"cannotRun" | "notLoaded" | "tryAgain" | "stopped" | "stoppedTitle" | "startAgain", string>;

/** A row of the table of settings, in src/settings/table.rs. */
type Setting = { name: string; kind: SettingKind; bounds: string[]; allowed: string };

type SettingKind = "text" | "phone" | "email" | "url" | "choice" | "list" | "folder" | "exit" | "number" | "accent";

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
type Entry = "me" | "other" | "read" | "resume";

type FailureCode = "cannot-run" | "not-loaded" | "stopped";

type Glue = {
  App: new (content: Uint8Array) => App;
  imports: WebAssembly.ModuleImports;
  use(exports: WebAssembly.Exports): void;
};

/** `App` in widget/src/lib.rs. */
type App = {
  style(): string;
  learn(): string;
  mount(
    root: HTMLElement,
    entry: Entry,
    today: string,
    savedKey: string,
    savedUntil: string,
    settings: string[],
    shell: Shell,
  ): Mounted;
};

/** `Shell` in widget/src/lib.rs: what the app calls. */
type Shell = {
  on_cover(): void;
  on_navigate(byVisitor: boolean): void;
  on_clear(): void;
  export(by: string, text: string): void;
  load_learn(): void;
  on_contact(kind: string): void;
};

/** `Mounted` in widget/src/lib.rs: a visit. */
type Mounted = {
  exported(by: string, worked: boolean): void;
  learn_loaded(bytes: Uint8Array): void;
  start(entry: Entry): void;
  free(): void;
};

/** What a guide has besides the fields that its class sets at once. */
interface Guide {
  /** The instance that runs the app, and the app, once both are loaded. */
  instance?: Instance;
  app?: App;
  /** Fetches Learn; set with the app. */
  loadLearn?: () => Promise<Uint8Array>;
  /** Learn, requested early; the app takes it once. */
  learn?: Promise<Uint8Array> | null;
  /** The visit. */
  mounted?: Mounted | null;
  /** Whether the visitor has started a visit: its answers may forbid the clinic's contact. */
  started?: boolean;
  /** Whether a stop lost such answers. Then the app too shows no contact until Clear. */
  hideContact?: boolean;
  /** Whether the host has removed the guide. */
  removed?: boolean;
  /** Stops listening for the Shift key; set if there is a quick exit. */
  stopListening?: () => void;
}

/** A guide whose app is loaded: its status has been "ready". */
type LoadedGuide = Guide & Required<Pick<Guide, "instance" | "app" | "loadLearn">>;

interface Window {
  KapGuide?: Readonly<{ version: string }>;
  kapGuideSettings?: Record<string, unknown>;
  /** Tools on the page set globals of their own. */
  [global: string]: unknown;
}
