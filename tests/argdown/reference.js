// Reads texts, a JSON string a line, with the reference implementation beside the program named;
// writes a line for each: what it exports, or why it refuses the text.
// Version 1 of it is a CommonJS module, version 2 an ECMAScript module.
const path = require("path");
const readline = require("readline");
const { pathToFileURL } = require("url");

const folder = path.dirname(require("fs").realpathSync(process.argv[2]));
const core = path.dirname(require.resolve("@argdown/core", { paths: [folder] }));

const read = (argdown, input) => {
  const options = { input, throwExceptions: true, logExceptions: false, logLevel: "silent" };
  const { parserErrors } = argdown.run({ ...options, process: ["parse-input"] });
  if (parserErrors && parserErrors.length) return { refused: parserErrors[0].message };
  const { json } = argdown.run({ ...options, process: ["parse-input", "build-model", "export-json"] });
  return JSON.parse(json);
};

import(pathToFileURL(path.join(core, "argdown.js"))).then(({ argdown }) => {
  readline.createInterface({ input: process.stdin }).on("line", (line) => {
    let answer;
    try {
      answer = read(argdown, JSON.parse(line));
    } catch (error) {
      answer = { refused: String(error) };
    }
    console.log(JSON.stringify(answer));
  });
});
