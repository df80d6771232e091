// Search over claims and sentences, by all of the words and without accents.

const MOST_HITS = 30;
const LONGEST_HIT = 200;
const bared = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

// The pieces of a paragraph that are the document's own, and their text as one.
function ownText(paragraph) {
  const pieces = [];
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.matches(".note, .number, .omitted")) pieces.push(walker.currentNode);
  }
  return { pieces, text: pieces.map((piece) => piece.data).join("") };
}

function* sentences() {
  for (const paragraph of all(".source p[data-sentences], .source p.heading")) {
    const { lang } = paragraph.closest(".source");
    const { text } = ownText(paragraph);
    const spans = paragraph.dataset.sentences?.split(" ") ?? [`0-${text.length}`];
    for (const span of spans) {
      const [start, end] = span.split("-").map(Number);
      yield { kind: "sentence", text: text.slice(start, end), lang, act: () => setOff(paragraph, start, end) };
    }
  }
}

function* claims() {
  for (const anchor of walk()) {
    const { lang, textContent: text } = entry(anchor).lines[0].querySelector(".claim");
    yield { kind: "claim", text, lang, act: () => remember(anchor) };
  }
}

const searchable = once(() => [...claims(), ...sentences()].map((each) => ({ ...each, key: bared(each.text) })));

// Sets a sentence off in its paragraph and brings it into view.
function setOff(paragraph, start, end) {
  clear();
  show(get(":document"));
  foundIn = paragraph;
  paragraph.classList.add("found");
  const range = new Range();
  let at = 0;
  for (const piece of ownText(paragraph).pieces) {
    const next = at + piece.length;
    if (at <= start && start < next) range.setStart(piece, start - at);
    if (at < end && end <= next) range.setEnd(piece, end - at);
    at = next;
  }
  CSS.highlights?.set("found", new Highlight(range));
  paragraph.scrollIntoView({ block: "nearest" });
  const box = range.getBoundingClientRect();
  const scroller = wide.matches ? get(":document") : document.scrollingElement;
  scroller.scrollBy({ top: (box.top + box.bottom - innerHeight) / 2 });
}

function offered(hit) {
  const text = hit.text.length > LONGEST_HIT ? `${hit.text.slice(0, LONGEST_HIT - 1)}…` : hit.text;
  const button = made("button", { type: "button", dir: "auto", lang: hit.lang }, text);
  if (hit.kind === "sentence") button.className = "roman";
  button.addEventListener("click", () => {
    get(":hit-list").hidden = true;
    hit.act();
  });
  return button;
}

function search(query) {
  const wanted = bared(query).split(/\s+/).filter(Boolean);
  const list = get(":hit-list");
  list.hidden = !wanted.length;
  list.replaceChildren();
  get(":hits").textContent = "";
  if (!wanted.length) return;
  const hits = searchable().filter(({ key }) => wanted.every((word) => key.includes(word)));
  const [inMap, inText] = ["claim", "sentence"].map((kind) => hits.filter((hit) => hit.kind === kind));
  const told = [
    counted(inMap.length, "one_claim", "many_claims"),
    counted(inText.length, "found_one", "found_many"),
  ].join(", ");
  get(":hits").textContent = told;
  list.append(made("p", { dir: "auto" }, told), ...inMap.slice(0, MOST_HITS).map(offered), ...inText.slice(0, MOST_HITS).map(offered));
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
