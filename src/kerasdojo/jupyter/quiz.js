// The questions of a quiz as native controls. Answers are texts as one would type them:
// "b" and "a c" for choices and lines. Everything from outside is set as text; only
// `html`, which the kernel makes from Markdown without HTML in it, is set as HTML.

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const TYPING_PAUSE = 400;
const CONTROL = ["button", "input", "textarea"];
let widgets = 0;

function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "html") node.innerHTML = value;
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (typeof value === "boolean") node.toggleAttribute(name, value);
    else node.setAttribute(name, value);
  }
  // JupyterLab would take arrows, Enter and letters for its own shortcuts.
  if (CONTROL.includes(tag)) node.dataset.lmSuppressShortcuts = "true";
  node.append(...children);
  return node;
}

function choices(question, answer, send, id) {
  const type = question.kind === "single" ? "radio" : "checkbox";
  const chosen = new Set(answer.split(/\s+/));
  const inputs = question.entries.map((_, place) =>
    element("input", {
      type, name: id, value: LETTERS[place], id: `${id}-${place}`,
      checked: chosen.has(LETTERS[place]),
      onchange: () => send(inputs.filter((i) => i.checked).map((i) => i.value).join(" ")),
    }));
  const labels = question.entries.map((html, place) =>
    element("div", { class: "kd-choice" }, inputs[place],
      element("label", { for: `${id}-${place}`, html })));
  return element("div", {}, ...labels);
}

function written(question, answer, send, id, words) {
  const long = question.kind === "output";
  let timer;
  const input = element(long ? "textarea" : "input", {
    id, class: "kd-written", autocomplete: "off", spellcheck: "false",
    "aria-describedby": `${id}-how`, ...(long ? { rows: "2" } : { type: "text" }),
    ...(question.kind === "numeric" ? { inputmode: "decimal" } : {}),
    oninput: () => {
      clearTimeout(timer);
      timer = setTimeout(() => send(input.value), TYPING_PAUSE);
    },
    onchange: () => {
      clearTimeout(timer);
      send(input.value);
    },
  });
  input.value = answer;
  return element("div", {}, element("label", { for: id }, words.answer), " ", input, " ",
    element("span", { class: "kd-how", id: `${id}-how` }, question.how));
}

// Two lists: lines not used yet, and the student's order. Lines are dragged, or moved
// with the buttons beside them, which a keyboard reaches.
function order(question, answer, send, id, words) {
  const count = question.entries.length;
  const places = answer ? answer.split(/\s+/).map((l) => LETTERS.indexOf(l)) : [];
  let used = [...new Set(places)].filter((place) => place >= 0 && place < count);
  let dragged = null;
  const said = element("div", { role: "status", class: "kd-unseen" });
  const chosen = element("ol", { class: "kd-lines", "aria-label": words.order });
  const rest = element("ul", { class: "kd-lines", "aria-label": words.unused });

  // Focus stays where a keyboard goes on: at the next line to add, or at the same button.
  function change(next, place, does) {
    const before = unused().indexOf(place);
    used = next;
    send(used.map((entry) => LETTERS[entry]).join(" "));
    draw();
    const at = used.indexOf(place);
    said.textContent = at < 0
      ? words.removed.replace("{line}", LETTERS[place])
      : words.moved.replace("{line}", LETTERS[place]).replace("{place}", at + 1);
    const left = rest.querySelectorAll("button");
    const row = (at < 0 ? rest : chosen).querySelector(`[data-place="${place}"]`);
    const following = does === "add" && left[Math.min(before, left.length - 1)];
    const same = row.querySelector(`[data-does="${does}"]:not(:disabled)`);
    (following || same || row.querySelector("button:not(:disabled)")).focus();
  }

  const unused = () => question.entries.map((_, place) => place).filter((p) => !used.includes(p));
  const without = (place) => used.filter((entry) => entry !== place);

  function put(place, at, does) {
    change(without(place).toSpliced(at, 0, place), place, does);
  }

  function take(place) {
    if (used.includes(place)) change(without(place), place, "remove");
  }

  function button(does, sign, place, disabled, act) {
    const name = words[does].replace("{line}", LETTERS[place]);
    return element("button", { type: "button", "aria-label": name, title: name, disabled,
      "data-does": does, onclick: act }, sign);
  }

  function buttons(place, at) {
    if (at < 0) return [button("add", "+", place, false, () => put(place, used.length, "add"))];
    return [
      button("up", "↑", place, at === 0, () => put(place, at - 1, "up")),
      button("down", "↓", place, at === used.length - 1, () => put(place, at + 1, "down")),
      button("remove", "×", place, false, () => take(place)),
    ];
  }

  function row(place) {
    const at = used.indexOf(place);
    const line = element("li", {
      draggable: "true", "data-place": String(place),
      ondragstart: (event) => {
        dragged = place;
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", LETTERS[place]);
      },
      ondragover: (event) => event.preventDefault(),
      ondrop: (event) => {
        if (at < 0) return;
        event.preventDefault();
        event.stopPropagation();
        if (dragged !== null && dragged !== place) put(dragged, at, "up");
        dragged = null;
      },
    }, element("span", { class: "kd-letter", "aria-hidden": "true" }, LETTERS[place]),
    element("span", { class: "kd-line", html: question.entries[place] }),
    element("span", { class: "kd-buttons" }, ...buttons(place, at)));
    return line;
  }

  function draw() {
    chosen.replaceChildren(...used.map(row));
    rest.replaceChildren(...unused().map(row));
  }

  function zone(list, drop, label) {
    return element("div", {
      class: "kd-zone", ondragover: (event) => event.preventDefault(),
      ondrop: (event) => {
        event.preventDefault();
        if (dragged !== null) drop(dragged);
        dragged = null;
      },
    }, element("p", { class: "kd-how" }, label), list);
  }

  draw();
  return element("div", { class: "kd-order" },
    zone(rest, take, words.unused),
    zone(chosen, (place) => put(place, used.length, "up"), words.order), said);
}

