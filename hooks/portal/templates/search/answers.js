/* What is answered in the box itself, in the place of a page's summary: markup that the scripts of the page bring to
   life (live.js: states and dates that are past; answers.js: days that are asked, calls). */

/** @param {string} text */
function asText(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** @param {string} text @param {Record<string, string>} values */
function say(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** @param {string} name @param {string} content @param {Record<string, string>} [attributes] */
function part(name, content, attributes = {}) {
  const all = Object.entries(attributes).map(([key, value]) => ` ${key}="${asText(value)}"`).join('');
  return `<span class="answer__${name}"${all}>${content}</span>`;
}

/** The identifier of a house, or nothing for another page.
 * @param {IndexedPage} doc */
function siteOf(doc) {
  return doc.hours ? doc.location.split('/')[1] : '';
}

/** The name that people use for a house.
 * @param {IndexedPage} doc */
function nameOf(doc) {
  return (doc.names || [doc.title])[0];
}

/** @param {IndexedPage} doc */
function hoursData(doc) {
  const data = JSON.stringify(doc.hours).replace(/</g, '\\u003c');
  return `<script type="application/json" data-hours="${siteOf(doc)}">${data}</script>`;
}

/** @param {IndexedPage} doc */
function calls({ phone, sms }) {
  const call = phone ? part('call', asText(say(WORKER_WORDS.call, { number: phone[0] })), { 'data-call': phone[1] }) : '';
  return call + (sms ? part('call', asText(say(WORKER_WORDS.text, { number: sms[0] })), { 'data-call': sms[1] }) : '');
}

/** @param {boolean | undefined} isDoubtful */
function doubt(isDoubtful) {
  return isDoubtful ? part('note', asText(WORKER_WORDS.toConfirm)) : '';
}

/** The hours of houses on a day that the phone reckons.
 * @param {string} day @param {IndexedPage[]} houses */
function hoursOnDay(day, houses) {
  const lines = houses.map(doc => {
    const label = houses.length > 1 ? nameOf(doc) : '';
    return part('line', '', { 'data-asked-day': day, 'data-asked-site': siteOf(doc), 'data-label': label }) + hoursData(doc);
  });
  return part('day', '', { 'data-asked-day': day }) + lines.join('') + doubt(houses.some(doc => doc.doubtful));
}

/** @param {IndexedPage} doc */
function openNow(doc) {
  const state = `<span class="state" data-site="${siteOf(doc)}" data-state="unknown"></span>${hoursData(doc)}`;
  return (siteOf(doc) ? state : '') + part('line', asText(doc.week || '')) + doubt(doc.doubtful);
}

/** @param {Visit} visit */
function nextDates(visit) {
  const dates = visit.dates.map(([start, end, said]) =>
    part('line', `<time datetime="${asText(start)}">${asText(said)}</time>`, { 'data-end': end }));
  const none = part('line', asText(WORKER_WORDS.noDate), { 'data-empty': '', hidden: '' });
  const list = `<span data-permanences data-show="1">${dates.join('')}${none}</span>`;
  return list + part('line', asText(visit.place)) + part('line', asText(visit.how)) + doubt(visit.doubtful);
}

/** When and where a partner is next met: in the houses that were named, else in all.
 * @param {IndexedPage} doc @param {IndexedPage[]} houses */
function visits(doc, houses) {
  const all = doc.visits || [];
  const there = all.filter(visit => houses.some(house => house.location === visit.house));
  const shown = there.length ? there : all;
  if (shown.length) return part('day', asText(WORKER_WORDS.next)) + shown.map(nextDates).join('');
  const number = doc.phone ? doc.phone[0] : '';
  return part('line', asText(number ? say(WORKER_WORDS.unknownVisits, { number }) : WORKER_WORDS.unknownVisitsCallHouse));
}

/** @param {number[]} bring @param {string[]} documents */
function toBring(bring, documents) {
  const what = bring.map(number => documents[number]).join(WORKER_WORDS.andThen);
  return part('line', asText(what ? say(WORKER_WORDS.bring, { what }) : WORKER_WORDS.bringNothing));
}

/** What a question is told of the page that is most about it, or nothing where its summary says as much.
 * @param {Known} known @param {IndexedPage} doc @param {Question} question */
function answerOf(known, doc, question) {
  if (doc.kind === URGENT) return asText(doc.text) + calls(doc);
  if (question.day && siteOf(doc)) return hoursOnDay(question.day, [doc]) + calls(doc);
  if (doc.week) return openNow(doc) + part('line', asText(doc.text)) + calls(doc);
  if (doc.visits) return asText(doc.text) + visits(doc, question.houses) + calls(doc);
  if (doc.bring && question.isOfPapers) return asText(doc.text) + toBring(doc.bring, known.documents);
  return doc.phone ? asText(doc.text) + calls(doc) : '';
}

/** What the page of all houses is told of a question on opening hours.
 * @param {Known} known @param {IndexedPage} doc @param {Question} question */
function openingOfAll(known, doc, question) {
  const isAsked = question.isOfOpening && doc.location === known.opening;
  return isAsked ? hoursOnDay(question.day, known.docs.filter(siteOf)) : '';
}
