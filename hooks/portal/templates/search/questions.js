/* What is asked beside the subject: of which day, of papers, in which houses. */

const TODAY = '+0';

/** @param {Known} known @param {string} text @returns {Question} */
function ask(known, text) {
  const words = split(text);
  const [named, rest] = askedDay(words.join(' '));
  const subject = split(rest).filter(word => !EMPTY.has(word));
  const isOfOpening = subject.every(word => OPENING.has(word)) && Boolean(named || subject.length);
  const day = named || (isOfOpening ? TODAY : '');
  return {
    text: named ? rest : text,
    day,
    isOfOpening,
    isOfPapers: words.some(word => BRINGING.has(word)),
    isOfVisits: words.some(word => VISITING.has(word)),
    houses: housesNamed(known, subject)
  };
}

/** @param {Known} known @param {string[]} subject */
function housesNamed(known, subject) {
  const typed = subject.filter(word => !isOneOf(word, FILLER)).map(word => readings(known, word, false));
  return known.docs.filter(doc => (doc.names || []).some(name =>
    full(name).some(word => !isOneOf(word, FILLER) && typed.some(reading => (reading.get(stem(word)) || 0) >= ONE_SLIP))));
}
