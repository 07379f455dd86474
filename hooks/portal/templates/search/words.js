/* What makes two spellings one word. The files of this folder are joined into one script, in the order of worker.py. */
'use strict';

/** @param {string} text */
function fold(text) {
  const plain = text.toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/’/g, "'").normalize('NFD');
  return plain.replace(/\p{Mn}/gu, '');
}

/** « l’école », « aujourd’hui »: what stands before the apostrophe is a word of its own, most often an empty one.
 * @param {string} text */
function split(text) {
  return fold(text).split(/[^a-z0-9]+/).filter(Boolean);
}

/** The words of a text but the empty ones, unless it has no other.
 * @param {string} text */
function full(text) {
  const all = split(text);
  const some = all.filter(word => !EMPTY.has(word));
  return some.length ? some : all;
}

/** Whether a word is in a list, in any number and gender.
 * @param {string} word @param {Set<string>} list */
function isOneOf(word, list) {
  return [word, word.replace(/s$/, ''), word.replace(/es?$/, '')].some(form => list.has(form));
}

/** @param {string} text */
function stems(text) {
  return [...new Set(full(text).map(stem))];
}

/** Letters to add, drop, change or swap to make one word of the other, or more than the limit.
 * @param {string} one @param {string} other @param {number} limit */
function slips(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, j) => j);
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
