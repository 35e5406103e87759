// Puts the answers in a link after its # sign, opens such a link, and prints.
(() => {
  const MARK = "#kept=";

  document.documentElement.classList.add("scripted");

  const packed = (text) => {
    const bytes = String.fromCharCode(...new TextEncoder().encode(text));
    return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  };

  const unpacked = (packedText) => {
    const bytes = atob(packedText.replaceAll("-", "+").replaceAll("_", "/"));
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  };

  const showLink = (button) => {
    const box = document.getElementById("link");
    box.value = location.origin + button.dataset.link + MARK + packed(button.form.elements.kept.value);
    box.closest(".field").hidden = false;
    box.focus();
    box.setSelectionRange(0, box.value.length, "backward");
    box.scrollLeft = 0;
  };

  const copyLink = async (button) => {
    const box = document.getElementById("link");
    box.select();
    try {
      await navigator.clipboard.writeText(box.value);
      document.getElementById("announcement").textContent = button.dataset.copy;
    } catch {
      box.focus();
    }
  };

  // Without permission to copy, the sentence is selected, so that the reader can copy it.
  const copySentence = async (button) => {
    const sentence = document.getElementById(button.dataset.copies);
    try {
      await navigator.clipboard.writeText(sentence.textContent);
      document.getElementById("announcement").textContent = button.dataset.copied;
    } catch {
      getSelection().selectAllChildren(sentence);
    }
  };

  // The answers leave the address bar before they are sent, so that no history and no server sees them there.
  const openLink = () => {
    const kept = location.hash.slice(MARK.length);
    history.replaceState(null, "", location.pathname);
    const form = document.createElement("form");
    Object.assign(form, { method: "post", action: location.pathname, enctype: "multipart/form-data", target: "_self" });
    for (const [name, value] of [["action", "load"], ["kept", readable(kept)]]) {
      form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    }
    document.body.append(form);
    form.submit();
  };

  const readable = (kept) => {
    try {
      return unpacked(kept);
    } catch {
      return kept;
    }
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-link], [data-copy], [data-copies], [data-print]");
    if (button && "print" in button.dataset) {
      print();
    } else if (button && "copies" in button.dataset) {
      copySentence(button);
    } else if (button && "copy" in button.dataset) {
      copyLink(button);
    } else if (button) {
      showLink(button);
    }
  });

  if (location.hash.startsWith(MARK)) {
    openLink();
  }
})();
