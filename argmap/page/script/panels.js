// The parts of the page as tabs: one at a time beside the document, or one at a time in all.

const panels = all(".panel");
const tabs = new Map();
let active = null;

const firstPanel = () => (get(":diagram").querySelector("svg") ? get(":diagram") : get(":list"));

function activate(panel) {
  active = panel;
  for (const [each, tab] of tabs) {
    const on = each === panel;
    each.classList.toggle("active", on);
    tab.setAttribute("aria-selected", on);
    tab.tabIndex = on ? 0 : -1;
  }
  if (panel.id === ":diagram") {
    settleDrawing();
    if (chosen.length) raise(picked(chosen));
  }
}

function show(panel) {
  if (panel.id === ":document" ? !wide.matches : true) activate(panel);
}

function walkTabs(event) {
  const choice = [...tabs].filter(([panel]) => panel.id !== ":document" || !wide.matches);
  const at = choice.findIndex(([, tab]) => tab === event.target);
  const step = { [FORWARD]: 1, [BACK]: -1, Home: -at, End: choice.length - 1 - at }[event.key];
  if (step === undefined || at < 0) return;
  event.preventDefault();
  const [panel, tab] = choice[(at + step + choice.length) % choice.length];
  activate(panel);
  tab.focus();
}

function buildTabs() {
  const bar = get(":tabs");
  bar.setAttribute("role", "tablist");
  bar.setAttribute("aria-label", words.page_parts);
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
  bar.addEventListener("keydown", walkTabs);
  bar.hidden = false;
  wide.addEventListener("change", () => {
    if (wide.matches && active?.id === ":document") activate(firstPanel());
  });
  activate(wide.matches ? firstPanel() : get(":document") ?? firstPanel());
}

// The opening gives its room to who reads on.
const head = document.querySelector(".opening");
const fold = (reading) => head.classList.toggle("reading", reading);

function foldOnScroll(event) {
  const top = event.target === document ? scrollY : event.target.scrollTop;
  if (top > 40 && !event.target.closest?.(".hits, .chosen")) fold(true);
}

// Far away it is there at once: what is not yet laid out would slip away under a slow move.
function bring(element) {
  const box = element.getBoundingClientRect();
  const near = box.bottom > -innerHeight && box.top < 2 * innerHeight;
  const behavior = calm.matches || !near ? "auto" : "smooth";
  element.scrollIntoView({ block: "center", inline: "nearest", behavior });
}
