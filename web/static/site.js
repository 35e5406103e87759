// Moves focus after an answer arrived, says when it did not or is out of date, and keeps answers when the language
// changes.
(() => {
  const status = document.getElementById("announcement");

  const placeFocus = () => {
    const target = document.querySelector("[data-focus]");
    if (target) {
      target.removeAttribute("data-focus");
      target.focus();
    }
  };

  const busy = (event, state) => document.getElementById("answer").setAttribute("aria-busy", state);

  let changed = false;

  const markOutdated = () => {
    const note = document.getElementById("outdated");
    if (changed && note && note.hidden) {
      note.hidden = false;
      status.textContent = note.textContent;
    }
  };

  const trouble = (event) => {
    status.textContent = event.detail.xhr.status === 429 ? status.dataset.crowded : status.dataset.trouble;
    status.classList.remove("for-ears");
  };

  document.addEventListener("input", (event) => {
    if (event.target.closest("#question")) {
      changed = true;
      markOutdated();
    }
  });
  document.addEventListener("htmx:beforeRequest", (event) => {
    changed = changed && event.target.id !== "question";
    if (!changed) {
      status.textContent = "";
    }
    status.classList.add("for-ears");
    busy(event, "true");
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    busy(event, "false");
    placeFocus();
    markOutdated();
  });
  document.addEventListener("htmx:responseError", trouble);
  document.addEventListener("htmx:sendError", trouble);

  document.addEventListener("click", (event) => {
    const choice = event.target.closest("[data-translate]");
    const form = document.getElementById("question");
    const typed = form && [...form.elements].some((box) => box.type === "text" && box.value);
    if (!choice || !typed) {
      return;
    }
    event.preventDefault();
    const action = document.createElement("input");
    Object.assign(action, { type: "hidden", name: "action", value: "translate" });
    form.append(action);
    form.action = choice.dataset.translate;
    form.submit();
  });

  placeFocus();
})();
