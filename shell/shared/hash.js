// Whether the `integrity` of a tag has a hash. One is enough: browsers check the script against it, and ignore what is none beside it.
// @ts-check

const IS_HASH = /(^|\s)sha(256|384|512)-[\w+/]{43,}=*(\s|$)/;
