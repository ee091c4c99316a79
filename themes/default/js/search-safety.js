/** Tells whether a text holds a word for danger that an edition names. "kill*" stands for all that begins so. */
function isAboutDanger(text, phrases) {
  const said = (one) => {
    const words = searchText.cut(one).filter((word) => !word.isTail);
    return " " + words.map(({ word }) => word).join(" ") + " ";
  };
  const typed = said(text.slice(0, 2000));
  return phrases.some((phrase) => {
    const wanted = said(phrase);
    return wanted.trim() && typed.includes(phrase.endsWith("*") ? wanted.slice(0, -1) : wanted);
  });
}
