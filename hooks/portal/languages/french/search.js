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
  'accueil actuel ado adolescent adulte afin aimerais ainsi allez allons alors ami amie amien amienois amiens ' +
  'an annee appli application apres arrive arriver aucun aucune aurais aurait aussi autre autres avais avait ' +
  'avant beaucoup besoins bien bloque bloquer bon bonne bout cas cause celibataire cent cerfa certain certains ' +
  'chaque cherche chercher choisir chose cinq code combien commence commencer comprend comprendre comprends ' +
  'concernant conjoint conjointe connaitre contacter continuer contre copain copine cote couple courrier cousin ' +
  'dame date debut deja demarche demarches depose deposer dernier derniere deux devoir devrais difficile ' +
  'dire disent dit dix dois doit dont droit ensuite environ envoyer erreur etaient etait ete etudiant etudiante ' +
  'euro euros exemple existe existent expire expirer facile fais faites famille faudrait femme fichier fille ' +
  'fils fin fois fonctionne fonctionner font formulaire formulaires francais france frere gens gerer gouv ' +
  'gratuit gratuite gratuitement habite habiter heure hier homme huit ici impossible info information ' +
  'informations infos inscription internet jamais jour jours jumeaux juste kel ki laisser laquelle lequel ' +
  'lequels lettre lieu ligne long madame majeur mal maman manque manquent manquer marche marcher mari matin ' +
  'meme memes mettre midi mieux mille mineur mis mise mme modele moins mois moitie monde monsieur montant ' +
  'montrer mr national necessaire neuf nom nombreuse normal nouveau nouvel nouvelle nouvelles numero ' +
  'obligatoire obliger officiel officielle oncle ordinateur ou oublier papa parait parce parent parents parle ' +
  'parler part partie partir passe passer pdf pendant pense pensez personne personnes petit petite photo place ' +
  'plutot portable poser possible pourrais pourrait pourtant pouvoir premier premiere prendre pres presque pris ' +
  'probleme prochain qq quatre quelles quelqu quelque quelques question rapide rapidement recevoir recu refuse ' +
  'refuser regarder regler rempli remplir rendre renseignement renseignements resoudre reste rester retraitee ' +
  'rien sais salarie salariee savez savoir selon semaine semble sept sera serait seul seule seulement signe ' +
  'signer simple simplement site situation six soeur soir somme souci souhaite souhaiterais suivi suivre ' +
  'surtout tante tard tel telephone tellement temps tenir tjrs toucher toujours toutes traite traiter trois ' +
  'trop trouve trouver truc urgemment urgent url utiliser venir vers vie vieille vielle viens vient vieux ville ' +
  'vite vivre vont voudrait voulais vrai vraiment www'
).split(' '));

// Words of what no house helps with, as « chien » in « passeport chien »: beside one, a page on the rest is a wrong page.
const FAR = new Set((
  'acteur actrice aeroport animal animaux apero avion bar basket bateau berlin bitcoin bordeaux boxe bricolage ' +
  'brocante cafe camion camping canin canine chanson chasse chat chaton cheval cheveux chien chienne chiot ' +
  'cinema coiffeur coiffure concert creme crepe croise croisiere crypto cuisine danse drone espagne facebook ' +
  'felin feline festival film fitness fleche fleur foot football fraise garage garagiste gateau golf horoscope ' +
  'hotel instagram iphone jeu jeux karting laser lego lille londres loto lyon madrid manga maquillage ' +
  'marathon marseille match meteo metro meuble montagne musculation musee musique nantes navigo neige netflix ' +
  'nice ongle parfum paris patinoire peche piscine pizza plage plombier pluie pneu pokemon porno princier ' +
  'recette reims rennes restaurant robe robot pharmacie rome rouen rugby samsung serie serrurier sexe ski snapchat sncf soleil ' +
  'spirituel spirituelle sport strasbourg supermarche surf swing tarot tatouage taxi tennis tgv theatre tiktok ' +
  'tinder toulouse train trottinette uber venus veterinaire video voyage whatsapp yoga zoo'
).split(' '));

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

// Words of a question on opening hours, of one on papers, of one on who comes when.
const OPENING = new Set('ouvert ouverte ouverts ouvre ouvrez ouverture ferme fermes fermez fermeture horaire horaires heure heures maison maisons'.split(' '));
const BRINGING = new Set('faut apporter apporte amener papier papiers document documents piece pieces fournir justificatif justificatifs'.split(' '));

const VISITING = new Set('quand vient viennent rdv rendez permanence permanences rencontrer conseiller'.split(' '));

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
