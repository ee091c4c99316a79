/** Marks an answer, as the program does: `src/quiz/mark.rs` and `fold.rs` are its twins, and a law holds them together. */
const foldText = (function () {
  const edges = ".,;:!?\u06d4\u3002\u17d4\u061f\u060c\"'\u201c\u201d\u2018\u2019\u00ab\u00bb\u201e\u2039\u203a ";

  return function (typed) {
    const small = typed.normalize("NFKC").toLowerCase();
    const words = Array.from(small.split(/[\s\u0085]+/).filter((word) => word).join(" "));
    while (words.length && edges.includes(words[words.length - 1])) words.pop();
    let start = 0;
    while (start < words.length && edges.includes(words[start])) start += 1;
    return words.slice(start).join("");
  };
})();

/** The number at the start of a text, or null. A unit may follow it. */
const readNumber = (function () {
  const zeros = "\u0660\u06f0\u0966\u09e6\u0e50\u0ed0\u1040\u17e0";
  const space = /[\s\u0085]/;

  function digit(mark) {
    for (const zero of zeros) {
      const value = mark.codePointAt(0) - zero.codePointAt(0);
      if (value >= 0 && value < 10) return String(value);
    }
    return mark;
  }

  /** The same number with `.` as its only mark. */
  function decimal(text) {
    const comma = text.lastIndexOf(",");
    const dot = text.lastIndexOf(".");
    if (comma < 0) return text;
    if (dot >= 0 && comma > dot) return text.split(".").join("").replace(",", ".");
    const isAlone = dot < 0 && text.indexOf(",") === comma;
    const groups = comma > 0 && text.length - comma === 4 && text.replace(/^-+/, "")[0] !== "0";
    return isAlone && !groups ? text.replace(",", ".") : text.split(",").join("");
  }

  return function (typed) {
    const marks = Array.from(typed.normalize("NFKC"), digit);
    let bare = "";
    for (const mark of marks) {
      if (space.test(mark) || "'\u2019\u066c".includes(mark)) continue;
      if (!/[0-9.,\u066b\u2212+-]/.test(mark)) break;
      bare += mark === "\u066b" ? "." : mark === "\u2212" ? "-" : mark;
    }
    bare = decimal(bare.replace(/[.,]+$/, "").replace(/^\+/, ""));
    const digits = bare.replace(/^-/, "");
    const isNumber = digits.length <= 40 && /^[0-9]*(\.[0-9]+)?$/.test(digits) && digits !== "";
    return isNumber ? Number(bare) : null;
  };
})();

const markAnswer = (function () {
  // What counts as a space for the program; a script's own `trim` differs in two signs.
  const white = "\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
  const ends = new RegExp("^[" + white + "]+|[" + white + "]+$", "g");
  const gaps = new RegExp("[" + white + "]+");
  const trim = (text) => text.replace(ends, "");
  const lower = (text) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const tokens = (text) => lower(text).split(gaps).filter((word) => word);
  const same = (one, other) => one.length === other.length && one.every((word, at) => word === other[at]);

  function fits(expected, typed) {
    if (typeof expected.number === "number") {
      const value = readNumber(typed);
      const slack = (expected.tolerance || 0) + 1e-9 * Math.max(Math.abs(expected.number), 1);
      return value !== null && Math.abs(value - expected.number) <= slack;
    }
    return typeof expected.text === "string" && trim(typed) !== "" && foldText(typed) === foldText(expected.text);
  }

  const first = (list, typed) => list.findIndex((expected) => fits(expected, typed));
  const isRight = (list, typed) => (list[first(list, typed)] || {}).right === true;

  /** The letters of an answer, each once, in order. */
  function letters(response) {
    const found = Array.from(lower(response.split(gaps).join(""))).sort();
    return found.filter((letter, at) => letter !== found[at - 1]);
  }

  /** Of an answer in parts, which of them are right. */
  function parts(key, response) {
    const given = key.type === "match" ? tokens(response) : trim(response).split("|");
    if (key.type === "match") return key.rights.map((right, at) => given[at] === right);
    return key.gaps.map((gap, at) => at < given.length && isRight(gap, given[at]));
  }

  function score(key, response) {
    if (key.type === "single") return key.key !== "" && lower(response) === key.key;
    if (key.type === "multiple") return key.keys.length > 0 && same(letters(response), key.keys);
    if (key.type === "short") return isRight(key.expected, response);
    if (key.type === "order") return key.steps.length > 0 && same(tokens(response), key.steps);
    if (key.type !== "match" && key.type !== "cloze") return null;
    const marked = parts(key, response);
    return marked.length ? marked.filter((right) => right).length / marked.length : 0;
  }

  function mark(key, response) {
    const bare = trim(response);
    const found = score(key, bare);
    const at = key.type === "short" ? first(key.expected, bare) : -1;
    return { score: found === null ? null : Number(found), expected: at < 0 ? null : at };
  }

  return Object.assign(mark, { parts });
})();
