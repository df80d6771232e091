// The list as a tree of WAI-ARIA: one stop for Tab, arrow keys inside; it folds as it does without
// a script, and what is folded is not made ready before it opens.

let current = null;
const ready = new WeakSet();
const foldOf = (item) => item?.querySelector(":scope > details") ?? null;
const itemsIn = (fold) => fold.lastElementChild;

function prepare(list) {
  if (ready.has(list)) return;
  ready.add(list);
  if (list.id !== ":tree") list.setAttribute("role", "group");
  for (const item of list.children) {
    const line = item.firstElementChild;
    item.setAttribute("role", "treeitem");
    item.setAttribute("aria-level", item.dataset.level);
    item.setAttribute("aria-label", line.textContent.replace(/\s+/g, " ").trim());
    item.tabIndex = -1;
    for (const link of line.getElementsByTagName("a")) link.tabIndex = -1;
    const fold = foldOf(item);
    if (!fold) continue;
    item.setAttribute("aria-expanded", fold.open);
    const mark = fold.firstElementChild;
    mark.tabIndex = -1;
    mark.setAttribute("aria-hidden", "true");
    if (fold.open) prepare(itemsIn(fold));
  }
}

function expand(item, open) {
  const fold = foldOf(item);
  if (!fold) return;
  fold.open = open;
  item.setAttribute("aria-expanded", open);
  if (open) prepare(itemsIn(fold));
}

function reveal(item) {
  const above = [];
  for (let each = item.parentElement.closest("li"); each; each = each.parentElement.closest("li")) above.push(each);
  for (const each of above.reverse()) expand(each, true);
  rove(item);
}

function rove(item) {
  if (current) current.tabIndex = -1;
  current = item;
  item.tabIndex = 0;
}

// The next line that is not folded away, the one before, and the last of all.
function after(item) {
  if (foldOf(item)?.open) return itemsIn(foldOf(item)).firstElementChild;
  for (let each = item; each; each = each.parentElement.closest("li")) {
    if (each.nextElementSibling) return each.nextElementSibling;
  }
  return null;
}

function lastIn(item) {
  while (foldOf(item)?.open) item = itemsIn(foldOf(item)).lastElementChild;
  return item;
}

function before(item) {
  const above = item.previousElementSibling;
  return above?.tagName === "LI" ? lastIn(above) : item.parentElement.closest("li");
}

function walkTree(event) {
  const item = event.target;
  if (item.getAttribute("role") !== "treeitem" || !plainKey(event)) return;
  const open = foldOf(item)?.open;
  let next = null;
  switch (event.key) {
    case "ArrowDown": next = after(item); break;
    case "ArrowUp": next = before(item); break;
    case "Home": next = get(":tree").firstElementChild; break;
    case "End": next = lastIn(get(":tree").lastElementChild); break;
    case FORWARD:
      if (open === false) expand(item, true);
      else if (open) next = after(item);
      break;
    case BACK:
      if (open) expand(item, false);
      else next = item.parentElement.closest("li");
      break;
    case "Enter":
    case " ": remember(anchorsOf(item.firstElementChild)[0], { from: "list" }); break;
    default: return;
  }
  event.preventDefault();
  if (!next) return;
  rove(next);
  next.focus({ preventScroll: true });
  next.firstElementChild.scrollIntoView({ block: "nearest" });
}

function buildTree() {
  const tree = get(":tree");
  if (!tree) return;
  tree.setAttribute("role", "tree");
  tree.setAttribute("aria-labelledby", ":list-name");
  prepare(tree);
  rove(tree.firstElementChild);
  tree.addEventListener("toggle", (event) => expand(event.target.parentElement, event.target.open), true);
  tree.addEventListener("focusin", (event) => rove(event.target.closest("li")));
  tree.addEventListener("keydown", walkTree);
}
