// Back leads from an answer to the boxes it came from, with everything that was typed in them. Forward leads to the
// answer again. The address stays the same, and nothing is stored.
(() => {
  const ANSWERED = "answered";
  const answer = () => document.querySelector("#answer:not([hidden])");

  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful && event.target.id === "question" && answer() && history.state !== ANSWERED) {
      history.pushState(ANSWERED, "");
    }
  });
  window.addEventListener("popstate", (event) => {
    const place = event.state === ANSWERED ? "#answer-title" : "#question :is(select, input[type=text])";
    const found = document.querySelector(place);
    if (found && answer()) {
      found.focus();
      // The browser goes back to where the page was scrolled to, which is not where the boxes are.
      requestAnimationFrame(() => found.scrollIntoView({ block: "center" }));
    }
  });
})();
