// Data that the page's scripts cannot add to. The loader and the program both have this file.
// @ts-check

/**
 * Data without a prototype, all the way down, so that it has only what we wrote: any script of the page may add properties to
 * the prototype of every object.
 *
 * @template T
 * @param {T} data
 * @returns {T}
 */
const bare = (data) => {
  if (typeof data !== "object" || data === null) return data;
  for (const part of Object.values(data)) bare(part);
  return Array.isArray(data) ? data : Object.setPrototypeOf(data, null);
};

/**
 * Options for a function that the page may have wrapped: many wrappers ask options for `hasOwnProperty`.
 *
 * @template {object} T
 * @param {T} options
 * @returns {T}
 */
const forPage = (options) => bare({ ...options, hasOwnProperty: {}.hasOwnProperty });
