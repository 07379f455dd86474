/* Which word stands on which page, and which of them a typed word may stand for. */

// How sure a word of a page is the word that was typed.
const SAME = 1, BEGINNING = 0.8, FAMILY = 0.6, SOUND = 0.85, ONE_SLIP = 0.7, TWO_SLIPS = 0.5;
// What finding it there is worth.
const IN_TITLE = 1, IN_WORDS = 0.8, IN_TEXT = 0.5, AGAIN = 0.05;

function index(docs, everyday) {
  const words = new Map();
  const sounds = new Map();
  const cut = new Map();

  // Pages share many names: « horaires », « permanence ».
  function name(text, worth) {
    if (!cut.has(text)) cut.set(text, stems(text));
    return { words: cut.get(text), worth };
  }

  function add(word, page, worth) {
    if (!words.has(word)) {
      words.set(word, new Map());
      const heard = sound(word);
      sounds.set(heard, (sounds.get(heard) || []).concat(word));
    }
    const pages = words.get(word);
    const before = pages.get(page) || 0;
    pages.set(page, Math.max(worth, before) + (before ? AGAIN : 0));
  }

  const names = docs.map((doc, page) => {
    // « Demander le RSA (revenu …) » has three titles, the whole and each side of the bracket; its address is one more.
    const address = doc.location.split('#')[0].split('/')[1] || '';
    const titles = [doc.title, address].concat(doc.title.split(/[()]/), doc.former || [])
      .map(title => name(title, IN_TITLE));
    const others = (doc.words || []).map(other => name(other, IN_WORDS));
    const all = titles.concat(others).filter(one => one.words.length);
    all.forEach(one => one.words.forEach(word => add(word, page, one.worth)));
    stems(doc.text || '').forEach(word => add(word, page, IN_TEXT));
    return all;
  });
  const pairs = Object.keys(everyday).map(word => [stem(fold(word)), stems(everyday[word])]);
  return { docs, words, sounds, names, everyday: new Map(pairs) };
}

// The words of the index that a typed word may stand for, each with how sure that is.
function readings(known, word, isLast) {
  const found = new Map();
  const take = (other, sure) => found.set(other, Math.max(sure, found.get(other) || 0));
  const all = Array.from(known.words.keys());

  if (known.words.has(word)) take(word, SAME);
  (known.everyday.get(word) || []).filter(other => known.words.has(other)).forEach(other => take(other, SAME));
  if (isLast && word.length > 1 || word.length > 3) {
    const sure = found.size && !isLast ? FAMILY : BEGINNING;
    all.filter(other => other.startsWith(word)).forEach(other => take(other, sure));
  }
  if (!found.has(word)) {
    all.filter(other => other.length > 4 && word.startsWith(other)).forEach(other => take(other, FAMILY));
  }
  if (found.size) return found;

  const glued = /^(?:[cdjlmnst]|qu)([a-z]{3,})$/.exec(word);
  if (glued && known.words.has(stem(glued[1]))) take(stem(glued[1]), SAME);
  if (word.length > 2) (known.sounds.get(sound(word)) || []).forEach(other => take(other, SOUND));
  const limit = /\d/.test(word) || word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
  if (limit) {
    all.forEach(other => {
      if (other.length < 3) return;
      const number = slips(word, other, limit);
      if (number <= limit) take(other, number === 1 ? ONE_SLIP : TWO_SLIPS);
    });
  }
  return found;
}

function rarity(known, pages) {
  return Math.log(1 + known.docs.length / (pages || 1));
}

// A typed word: how rare it is, and what each page has of it.
function lookUp(known, word, isLast) {
  const reading = readings(known, word, isLast);
  const pages = new Map();
  reading.forEach((sure, other) => {
    known.words.get(other).forEach((worth, page) => pages.set(page, Math.max(sure * worth, pages.get(page) || 0)));
  });
  return { reading, pages, weight: rarity(known, pages.size) };
}
