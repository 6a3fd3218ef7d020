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
// brings the next ticket; when the server is away or has no stream to spare, later and later. How late, outlives the page.
const pause = "live-pause";
document.addEventListener("htmx:sseOpen", () => { sessionStorage.removeItem(pause); });
document.addEventListener("htmx:sseError", (event) => {
  const live = event.target.closest("[data-live]");
  if (live) {
    const wait = Number(sessionStorage.getItem(pause)) || 1000;
    setTimeout(() => window.location.reload(), wait);
    sessionStorage.setItem(pause, Math.min(wait * 2, 30000));
  }
});
