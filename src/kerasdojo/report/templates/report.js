"use strict";
// What the reader has chosen; it outlives the page when a dashboard brings a new one.
const chosen = { student: "", concept: "", risk: false, column: 0, down: false };
const find = (selector) => document.querySelector(selector);

function filter() {
  const rows = [...document.querySelectorAll(".map tbody tr")];
  const wanted = chosen.student.trim().toLowerCase();
  for (const row of rows) {
    const fits = row.dataset.key.toLowerCase().includes(wanted);
    row.hidden = !fits || (chosen.risk && !("risk" in row.dataset));
  }
  const section = find("#map");
  section.toggleAttribute("data-show", Boolean(chosen.concept));
  for (const cell of section.querySelectorAll("[data-c]")) {
    cell.hidden = Boolean(chosen.concept) && cell.dataset.c !== chosen.concept;
  }
  const output = section.querySelector("output");
  const shown = rows.filter((row) => !row.hidden).length;
  const text = output.dataset.text.replace("{n}", shown);
  output.value = text.replace("{all}", rows.length);
}

function sort() {
  const body = find(".map tbody");
  const heads = find(".map thead tr").cells;
  const value = (row) => {
    const cell = row.cells[chosen.column];
    return chosen.column ? Number(cell.dataset.v) : cell.textContent;
  };
  const before = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  const rows = [...body.rows].map((row) => [value(row), row]);
  rows.sort((a, b) => before(a[0], b[0]) * (chosen.down ? -1 : 1));
  body.append(...rows.map((pair) => pair[1]));
  [...heads].forEach((head, place) => {
    const order = chosen.down ? "descending" : "ascending";
    head.setAttribute("aria-sort", place === chosen.column ? order : "none");
  });
}

// Opens what a link leads to.
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const closed = target?.closest("details");
  if (closed && !closed.open) {
    closed.open = true;
    target.scrollIntoView();
  }
}

function apply() {
  for (const part of document.querySelectorAll(".controls")) part.hidden = false;
  const form = find("#map form");
  if (!form) return;
  form.elements.student.value = chosen.student;
  form.elements.concept.value = chosen.concept;
  form.elements.risk.checked = chosen.risk;
  sort();
  filter();
}

document.addEventListener("input", (event) => {
  const field = event.target;
  if (!field.form || !field.closest("#map")) return;
  chosen[field.name] = field.type === "checkbox" ? field.checked : field.value;
  filter();
});

document.addEventListener("submit", (event) => event.preventDefault());

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.open) {
    const parts = button.closest("section").querySelectorAll("details");
    for (const part of parts) part.open = button.dataset.open === "1";
  } else if (button.closest(".map thead")) {
    const column = button.closest("th").cellIndex;
    // Scores are looked at from the lowest up first.
    chosen.down = chosen.column === column && !chosen.down;
    chosen.column = column;
    sort();
  }
});

// Puts a new page in the place of the old one; what is open and looked at stays.
function renew(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  const open = [...document.querySelectorAll("details[open][data-key]")];
  const keys = new Set(open.map((part) => part.dataset.key));
  for (const part of fresh.querySelectorAll("details[data-key]")) {
    part.open = keys.has(part.dataset.key);
  }
  const region = (part) => part.getAttribute("aria-label");
  const regions = [...document.querySelectorAll("[role=group]")];
  const places = new Map(
    regions.map((part) => [region(part), [part.scrollLeft, part.scrollTop]]),
  );
  const focused = document.activeElement?.closest("[name]")?.name;
  const at = [scrollX, scrollY];
  find("main").replaceWith(fresh.querySelector("main"));
  apply();
  for (const part of document.querySelectorAll("[role=group]")) {
    const place = places.get(region(part));
    if (place) [part.scrollLeft, part.scrollTop] = place;
  }
  if (focused) find(`[name="${focused}"]`)?.focus({ preventScroll: true });
  scrollTo(...at);
}

async function follow(version) {
  const line = find("#live");
  try {
    const state = await (await fetch("state")).json();
    if (state.version !== version) {
      renew(await (await fetch("./")).text());
      const time = new Date().toLocaleTimeString(document.documentElement.lang);
      line.textContent = line.dataset.new.replace("{time}", time);
    }
    version = state.version;
  } catch {
    line.textContent = line.dataset.ended;
  }
  setTimeout(follow, 2000, version);
}

addEventListener("hashchange", reveal);
if (document.body.dataset.live) follow(document.body.dataset.live);
apply();
reveal();
