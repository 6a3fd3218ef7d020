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
// A page whose place a newer one has stays as it is until somebody comes back to it: if it returned by itself, it would
// drive out another, and that one the next.
const pause = "live-pause";
document.addEventListener("htmx:sseOpen", (event) => {
  const source = event.detail.source;
  sessionStorage.removeItem(pause);
  source.addEventListener("replaced", () => {
    source.close();
    document.getElementById("replaced").hidden = false;
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) {
        window.location.reload();
      }
    });
  });
});
document.addEventListener("htmx:sseError", (event) => {
  const live = event.target.closest("[data-live]");
  if (live) {
    const wait = Number(sessionStorage.getItem(pause)) || 1000;
    setTimeout(() => window.location.reload(), wait);
    sessionStorage.setItem(pause, Math.min(wait * 2, 30000));
  }
});

// A saved reply is put where it can still be changed; without this script the server puts it before the comment.
document.addEventListener("change", (event) => {
  const choice = event.target.closest("select[data-into]");
  const words = choice?.selectedOptions[0]?.dataset.words;
  if (words) {
    const text = choice.form.elements[choice.dataset.into];
    text.value = text.value ? `${words}\n${text.value}` : words;
    choice.value = "";
    text.focus();
  }
});

// Desktop notifications: allowed by a button, shown for questions that open while a page with a stream is open. What
// they say are the server's own words, read from the page of notifications.
const desktop = {
  list: () => document.body.dataset.notices,
  newest: 0,
  asking: false,
};

document.addEventListener("DOMContentLoaded", () => {
  desktop.newest = Number(document.body.dataset.newest);
  for (const button of document.querySelectorAll("[data-allow-desktop]")) {
    button.hidden = !("Notification" in window) || Notification.permission !== "default";
    button.addEventListener("click", async () => {
      await Notification.requestPermission();
      button.hidden = Notification.permission !== "default";
    });
  }
});

async function tellDesktop() {
  if (desktop.asking || !desktop.list() || !("Notification" in window) || Notification.permission !== "granted") {
    return;
  }
  desktop.asking = true;
  try {
    const answer = await fetch(desktop.list(), { credentials: "same-origin" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    let newest = desktop.newest;
    for (const row of page.querySelectorAll("[data-notice]")) {
      const sequence = Number(row.dataset.notice);
      if (sequence > desktop.newest) {
        const note = new Notification("Waybill", { body: row.dataset.words, tag: `${desktop.list()} ${sequence}` });
        const href = row.getAttribute("href");
        note.onclick = () => { window.focus(); window.location.assign(href); };
        newest = Math.max(newest, sequence);
      }
    }
    desktop.newest = newest;
  } finally {
    desktop.asking = false;
  }
}

// A burst of changes is one look; the first of a stream only says that it is there.
let look = 0;
document.addEventListener("sse:changed", () => {
  clearTimeout(look);
  look = setTimeout(tellDesktop, 1000);
});

// A finished run is played on its own time: each event is shown after the pause that it had, long ones shortened. What is
// still to come keeps its place, so nothing moves but what is read.
document.addEventListener("DOMContentLoaded", () => {
  const player = document.querySelector("[data-player]");
  if (!player) {
    return;
  }
  const [play, place, length, clock] = ["play", "place", "length", "clock"].map((name) => player.querySelector(`[data-${name}]`));
  const steps = [...document.querySelectorAll("[data-replay] > [data-at]")];
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  const moments = [];
  let before = Number(steps[0].dataset.at);
  let total = 0;
  for (const step of steps) {
    const at = Number(step.dataset.at);
    total += 0.2 + Math.log1p(Math.max(0, at - before) / 1000);
    before = at;
    moments.push(total);
  }
  let last = -1;
  let frame = 0;

  function show(position, follow) {
    const now = position * total;
    let shown = -1;
    steps.forEach((step, i) => {
      const ahead = moments[i] > now;
      step.classList.toggle("ahead", ahead);
      shown = ahead ? shown : i;
    });
    place.value = Math.round(position * 1000);
    if (shown === last) {
      return;
    }
    last = shown;
    clock.value = `${shown + 1} of ${steps.length} events`;
    if (follow && shown >= 0) {
      steps[shown].scrollIntoView({ block: "nearest", behavior: still.matches ? "auto" : "smooth" });
    }
  }

  function stop() {
    cancelAnimationFrame(frame);
    frame = 0;
    play.textContent = "Play";
  }

  play.addEventListener("click", () => {
    if (frame) {
      stop();
      return;
    }
    let position = place.value >= 1000 ? 0 : place.value / 1000;
    let then = performance.now();
    play.textContent = "Pause";
    const step = (now) => {
      position = Math.min(1, position + (now - then) / 1000 / Number(length.value));
      then = now;
      show(position, true);
      if (position < 1) {
        frame = requestAnimationFrame(step);
      } else {
        stop();
      }
    };
    frame = requestAnimationFrame(step);
  });
  place.addEventListener("input", () => {
    const position = place.value / 1000;
    stop();
    show(position, false);
  });
  for (const control of [play, place, length]) {
    control.disabled = false;
  }
});
