// What pages need beside htmx: copying, asking before what can't be undone, and streams that begin anew.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = !navigator.clipboard;
  }
});

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) {
    // A menu closes when something else is touched.
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    }
    return;
  }
  await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
  const words = button.textContent;
  button.textContent = "Copied";
  setTimeout(() => { button.textContent = words; }, 1500);
});

document.addEventListener("submit", (event) => {
  const question = event.target.dataset.confirm;
  if (question && !window.confirm(question)) {
    event.preventDefault();
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  }
});

// A ticket opens one stream. When that ends before its time, the page is loaded again, which shows what was missed and
// brings the next ticket; when the server is away, later and later.
let pause = 1000;
document.addEventListener("htmx:sseOpen", () => { pause = 1000; });
document.addEventListener("htmx:sseError", (event) => {
  const live = event.target.closest("[data-live]");
  if (live) {
    setTimeout(() => window.location.reload(), pause);
    pause = Math.min(pause * 2, 30000);
  }
});
