/* What makes two spellings one word. The files of this folder are joined into one script, in the order of worker.py. */
'use strict';

// Words of a question that say nothing of its subject.
const EMPTY = new Set((
  'a afin ai aider aller an ans as au aupres aux avec avoir ayant besoin bonjour c ca car ce ceci cela ces ' +
  'cest cet cette chez ci combien comme comment d dans de demande demander des donc du elle elles en ' +
  'encore est et etait etes etre eu eux faire fait faut il ils j jai je jy l la le les leur leurs lui m ma ' +
  'mais me merci mes moi mon n ne ni nos notre nous obtenir on ont or ou par pas peut peux plait plus pour ' +
  'pourquoi puis qu quand que quel quelle quelles quels qui quoi s sa sans se ses si sil son sont suis sur ' +
  'svp t ta te tes toi ton tous tout toute tres tu un une va vais veut veux voir vos votre voudrais ' +
  'vouloir vous y'
).split(' '));

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

/** The forms of a word are one word: volé, volée, voler, vols; déménager, déménagement; déclarer, déclaration.
 * @param {string} word */
function stem(word) {
  if (word.length < 4 || /\d/.test(word)) return word;
  const single = word.replace(/(.)\1/g, '$1').replace(/aux$/, 'al').replace(/s$/, '');
  const bare = single.replace(/(?:e?ment|ation)$/, '').replace(/(?:er|ez|es|e|s|x)+$/, '');
  return bare.length > 2 ? bare : single;
}

/** @param {string} text */
function stems(text) {
  const all = split(text);
  const full = all.filter(word => !EMPTY.has(word));
  return [...new Set((full.length ? full : all).map(stem))];
}

/** What is heard, for spellings such as « retrete », « cotient », « kaf ».
 * @param {string} word */
function sound(word) {
  return word
    .replace(/ph/g, 'f')
    .replace(/qu|k|c(?=[aou]|[^eiyh]|$)/g, 'k')
    .replace(/c(?=[eiy])|ti(?=[eo])/g, 's')
    .replace(/eau|au/g, 'o')
    .replace(/ai|ei|oe/g, 'e')
    .replace(/y/g, 'i')
    .replace(/en|em|am/g, 'an')
    .replace(/h/g, '')
    .replace(/z/g, 's')
    .replace(/(.)\1/g, '$1')
    .replace(/[tdsx]$/, '');
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
