// Why the app could not start.
// @ts-check

/** An error with the code of the message on the cover. */
class Failure extends Error {
  /**
   * @param {FailureCode} code
   * @param {unknown} [cause]
   */
  constructor(code, cause) {
    super(code);
    this.code = code;
    this.cause = cause;
  }
}
