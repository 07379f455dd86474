/* A page answers well when it has every word typed, and when one of its names is close to what was typed. */

const CLOSE_NAME = 1.2, EVERY_WORD = 0.4, DEFINITION = 0.7;
// A title says more than the subject: what was not typed of it counts less than of another name.
const LONG_TITLE = 0.15;
// A page below this part of the best one's score is not worth showing.
const WORTH_SHOWING = 0.4;
const MOST_RESULTS = 20;
// A page about less than this part of what was typed is none of the answers.
const ENOUGH = 0.53;
// In doubt an emergency is shown: less of what was typed has to be about it.
const ENOUGH_OF_DANGER = 0.44;
const URGENT = 'urgent';

/** From 0 to 1: how much of the name was typed, and how much of what was typed is in the name.
 * @param {Known} known @param {PageName} name @param {Typed[]} typed @param {number} total */
function closeness(known, name, typed, total) {
  let shared = 0, missing = 0;
  name.words.forEach(word => {
    const best = Math.max(0, ...typed.map(one => (one.reading.get(word) || 0) * one.weight));
    shared += best;
    if (!best) missing += rarity(known, pagesWith(known, word).size);
  });
  return name.worth * Math.min(1, shared / (total + missing * (name.worth === IN_TITLE ? LONG_TITLE : 1)));
}

/** @param {Known} known @param {number} page @param {Typed[]} typed @param {number} total */
function score(known, page, typed, total) {
  const has = typed.map(word => word.pages.get(page) || 0);
  const cover = has.reduce((sum, worth, i) => sum + worth * typed[i].weight, 0) / total;
  const close = Math.max(0, ...known.names[page].map(name => closeness(known, name, typed, total)));
  const every = has.every(Boolean) ? EVERY_WORD : 0;
  return (cover + every + CLOSE_NAME * close * close) * (known.docs[page].kind === 'definition' ? DEFINITION : 1);
}

/** From 0 to 1: how much of what was typed a page is about. A weak match alone, or one beside words that no page has, is
 * no answer: nothing is better than a wrong page.
 * @param {number} page @param {Typed[]} asked */
function evidence(page, asked) {
  let has = 0, total = 0;
  const telling = asked.filter(word => !word.isFiller);
  (telling.length ? telling : asked).forEach(word => {
    const worth = word.pages.get(page) || 0;
    has += Math.min(1, worth / IN_WORDS) * word.weight;
    total += worth ? word.weight : word.absence;
  });
  return total ? has / total : 0;
}

/** Whether a name was typed whole: by words as sure as that.
 * @param {PageName} name @param {Typed[]} asked @param {number} sure */
function isWhole(name, asked, sure) {
  return name.words.every(word => asked.some(one => (one.reading.get(word) || 0) >= sure));
}

/** A name of several words, or an acronym, typed whole means this page whatever stands beside it; but « caf lyon » means
 * another one.
 * @param {Known} known @param {number} page @param {Typed[]} asked */
function isNamed(known, page, asked) {
  const isOfHere = !asked.some(word => word.isFar);
  return known.names[page].some(name =>
    (name.words.length > 1 || isOfHere && known.acronyms.has(name.words[0])) && isWhole(name, asked, SAME));
}

/** The weight of what was typed of other subjects: « rue de la paix » is no night in the street.
 * @param {number} page @param {Typed[]} asked */
function elsewhere(page, asked) {
  const others = asked.filter(word => word.isFar || word.absence && !word.pages.has(page) && [...word.reading.values()].includes(SAME));
  return others.reduce((sum, word) => sum + word.weight * (word.isFar ? 2 : 1), 0);
}

/** An emergency is called by its number; « 17 ans » and « 15 jours » are none.
 * @param {IndexedPage} doc @param {string} text */
function isCalled({ phone, sms }, text) {
  const digits = split(text).filter(word => !EMPTY.has(word) && !REACHING.has(word)).join('');
  return [phone, sms].some(number => number && number[0].replace(/\D/g, '') === digits);
}

/** « Accident du travail » is no accident on the road.
 * @param {Known} known @param {string} word @param {Typed[]} asked */
function isWithinName(known, word, asked) {
  return known.names.some((names, page) => known.docs[page].kind !== URGENT && names.some(name =>
    name.words.length > 1 && name.words.includes(word) && isWhole(name, asked, SAME)));
}

