// What xtask/src/build/script.rs writes before the loader's files.

declare const DATA: Data;

/** The program. Called with nothing, it waits for a port. */
declare const runProgram: (around?: Around) => Program;

/** The script of the guard. */
declare const GUARD: string;

/** What a tool on the page does: it may record visitors, or only report that they were here. */
type ToolKind = "recorder" | "pixel";
