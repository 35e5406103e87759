// Keeps the answers of a page in this tab: after a reload, after Back and after another page of the site. They wait in
// sessionStorage, which no request sends, until the tab closes or a person clears them.
(() => {
  const page = document.querySelector("[data-answers]");
  if (!page) {
    return;
  }
  const KEY = `answers-${page.dataset.answers}`;
  const REGIONS = ["errors", "answer", "question"];
  const PASSING = ["htmx-request", "htmx-settling", "htmx-swapping", "htmx-added"];
  const clearing = document.getElementById("clear");
  let touched = "sent" in page.dataset;

  // A browser may refuse the storage. Then the page works without it.
  const stored = (use) => {
    try {
      return use(sessionStorage);
    } catch {
      return null;
    }
  };

  // HTML has the values that a page began with, so the copy takes over those of now.
  const frozen = (region) => {
    const copy = region.cloneNode(true);
    const boxes = (of) => [...of.querySelectorAll("input, textarea, option")];
    const now = boxes(region);
    boxes(copy).forEach((box, place) => {
      if (box.matches("option")) {
        box.toggleAttribute("selected", now[place].selected);
      } else if (box.matches("textarea")) {
        box.textContent = `\n${now[place].value}`;
      } else if (box.matches("[type=checkbox], [type=radio]")) {
        box.toggleAttribute("checked", now[place].checked);
      } else if (box.type !== "file") {
        box.setAttribute("value", now[place].value);
      }
    });
    [copy, ...copy.querySelectorAll("*")].forEach((each) => {
      each.classList.remove(...PASSING);
      ["autofocus", "aria-busy", "data-focus"].forEach((name) => each.removeAttribute(name));
    });
    return copy.outerHTML;
  };

  const save = () => {
    if (touched) {
      const regions = REGIONS.map((id) => frozen(document.getElementById(id)));
      stored((storage) => storage.setItem(KEY, JSON.stringify({ of: page.dataset.of, regions })));
      clearing.hidden = false;
    }
  };

  // Answers in another language, or from before the rules changed, are put in the boxes alone. An answer that has no box
  // now waits in a hidden one until its step is open. Nothing happens if a page has no form before its first step.
  const refill = (regions) => {
    const old = new DOMParser().parseFromString(regions.join(""), "text/html").querySelector("form#question");
    const form = document.querySelector("form#question");
    if (!old || !form) {
      return false;
    }
    for (const [name, value] of new FormData(old)) {
      const boxes = [...form.elements].filter((box) => box.name === name && box.type !== "hidden");
      const choice = boxes.find((box) => box.matches("[type=checkbox], [type=radio]") && box.value === value);
      if (choice) {
        choice.checked = true;
      } else if (boxes.length && typeof value === "string") {
        boxes[0].value = value;
      } else if (value && typeof value === "string" && name !== "mended") {
        form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
      }
    }
    return true;
  };

  const restore = () => {
    const found = JSON.parse(stored((storage) => storage.getItem(KEY)) ?? "null");
    if (!found || touched) {
      return;
    }
    if (found.of === page.dataset.of) {
      REGIONS.forEach((id, place) => (document.getElementById(id).outerHTML = found.regions[place]));
    } else if (!refill(found.regions)) {
      return;
    }
    touched = true;
    clearing.hidden = false;
  };

  let waiting;
  const changed = (event) => {
    if (event.target.closest("#question")) {
      touched = true;
      clearTimeout(waiting);
      waiting = setTimeout(save, 200);
    }
  };

  // Back to a page that was sent asks to send it again, or fails. Its answers are kept, so it becomes a page to open.
  const reopen = () => {
    if ("sent" in page.dataset && stored((storage) => storage.getItem(KEY))) {
      history.replaceState(history.state, "");
    }
  };

  restore();
  save();
  reopen();
  document.addEventListener("input", changed);
  document.addEventListener("change", changed);
  document.addEventListener("htmx:afterSettle", save);
  window.addEventListener("pagehide", save);
  clearing.addEventListener("click", () => {
    touched = false;
    clearTimeout(waiting);
    stored((storage) => storage.removeItem(KEY));
    location.assign(location.pathname);
  });
})();
