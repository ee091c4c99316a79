/** Codes that stand for a person: from a trainer's card, or made from things that only the person knows. */
const personCode = {
  /** Whether these are letters and digits that a code can have. */
  isCode(code) {
    return code.length >= 1 && code.length <= 8 && Array.from(code).every((mark) => textCode.alphabet.includes(mark));
  },

  /** Whether its check letter holds, so that it was not mistyped; a self-made code has none. */
  isKnown(code) {
    if (/^S\d{6}$/.test(code)) return true;
    if (code.length !== 6 || code[0] === "S") return false;
    const values = Array.from(code, (mark) => textCode.alphabet.indexOf(mark));
    const sum = values.slice(0, 5).reduce((total, value, at) => total + (2 * at + 3) * value, 0);
    return sum % 32 === values[5];
  },

  /** From month and day of birth, and the number of older brothers and sisters. What is not known is 0. */
  ownCode(month, day, brothers, sisters) {
    const digits = (text, n, most) => String(Math.min(most, Math.max(0, Math.floor(readNumber(text) || 0)))).padStart(n, "0");
    return "S" + digits(month, 2, 12) + digits(day, 2, 31) + digits(brothers, 1, 9) + digits(sisters, 1, 9);
  },

  /** Which form somebody gets: half the codes begin with one, half with the other, and change for the post-test. */
  formOf(code, phase) {
    const isOdd = checkSum.crc16(code) % 2 === 1;
    return isOdd === (phase === "post") ? "a" : "b";
  },
};
