/* Which word stands on which page, and which of them a typed word may stand for. */

// How sure a word of a page is the word that was typed.
const SAME = 1, BEGINNING = 0.8, FAMILY = 0.6, SOUND = 0.85, ONE_SLIP = 0.7, TWO_SLIPS = 0.5;
// What finding it there is worth.
const IN_TITLE = 1, IN_WORDS = 0.8, IN_TEXT = 0.5, AGAIN = 0.05;

/** @param {IndexedPage[]} docs @param {Record<string, string>} everyday @returns {Known} */
function index(docs, everyday) {
  /** @type {Known['words']} */
  const words = new Map();
  /** @type {Known['sounds']} */
  const sounds = new Map();
  /** @type {Map<string, string[]>} */
  const cut = new Map();

  /** Pages share many names: « horaires », « permanence ».
   * @param {string} text @param {number} worth @returns {PageName} */
  function name(text, worth) {
    const known = cut.get(text) || stems(text);
    cut.set(text, known);
    return { words: known, worth };
  }

  /** @param {string} word */
  function pagesOf(word) {
    const known = words.get(word);
    if (known) return known;
    const heard = sound(word);
    sounds.set(heard, [...(sounds.get(heard) || []), word]);
    const pages = new Map();
    words.set(word, pages);
    return pages;
  }

  /** @param {string} word @param {number} page @param {number} worth */
  function add(word, page, worth) {
    const pages = pagesOf(word);
    const before = pages.get(page) || 0;
    pages.set(page, Math.max(worth, before) + (before ? AGAIN : 0));
  }

  const names = docs.map((doc, page) => {
    // « Demander le RSA (revenu …) » has three titles, the whole and each side of the bracket; its address is one more.
    const address = doc.location.split('#')[0].split('/')[1] || '';
    const titles = [doc.title, address, ...doc.title.split(/[()]/), ...(doc.former || [])];
    const others = doc.words || [];
    const all = [...titles.map(title => name(title, IN_TITLE)), ...others.map(other => name(other, IN_WORDS))]
      .filter(one => one.words.length);
    all.forEach(one => one.words.forEach(word => add(word, page, one.worth)));
    stems(doc.text).forEach(word => add(word, page, IN_TEXT));
    return all;
  });
  const pairs = Object.entries(everyday).map(([word, said]) => /** @type {const} */ ([stem(fold(word)), stems(said)]));
  return { docs, words, sounds, names, everyday: new Map(pairs) };
}

/** How many slips of the finger a word bears: none in a number or a short word.
 * @param {string} word */
function slipsAllowed(word) {
  if (/\d/.test(word) || word.length < 5) return 0;
  return word.length < 8 ? 1 : 2;
}

/** @param {Reading} found @param {string} other @param {number} sure */
function take(found, other, sure) {
  found.set(other, Math.max(sure, found.get(other) || 0));
}

/** The words of the index that a typed word is, begins, or is of the family of.
 * @param {Known} known @param {string} word @param {boolean} isLast */
function rightlySpelled(known, word, isLast) {
  /** @type {Reading} */
  const found = new Map();
  const all = [...known.words.keys()];
  const same = [word, ...(known.everyday.get(word) || [])];
  same.filter(other => known.words.has(other)).forEach(other => take(found, other, SAME));
  if (isLast && word.length > 1 || word.length > 3) {
    const sure = found.size && !isLast ? FAMILY : BEGINNING;
    all.filter(other => other.startsWith(word)).forEach(other => take(found, other, sure));
  }
  if (!found.has(word)) {
    all.filter(other => other.length > 4 && word.startsWith(other)).forEach(other => take(found, other, FAMILY));
  }
  return found;
}

/** The words of the index that sound like a typed word, or that a slip of the finger made it of.
 * @param {Known} known @param {string} word */
function misspelled(known, word) {
  /** @type {Reading} */
  const found = new Map();
  const glued = ELIDED.exec(word);
  if (glued && known.words.has(stem(glued[1]))) take(found, stem(glued[1]), SAME);
  if (word.length > 2) (known.sounds.get(sound(word)) || []).forEach(other => take(found, other, SOUND));
  const limit = slipsAllowed(word);
  if (limit) {
    [...known.words.keys()].filter(other => other.length > 2).forEach(other => {
      const number = slips(word, other, limit);
      if (number <= limit) take(found, other, number === 1 ? ONE_SLIP : TWO_SLIPS);
    });
  }
  return found;
}

/** The words of the index that a typed word may stand for, each with how sure that is.
 * @param {Known} known @param {string} word @param {boolean} isLast */
function readings(known, word, isLast) {
  const found = rightlySpelled(known, word, isLast);
  return found.size ? found : misspelled(known, word);
}

/** @param {Known} known @param {string} word @returns {Map<number, number>} */
function pagesWith(known, word) {
  return known.words.get(word) || new Map();
}

/** @param {Known} known @param {number} pages */
function rarity(known, pages) {
  return Math.log(1 + known.docs.length / (pages || 1));
}

/** A typed word: how rare it is, and what each page has of it.
 * @param {Known} known @param {string} word @param {boolean} isLast @returns {Typed} */
function lookUp(known, word, isLast) {
  const reading = readings(known, word, isLast);
  /** @type {Typed['pages']} */
  const pages = new Map();
  reading.forEach((sure, other) => {
    pagesWith(known, other).forEach((worth, page) => pages.set(page, Math.max(sure * worth, pages.get(page) || 0)));
  });
  return { reading, pages, weight: rarity(known, pages.size) };
}
