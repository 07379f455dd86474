/* What the search box is told, in four messages. */

const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;

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
  known.docs.forEach((doc, page) => (doc.former || []).forEach(former => {
    const sure = stems(former).map(word => Math.max(0, ...typed.map(one => one.reading.get(word) || 0)));
    const isTyped = sure.every(Boolean) && sure.some(one => one > BEGINNING);
    if (isTyped && !fold(doc.title).includes(fold(former))) {
      found.push({ page, said: `<strong>${asText(say(WORKER_WORDS.renamed, { former, now: doc.title }))}</strong> ` });
    }
  }));
  return found;
}

/** @param {Known} known @param {Answer} answer */
function items(known, { shown, typed, question }) {
  const found = new Set(typed.flatMap(word => [...word.reading.keys()]));
  const news = renamed(known, typed);
  return shown.map(({ page }, rank) => {
    const doc = known.docs[page];
    const notice = news.find(one => one.page === page) || rank === 0 && news[0];
    const isAnswered = rank === 0 || doc.kind === URGENT;
    const answer = isAnswered ? openingOfAll(known, doc, question) || answerOf(known, doc, question) : '';
    const text = (notice ? notice.said : '') + (answer || marked(doc.text, found));
    return { location: doc.location, title: marked(doc.title, found), text };
  });
}

let known = index([], { everyday: {}, documents: [], opening: '' });

addEventListener('message', event => {
  /** @type {Message} */
  const message = event.data;
  if (message.type === SETUP) {
    known = index(message.data.docs, message.data.config);
    postMessage({ type: READY });
  } else if (message.type === QUERY) {
    postMessage({ type: RESULT, data: items(known, search(known, message.data)) });
  }
});
