// Tells the page around this one how high it is: a number, nothing of what stands on it.
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
