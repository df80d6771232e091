// Moves attention between the document and its map; everything it shows is in the page already.
"use strict";
(() => {
  const get = (id) => document.getElementById(id);
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const made = (name, properties = {}, ...content) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...content);
    return element;
  };
  const wide = matchMedia("(min-width: 64rem)");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  // -- what there is ----------------------------------------------------------------------------

  const marks = all("mark");
  const markNumber = new Map(marks.map((mark, number) => [mark, number]));
  const items = all(".tree li");
  const passages = all(".notes > li").map((note) => ({
    note,
    uses: note.dataset.for.split(" "),
    ranges: note.dataset.marks.split(" ").filter(Boolean).map((range) => range.split("-").map(Number)),
    id: note.id.replace("note", "passage"),
  }));
  const shown = new Map(); // for each anchor: its lines, its boxes and arrows, its passages
  const entry = (anchor) => {
    if (!shown.has(anchor)) shown.set(anchor, { lines: [], drawn: [], passages: [] });
    return shown.get(anchor);
  };
  const anchorsOf = (element) => element.dataset.for.split(" ");
  for (const line of all(".tree .line")) for (const a of anchorsOf(line)) entry(a).lines.push(line);
  for (const part of all(".drawing [data-for]")) for (const a of anchorsOf(part)) entry(a).drawn.push(part);
  for (const passage of passages) for (const a of passage.uses) entry(a).passages.push(passage);
  const passageById = new Map(passages.map((passage) => [passage.id, passage]));

  // Claims in the order of the text, those without words last.
  const isClaim = (anchor) => entry(anchor).lines.some((line) => line.dataset.for.split(" ")[0] === anchor
    && line.querySelector(".claim"));
  const walk = [...new Set([...passages.flatMap((passage) => passage.uses), ...shown.keys()])].filter(isClaim);

  // -- the map in words -------------------------------------------------------------------------

  const map = JSON.parse(get(":argmap").textContent);
  const coded = (sign) => `~${sign.codePointAt(0).toString(16)}~`;
  const anchorOf = (id) => id.replace(/[^\p{L}\p{N}_. -]/gu, coded).replaceAll(" ", "+");
  const VERBS = { support: "supports", counterpoint: "counters" };
  const claimOf = new Map(); // each claim by its anchor
  const bearing = new Map(); // for each claim or step, by id: what leads to it, what it is used in
  const around = (id) => {
    if (!bearing.has(id)) bearing.set(id, { support: [], counterpoint: [], used: [], beside: [] });
    return bearing.get(id);
  };
  for (const each of map.elements) {
    if (each.kind === "claim") claimOf.set(anchorOf(each.id), each);
    else if (VERBS[each.kind]) {
      const target = each.conclusion ?? each.target;
      const step = { ...each, target, id: each.id ?? `${each.premises.join(" + ")} ${VERBS[each.kind]} ${target}` };
      around(target)[each.kind].push(step);
      for (const premise of each.premises) around(premise).used.push(step);
    } else {
      const sides = [each.left ?? each.restating ?? each.stated, each.right ?? each.restated ?? each.of];
      for (const [side, other] of [sides, sides.toReversed()]) {
        for (const id of side) around(id).beside.push({ kind: each.kind, others: other });
      }
    }
  }
  const stepById = new Map([...bearing.values()].flatMap(({ used }) => used).map((step) => [step.id, step]));
  const ends = (id) => (claimOf.has(anchorOf(id)) ? [id] : stepById.get(id)?.premises ?? []);

  function linked(ids) {
    return [...new Set(ids)].filter((id) => claimOf.has(anchorOf(id))).map((id) => {
      const anchor = anchorOf(id);
      return made("a", { href: `#${encodeURIComponent(anchor)}`, dir: "auto" }, claimOf.get(anchor).text);
    });
  }

  // What a claim is for and against, and who says it: rows of a name and claims or words.
  function inWords(claim) {
    const { support, counterpoint, used, beside } = around(claim.id);
    const steps = (kind) => used.filter((step) => step.kind === kind);
    const answers = counterpoint.flatMap((step) => [
      ...around(step.id).counterpoint,
      ...step.premises.flatMap((id) => around(id).counterpoint),
    ]);
    const undercuts = support.flatMap((step) => around(step.id).counterpoint);
    const premises = (all) => all.flatMap((step) => step.premises);
    const party = map.parties?.find(({ id }) => id === claim.voice)?.name ?? claim.voice;
    const view = map.perspectives?.find(({ id }) => id === claim.perspective)?.name;
    const how = [claim.modality, claim.cue && `“${claim.cue}”`, claim.endorsement, view].filter(Boolean).join(" · ");
    const why = entry(anchorOf(claim.id)).lines[0]?.querySelector(".standing")?.title;
    const said = [party, how].filter(Boolean).join(": ");
    return [
      ["Supports", linked(steps("support").flatMap((step) => ends(step.target)))],
      ["Speaks against", linked(steps("counterpoint").flatMap((step) => ends(step.target)))],
      ["Supported by", linked(premises(support))],
      ["But", linked(premises([...counterpoint, ...undercuts]))],
      ["Answered by", linked(premises(answers))],
      ["In contrast to", linked(beside.filter(({ kind }) => kind === "contrast").flatMap(({ others }) => others))],
      ["In other words", linked(beside.filter(({ kind }) => kind === "restatement").flatMap(({ others }) => others))],
      ["Context", linked(beside.filter(({ kind }) => kind === "context").flatMap(({ others }) => others))],
      ["In this map", why ? [made("span", { dir: "auto" }, why)] : []],
      ["Said by", said ? [made("span", { dir: "auto" }, said)] : []],
    ].filter(([, found]) => found.length);
  }

  // Up to what a claim bears on, down to its first reason, sideways among those beside it.
  function neighbour(anchor, key) {
    const claim = claimOf.get(anchor);
    if (!claim) return null;
    const { support, counterpoint, used } = around(claim.id);
    const above = used.flatMap((step) => ends(step.target))[0];
    const below = (id) => [...around(id).support, ...around(id).counterpoint].flatMap((step) => step.premises);
    if (key === "ArrowUp") return above ?? null;
    if (key === "ArrowDown") return [...support, ...counterpoint].flatMap((step) => step.premises)[0] ?? null;
    const beside = above === undefined ? [...claimOf.values()].map(({ id }) => id) : [...new Set(below(above))];
    const at = beside.indexOf(claim.id);
    return beside[(at + (key === "ArrowRight" ? 1 : -1) + beside.length) % beside.length];
  }

  // -- panels -----------------------------------------------------------------------------------

  const panels = all(".panel");
  const tabs = new Map();
  let active = null;

  function activate(panel) {
    active = panel;
    for (const [each, tab] of tabs) {
      const on = each === panel;
      each.classList.toggle("active", on);
      tab.setAttribute("aria-selected", on);
      tab.tabIndex = on ? 0 : -1;
    }
    if (panel.id === ":diagram") settleDrawing();
  }

  function buildTabs() {
    const bar = get(":tabs");
    bar.setAttribute("role", "tablist");
    bar.setAttribute("aria-label", "Parts of this page");
    for (const panel of panels) {
      const tab = made("button", { type: "button", id: `${panel.id}-tab` }, panel.dataset.tab);
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-controls", panel.id);
      tab.addEventListener("click", () => {
        activate(panel);
        if (!wide.matches) get(":main").scrollIntoView();
      });
      if (panel.id === ":document") tab.classList.add("for-narrow");
      else panel.setAttribute("role", "tabpanel");
      panel.tabIndex = 0;
      tabs.set(panel, tab);
      bar.append(tab);
    }
    bar.addEventListener("keydown", (event) => {
      const choice = [...tabs].filter(([, tab]) => tab.offsetParent !== null);
      const at = choice.findIndex(([, tab]) => tab === event.target);
      const step = { ArrowRight: 1, ArrowLeft: -1, Home: -at, End: choice.length - 1 - at }[event.key];
      if (step === undefined || at < 0) return;
      event.preventDefault();
      const [panel, tab] = choice[(at + step + choice.length) % choice.length];
      activate(panel);
      tab.focus();
    });
    bar.hidden = false;
    const fit = () => {
      if (wide.matches && active?.id === ":document") activate(firstPanel());
    };
    wide.addEventListener("change", fit);
    activate(wide.matches ? firstPanel() : get(":document") ?? firstPanel());
  }

  const firstPanel = () => (get(":diagram").querySelector("svg") ? get(":diagram") : get(":list"));

  function show(panel) {
    if (panel.id === ":document" ? !wide.matches : true) activate(panel);
  }

  const visible = (element) => element.getClientRects().length > 0;

  // Far away it is there at once: what is not yet laid out would slip away under a slow move.
  function bring(element) {
    const box = element.getBoundingClientRect();
    const near = box.bottom > -innerHeight && box.top < 2 * innerHeight;
    const behavior = calm.matches || !near ? "auto" : "smooth";
    element.scrollIntoView({ block: "center", inline: "nearest", behavior });
  }

  // -- choosing ---------------------------------------------------------------------------------

  let lit = [];
  let chosen = [];

  function light(element) {
    element.classList.add("lit");
    lit.push(element);
    if (element.classList.contains("node")) {
      const box = element.getBBox();
      const halo = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      const sizes = { x: box.x - 4, y: box.y - 4, width: box.width + 8, height: box.height + 8, rx: 4 };
      for (const [name, value] of Object.entries(sizes)) halo.setAttribute(name, value);
      halo.classList.add("halo");
      element.append(halo);
    }
  }

  function clear() {
    for (const element of lit) {
      element.classList.remove("lit");
      element.querySelector(":scope > .halo")?.remove();
    }
    for (const element of all(".found")) element.classList.remove("found");
    lit = [];
    chosen = [];
    nearby([]);
    get(":chosen").hidden = true;
    get(":chosen").replaceChildren();
  }

  // Lights up claims and relations wherever they are, and what of them is not under the pointer.
  function choose(anchors, { from = null, passage = null } = {}) {
    clear();
    chosen = anchors;
    const touched = passage ? [passage] : [];
    for (const anchor of anchors) {
      for (const line of entry(anchor).lines) light(line);
      for (const part of entry(anchor).drawn) if (!part.classList.contains("lit")) light(part);
      touched.push(...entry(anchor).passages);
    }
    for (const each of new Set(touched)) {
      light(each.note);
      for (const [start, end] of each.ranges) for (const mark of marks.slice(start, end)) light(mark);
    }
    tell(anchors);
    if (from !== "document" && touched.some((each) => each.ranges.length)) {
      if (!wide.matches) show(get(":document"));
      bring(marks[(passage?.ranges[0] ?? touched.find((each) => each.ranges.length).ranges[0])[0]]);
    }
    if (from === "document" && !wide.matches) marks[passage?.ranges[0]?.[0]]?.scrollIntoView({ block: "nearest" });
    const first = anchors.map(entry).find((each) => each.lines.length);
    if (first) reveal(first.lines[0].closest("li"), from);
    nearby(anchors);
    fold(true);
    const drawn = anchors.flatMap((anchor) => entry(anchor).drawn).filter((part) => canvas?.contains(part));
    if (drawn.length && from !== "diagram") centre(drawn[0]);
    if (wide.matches && active.id !== ":diagram" && from !== "quotes") {
      if (active.id !== ":list") activate(get(":list"));
    }
    if (wide.matches && first && active.id === ":list" && from !== "list") bring(first.lines[0]);
  }

  function reveal(item) {
    for (let each = item.parentElement.closest("li"); each; each = each.parentElement.closest("li")) {
      expand(each, true);
    }
    rove(item);
  }

  function tell(anchors) {
    const box = get(":chosen");
    const lines = [];
    for (const anchor of anchors) {
      const line = entry(anchor).lines[0];
      if (!line || lines.includes(line)) continue;
      lines.push(line);
    }
    const close = made("button", { type: "button" }, "Close (Esc)");
    close.addEventListener("click", () => remember(""));
    const count = anchors.reduce((sum, anchor) => sum + entry(anchor).passages.length, 0);
    const told = made("p", {}, `${lines.length === 1 ? "Chosen" : `${lines.length} chosen`}, `
      + (count === 0 ? "no quoted words" : `${count} quoted ${count === 1 ? "passage" : "passages"}`));
    told.setAttribute("role", "status");
    const copies = lines.slice(0, 8).map((line) => {
      const copy = line.cloneNode(true);
      copy.classList.remove("lit");
      copy.querySelector(".twisty")?.remove();
      for (const each of [copy, ...all("[id]", copy)]) each.removeAttribute("id");
      for (const each of all("[tabindex]", copy)) each.removeAttribute("tabindex");
      return copy;
    });
    const claim = anchors.length === 1 && claimOf.get(anchors[0]);
    const rows = claim ? inWords(claim) : [];
    const list = made("dl", {});
    for (const [name, found] of rows) list.append(made("dt", {}, name), made("dd", {}, ...found));
    box.replaceChildren(made("div", { className: "bar" }, told, close), ...copies, ...(rows.length ? [list] : []));
    box.hidden = false;
  }

  // What is neither chosen nor a reason of it, or against it, is dimmed in the diagram.
  let near = [];
  function nearby(anchors) {
    for (const part of near) part.classList.remove("near");
    const ids = anchors.flatMap((anchor) => {
      const claim = claimOf.get(anchor);
      if (!claim) return [];
      const { support, counterpoint, used } = around(claim.id);
      const steps = [...support, ...counterpoint, ...used];
      return [claim.id, ...steps.flatMap((step) => [step.id, ...step.premises, ...ends(step.target)])];
    });
    near = [...new Set(ids)].flatMap((id) => entry(anchorOf(id)).drawn);
    for (const part of near) part.classList.add("near");
    document.documentElement.classList.toggle("choosing", near.length > 0);
  }

  // The opening gives its room to who reads on.
  const fold = (reading) => document.body.classList.toggle("reading", reading);
  addEventListener("scroll", (event) => {
    const top = event.target === document ? scrollY : event.target.scrollTop;
    if (top > 40 && !event.target.closest?.(".hits, .chosen")) fold(true);
  }, { capture: true, passive: true });

  // -- the address ------------------------------------------------------------------------------

  // An address may also hold the id of a claim as it is, without what makes an anchor of it.
  function named(hash) {
    let name = "";
    try {
      name = decodeURIComponent(hash.replace(/^#/, ""));
    } catch {
      return "";
    }
    if (get(name)) return name;
    return anchorOf(name);
  }

  function remember(id, options = {}) {
    const target = id ? `#${encodeURIComponent(id)}` : location.href.split("#")[0];
    try {
      if (named(location.hash) !== id) history.pushState(null, "", target);
    } catch {
      // A page inside another one may have no address of its own.
    }
    go(id, options);
  }

  function go(id, options = {}) {
    if (shown.has(id)) choose([id], options);
    else if (passageById.has(id)) {
      const passage = passageById.get(id);
      choose(passage.uses, { passage, ...options });
    } else if (id.startsWith(":note-") && get(id)) {
      const passage = passageById.get(id.replace("note", "passage"));
      show(get(":quotes"));
      choose(passage.uses, { passage, from: "quotes", ...options });
      bring(passage.note);
    } else {
      clear();
      visit(id);
    }
  }

  // Another part of the page: a panel, a source.
  function visit(id) {
    const place = id ? get(id) : null;
    const panel = place?.closest(".panel");
    if (!panel) return;
    show(panel);
    if (place !== panel) bring(place);
    else if (id === ":list" && current) current.focus();
    else panel.focus();
  }

  addEventListener("popstate", () => go(named(location.hash)));

  // -- clicks -----------------------------------------------------------------------------------

  const panelName = (element) => element.closest(".panel")?.id.slice(1) ?? null;

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || dragged) return;
    const target = event.target;
    const link = target.closest("a");
    const href = link?.getAttribute("href") ?? link?.getAttribute("xlink:href") ?? "";
    if (href.startsWith("#")) {
      event.preventDefault();
      const id = named(href);
      const from = panelName(link);
      remember(id, link.closest(".note") ? { from: "document" } : { from });
      return;
    }
    if (link || target.closest("button, input, label, summary")) return;
    if (target.closest(".twisty")) {
      const item = target.closest("li");
      expand(item, item.getAttribute("aria-expanded") !== "true");
      return;
    }
    const mark = target.closest("mark");
    if (mark) {
      chooseMark(mark);
      return;
    }
    const line = target.closest(".line, .drawing [data-for]");
    if (line && !String(getSelection())) {
      const anchors = anchorsOf(line);
      const several = line.classList.contains("node") && anchors.length > 2;
      if (several) choose(anchors, { from: "diagram" });
      else remember(anchors[0], { from: panelName(line) });
    }
  });

  function chooseMark(mark) {
    if (String(getSelection())) return;
    const number = markNumber.get(mark);
    const here = passages.filter(({ ranges }) => ranges.some(([start, end]) => start <= number && number < end));
    const length = ({ ranges }) => ranges.reduce((sum, [start, end]) => sum + end - start, 0);
    const inner = here.reduce((best, each) => (length(each) < length(best) ? each : best));
    remember(inner.id, { from: "document" });
    const uses = [...new Set([...inner.uses, ...here.flatMap((each) => each.uses)])];
    if (uses.length > inner.uses.length) choose(uses, { passage: inner, from: "document" });
  }

  // -- the list as a tree -----------------------------------------------------------------------

  const FOLDED_FROM = 60; // claims; a longer list opens with two levels
  let current = null;

  function expand(item, open) {
    if (!item.hasAttribute("aria-expanded")) return;
    item.setAttribute("aria-expanded", open);
    item.classList.toggle("shut", !open);
  }

  function rove(item) {
    if (current) current.tabIndex = -1;
    current = item;
    item.tabIndex = 0;
  }

  function buildTree() {
    const tree = get(":tree");
    if (!tree) return;
    tree.setAttribute("role", "tree");
    tree.setAttribute("aria-labelledby", ":list-name");
    for (const inner of all("ul", tree)) inner.setAttribute("role", "group");
    for (const item of items) {
      const line = item.firstElementChild;
      item.setAttribute("role", "treeitem");
      item.setAttribute("aria-level", item.dataset.level);
      item.setAttribute("aria-label", line.textContent.replace(/\s+/g, " ").trim());
      item.tabIndex = -1;
      if (item.children.length > 1) {
        item.setAttribute("aria-expanded", "true");
        line.dataset.count = item.querySelectorAll("li").length;
        const twisty = made("span", { className: "twisty" }, "▾");
        twisty.setAttribute("aria-hidden", "true");
        line.prepend(twisty);
      }
    }
    if (claimOf.size >= FOLDED_FROM) {
      for (const item of items) if (Number(item.dataset.level) >= 2) expand(item, false);
    }
    for (const link of all("a", tree)) link.tabIndex = -1;
    rove(items[0]);
    tree.addEventListener("focusin", (event) => {
      const item = event.target.closest("li");
      if (item) rove(item);
    });
    tree.addEventListener("keydown", (event) => {
      const item = event.target;
      if (!items.includes(item) || event.ctrlKey || event.metaKey || event.altKey) return;
      const open = item.getAttribute("aria-expanded");
      const seen = () => items.filter(visible);
      let next = null;
      switch (event.key) {
        case "ArrowDown": next = seen()[seen().indexOf(item) + 1]; break;
        case "ArrowUp": next = seen()[seen().indexOf(item) - 1]; break;
        case "Home": next = items[0]; break;
        case "End": next = seen().at(-1); break;
        case "ArrowRight":
          if (open === "false") expand(item, true);
          else next = item.querySelector("li");
          break;
        case "ArrowLeft":
          if (open === "true") expand(item, false);
          else next = item.parentElement.closest("li");
          break;
        case "Enter":
        case " ": remember(anchorsOf(item.firstElementChild)[0], { from: "list" }); break;
        default: return;
      }
      event.preventDefault();
      if (next) {
        rove(next);
        next.focus({ preventScroll: true });
        next.firstElementChild.scrollIntoView({ block: "nearest" });
      }
    });
  }

  // -- the diagram ------------------------------------------------------------------------------

  // One drawing for wide windows, one for narrow ones; each keeps its own scale.
  const TEXT = 11; // points of the text in a drawing
  const LEAST = 12; // pixels at which it is read, at least and at most
  const MOST_PIXELS = 16;
  const small = matchMedia("(max-width: 37.49rem)");
  const canvases = all(".canvas");
  let canvas = null;
  let drawing = null;
  let natural = null;
  let scale = 0;
  let dragged = false;

  function pickDrawing() {
    const next = canvases.find((each) => each.classList.contains(small.matches ? "narrow" : "wide"));
    if (!next || next === canvas) return;
    canvas = next;
    drawing = canvas.querySelector("svg");
    natural = { width: drawing.viewBox.baseVal.width, height: drawing.viewBox.baseVal.height };
    scale = 0;
    settleDrawing();
  }

  function zoom(value, x = canvas.clientWidth / 2, y = canvas.clientHeight / 2) {
    const next = Math.min(4, Math.max(.05, value));
    const left = (canvas.scrollLeft + x) / scale;
    const top = (canvas.scrollTop + y) / scale;
    scale = next;
    drawing.style.width = `${natural.width * scale}px`;
    drawing.style.height = `${natural.height * scale}px`;
    canvas.scrollLeft = left * scale - x;
    canvas.scrollTop = top * scale - y;
  }

  const whole = () => Math.min(canvas.clientWidth / natural.width, canvas.clientHeight / natural.height, 1.34);

  // The first time it is seen: as wide as its pane, its text large enough to read, from the top.
  function settleDrawing() {
    if (!drawing || scale || !visible(canvas)) return;
    scale = 1;
    const fitting = (canvas.clientWidth - 2) / natural.width;
    zoom(Math.min(MOST_PIXELS / TEXT, Math.max(LEAST / TEXT, fitting)));
    canvas.scrollTop = 0;
    canvas.scrollLeft = getComputedStyle(canvas).direction === "rtl" ? canvas.scrollWidth : 0;
  }

  function centre(part) {
    if (!drawing || !visible(canvas)) return;
    if (scale < .6 && scale < whole() * .99) zoom(LEAST / TEXT);
    const box = part.getBoundingClientRect();
    const around = canvas.getBoundingClientRect();
    const inside = box.left >= around.left && box.right <= around.right
      && box.top >= around.top && box.bottom <= around.bottom;
    if (inside) return;
    canvas.scrollBy({
      left: box.left + box.width / 2 - around.left - around.width / 2,
      top: box.top + box.height / 2 - around.top - around.height / 2,
      behavior: calm.matches || !chosen.length ? "auto" : "smooth",
    });
  }

  function buildDrawing() {
    pickDrawing();
    if (!drawing) return;
    get(":zoom").hidden = false;
    small.addEventListener("change", pickDrawing);
    const act = {
      in: () => zoom(scale * 1.25),
      out: () => zoom(scale / 1.25),
      fit: () => zoom(whole()),
    };
    get(":zoom").addEventListener("click", (event) => act[event.target.dataset.zoom]?.());
    for (const each of canvases) listenTo(each, act);
    addEventListener("pointermove", (event) => {
      if (!start) return;
      const x = event.clientX - start.x;
      const y = event.clientY - start.y;
      if (!dragged && Math.hypot(x, y) < 5) return;
      dragged = true;
      canvas.classList.add("dragging");
      canvas.scrollLeft = start.left - x;
      canvas.scrollTop = start.top - y;
    });
    addEventListener("pointerup", () => {
      start = null;
      canvas.classList.remove("dragging");
      setTimeout(() => { dragged = false; });
    });
  }

  let start = null;

  function listenTo(canvas, act) {
    canvas.tabIndex = 0;
    canvas.addEventListener("keydown", (event) => {
      const name = { "+": "in", "=": "in", "-": "out", "0": "fit" }[event.key];
      if (!name || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      act[name]();
    });
    canvas.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const around = canvas.getBoundingClientRect();
      zoom(scale * Math.exp(-event.deltaY / 300), event.clientX - around.left, event.clientY - around.top);
    }, { passive: false });
    canvas.addEventListener("pointerdown", (event) => {
      dragged = false;
      if (event.button || event.pointerType === "touch") return;
      start = { x: event.clientX, y: event.clientY, left: canvas.scrollLeft, top: canvas.scrollTop };
    });
  }

  // -- search -----------------------------------------------------------------------------------

  const MOST = 30;
  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  let searchable = null;

  function gathered() {
    searchable ??= [
      ...walk.map((anchor) => {
        const text = entry(anchor).lines[0].querySelector(".claim").textContent;
        return { kind: "claim", text, act: () => remember(anchor, { from: null }) };
      }),
      ...all(".source .sentence, .source p.heading").map((element) => {
        const copy = element.cloneNode(true);
        for (const note of all(".note", copy)) note.remove();
        return { kind: "sentence", text: copy.textContent, act: () => found(element) };
      }),
    ].map((each) => ({ ...each, key: folded(each.text) }));
    return searchable;
  }

  function found(element) {
    clear();
    show(get(":document"));
    element.classList.add("found");
    bring(element);
  }

  function search(query) {
    const words = folded(query).split(/\s+/).filter(Boolean);
    const list = get(":hit-list");
    list.hidden = !words.length;
    list.replaceChildren();
    get(":hits").textContent = "";
    if (!words.length) return;
    const hits = gathered().filter(({ key }) => words.every((word) => key.includes(word)));
    const claims = hits.filter(({ kind }) => kind === "claim");
    const sentences = hits.filter(({ kind }) => kind === "sentence");
    const plural = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;
    const told = `${plural(claims.length, "claim")}, ${plural(sentences.length, "sentence")} of the document`;
    get(":hits").textContent = told;
    list.append(made("p", {}, told));
    for (const hit of [...claims.slice(0, MOST), ...sentences.slice(0, MOST)]) {
      const text = hit.text.length > 200 ? `${hit.text.slice(0, 199)}…` : hit.text;
      const button = made("button", { type: "button", dir: "auto" }, text);
      if (hit.kind === "sentence") button.className = "roman";
      button.addEventListener("click", () => {
        list.hidden = true;
        hit.act();
      });
      list.append(button);
    }
  }

  function buildSearch() {
    const form = get(":search");
    const input = get(":query");
    form.hidden = false;
    input.addEventListener("input", () => search(input.value));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      form.querySelector(".hits button")?.click();
    });
    form.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step || get(":hit-list").hidden) return;
      event.preventDefault();
      const stops = [input, ...all(".hits button")];
      stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus();
    });
    document.addEventListener("pointerdown", (event) => {
      if (!form.contains(event.target)) get(":hit-list").hidden = true;
    });
  }

  // -- keys -------------------------------------------------------------------------------------

  function step(by) {
    if (!walk.length) return;
    const at = chosen.length ? walk.indexOf(chosen.find((anchor) => walk.includes(anchor))) : -1;
    const next = at < 0 ? (by > 0 ? 0 : walk.length - 1) : (at + by + walk.length) % walk.length;
    remember(walk[next]);
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      const list = get(":hit-list");
      if (!list.hidden) {
        list.hidden = true;
        get(":query").focus();
      } else {
        remember("");
        fold(false);
      }
      return;
    }
    if (chosen.length === 1 && event.target.closest?.(".chosen, .canvas, body:not(:focus-within)")
      && ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"].includes(event.key)) {
      const next = neighbour(chosen[0], event.key);
      if (next !== null) {
        event.preventDefault();
        remember(anchorOf(next));
      }
      return;
    }
    const writing = event.target.closest("input:not([type=checkbox])");
    if (writing || !get(":keys").checked) return;
    if (event.key === "/") {
      event.preventDefault();
      get(":query").focus();
      get(":query").select();
    } else if (event.key === "n") step(1);
    else if (event.key === "p") step(-1);
  });

  // -- the legend -------------------------------------------------------------------------------

  const legend = get(":legend-switch");
  function toggleLegend(open) {
    get(":legend").hidden = !open;
    legend.setAttribute("aria-expanded", open);
  }
  legend.hidden = false;
  toggleLegend(false);
  legend.addEventListener("click", () => toggleLegend(get(":legend").hidden));

  document.querySelector(".keys").hidden = false;
  buildTree();
  buildDrawing();
  buildSearch();
  buildTabs();
  go(named(location.hash));
})();
