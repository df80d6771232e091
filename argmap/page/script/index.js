// Where claims, relations and passages are shown, found once and only when somebody asks.

const anchorsOf = (element) => element.dataset.for.split(" ");
const marks = all("mark"); // not a live collection: each change of the page would have it counted anew
const NOWHERE = Object.freeze({ lines: [], drawn: [], passages: [] });

const index = once(() => {
  const shown = new Map(); // for each anchor: its lines, its boxes and arrows, its passages
  const entry = (anchor) => {
    if (!shown.has(anchor)) shown.set(anchor, { lines: [], drawn: [], passages: [] });
    return shown.get(anchor);
  };
  const passages = all(".notes > li").map((note) => ({
    note,
    uses: anchorsOf(note),
    ranges: (note.dataset.marks ?? "").split(" ").filter(Boolean).map((range) => range.split("-").map(Number)),
    id: note.id.replace("note", "passage"),
  }));
  for (const line of all(".tree .line")) for (const a of anchorsOf(line)) entry(a).lines.push(line);
  for (const part of all(".drawing [data-for]")) for (const a of anchorsOf(part)) entry(a).drawn.push(part);
  for (const passage of passages) for (const a of passage.uses) entry(a).passages.push(passage);
  return { shown, passages, passageById: new Map(passages.map((passage) => [passage.id, passage])) };
});

const entry = (anchor) => index().shown.get(anchor) ?? NOWHERE;

// Claims in the order of the text, those without words last.
const walk = once(() => {
  const isClaim = (anchor) => entry(anchor).lines.some((line) => anchorsOf(line)[0] === anchor
    && line.querySelector(".claim"));
  const { passages, shown } = index();
  return [...new Set([...passages.flatMap((passage) => passage.uses), ...shown.keys()])].filter(isClaim);
});

// The passages that lie over a mark, and the shortest of them.
function passagesAt(mark) {
  const number = marks.indexOf(mark);
  const here = index().passages.filter(({ ranges }) => ranges.some(([start, end]) => start <= number && number < end));
  const length = ({ ranges }) => ranges.reduce((sum, [start, end]) => sum + end - start, 0);
  return { here, inner: here.reduce((best, each) => (length(each) < length(best) ? each : best)) };
}

// What a claim rests on, in the document's words.
const quotedWords = (anchor) => entry(anchor).passages.map(({ note }) => {
  const place = note.querySelector(".place")?.textContent ?? "";
  return `${filled(words.quotation, { text: note.querySelector("q").textContent })} ${place}`.trim();
}).join("\n");
