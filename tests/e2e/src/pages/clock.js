// The clock of the page stands at noon of the day that its tag names. In a sealed frame a test runs this with the day.

window.clockDay = document.currentScript?.dataset.day ?? arguments[0];
const noon = `${window.clockDay}T12:00:00Z`;
const Clock = window.Date;
window.Date = class extends Clock {
  constructor(...parts) {
    super(...(parts.length ? parts : [noon]));
  }

  static now() {
    return new Clock(noon).getTime();
  }
};
