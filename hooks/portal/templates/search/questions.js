/* What is asked beside the subject: of which day, of papers, in which houses. */

const TODAY = '+0';

/** Whether the houses are asked when they open, and nothing else.
 * @param {string[]} subject @param {boolean} hasDay */
function asksOpening(subject, hasDay) {
  /** @param {string} word */
  const isOfHouses = word => OPENING.has(word) || HOUSES.has(word);
  if (subject.every(isOfHouses)) return hasDay || subject.length > 0;
  return subject.some(word => OPENING.has(word)) && subject.every(word => isOfHouses(word) || isOneOf(word, FILLER));
}

/** @param {Known} known @param {string} text @returns {Question} */
function ask(known, text) {
  const words = split(text);
  const [named, rest] = askedDay(words.join(' '));
  const subject = split(rest).filter(word => !EMPTY.has(word));
  const isOfOpening = asksOpening(subject, Boolean(named));
  const houses = housesNamed(known, subject);
  return {
    // A day is no subject of a question on houses; elsewhere it is one: « prime de Noël ».
    text: named && (isOfOpening || houses.length) ? rest : text,
    day: named || (isOfOpening ? TODAY : ''),
    isOfOpening,
    isOfPapers: words.some(word => BRINGING.has(word)),
    isOfVisits: words.some(word => VISITING.has(word)),
    isOfReaching: words.some(word => REACHING.has(word)),
    houses
  };
}

/** @param {Known} known @param {string[]} subject */
function housesNamed(known, subject) {
  const typed = subject.filter(word => !isOneOf(word, FILLER)).map(word => readings(known, word, false));
  return known.docs.filter(doc => (doc.names || []).some(name =>
    full(name).some(word => !isOneOf(word, FILLER) && typed.some(reading => (reading.get(stem(word)) || 0) >= ONE_SLIP))));
}
