/* What the search knows of French: words that say nothing, the forms of a word, what is heard, what is asked. */

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

// Words around a subject: where no page has one of them, its absence tells nothing.
const FILLER = new Set((
  'accueil actuel amien amiens amienois an annee apres arrive arriver aussi avant beaucoup bien bonne bon cas cause ' +
  'chose chercher cherche choisir code comprend comprendre comprends concernant connaitre contacter dame date debut ' +
  'deja dernier derniere devoir dois doit droit ensuite envoyer erreur expirer expire fils fille fin fois ' +
  'francais france gens gouv gratuit gratuite gratuitement habite habiter heure homme femme ici info infos information ' +
  'informations inscription jamais jour jours juste kel ki laisser ligne lieu long mal maman mari mettre mieux mis ' +
  'mise modele moins mois monsieur madame montant mr mme nom nouveau nouvel nouvelle nouvelles numero obliger ou ' +
  'oublier papa parce parent parents parle parler part partir passe passer pendant personne personnes petit petite ' +
  'place possible pouvoir premier premiere prendre pres presque pris probleme prochain qq question quelqu quelque ' +
  'quelques recevoir recu refuse refuser regarder renseignement renseignements rien savoir selon seul seule ' +
  'seulement simple simplement site situation soir somme souci tard tjrs tel tellement temps toujours toucher trop ' +
  'trouve trouver truc urgent url utiliser vers vielle vie vieux vieille ville vite vivre vrai vraiment www'
).split(' ').map(stem));

// « lécole » for « l’école ».
const ELIDED = /^(?:[cdjlmnst]|qu)([a-z]{3,})$/;

/** The forms of a word are one word: volé, volée, voler, vols; déménager, déménagement; déclarer, déclaration.
 * @param {string} word */
function stem(word) {
  if (word.length < 4 || /\d/.test(word)) return word;
  const single = word.replace(/(.)\1/g, '$1').replace(/aux$/, 'al').replace(/s$/, '');
  const bare = single.replace(/(?:e?ment|ation)$/, '').replace(/(?:er|ez|es|e|s|x)+$/, '');
  return bare.length > 2 ? bare : single;
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

// Words of a question on opening hours, and of one on papers.
const OPENING = new Set('ouvert ouverte ouverts ouvre ouvrez ouverture ferme fermes fermez fermeture horaire horaires heure heures maison maisons'.split(' '));
const BRINGING = new Set('faut apporter apporte amener papier papiers document documents piece pieces fournir justificatif justificatifs'.split(' '));

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const MONTHS = ['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre'];
/** @type {[RegExp, (found: RegExpExecArray) => string][]} */
const ASKED_DAYS = [
  [new RegExp(`\\b(\\d{1,2})(?:er)? (${MONTHS.join('|')})\\b`), ([, day, month]) => monthDay(MONTHS.indexOf(month) + 1, Number(day))],
  [/\bnoel\b/, () => monthDay(12, 25)],
  [/\bjour de l an\b/, () => monthDay(1, 1)],
  [/\bapres demain\b/, () => '+2'],
  [/\bdemain\b/, () => '+1'],
  [/\baujourd ?hui\b|\bmaintenant\b|\ben ce moment\b|\bce (?:matin|midi|soir)\b|\bcet apres midi\b/, () => '+0'],
  [new RegExp(`\\b(${DAYS.join('|')})s?\\b`), ([, day]) => `w${DAYS.indexOf(day) + 1}`]
];

/** @param {number} month @param {number} day */
function monthDay(month, day) {
  return [month, day].map(number => String(number).padStart(2, '0')).join('-');
}

/** Which day a question names: so many days from now (« +1 »), the next such weekday (« w6 »), a date (« 12-25 »), or
 * none; and the question without it.
 * @param {string} folded words with a space between them @returns {[day: string, rest: string]} */
function askedDay(folded) {
  for (const [pattern, day] of ASKED_DAYS) {
    const found = pattern.exec(folded);
    if (found) return [day(found), folded.replace(pattern, ' ').trim()];
  }
  return ['', folded];
}
