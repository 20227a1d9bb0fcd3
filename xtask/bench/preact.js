// The same questions with Preact, as most small questionnaires are written.
import { Component, h, render } from "./preact.js";

const isAsked = ({ when }, answers) => !when || answers[when[0]] === when[1];

class Notes extends Component {
  componentDidMount() {
    this.title.focus();
  }

  render({ questions, things, answers }) {
    const raised = things.filter(({ when }) => answers[when[0]] === when[1]);
    const given = questions.filter(({ id }) => id in answers);
    return h(
      "div",
      { class: "on-paper" },
      h("h2", { class: "title", tabIndex: -1, ref: (title) => (this.title = title ?? this.title) }, "Your notes"),
      h("ul", {}, raised.map(({ title, message }) => h("li", { key: title }, h("strong", {}, title), ` ${message}`))),
      h("ul", {}, given.map(({ id, short, choices }) => h("li", { key: id }, `${short}: ${choices[answers[id]]}`))),
    );
  }
}

class Question extends Component {
  componentDidMount() {
    if (this.props.at > 0) this.title.focus();
  }

  render({ question, at, of, answer, choose, next }) {
    const { id, title, choices } = question;
    return h("div", {}, [
      h("p", { class: "part" }, `${at + 1} of ${of}`),
      h(
        "fieldset",
        {},
        h("legend", {}, h("h2", { class: "title", tabIndex: -1, ref: (title) => (this.title = title ?? this.title) }, title)),
        choices.map((label, choice) =>
          h("label", { key: choice }, h("input", { type: "radio", name: id, checked: answer === choice, onChange: () => choose(choice) }), h("span", {}, label)),
        ),
      ),
      h("div", { class: "actions" }, h("button", { class: "button", type: "button", onClick: next }, "Continue")),
    ]);
  }
}

class Guide extends Component {
  state = { at: 0, answers: {} };

  render({ questions, things }, { at, answers }) {
    const question = questions[at];
    if (!question) return h(Notes, { questions, things, answers });
    const choose = (choice) => this.setState({ answers: { ...answers, [question.id]: choice } });
    const next = () => {
      let after = at + 1;
      while (after < questions.length && !isAsked(questions[after], answers)) after += 1;
      this.setState({ at: after });
    };
    return h(Question, { key: question.id, question, at, of: questions.length, answer: answers[question.id], choose, next });
  }
}

fetch("questions.json")
  .then((response) => response.json())
  .then((guide) => render(h(Guide, guide), document.querySelector("[data-bench]")));
