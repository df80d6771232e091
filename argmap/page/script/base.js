// What every other part of the script uses.

const get = (id) => document.getElementById(id);
const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
const made = (name, properties = {}, ...content) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
};

const wide = matchMedia("(min-width: 64rem)");
const small = matchMedia("(max-width: 37.49rem)");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const backwards = document.documentElement.dir === "rtl";
const [FORWARD, BACK] = backwards ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];

const words = JSON.parse(get(":words").textContent);
const filled = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const counted = (count, one, many) => (count === 1 ? words[one] : filled(words[many], { count }));
const plainKey = (event) => !event.ctrlKey && !event.metaKey && !event.altKey;

// What is made once, when it is first asked for.
const once = (make) => {
  let value;
  let done = false;
  return () => {
    if (!done) [value, done] = [make(), true];
    return value;
  };
};
