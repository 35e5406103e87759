// Moves focus to a new answer, reports one that failed or is out of date, shows the sliders, and keeps answers when the
// language changes.
(() => {
  const status = document.getElementById("announcement");

  // The browser itself leads to the element of a whole page that has autofocus.
  const placeFocus = () => {
    const target = document.querySelector("[data-focus]");
    if (target) {
      target.removeAttribute("data-focus");
      if (!target.autofocus) {
        target.focus();
      }
    }
  };

  // A slider helps to fill in its box, and only the box is sent. An empty box means the legal minimum, for which a
  // slider would show another share.
  const boxOf = (slider) => document.getElementById(slider.dataset.slides);
  const follow = (slider) => {
    const percent = parseFloat(boxOf(slider).value);
    slider.hidden = Number.isNaN(percent);
    if (!slider.hidden) {
      slider.value = percent;
    }
  };
  const sliders = () => [...document.querySelectorAll("[data-slides]")];

  // A form replaces its answer out of band, and other elements replace their own target.
  const busy = (event, state) =>
    (document.getElementById("answer") ?? event.detail.target).setAttribute("aria-busy", state);

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
    if (event.target.dataset.slides) {
      boxOf(event.target).value = event.target.value;
    }
    sliders().filter((slider) => slider.dataset.slides === event.target.id).forEach(follow);
    if (event.target.closest("#question") && event.target.type !== "file") {
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
    sliders().forEach(follow);
    placeFocus();
    markOutdated();
  });
  document.addEventListener("htmx:responseError", trouble);
  document.addEventListener("htmx:sendError", trouble);

  // For a file, show the progress, keep the file when the form is shown anew, and let the browser do a download.
  const fileBoxes = () => [...document.querySelectorAll("input[type=file]")].filter((box) => box.id);
  let chosen = new Map();
  const sending = (text) => {
    const shown = document.getElementById("sending");
    if (shown && chosen.size) {
      shown.hidden = !text;
      shown.querySelector("label").textContent = text && shown.dataset[text];
      status.textContent = text ? shown.dataset[text] : status.textContent;
    }
  };
  document.addEventListener("submit", (event) => {
    if (event.submitter && event.submitter.hasAttribute("data-download")) {
      event.stopPropagation();
    }
  }, true);

  // htmx sends no files and knows one address: such a button sends the form as a page does without JavaScript.
  document.addEventListener("submit", (event) => {
    if (event.submitter && "wholePage" in event.submitter.dataset) {
      event.stopImmediatePropagation();
    }
  }, true);
  document.addEventListener("htmx:beforeRequest", () => {
    chosen = new Map(fileBoxes().filter((box) => box.files.length).map((box) => [box.id, box.files]));
    sending("sending");
  });
  document.addEventListener("htmx:xhr:progress", (event) => {
    const bar = document.getElementById("sent");
    if (bar && event.detail.lengthComputable) {
      bar.value = event.detail.loaded / event.detail.total;
    }
  });
  document.addEventListener("htmx:xhr:loadend", () => {
    const bar = document.getElementById("sent");
    if (bar) {
      bar.removeAttribute("value");
      sending("working");
    }
  });
  document.addEventListener("htmx:afterRequest", () => {
    for (const box of fileBoxes().filter((box) => chosen.has(box.id) && !box.files.length)) {
      box.files = chosen.get(box.id);
    }
    sending("");
    chosen = new Map();
  });

  const isFilled = (box) =>
    box.matches("[type=checkbox], [type=radio]")
      ? box.checked
      : box.matches("select") ? box.selectedIndex > 0
        : box.matches("[type=text], [type=file], textarea") && box.value;
  document.addEventListener("click", (event) => {
    const choice = event.target.closest("[data-translate]");
    const form = document.getElementById("question");
    if (!choice || !form || ![...form.elements].some(isFilled)) {
      return;
    }
    event.preventDefault();
    const action = document.createElement("input");
    Object.assign(action, { type: "hidden", name: "action", value: "translate" });
    form.append(action);
    form.action = choice.dataset.translate;
    form.submit();
  });

  sliders().forEach(follow);
  placeFocus();
})();
