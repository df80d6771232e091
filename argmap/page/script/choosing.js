// Choosing lights up claims, relations and passages wherever they are, and tells of them in words.

const MOST_TOLD = 8;
let lit = [];
let chosen = [];
let foundIn = null;

function clear() {
  for (const element of lit) element.classList.remove("lit");
  foundIn?.classList.remove("found");
  CSS.highlights?.delete("found");
  foundIn = null;
  lit = [];
  chosen = [];
  lower();
  get(":chosen").hidden = true;
  get(":chosen").replaceChildren();
}

function light(element) {
  element.classList.add("lit");
  lit.push(element);
}

// What is chosen is lit in one frame; where its line is folded away, the list unfolds in the next.
const inNextFrame = (act) => requestAnimationFrame(() => setTimeout(act));

// Lights up claims and relations, and brings into view what of them is not under the pointer.
function choose(anchors, { from = null, passage = null, unfold = inNextFrame } = {}) {
  const raised = picked(anchors);
  clear();
  chosen = anchors;
  const touched = new Set(passage ? [passage] : []);
  for (const anchor of anchors) {
    const { lines, passages } = entry(anchor);
    lines.forEach(light);
    passages.forEach((each) => touched.add(each));
  }
  const lighted = [...touched].flatMap(({ ranges }) => ranges);
  for (const { note } of touched) light(note);
  for (const [start, end] of lighted) for (let at = start; at < end; at++) light(marks[at]);
  tell(anchors);
  const line = anchors.map((anchor) => entry(anchor).lines[0]).find(Boolean);
  fold(true);
  raise(raised);
  if (wide.matches) {
    if (active.id !== ":diagram" && active.id !== ":list" && from !== "quotes") activate(get(":list"));
  } else if (from !== "document" && lighted.length) show(get(":document"));
  if (lighted.length) {
    const words = marks[(passage?.ranges[0] ?? lighted[0])[0]];
    if (from !== "document") bring(words);
    else if (!wide.matches) words.scrollIntoView({ block: "nearest" });
  }
  if (active.id === ":diagram" && from !== "diagram") centre(anchors);
  if (line) unfold(() => {
    if (chosen !== anchors) return;
    reveal(line.parentElement);
    if (wide.matches && active.id === ":list" && from !== "list") bring(line);
  });
}

// The line of a claim as the list has it, to stand a second time in the page.
function copied(line) {
  const copy = line.cloneNode(true);
  copy.classList.remove("lit");
  for (const each of [copy, ...all("[id]", copy)]) each.removeAttribute("id");
  for (const each of all("[tabindex]", copy)) each.removeAttribute("tabindex");
  return copy;
}

function tell(anchors) {
  const box = get(":chosen");
  const lines = [...new Set(anchors.map((anchor) => entry(anchor).lines[0]).filter(Boolean))];
  const close = made("button", { type: "button" }, `${words.close_panel} (${words.key_escape})`);
  close.addEventListener("click", () => remember(""));
  const count = anchors.reduce((sum, anchor) => sum + entry(anchor).passages.length, 0);
  const passages = count ? counted(count, "one_passage", "many_passages") : words.no_passage;
  const told = made("p", { dir: "auto" }, `${counted(lines.length, "chosen_one", "chosen_many")}, ${passages}`);
  told.setAttribute("role", "status");
  const claim = anchors.length === 1 && theMap().claimOf.get(anchors[0]);
  const rows = claim ? inWords(claim) : [];
  const copies = lines.slice(0, MOST_TOLD).map(copied);
  if (claim) copies[0]?.querySelector(".remarks")?.remove(); // the row of who says it has them
  const list = made("dl", {});
  for (const [name, found] of rows) list.append(made("dt", {}, name), made("dd", {}, ...found));
  box.replaceChildren(made("div", { className: "bar" }, told, close), ...copies, ...(rows.length ? [list] : []));
  box.hidden = false;
}
