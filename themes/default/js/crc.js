/** Check sums: CRC-32 of a text as zlib has it, and CRC-16/CCITT-FALSE of plain characters. */
const checkSum = {
  /** Eight hex digits over the UTF-8 of a text. */
  crc32(text) {
    let sum = -1;
    for (const byte of new TextEncoder().encode(text)) {
      sum ^= byte;
      for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
    return (~sum >>> 0).toString(16).padStart(8, "0");
  },

  crc16(text) {
    let sum = 0xffff;
    for (const letter of text) {
      sum ^= letter.charCodeAt(0) << 8;
      for (let bit = 0; bit < 8; bit += 1) sum = ((sum << 1) ^ (sum & 0x8000 ? 0x1021 : 0)) & 0xffff;
    }
    return sum;
  },
};
