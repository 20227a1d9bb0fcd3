// The same for the script that holds everything.

export * from "./index.js";
