/* Which words of the index a typed word may stand for, and how sure that is: the same word, else its beginning, else one
   that sounds like it or that a slip of the finger made it of. */

const SAME = 1, BEGINNING = 0.8, SOUND = 0.8, ONE_SLIP = 0.7, SHORT_SLIP = 0.6, TWO_SLIPS = 0.55;
// Shorter words are too near to others to be heard or mistyped.
const LONG_ENOUGH = 5, LETTERS = 7, LONG = 9;
// How many letters begin a word: the last one, which may go on; any.
const FIRST_LETTERS = 2, HALF_A_WORD = 4;
// What a word that no page has weighs, beside the rarest of those that one has: any, one of another subject.
const UNKNOWN = 0.45, OFF_TOPIC = 1;

/** How many slips of the finger may have made one word of another; none changes its first letter, or a number.
 * @param {string} word @param {string} other */
function slipsAllowed(word, other) {
  const shorter = Math.min(word.length, other.length);
  if (/\d/.test(word) || shorter < LONG_ENOUGH || word[0] !== other[0]) return 0;
  return shorter < LONG ? 1 : 2;
}

/** Whether a word is of a subject with which no house has to do; what a house is named after is of none.
 * @param {Known} known @param {string} word */
function isFar(known, word) {
  return isOneOf(word, FAR) && !known.near.has(word);
}

/** @param {Known} known @param {Reading} found @param {string} spelling @param {number} sure */
function take(known, found, spelling, sure) {
  const word = known.spellings.get(spelling) || stem(spelling);
  found.set(word, Math.max(sure, found.get(word) || 0));
}

/** The words that the typed one is a form of; « café » is none of the acronym CAF.
 * @param {Known} known @param {string} typed */
function same(known, typed) {
  /** @type {Reading} */
  const found = new Map();
  const word = stem(typed);
  const isForm = !known.acronyms.has(word) || known.spellings.has(typed) || typed === `${word}s`;
  const all = [...(isForm ? [word] : []), ...(known.everyday.get(word) || [])];
  all.filter(other => known.words.has(other)).forEach(other => found.set(other, SAME));
  return found;
}

/** @param {Known} known @param {string} typed */
function begun(known, typed) {
  /** @type {Reading} */
  const found = new Map();
  known.spellings.forEach((_, other) => {
    const part = typed.length / other.length;
    if (part < 1 && other.startsWith(typed)) take(known, found, other, BEGINNING * Math.min(1, 0.4 + part));
  });
  return found;
}

/** @param {Known} known @param {string} typed */
function misspelled(known, typed) {
  /** @type {Reading} */
  const found = new Map();
  const glued = ELIDED.exec(typed);
  if (glued && known.words.has(stem(glued[1]))) take(known, found, glued[1], SAME);
  const heard = typed.length < LONG_ENOUGH ? [] : known.sounds.get(sound(typed)) || [];
  heard.filter(other => other.length >= LONG_ENOUGH).forEach(other => take(known, found, other, SOUND));
  known.spellings.forEach((_, other) => {
    const limit = slipsAllowed(typed, other);
    const number = limit ? slips(typed, other, limit) : 0;
    if (number && number <= limit) take(known, found, other, number > 1 ? TWO_SLIPS : typed.length < LETTERS ? SHORT_SLIP : ONE_SLIP);
  });
  return found;
}

/** @param {Known} known @param {string} typed @param {boolean} isOpen whether it may go on @returns {Reading} */
function readings(known, typed, isOpen) {
  if (isFar(known, typed)) return new Map();
  const found = same(known, typed);
  if (isOpen && typed.length >= FIRST_LETTERS || !found.size && typed.length >= HALF_A_WORD) {
    begun(known, typed).forEach((sure, word) => found.set(word, Math.max(sure, found.get(word) || 0)));
  }
  return found.size || isOneOf(typed, FILLER) ? found : misspelled(known, typed);
}

/** A typed word that a page lacks tells against that page: little where other pages have the word, much where none
 * does, nothing where it says nothing of the subject.
 * @param {Known} known @param {string} typed @param {Reading} reading @param {number} weight */
function absence(known, typed, reading, weight) {
  if (isOneOf(typed, FILLER) || !reading.size && /^\d+$/.test(typed)) return 0;
  if ([...reading.values()].includes(SAME)) return weight / 2;
  return (isFar(known, typed) ? OFF_TOPIC : UNKNOWN) * rarity(known, 1);
}

/** A typed word: its readings, what each page has of it, how rare it is, what lacking it costs.
 * @param {Known} known @param {string} typed @param {boolean} isOpen @returns {Typed} */
function lookUp(known, typed, isOpen) {
  const reading = readings(known, typed, isOpen);
  /** @type {Typed['pages']} */
  const pages = new Map();
  reading.forEach((sure, other) => {
    pagesWith(known, other).forEach((worth, page) => pages.set(page, Math.max(sure * worth, pages.get(page) || 0)));
  });
  const weight = rarity(known, pages.size);
  return {
    reading, pages, weight, absence: absence(known, typed, reading, weight),
    isFiller: isOneOf(typed, FILLER) || OPENING.has(typed), isFar: isFar(known, typed)
  };
}
