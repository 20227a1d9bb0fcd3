// What xtask/src/build/script.rs writes before the loader's files.

declare const DATA: Data;

/** The program. Called with nothing, it waits for a port. */
declare const runProgram: (around?: Around) => Program;

/** The script of the guard. */
declare const GUARD: string;