const CONTROLS = { single: choices, multiple: choices, order };

function verdict(told) {
  const sign = element("span", { "aria-hidden": "true", class: `kd-sign kd-${told.state}` }, told.sign);
  return [sign, element("strong", {}, told.word), element("div", { html: told.html })];
}

function questionNode(question, number, model, id, words) {
  const send = (text) => {
    model.set("answers", { ...model.get("answers"), [question.id]: text });
    model.save_changes();
  };
  const control = CONTROLS[question.kind] || written;
  const answer = model.get("answers")[question.id] || "";
  const title = words.question.replace("{number}", number);
  return element("fieldset", { "data-item": question.id },
    element("legend", {}, `${title} `,
      element("span", { class: "kd-points" }, question.points)),
    element("div", { class: "kd-prompt", html: question.html }),
    control(question, answer, send, id, words), element("div", { class: "kd-verdict" }));
}

function who(model, id, words) {
  const input = element("input", { id, type: "text", class: "kd-written", autocomplete: "username" });
  input.value = model.get("student_id");
  const form = element("form", {
    class: "kd-who",
    onsubmit: (event) => {
      event.preventDefault();
      model.set("asked_id", input.value.trim());
      model.save_changes();
    },
  }, element("label", { for: id }, words.student), " ", input, " ",
  element("button", { type: "submit" }, words.show));
  return form;
}

export default {
  render({ model, el }) {
    const widget = `kd-${(widgets += 1)}`;
    const words = model.get("words");
    const body = element("div");
    const status = element("p", { role: "status", class: "kd-note" });
    const judge = element("button", {
      type: "button", onclick: () => model.send({ type: "judge" }),
    }, words.judge);
    const form = words.student ? [who(model, `${widget}-who`, words)] : [];

    const say = () => (status.textContent = model.get("status"));
    const show = () => {
      for (const node of body.children) {
        const entry = model.get("verdicts")[node.dataset.item];
        node.lastChild.replaceChildren(...(entry ? verdict(entry) : []));
      }
    };
    const draw = () => {
      const questions = model.get("questions");
      body.replaceChildren(...questions.map((question, index) =>
        questionNode(question, index + 1, model, `${widget}-${index}`, words)));
      judge.hidden = !model.get("shows_correctness") || !questions.length;
      show();
    };
    const heard = { "change:questions": draw, "change:status": say, "change:verdicts": show };
    for (const [event, act] of Object.entries(heard)) model.on(event, act);
    draw();
    say();
    const box = element("section", {
      class: "kerasdojo kd-quiz", lang: model.get("language"), "aria-label": words.title,
    }, element("p", { class: "kd-head" }, element("strong", {}, words.title)), ...form, body,
    element("div", { class: "kd-foot" }, judge, status));
    // JupyterLab swallows Enter in every field inside a cell.
    box.addEventListener("beforeinput", (event) => {
      if (event.inputType === "insertLineBreak") event.stopPropagation();
    }, true);
    el.append(box);
    return () => {
      for (const [event, act] of Object.entries(heard)) model.off(event, act);
    };
  },
};
