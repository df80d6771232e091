// The diagram: one drawing for wide windows, one for narrow ones; each keeps its own scale.

const TEXT = 11; // points of the text in a drawing
const LEAST = 12; // pixels at which it is read, at least and at most
const MOST_PIXELS = 16;
const canvases = all(".canvas");
let canvas = null;
let drawing = null;
let natural = null;
let scale = 0;
let dragged = false;
let drag = null;
let raisedLayer = null; // a drawing of what is chosen, above the other

function pickDrawing() {
  const next = canvases.find((each) => each.classList.contains(small.matches ? "narrow" : "wide"));
  if (!next || next === canvas) return;
  lower();
  canvas = next;
  drawing = canvas.querySelector("svg");
  natural = { width: drawing.viewBox.baseVal.width, height: drawing.viewBox.baseVal.height };
  scale = 0;
  if (active?.id === ":diagram") activate(active);
}

function size(picture) {
  picture.style.width = `${natural.width * scale}px`;
  picture.style.height = `${natural.height * scale}px`;
}

function zoom(value, x = canvas.clientWidth / 2, y = canvas.clientHeight / 2) {
  const next = Math.min(4, Math.max(.05, value));
  const left = (canvas.scrollLeft + x) / scale;
  const top = (canvas.scrollTop + y) / scale;
  scale = next;
  for (const each of [drawing, raisedLayer]) if (each) size(each);
  canvas.scrollLeft = left * scale - x;
  canvas.scrollTop = top * scale - y;
}

const whole = () => Math.min(canvas.clientWidth / natural.width, canvas.clientHeight / natural.height, 1.34);

// The first time it is seen: as wide as its pane, its text large enough to read, from the top.
function settleDrawing() {
  if (!drawing || scale || active?.id !== ":diagram") return;
  drawing.style.display = "none"; // so that its text is laid out once, at the size it will have
  const room = canvas.clientWidth;
  drawing.style.display = "";
  if (!room) return;
  scale = Math.min(MOST_PIXELS / TEXT, Math.max(LEAST / TEXT, (room - 2) / natural.width));
  size(drawing);
}

const inCanvas = (anchors) => [...new Set(anchors.flatMap((anchor) => entry(anchor).drawn))]
  .filter((part) => canvas?.contains(part));

// The boxes and lines to be raised for claims, with the sizes of the boxes; read before anything is
// changed, for a page that has changed would have to be laid out for it.
function picked(anchors) {
  if (active?.id !== ":diagram") return { sized: [], near: [] }; // raised when it comes into sight
  const bright = inCanvas(anchors);
  const near = inCanvas(nearTo(anchors)).filter((part) => !bright.includes(part));
  const sized = bright.map((part) => [part, part.classList.contains("node") ? part.getBBox() : null]);
  return { sized, near };
}

// Copies of what is chosen, and of what is near it, in a drawing above the other, which is dimmed as
// a whole: to dim thousands of boxes one by one, or to paint them anew, takes longer than a click may.
function raise({ sized, near }) {
  lower();
  if (!sized.length) return;
  const layer = drawing.querySelector("g.graph").cloneNode(false);
  layer.removeAttribute("id");
  for (const part of near) layer.append(apart(part));
  for (const [part, box] of sized) {
    const copy = apart(part);
    copy.classList.add("lit");
    if (box) copy.append(halo(box));
    layer.append(copy);
  }
  raisedLayer = drawing.cloneNode(false);
  for (const { name } of [...raisedLayer.attributes]) {
    if (name === "id" || name === "role" || name.startsWith("aria-")) raisedLayer.removeAttribute(name);
  }
  raisedLayer.setAttribute("class", "raised");
  raisedLayer.setAttribute("aria-hidden", "true");
  raisedLayer.append(layer);
  drawing.after(raisedLayer);
  drawing.classList.add("dimmed");
}

function apart(part) {
  const copy = part.cloneNode(true);
  for (const each of [copy, ...all("[id]", copy)]) each.removeAttribute("id");
  for (const each of copy.getElementsByTagName("a")) each.setAttribute("tabindex", "-1");
  return copy;
}

function halo(box) {
  const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  const sizes = { x: box.x - 3, y: box.y - 3, width: box.width + 6, height: box.height + 6, rx: 3 };
  for (const [name, value] of Object.entries(sizes)) rect.setAttribute(name, value);
  rect.classList.add("halo");
  return rect;
}

function lower() {
  if (!raisedLayer) return;
  drawing.classList.remove("dimmed");
  raisedLayer.remove();
  raisedLayer = null;
}

function centre(anchors) {
  const [part] = inCanvas(anchors);
  if (!part) return;
  if (scale < .6 && scale < whole() * .99) zoom(LEAST / TEXT);
  const box = part.getBoundingClientRect();
  const around = canvas.getBoundingClientRect();
  const inside = box.left >= around.left && box.right <= around.right
    && box.top >= around.top && box.bottom <= around.bottom;
  if (inside) return;
  canvas.scrollBy({
    left: box.left + box.width / 2 - around.left - around.width / 2,
    top: box.top + box.height / 2 - around.top - around.height / 2,
    behavior: calm.matches ? "auto" : "smooth",
  });
}

function listenTo(canvas, act) {
  canvas.tabIndex = 0;
  canvas.addEventListener("keydown", (event) => {
    const name = { "+": "in", "=": "in", "-": "out", "0": "fit" }[event.key];
    if (!name || !plainKey(event)) return;
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
    drag = { x: event.clientX, y: event.clientY, left: canvas.scrollLeft, top: canvas.scrollTop };
  });
}

function moveDrawing(event) {
  if (!drag) return;
  const x = event.clientX - drag.x;
  const y = event.clientY - drag.y;
  if (!dragged && Math.hypot(x, y) < 5) return;
  dragged = true;
  canvas.classList.add("dragging");
  canvas.scrollLeft = drag.left - x;
  canvas.scrollTop = drag.top - y;
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
  addEventListener("pointermove", moveDrawing);
  addEventListener("pointerup", () => {
    drag = null;
    canvas.classList.remove("dragging");
    setTimeout(() => { dragged = false; });
  });
}
