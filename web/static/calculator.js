// The element <pfml-calculator>, which shows a calculator of this site in a frame as high as its content.
// It has the attributes "page" (benefits or contributions) and "language". Its text names the frame.
(() => {
  const script = new URL(document.currentScript.src);
  const site = script.href.slice(0, script.href.lastIndexOf("/static/"));

  class Calculator extends HTMLElement {
    connectedCallback() {
      this.frame ??= this.newFrame();
      this.replaceChildren(this.frame);
      addEventListener("message", this);
    }

    disconnectedCallback() {
      removeEventListener("message", this);
    }

    newFrame() {
      const [language, page] = [this.getAttribute("language") ?? "en", this.getAttribute("page") ?? "benefits"];
      const attributes = { title: this.textContent.trim(), width: "100%", height: "900", frameborder: "0" };
      const frame = document.createElement("iframe");
      for (const [name, value] of Object.entries(attributes)) {
        frame.setAttribute(name, value);
      }
      frame.src = `${site}/${encodeURIComponent(language)}/embed/${encodeURIComponent(page)}`;
      return frame;
    }

    handleEvent({ origin, source, data }) {
      if (origin === script.origin && source === this.frame.contentWindow && data?.type === "pfml:height") {
        this.frame.height = data.height;
      }
    }
  }

  customElements.define("pfml-calculator", Calculator);
})();
