/** The short text of a result: bits in Crockford's letters, with check letters at the end. */
const textCode = (function () {
  const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const phases = ["pre", "post", "followup"];
  const dayZero = Date.UTC(2020, 0, 1);

  /** How many bits tell `n` things apart. */
  function width(n) {
    let bits = 0;
    while (2 ** bits < n) bits += 1;
    return bits;
  }

  class Bits {
    constructor(bits) {
      this.bits = bits || [];
      this.at = 0;
    }

    add(value, n) {
      for (let bit = n - 1; bit >= 0; bit -= 1) this.bits.push(Math.floor(value / 2 ** bit) % 2);
    }

    take(n) {
      let value = 0;
      for (let left = n; left > 0; left -= 1) value = value * 2 + (this.bits[this.at++] || 0);
      return value;
    }

    get letters() {
      let text = "";
      for (let at = 0; at < this.bits.length; at += 5) text += alphabet[new Bits(this.bits.slice(at, at + 5).concat([0, 0, 0, 0])).take(5)];
      return text;
    }
  }

  const letter = (at) => "abcdefghijklmnopqrstuvwxyz0123456789"[at];
  const place = (mark) => "abcdefghijklmnopqrstuvwxyz0123456789".indexOf(mark) + 1;
  const tokens = (value) => value.split(" ").filter((word) => word);

  /** The answers of one item: how they are written, and how they are read. */
  function answer(item, value, bits) {
    const row = (n, write) => {
      for (let at = 0; at < item.rows; at += 1) bits.add(write(tokens(value)[at]), width(n + 1));
    };
    if (item.type === "single" || item.type === "truefalse") bits.add(value === "?" ? item.n + 1 : place(value || "-"), width(item.n + 2));
    if (item.type === "multiple") bits.add(value === "?" ? 1 : 0, 1);
    if (item.type === "multiple") for (let at = 0; at < item.n; at += 1) bits.add(value.includes(letter(at)) ? 1 : 0, 1);
    if (item.type === "match" || item.type === "order") row(item.n, (mark) => place(mark || "-"));
    if (item.type === "scale") row(item.values.length, (mark) => item.values.map(String).indexOf(mark) + 1);
  }

  function answered(item, bits) {
    const row = (n, read) => {
      const marks = [];
      for (let at = 0; at < item.rows; at += 1) marks.push(read(bits.take(width(n + 1))));
      return marks.every((mark) => mark === "-") ? "" : marks.join(" ");
    };
    if (item.type === "single" || item.type === "truefalse") {
      const at = bits.take(width(item.n + 2));
      return at === 0 ? "" : at > item.n ? "?" : letter(at - 1);
    }
    if (item.type === "multiple") {
      const isOpen = bits.take(1) === 1;
      let letters = "";
      for (let at = 0; at < item.n; at += 1) letters += bits.take(1) ? letter(at) : "";
      return isOpen ? "?" : letters;
    }
    if (item.type === "match" || item.type === "order") return row(item.n, (at) => (at ? letter(at - 1) : "-"));
    if (item.type === "scale") return row(item.values.length, (at) => (at ? String(item.values[at - 1]) : "-"));
    return "";
  }

  function code(text, bits, least) {
    bits.add(text.length - least, 3);
    for (const mark of text) bits.add(alphabet.indexOf(mark), 5);
  }

  function decode(bits, least) {
    let text = "";
    for (let left = bits.take(3) + least; left > 0; left -= 1) text += alphabet[bits.take(5)];
    return text;
  }

  const check = (letters) => {
    const bits = new Bits();
    bits.add(checkSum.crc16(letters) % 32768, 15);
    return bits.letters;
  };
  const asked = (config, form) => config.items.filter((item) => !item.form || !form || item.form === form);

  /** The code of a result, in groups of five. */
  function write(config, result) {
    const bits = new Bits();
    bits.add(1, 4);
    bits.add(parseInt(result.hash.slice(0, 4), 16) >> 1, 15);
    bits.add(phases.indexOf(result.phase), 2);
    bits.add(Math.min(result.attempt, 4) - 1, 2);
    bits.add(result.form === "b" ? 1 : 0, 1);
    bits.add(Math.round((Date.parse(result.finished + "T00:00:00Z") - dayZero) / 86400000), 13);
    bits.add(Math.min(result.minutes, 255), 8);
    bits.add(config.locale, 4);
    code(result.code, bits, 1);
    code(result.cohort, bits, 0);
    const given = new Map(result.answers.map((one) => [one.item, one.value]));
    for (const item of asked(config, result.form)) answer(item, given.get(item.id) || "", bits);
    return (bits.letters + check(bits.letters)).match(/.{1,5}/g).join("-");
  }

  /** What a code says, or null if its check letters do not hold. */
  function read(config, text) {
    const letters = normal(text);
    if (letters.length < 4 || check(letters.slice(0, -3)) !== letters.slice(-3)) return null;
    const bits = new Bits();
    for (const mark of letters.slice(0, -3)) bits.add(alphabet.indexOf(mark), 5);
    const said = { version: bits.take(4), hash: bits.take(15), phase: phases[bits.take(2)], attempt: bits.take(2) + 1, form: bits.take(1) ? "b" : "" };
    said.finished = new Date(dayZero + bits.take(13) * 86400000).toISOString().slice(0, 10);
    Object.assign(said, { minutes: bits.take(8), locale: bits.take(4), code: decode(bits, 1), cohort: decode(bits, 0) });
    if (config.forms && !said.form) said.form = "a";
    said.answers = asked(config, said.form).map((item) => ({ item: item.id, value: answered(item, bits) }));
    return said;
  }

  /** As it is kept: capitals, no spaces, the letters that people mistake put right. */
  function normal(text) {
    return text.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1").replace(/U/g, "V");
  }

  return { alphabet, normal, write, read };
})();
