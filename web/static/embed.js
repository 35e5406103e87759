// Sends the height of this page to the page around it, and nothing else.
(() => {
  if (parent === window) {
    return;
  }
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height !== told) {
      told = height;
      parent.postMessage({ type: "pfml:height", height }, "*");
    }
  }).observe(document.documentElement);
})();