/** Whether the empty words of a name were typed as well: « à la rue » is not « dans la rue », « me tuer » not « veut me
 * tuer ». « m » stands for « me », « j » for « je ».
 * @param {PageName} name @param {string[]} said */
function isSaid(name, said) {
  return name.said.every(word => !EMPTY.has(word) || said.includes(word) || word.length === 2 && said.includes(word[0]));
}

/** An emergency is shown when one of its names was typed whole; a single telling word has to be most of what was typed,
 * or to stand within its phrase.
 * @param {Known} known @param {number} page @param {Typed[]} asked @param {string} text
 * @returns {number} of words in the longest name that was typed */
function urgency(known, page, asked, text) {
  const beside = elsewhere(page, asked);
  const said = split(text);
  const typed = known.names[page].filter(name => isWhole(name, asked, ONE_SLIP)).filter(name => {
    const weight = rarity(known, pagesWith(known, name.words[0]).size);
    const isMost = weight / (weight + beside) >= ENOUGH_OF_DANGER;
    const isPhrase = name.said.length > 1 && ` ${said.join(' ')} `.includes(` ${name.said.join(' ')} `);
    return name.words.length > 1 || (isPhrase || isMost && isSaid(name, said)) && !isWithinName(known, name.words[0], asked);
  });
  return Math.max(0, ...typed.map(name => name.said.length));
}

/** « cartegrise » is two words, when the pages write both and not the whole.
 * @param {Known} known @param {string} word */
function unglued({ spellings }, word) {
  for (let i = HALF_A_WORD; !spellings.has(word) && i <= word.length - HALF_A_WORD; i++) {
    const parts = [word.slice(0, i), word.slice(i)];
    if (parts.every(part => spellings.has(part))) return parts;
  }
  return [word];
}

/** @param {Known} known @param {string} text */
function lookUpAll(known, text) {
  const isOpen = /[a-z0-9]$/.test(fold(text));
  const forms = new Map(full(text).flatMap(word => unglued(known, word)).map(word => [stem(word), word]));
  return Array.from(forms.values(), (word, i) => lookUp(known, word, isOpen && i === forms.size - 1));
}

/** What is shown above all: emergencies, the one of the longest name first; the houses, asked whether they are open; a
 * partner that is named, asked when it comes or in a house; a house that is named, asked how to reach it.
 * @param {Known} known @param {number} page @param {Typed[]} asked @param {Question} question @param {number} urgent */
function precedence(known, page, asked, question, urgent) {
  const doc = known.docs[page];
  if (doc.kind === URGENT) return 3 + urgent;
  if (question.isOfOpening) return doc.location === known.opening ? 1 : 0;
  const isOfVisits = question.isOfVisits || question.houses.length > 0;
  if (isOfVisits && doc.visits && isNamed(known, page, asked)) return 2;
  return question.isOfReaching && question.houses.includes(doc) ? 1 : 0;
}

/** @param {Known} known @param {string} text @returns {Answer} */
function search(known, text) {
  const question = ask(known, text);
  const asked = lookUpAll(known, question.text);
  // « Viré de chez moi ce soir » asks of no opening hours.
  const all = question.day ? lookUpAll(known, text) : asked;
  const typed = asked.filter(word => word.pages.size);
  const total = typed.reduce((sum, word) => sum + word.weight, 0) || 1;
  const urgent = known.docs.map((doc, page) => doc.kind === URGENT ? urgency(known, page, all, text) : 0);
  const pages = Array.from(known.docs.keys()).filter(page => {
    if (known.docs[page].kind === URGENT) return isCalled(known.docs[page], text) || urgent[page] > 0;
    if (question.isOfOpening && known.docs[page].location === known.opening) return true;
    return isNamed(known, page, asked) || evidence(page, asked) >= ENOUGH;
  });
  /** @type {Found[]} */
  const found = pages.map(page => ({
    page, score: score(known, page, typed, total), first: precedence(known, page, asked, question, urgent[page])
  }));
  found.sort((a, b) => b.first - a.first || b.score - a.score || a.page - b.page);
  const best = Math.max(0, ...found.map(one => one.score));
  const shown = found.filter(one => one.first || one.score >= best * WORTH_SHOWING).slice(0, MOST_RESULTS);
  return { shown, typed, question };
}
