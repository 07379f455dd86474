/* What the search box is told: the messages are those of Material's own worker. */

const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;

/** @param {string} text */
function asText(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** @param {string} text @param {Set<string>} found */
function marked(text, found) {
  const parts = text.split(/([\p{L}\p{N}]+)/u);
  return parts.map((part, i) => i % 2 && found.has(stem(fold(part))) ? `<mark>${part}</mark>` : asText(part)).join('');
}

/** « Pôle emploi s’appelle maintenant France Travail », for whoever types more than the first letters of the old name.
 * @param {Known} known @param {Typed[]} typed */
function renamed(known, typed) {
  /** @type {News[]} */
  const found = [];
  known.docs.forEach((doc, page) => (doc.former || []).forEach(name => {
    const sure = stems(name).map(word => Math.max(0, ...typed.map(one => one.reading.get(word) || 0)));
    const isTyped = sure.every(Boolean) && sure.some(one => one > BEGINNING);
    if (isTyped && !fold(doc.title).includes(fold(name))) {
      const names = new Map([['{former}', name], ['{now}', doc.title]]);
      const said = WORKER_WORDS.renamed.replace(/\{\w+\}/g, key => names.get(key) || key);
      found.push({ page, said: `<strong>${asText(said)}</strong> ` });
    }
  }));
  return found;
}

/** @param {Known} known @param {{ shown: Found[], typed: Typed[] }} answer */
function items(known, { shown, typed }) {
  const found = new Set(typed.flatMap(word => [...word.reading.keys()]));
  const news = renamed(known, typed);
  return shown.map(({ page, score }, rank) => {
    const doc = known.docs[page];
    const notice = news.find(one => one.page === page) || rank === 0 && news[0];
    const text = (notice ? notice.said : '') + marked(doc.text, found);
    return [{ location: doc.location, title: marked(doc.title, found), text, score, terms: {} }];
  });
}

let known = index([], {});

addEventListener('message', event => {
  /** @type {Message} */
  const message = event.data;
  if (message.type === SETUP) {
    known = index(message.data.docs, message.data.config.everyday);
    postMessage({ type: READY });
  } else if (message.type === QUERY) {
    postMessage({ type: RESULT, data: { items: items(known, search(known, message.data)) } });
  }
});
