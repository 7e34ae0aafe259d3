"use strict";
(() => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const tasks = read("tasks");
  const placeOf = new Map(tasks.map((task, place) => [task.id, place]));
  const followers = tasks.map(() => []);
  tasks.forEach((task, place) => task.after.forEach((before) => followers[before].push(place)));
  const panel = document.getElementById("panel");

  // Texts are only ever set as text: nothing in them is markup.
  const make = (name, text, className) => {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    if (className) element.className = className;
    return element;
  };
  const link = (place) => {
    const anchor = make("a", `${tasks[place].id} ${tasks[place].title}`);
    anchor.href = "#task=" + encodeURIComponent(tasks[place].id);
    return anchor;
  };

  const marks = { "+": "added", "-": "removed", "@": "gap", "!": "gap" };
  const fillDiff = (pre, text) => {
    pre.className = "diff";
    for (const line of text.replace(/\n$/, "").split("\n")) {
      const shown = line[0] === "@" ? "⋯" : line[0] === "!" ? line.slice(1) : line;
      pre.append(make("span", shown, marks[line[0]]));
    }
  };

  // A long text is put on the page when it is asked for.
  const fold = (title, more, text, fill, open) => {
    const details = make("details");
    const summary = make("summary", title + " ");
    summary.append(make("span", more));
    details.append(summary);
    const show = () => {
      if (details.open && details.childElementCount === 1) {
        const pre = make("pre");
        fill(pre, text);
        details.append(pre);
      }
    };
    details.addEventListener("toggle", show);
    details.open = open;
    show();
    return details;
  };
  const plain = (pre, text) => { pre.textContent = text; };
  const lines = (text) => {
    const count = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
    return count === 1 ? "1 line" : count + " lines";
  };

  const neighbours = (title, places) => {
    if (places.length === 0) return;
    const list = make("ul", undefined, "near");
    const most = 60;
    for (const place of places.slice(0, most)) {
      const item = make("li");
      item.append(link(place));
      list.append(item);
    }
    if (places.length > most) list.append(make("li", `and ${places.length - most} more`));
    panel.append(make("h3", title), list);
  };

  const showTask = (place) => {
    const task = tasks[place];
    const texts = read("task-" + place);
    panel.replaceChildren();
    const close = make("a", "×", "close");
    close.href = "#none";
    close.setAttribute("aria-label", "Close");
    const state = make("p", undefined, "note");
    state.append(make("span", task.status, "state " + task.status), ` · ${task.spec} · ${task.kind}`);
    panel.append(close, make("h2", `${task.id} ${task.title}`), state);
    if (task.message) panel.append(make("p", task.message, "failure"));
    if (texts.description) panel.append(make("p", texts.description));
    if (task.reason) panel.append(make("p", "Why it ran: " + task.reason, "note"));
    if (task.time) panel.append(make("p", task.time, "note"));
    neighbours("Waits for", task.after);
    neighbours("Is waited for by", followers[place]);
    if (texts.files.length) panel.append(make("h3", "Files"));
    for (const file of texts.files) {
      const counts = file.diff.split("\n").reduce((sum, line) => {
        if (line[0] === "+") sum[0]++;
        if (line[0] === "-") sum[1]++;
        return sum;
      }, [0, 0]);
      const small = file.diff.length < 20000 && texts.files.length <= 3;
      panel.append(fold(file.path, `${file.change}, +${counts[0]} −${counts[1]}`, file.diff, fillDiff, small && file.diff !== ""));
    }
    for (const run of texts.runs) {
      panel.append(make("h3", run.name));
      panel.append(fold("Prompt", lines(run.prompt), run.prompt, plain, false));
      if (run.response) panel.append(fold("Response", lines(run.response), run.response, plain, run.response.length < 4000));
    }
    if (texts.commands.length) {
      panel.append(make("h3", "Verification"));
      panel.append(fold("Commands", String(texts.commands.length), texts.commands.join("\n") + "\n", plain, true));
      if (texts.printed) panel.append(fold("Printed", lines(texts.printed), texts.printed, plain, task.status === "failed"));
    }
    panel.hidden = false;
    panel.scrollTop = 0;
  };

  const showSpec = (name) => {
    const place = document.getElementById("expanded");
    const found = [...document.querySelectorAll("template[data-spec]")].find((template) => template.dataset.spec === name);
    if (!place) return;
    place.replaceChildren(found ? found.content.cloneNode(true) : make("p", "Too many tasks to be drawn; choose from the table.", "note"));
    place.hidden = false;
    place.scrollIntoView({ block: "nearest" });
  };

  const choose = () => {
    const [what, ...rest] = location.hash.slice(1).split("=");
    let name = rest.join("=");
    try { name = decodeURIComponent(name); } catch { /* taken as it stands */ }
    document.querySelectorAll(".chosen").forEach((node) => node.classList.remove("chosen"));
    panel.hidden = true;
    if (what === "task" && placeOf.has(name)) {
      showTask(placeOf.get(name));
      document.querySelectorAll("svg a").forEach((node) => {
        if (node.getAttribute("href") === location.hash) node.classList.add("chosen");
      });
    } else if (what === "spec") {
      showSpec(name);
    }
  };

  const sort = (header) => {
    const table = header.closest("table");
    const column = header.cellIndex;
    const descending = header.getAttribute("aria-sort") === "ascending";
    table.querySelectorAll("th").forEach((other) => other.removeAttribute("aria-sort"));
    header.setAttribute("aria-sort", descending ? "descending" : "ascending");
    const body = table.tBodies[0];
    const value = (row) => row.cells[column].dataset.v ?? row.cells[column].textContent;
    const rows = [...body.rows].map((row) => [value(row), row]);
    const numbers = rows.every(([text]) => text !== "" && !Number.isNaN(Number(text)));
    rows.sort(([a], [b]) => (numbers ? a - b : a < b ? -1 : a > b ? 1 : 0) * (descending ? -1 : 1));
    body.append(...rows.map(([, row]) => row));
  };

  document.querySelectorAll("th").forEach((header) => header.addEventListener("click", () => sort(header)));
  window.addEventListener("hashchange", choose);
  window.addEventListener("keydown", (event) => { if (event.key === "Escape" && !panel.hidden) location.hash = "#none"; });
  choose();
})();
