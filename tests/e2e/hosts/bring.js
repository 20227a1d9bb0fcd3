// A script that a page trusts, and that brings another.

const script = document.createElement("script");
script.src = document.currentScript.dataset.brings;
document.body.append(script);
