/** Cuts texts into words: {locale, texts} on standard input, for each text a list of [part, is a word]. */
import { answer } from "./room.mjs";

answer(({ locale, texts }) => {
  const segmenter = new Intl.Segmenter(locale, { granularity: "word" });
  return texts.map((text) => Array.from(segmenter.segment(text), (part) => [part.segment, Boolean(part.isWordLike)]));
});
