/* Looks words up as people type them, off the page's own thread. It takes the place of lunr in Material's search:
   same messages in and out. Each word typed is read in several ways, the surest first; a page answers well when it
   has every word, and when one of its names is close to what was typed. */
(function () {
  'use strict';

  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
  const MOST_RESULTS = 20;

  // How sure a word of a page is the word that was typed.
  const SAME = 1, BEGINNING = 0.8, FAMILY = 0.6, SOUND = 0.85, ONE_SLIP = 0.7, TWO_SLIPS = 0.5;
  // What finding it there is worth.
  const IN_TITLE = 1, IN_WORDS = 0.8, IN_TEXT = 0.5, AGAIN = 0.05;
  const CLOSE_NAME = 1.2, EVERY_WORD = 0.4, DEFINITION = 0.7;
  // A title says more than the subject: what was not typed of it counts less than of another name.
  const LONG_TITLE = 0.15;
  // A page below this part of the best one's score is not worth showing.
  const WORTH_SHOWING = 0.4;

  // Words of a question that say nothing of its subject.
  const EMPTY = new Set((
    'a afin ai aider aller an ans as au aupres aux avec avoir ayant besoin bonjour c ca car ce ceci cela ces cest cet cette ' +
    'chez ci combien comme comment d dans de demande demander des donc du elle elles en encore est et etait etes etre eu eux fait ' +
    'faire faut il ils j jai je jy l la le les leur leurs lui m ma mais me merci mes moi mon n ne ni nos notre nous ' +
    'obtenir on ont or ou par pas peut peux plait plus pour pourquoi puis qu quand que quel quelle quelles quels qui ' +
    'quoi s sa sans se ses si sil son sont suis sur svp t ta te tes toi ton tous tout toute tres tu un une va vais ' +
    'veut veux voir vos votre voudrais vouloir vous y'
  ).split(' '));

  function fold(text) {
    return text.toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae').normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  }

  // « l’école », « aujourd’hui »: what stands before the apostrophe is a word of its own, most often an empty one.
  function split(text) {
    return fold(text).split(/[^a-z0-9]+/).filter(Boolean);
  }

  // The forms of a word are one word: volé, volée, voler, vols; déménager, déménagement; déclarer, déclaration.
  function stem(word) {
    if (word.length < 4 || /\d/.test(word)) return word;
    const single = word.replace(/(.)\1/g, '$1').replace(/aux$/, 'al').replace(/s$/, '');
    const bare = single.replace(/(?:e?ment|ation)$/, '').replace(/(?:er|ez|es|e|s|x)+$/, '');
    return bare.length > 2 ? bare : single;
  }

  function stems(text) {
    const all = split(text);
    const full = all.filter(word => !EMPTY.has(word));
    return Array.from(new Set((full.length ? full : all).map(stem)));
  }

  // What is heard, for spellings such as « retrete », « cotient », « kaf ».
  function sound(word) {
    return word.replace(/ph/g, 'f').replace(/qu|k|c(?=[aou]|[^eiyh]|$)/g, 'k').replace(/c(?=[eiy])|ti(?=[eo])/g, 's')
      .replace(/eau|au/g, 'o').replace(/ai|ei|oe|e/g, 'e').replace(/y/g, 'i').replace(/en|em|am/g, 'an').replace(/h/g, '')
      .replace(/z/g, 's').replace(/(.)\1/g, '$1').replace(/[tdsx]$/, '');
  }

  // Letters to add, drop, change or swap to make one word of the other, or more than the limit.
  function slips(one, other, limit) {
    if (Math.abs(one.length - other.length) > limit) return limit + 1;
    let before = [], row = Array.from({ length: other.length + 1 }, (_, j) => j);
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= other.length; j++) {
        const change = one[i - 1] === other[j - 1] ? 0 : 1;
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + change);
        if (change && i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      before = row;
      row = next;
    }
    return row[other.length];
  }

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
      // « Demander le RSA (revenu …) » has three titles, the whole and each side of the bracket; its address is the shortest.
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
      all.filter(other => other.startsWith(word)).forEach(other => take(other, found.size && !isLast ? FAMILY : BEGINNING));
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

  // From 0 to 1: how much of the name was typed, and how much of what was typed is in the name.
  function closeness(known, name, typed, total) {
    let shared = 0, missing = 0;
    name.words.forEach(word => {
      const best = Math.max(0, ...typed.map(one => (one.reading.get(word) || 0) * one.weight));
      shared += best;
      if (!best) missing += rarity(known, known.words.get(word).size);
    });
    return name.worth * Math.min(1, shared / (total + missing * (name.worth === IN_TITLE ? LONG_TITLE : 1)));
  }

  function score(known, page, typed, total) {
    const has = typed.map(word => word.pages.get(page) || 0);
    const cover = has.reduce((sum, worth, i) => sum + worth * typed[i].weight, 0) / total;
    const close = Math.max(0, ...known.names[page].map(name => closeness(known, name, typed, total)));
    const every = has.every(Boolean) ? EVERY_WORD : 0;
    return (cover + every + CLOSE_NAME * close * close) * (known.docs[page].kind ? DEFINITION : 1);
  }

  function search(known, text) {
    const asked = stems(text);
    const open = /[a-z0-9]$/i.test(fold(text));
    const looked = asked.map((word, i) => lookUp(known, word, open && i === asked.length - 1));
    const typed = looked.filter(word => word.pages.size);
    const total = typed.reduce((sum, word) => sum + word.weight, 0);
    const pages = new Set(typed.flatMap(word => Array.from(word.pages.keys())));
    const found = Array.from(pages, page => ({ page, score: score(known, page, typed, total) }));
    found.sort((a, b) => b.score - a.score || a.page - b.page);
    const shown = found.filter(one => one.score >= found[0].score * WORTH_SHOWING).slice(0, MOST_RESULTS);
    return items(known, shown, typed);
  }

  function escape(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  }

  function marked(text, found) {
    return escape(text).replace(/[\p{L}\p{N}]+/gu, word => found.has(stem(fold(word))) ? `<mark>${word}</mark>` : word);
  }

  // « Pôle emploi s’appelle maintenant France Travail » for whoever types the old name, not for its first letters alone.
  function renamed(known, typed) {
    const found = [];
    known.docs.forEach((doc, page) => (doc.former || []).forEach(name => {
      const sure = stems(name).map(word => Math.max(0, ...typed.map(one => one.reading.get(word) || 0)));
      const isTyped = sure.every(Boolean) && sure.some(one => one > BEGINNING);
      if (isTyped && !fold(doc.title).includes(fold(name))) {
        found.push({ page, said: `<strong>${escape(name)} s’appelle maintenant ${escape(doc.title)}.</strong> ` });
      }
    }));
    return found;
  }

  function items(known, shown, typed) {
    const found = new Set(typed.flatMap(word => Array.from(word.reading.keys())));
    const news = renamed(known, typed);
    return shown.map(({ page, score }, rank) => {
      const doc = known.docs[page];
      const notice = news.find(one => one.page === page) || rank === 0 && news[0];
      const text = (notice ? notice.said : '') + marked(doc.text || '', found);
      return [{ location: doc.location, title: marked(doc.title, found), text, score, terms: {} }];
    });
  }

  let known = index([], {});

  self.addEventListener('message', event => {
    const { type, data } = event.data;
    if (type === SETUP) {
      known = index(data.docs, data.config.everyday || {});
      self.postMessage({ type: READY });
    } else if (type === QUERY) {
      self.postMessage({ type: RESULT, data: { items: search(known, data) } });
    }
  });
})();
