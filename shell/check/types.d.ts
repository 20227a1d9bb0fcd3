// What xtask/src/build/check.rs writes before the check's files, and the types that they share.

declare const CHECK: {
  style: string;
  /** What the console says, and the script of the tag has no words for. */
  console: Record<Hint, string>;
  /** What each setting allows, in words. */
  allowed: Record<string, string>;
  /** The default of each setting, in words. */
  defaults: Record<string, string>;
  /** What the form calls each setting. */
  labels: Record<string, string>;
  /** What the form calls the choices of each setting. */
  choices: Record<string, Record<string, string>>;
  /** Other words for settings. */
  synonyms: Record<string, string>;
  words: Record<Word, string>;
  /** The places where settings are written. */
  sources: Record<string, string>;
  /** How to mend a value, by the kind of its setting. */
  mend: Record<string, string>;
};

type Level = "problem" | "warning" | "fine";

type Finding = { level: Level; word: Word; text: string };

/** A guide of the page: its element, where its settings come from, those it has, and whether it is sealed. */
type GuideState = { host: HTMLElement; sources: SettingSource[]; settings: Settings; state: "open" | "opening" | "sealed" };

/** A source of settings, and what it is called. */
type NamedSource = { read: SettingSource; source: string };

type Word =
  | "title"
  | "about"
  | "unreviewed"
  | "checking"
  | "well"
  | "count"
  | "problem"
  | "warning"
  | "fine"
  | "technical"
  | "console"
  | "copy"
  | "copied"
  | "copyByHand"
  | "report"
  | "again"
  | "close"
  | "broken"
  | "ofGuide"
  | "shown"
  | "used"
  | "understood"
  | "dialed"
  | "refused"
  | "isNone"
  | "lost"
  | "quotes"
  | "misplaced"
  | "nearName"
  | "unknownName"
  | "onPage"
  | "noClinic"
  | "noContact"
  | "noContactHere"
  | "unsetContact"
  | "defaults"
  | "goodHash"
  | "noHash"
  | "badHash"
  | "addHash"
  | "findHash"
  | "hostLeft"
  | "version"
  | "otherFile"
  | "renamed"
  | "referrer"
  | "cfasync"
  | "twice"
  | "otherVersion"
  | "noScript"
  | "guide"
  | "guides"
  | "hidden"
  | "swallowed"
  | "noFallback"
  | "nearPlace"
  | "fallback"
  | "noTarget"
  | "nearTarget"
  | "findTarget"
  | "emptied"
  | "inHead"
  | "nowhere"
  | "sealed"
  | "sealOff"
  | "notSealed"
  | "opening"
  | "policy"
  | "whyWasm"
  | "whyFiles"
  | "whySeal"
  | "whyProgram"
  | "whySave"
  | "noWasm"
  | "recorderOpen"
  | "recorderSealed"
  | "pixelOpen"
  | "pixelSealed"
  | "noTools"
  | "files"
  | "standalone"
  | "fileStatus"
  | "filePage"
  | "fileBytes"
  | "fileCors"
  | "fileGone"
  | "filePolicy"
  | "fileCache"
  | "fileType"
  | "due"
  | "notDue";
