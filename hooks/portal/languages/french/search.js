/* What the search knows of French: words that say nothing, the forms of a word, what is heard, what is asked. */

/** @param {string} list */
function listed(list) {
  return list.trim().split(/\s+/);
}

// Words of a question that say nothing of its subject.
const EMPTY = new Set(listed(`
  a afin ai aider aller as au aupres aux avec avoir ayant besoin bonjour c ca car ce ceci cela ces cest cet cette
  chez chui chuis ci combien comme comment d dans de demande demander den des donc du elle elles en encore est et
  etait etes etre eu eux faire fait faut g il ils j jai je jen jme jpeux jsuis jvais jveux jy l la le les leur
  leurs lui m ma mais me merci mes moi mon n ne ni nos notre nous obtenir on ont or ou par pas peut peux plait plus
  pour pourquoi puis qu quand que quel quelle quelles quels qui quoi s sa sans se ses si sil son sont suis sur svp
  t ta te tes toi ton tous tout toute tres tu un une va vais veut veux voir vos votre voudrais vouloir vous y ya
  yen
`));

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const MONTHS = ['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre'];

// Words around a subject, in any number and gender: where no page has one of them, its absence tells nothing.
const FILLER = new Set([...DAYS, ...MONTHS, ...listed(`
  accueil actuel ado adolescent adulte afin aimerais ainsi allez allons alors ami amien amienois an annee appli
  application apres arrive arriver aucun aujourd aurais aurait aussi autre avais avait avant beaucoup besoins bien
  bientot bloque bloquer bon bonne bout cas cause celibataire cent cerfa certain chaque cherche chercher choisir
  chose cinq code combien commence commencer comprend comprendre concernant conjoint connaitre contacter continuer
  contre copain copine cote couple courrier cousin dame date debut deja demain demarche depose deposer depuis
  dernier deux devoir devrais difficile dire disent dit dix dois doit dont droit ensuite entre environ envoyer
  erreur etaient etait ete etudiant euro exemple existe existent expire expirer facile fais faites famille faudrait
  femme fichier fille fils fin fini finit fois fonctionne fonctionner font formulaire francais france frere gens
  gerer gouv gratuit gratuitement habite habiter heure hier homme hui huit ici impossible info information
  inscription internet jamais jour jumeaux juste kel ki laisser laquelle lequel lettre lieu ligne long longtemps
  madame maintenant majeur mal maman manque manquent manquer marche marcher mari matin meme mettre midi mieux mille
  mineur mis mme modele moins mois moitie moment monde monsieur montant montrer mr national necessaire neuf nom
  nombreuse normal nouveau nouvel nouvelle numero obligatoire obliger officiel officielle oncle ordinateur ou
  oublier papa parait parce parent parle parler part partie partir passe passer pdf pendant pense pensez personne
  petit photo place plutot portable poser possible pourrais pourrait pourtant pouvoir premier prendre pres presque
  pris probleme prochain qq quatre quelles quelqu question rapide rapidement recevoir recu refuse refuser regarder
  regler rempli remplir rendre renseignement resoudre reste rester retraitee rien sais salarie savez savoir selon
  semaine semble sept sera serait seul seulement signe signer simple simplement site situation six soeur soir somme
  souci souhaite souhaiterais suivi suivre surtout tante tard tel telephone tellement temps tenir tjrs toucher
  toujours toutes traite traiter trois trop trouve trouver truc urgent url utiliser venir vers vie
  vieille vielle viens vient vieux ville vite vivre vont voudrait voulais vrai vraiment www
`)]);

// Words of what no house helps with, as « chien » in « passeport chien »: beside one, a page on the rest is a wrong page.
const FAR = new Set(listed(`
  abbeville acteur actrice aeroport animal animaux apero arras artifice avion bar basket bateau beauvais berlin
  bitcoin bordeaux boxe bricolage brocante cafe calais camion camping canin chanson chasse chat chaton cheval
  cheveux chien chienne chiot cinema coiffeur coiffure compiegne concert construire creme crepe croise croisiere
  crypto cuisine danse dieppe doullens drone dunkerque espagne facebook felin festival film fitness fleche fleur
  foot football fraise garage garagiste gateau golf horoscope hotel instagram iphone jeu jeux karting laser lego
  lille londres loto lyon madrid manga maquillage marathon marseille match meteo metro meuble montagne moteur
  musculation musee musique nantes navigo neige netflix nice ongle parfum paris patinoire peche peronne pharmacie
  piscine pizza plage plombier pluie pneu pokemon porno princier recette reims rennes restaurant robe robot rome
  rouen rugby samsung serie serrurier sexe ski snapchat sncf soleil spirituel spirituelle sport strasbourg
  supermarche surf swing tarot tatouage taxi tennis tgv theatre tiktok tinder toulouse train trottinette uber venus
  veterinaire video voyage whatsapp yoga zoo
`));

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

// Words of a question on opening hours, of one on papers, of one on who comes when, of one on how to reach a house.
const OPENING = new Set(listed('ouvert ouverte ouverts ouvre ouvrez ouverture ferme fermes fermez fermeture horaire horaires heure heures'));
const HOUSES = new Set(['maison', 'maisons']);
const BRINGING = new Set(listed('faut apporter apporte amener papier papiers document documents piece pieces fournir justificatif justificatifs'));
const VISITING = new Set(listed('quand vient viennent rdv rendez permanence permanences rencontrer conseiller'));
const REACHING = new Set(listed('adresse mail email courriel ecrire numero tel telephone sms contact contacter joindre appeler appel'));

const PART_OF_DAY = '(?: (?:matin|midi|apres midi|soir))?';
/** @type {[RegExp, (found: RegExpExecArray) => string][]} */
const ASKED_DAYS = [
  [new RegExp(`\\b(\\d{1,2})(?:er)? (${MONTHS.join('|')})\\b${PART_OF_DAY}`), ([, day, month]) => monthDay(MONTHS.indexOf(month) + 1, Number(day))],
  [/\bnoel\b/, () => monthDay(12, 25)],
  [/\b(?:jour de l|nouvel) an\b/, () => monthDay(1, 1)],
  [new RegExp(`\\bapres demain\\b${PART_OF_DAY}`), () => '+2'],
  [new RegExp(`\\bdemain\\b${PART_OF_DAY}`), () => '+1'],
  [/\baujourd ?hui\b|\bmaintenant\b|\ben ce moment\b|\bce (?:matin|midi|soir)\b|\bcet apres midi\b/, () => '+0'],
  [new RegExp(`\\b(${DAYS.join('|')})s?\\b${PART_OF_DAY}`), ([, day]) => `w${DAYS.indexOf(day) + 1}`]
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
