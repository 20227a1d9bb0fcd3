// The questions by hand: the limit of what a page can do.
"use strict";

const root = document.querySelector("[data-bench]");
const answers = {};

const made = (tag, attributes, ...children) => {
  const element = Object.assign(document.createElement(tag), attributes);
  element.append(...children);
  return element;
};

const isAsked = ({ when }) => !when || answers[when[0]] === when[1];

const show = ({ questions, things }, at) => {
  while (at < questions.length && !isAsked(questions[at])) at += 1;
  const question = questions[at];
  if (!question) {
    const raised = things.filter(({ when }) => answers[when[0]] === when[1]);
    const items = raised.map(({ title, message }) => made("li", {}, made("strong", {}, title), ` ${message}`));
    const given = questions.filter(({ id }) => id in answers);
    const lines = given.map(({ id, short, choices }) => made("li", {}, `${short}: ${choices[answers[id]]}`));
    const title = made("h2", { className: "title", tabIndex: -1 }, "Your notes");
    root.replaceChildren(made("div", { className: "on-paper" }, title, made("ul", {}, ...items), made("ul", {}, ...lines)));
    title.focus();
    return;
  }
  const title = made("h2", { className: "title", tabIndex: -1 }, question.title);
  const choices = question.choices.map((label, choice) =>
    made("label", {}, made("input", { type: "radio", name: question.id, onchange: () => (answers[question.id] = choice) }), made("span", {}, label)),
  );
  const next = made("button", { className: "button", type: "button", onclick: () => show({ questions, things }, at + 1) }, "Continue");
  root.replaceChildren(
    made("p", { className: "part" }, `${at + 1} of ${questions.length}`),
    made("fieldset", {}, made("legend", {}, title), ...choices),
    made("div", { className: "actions" }, next),
  );
  if (at > 0) title.focus();
};

fetch("questions.json")
  .then((response) => response.json())
  .then((guide) => show(guide, 0));
