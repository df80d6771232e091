// The map itself, read from the page when a claim is first chosen: what bears on what, in words.

const coded = (sign) => `~${sign.codePointAt(0).toString(16)}~`;
const anchorOf = (id) => id.replace(/[^\p{L}\p{N}_. -]/gu, coded).replaceAll(" ", "+");
const VERBS = { support: "supports", counterpoint: "counters" };

const theMap = once(() => {
  const map = JSON.parse(get(":argmap").textContent);
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
  const steps = [...bearing.values()].flatMap(({ used }) => used).map((step) => [step.id, step]);
  return { map, claimOf, around, stepById: new Map(steps) };
});

// The claims that an end of a relation stands for: itself, or the premises of a step.
function ends(id) {
  const { claimOf, stepById } = theMap();
  return claimOf.has(anchorOf(id)) ? [id] : stepById.get(id)?.premises ?? [];
}

const premisesOf = (steps) => steps.flatMap((step) => step.premises);

function linked(ids) {
  const { claimOf } = theMap();
  return [...new Set(ids)].filter((id) => claimOf.has(anchorOf(id))).map((id) => {
    const anchor = anchorOf(id);
    const properties = { href: `#${encodeURIComponent(anchor)}`, dir: "auto", lang: words.spoken };
    const { title, text } = claimOf.get(anchor);
    const named = title?.trim() ? [made("b", { className: "title", dir: "auto" }, title), " — "] : [];
    return made("a", properties, ...named, text);
  });
}

// Who says a claim: a party, the map-maker where the source does not, else the text itself.
function speaker(claim) {
  const { map } = theMap();
  if (claim.voice) return map.parties?.find(({ id }) => id === claim.voice)?.name ?? claim.voice;
  if (!map.sources?.length) return "";
  return claim.quotes?.length ? words.own_voice : words.map_maker;
}

// A sentence of the page, in which each quoted claim keeps its own direction.
function sentence(told) {
  const [opening, closing] = words.quotation.split("{text}");
  const parts = [];
  let at = 0;
  for (;;) {
    const start = told.indexOf(opening, at) + opening.length;
    const end = told.indexOf(closing, start);
    if (start < at + opening.length || end < 0) break;
    parts.push(told.slice(at, start), made("bdi", { lang: words.spoken }, told.slice(start, end)));
    at = end;
  }
  return made("span", { dir: words.direction }, ...parts, told.slice(at));
}

// What a claim is for and against, and who says it: rows of a name and claims or words.
function inWords(claim) {
  const { around } = theMap();
  const { support, counterpoint, used, beside } = around(claim.id);
  const targets = (kind) => linked(used.filter((step) => step.kind === kind).flatMap((step) => ends(step.target)));
  const others = (kind) => linked(beside.filter((each) => each.kind === kind).flatMap((each) => each.others));
  const answers = counterpoint.flatMap((step) => [
    ...around(step.id).counterpoint,
    ...step.premises.flatMap((id) => around(id).counterpoint),
  ]);
  const undercuts = support.flatMap((step) => around(step.id).counterpoint);
  const line = entry(anchorOf(claim.id)).lines[0];
  const why = line?.querySelector(".standing")?.title;
  const how = line?.querySelector(".remarks")?.textContent;
  const said = [...new Set([speaker(claim), ...(how ?? "").split(" · ")])].filter(Boolean).join(" · ");
  const text = (told) => (told ? [made("span", { dir: "auto" }, told)] : []);
  return [
    [words.panel_said, text(said)],
    [words.panel_supports, targets("support")],
    [words.panel_counters, targets("counterpoint")],
    [words.panel_supported, linked(premisesOf(support))],
    [words.panel_countered, linked(premisesOf([...counterpoint, ...undercuts]))],
    [words.panel_answered, linked(premisesOf(answers))],
    [words.panel_contrast, others("contrast")],
    [words.panel_restatement, others("restatement")],
    [words.panel_context, others("context")],
    [words.panel_standing, why ? [sentence(why)] : []],
  ].filter(([, found]) => found.length);
}

// A claim, its reasons, what is against it, and what it bears on.
function nearTo(anchors) {
  const { claimOf, around } = theMap();
  return [...new Set(anchors.flatMap((anchor) => {
    const claim = claimOf.get(anchor);
    if (!claim) return [];
    const { support, counterpoint, used } = around(claim.id);
    const steps = [...support, ...counterpoint, ...used];
    return [claim.id, ...steps.flatMap((step) => [step.id, ...step.premises, ...ends(step.target)])];
  }))].map(anchorOf);
}

// Up to what a claim bears on, down to its first reason, sideways among those beside it.
function neighbour(anchor, key) {
  const { claimOf, around } = theMap();
  const claim = claimOf.get(anchor);
  if (!claim) return null;
  const { support, counterpoint, used } = around(claim.id);
  const above = used.flatMap((step) => ends(step.target))[0];
  if (key === "ArrowUp") return above ?? null;
  if (key === "ArrowDown") return premisesOf([...support, ...counterpoint])[0] ?? null;
  const below = (id) => premisesOf([...around(id).support, ...around(id).counterpoint]);
  const beside = above === undefined ? [...claimOf.values()].map(({ id }) => id) : [...new Set(below(above))];
  const at = beside.indexOf(claim.id);
  return beside[(at + (key === FORWARD ? 1 : -1) + beside.length) % beside.length];
}
