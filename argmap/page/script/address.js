// The address names what is chosen; clicks and the pointer lead from one part to another.

// An address may also hold the id of a claim as it is, without what makes an anchor of it.
function named(hash) {
  let name = "";
  try {
    name = decodeURIComponent(hash.replace(/^#/, ""));
  } catch {
    return "";
  }
  return get(name) ? name : anchorOf(name);
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
  const { shown, passageById } = index();
  if (shown.has(id)) choose([id], options);
  else if (passageById.has(id)) {
    const passage = passageById.get(id);
    choose(passage.uses, { passage, ...options });
  } else if (id.startsWith(":note-") && get(id)) {
    const passage = passageById.get(id.replace("note", "passage"));
    show(get(":quotes"));
    choose(passage.uses, { passage, ...options, from: "quotes" });
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

const panelName = (element) => element.closest(".panel")?.id.slice(1) ?? null;

function followClick(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || dragged) return;
  const target = event.target;
  const link = target.closest("a");
  const href = link?.getAttribute("href") ?? link?.getAttribute("xlink:href") ?? "";
  if (href.startsWith("#")) {
    event.preventDefault();
    remember(named(href), { from: panelName(link) });
    return;
  }
  if (link || target.closest("button, input, label, summary") || String(getSelection())) return;
  const mark = target.closest("mark");
  if (mark) {
    chooseMark(mark);
    return;
  }
  const shown = target.closest(".line, .drawing [data-for]");
  if (!shown) return;
  const anchors = anchorsOf(shown);
  if (shown.classList.contains("node") && anchors.length > 2) choose(anchors, { from: "diagram" });
  else remember(anchors[0], { from: panelName(shown) });
}

function chooseMark(mark) {
  const { here, inner } = passagesAt(mark);
  remember(inner.id, { from: "document" });
  const uses = [...new Set([...inner.uses, ...here.flatMap((each) => each.uses)])];
  if (uses.length > inner.uses.length) choose(uses, { passage: inner, from: "document" });
}

// The words of a claim under the pointer show in the document, and in a hint beside the pointer.
let hinted = [];

function hint(event) {
  for (const mark of hinted) mark.classList.remove("hinted");
  hinted = [];
  const shown = event.target.closest?.(".line, .drawing [data-for], .chosen dd a");
  if (!shown) return;
  const link = event.target.closest("a[href^='#'], a");
  const href = link?.getAttribute("href") ?? link?.getAttribute("xlink:href") ?? "";
  const name = href.startsWith("#") ? named(href) : anchorsOf(shown)[0];
  for (const { ranges } of entry(name).passages) {
    for (const [start, end] of ranges) for (let at = start; at < end; at++) hinted.push(marks[at]);
  }
  for (const mark of hinted) mark.classList.add("hinted");
  const told = quotedWords(name);
  const claim = shown.querySelector("title") ?? shown.querySelector(".claim") ?? shown;
  if (!told || claim.dataset?.told) return;
  if (claim.tagName === "title") claim.textContent += `\n${told}`;
  else claim.title = told;
  claim.dataset.told = "yes";
}
