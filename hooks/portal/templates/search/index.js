/* Which word stands on which page. */

// What finding a word there is worth.
const IN_TITLE = 1, IN_WORDS = 0.8, IN_TEXT = 0.5, AGAIN = 0.05;

/** @param {IndexedPage[]} docs @param {SearchConfig} config @returns {Known} */
function index(docs, { everyday, documents, opening }) {
  /** @type {Known['words']} */
  const words = new Map();
  /** @type {Known['spellings']} */
  const spellings = new Map();
  /** @type {Known['sounds']} */
  const sounds = new Map();
  /** @type {Known['acronyms']} */
  const acronyms = new Set();
  /** @type {Map<string, string[]>} */
  const cut = new Map();

  /** @param {string} spelling */
  function learn(spelling) {
    if (spellings.has(spelling)) return;
    const heard = sound(spelling);
    spellings.set(spelling, stem(spelling));
    sounds.set(heard, [...(sounds.get(heard) || []), spelling]);
  }

  /** Pages share many names: « horaires », « permanence ».
   * @param {string} text */
  function learned(text) {
    const known = cut.get(text);
    if (known) return known;
    full(text).forEach(learn);
    (text.match(/\b[A-Z][A-Z0-9]+\b/g) || []).forEach(acronym => acronyms.add(fold(acronym)));
    cut.set(text, stems(text));
    return stems(text);
  }

  /** @param {string} word @param {number} page @param {number} worth */
  function add(word, page, worth) {
    const pages = words.get(word) || new Map();
    const before = pages.get(page) || 0;
    words.set(word, pages.set(page, Math.max(worth, before) + (before ? AGAIN : 0)));
  }

  const names = docs.map((doc, page) => {
    // « Demander le RSA (revenu …) » has three titles, the whole and each side of the bracket; its address is one more.
    const address = doc.location.split('#')[0].split('/')[1] || '';
    const titles = [doc.title, address, ...doc.title.split(/[()]/), ...(doc.former || [])];
    const all = [
      ...titles.map(title => ({ words: learned(title), said: split(title), worth: IN_TITLE })),
      ...(doc.words || []).map(other => ({ words: learned(other), said: split(other), worth: IN_WORDS }))
    ].filter(one => one.words.length);
    all.forEach(one => one.words.forEach(word => add(word, page, one.worth)));
    learned(doc.text).forEach(word => add(word, page, IN_TEXT));
    return all;
  });
  const pairs = Object.entries(everyday).map(([word, said]) => /** @type {const} */ ([stem(fold(word)), stems(said)]));
  const near = new Set(docs.filter(doc => doc.names).flatMap(doc => split([doc.title, doc.text, ...(doc.names || [])].join(' '))));
  return { docs, documents, opening, words, spellings, sounds, acronyms, near, names, everyday: new Map(pairs) };
}

/** @param {Known} known @param {string} word @returns {Map<number, number>} */
function pagesWith(known, word) {
  return known.words.get(word) || new Map();
}

/** @param {Known} known @param {number} pages */
function rarity(known, pages) {
  return Math.log(1 + known.docs.length / (pages || 1));
}
