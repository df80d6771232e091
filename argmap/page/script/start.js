// The keys of the whole page, the legend, paper; then everything begins.

const ARROWS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];

function step(by) {
  const claims = walk();
  if (!claims.length) return;
  const at = chosen.length ? claims.indexOf(chosen.find((anchor) => claims.includes(anchor))) : -1;
  const next = at < 0 ? (by > 0 ? 0 : claims.length - 1) : (at + by + claims.length) % claims.length;
  remember(claims[next]);
}

function escape() {
  const list = get(":hit-list");
  if (list.hidden) {
    remember("");
    fold(false);
  } else {
    list.hidden = true;
    get(":query").focus();
  }
}

function obey(event) {
  if (!plainKey(event)) return;
  if (event.key === "Escape") {
    escape();
    return;
  }
  if (chosen.length === 1 && ARROWS.includes(event.key)
    && event.target.closest?.(".chosen, .canvas, body:not(:focus-within)")) {
    const next = neighbour(chosen[0], event.key);
    if (next === null) return;
    event.preventDefault();
    remember(anchorOf(next));
    return;
  }
  if (event.target.closest("input:not([type=checkbox])") || !get(":keys").checked) return;
  if (event.key === "/") {
    event.preventDefault();
    get(":query").focus();
    get(":query").select();
  } else if (event.key === "n") step(1);
  else if (event.key === "p") step(-1);
}

function buildLegend() {
  const legend = get(":legend-switch");
  const toggle = (open) => {
    get(":legend").hidden = !open;
    legend.setAttribute("aria-expanded", open);
  };
  legend.hidden = false;
  toggle(false);
  legend.addEventListener("click", () => toggle(get(":legend").hidden));
}

// A browser that cannot show what is folded on paper by its style sheet has it unfolded.
function buildPaper() {
  if (CSS.supports("selector(::details-content)")) return;
  let shut = [];
  addEventListener("beforeprint", () => {
    shut = all(".tree details:not([open])");
    for (const each of shut) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of shut) each.open = false;
  });
}

document.addEventListener("click", followClick);
document.addEventListener("pointerover", hint, { passive: true });
document.addEventListener("keydown", obey);
addEventListener("scroll", foldOnScroll, { capture: true, passive: true });
addEventListener("popstate", () => go(named(location.hash)));

document.querySelector(".keys").hidden = false;
buildTree();
buildDrawing();
buildSearch();
buildTabs();
buildLegend();
buildPaper();
if (location.hash) go(named(location.hash), { unfold: (act) => act() });

// Who clicks first need not wait for what the first click would have to make.
const rest = globalThis.requestIdleCallback ?? ((then) => setTimeout(then, 200));
for (const make of [index, theMap, walk]) rest(() => make());
