// What the search's worker answers, on the page: its links, then hours of the day that was asked, calls; live.js does states
// and dates. Fetched when the search is first touched.
(() => {
  'use strict';

  const WORDS = window.portalWords.answers;
  const DAY = window.portalWords.live.day;
  const { parisTime, addDays, weekday, dateInWords, dayInWords, say, hoursOf, isCovered, slotsOn } = window.portalCalendar;
  const LIVE = '[data-site],[data-permanences]';

  /** « +1 » is tomorrow, « w6 » the next Saturday, « 12-25 » the next 25 December; each may be today.
   * @param {string} asked @param {string} today */
  function dateOf(asked, today) {
    if (asked.startsWith('+')) return addDays(today, Number(asked));
    if (asked.startsWith('w')) return addDays(today, (Number(asked.slice(1)) - weekday(today) + 7) % 7);
    const year = Number(today.slice(0, 4));
    return `${today.slice(5) > asked ? year + 1 : year}-${asked}`;
  }

  /** @param {string} site @param {string} date */
  function hoursInWords(site, date) {
    const hours = hoursOf(site);
    if (!isCovered(hours, date)) return WORDS.unknown;
    const different = hours.dates[date];
    return dayInWords({ slots: slotsOn(hours, date), reason: different ? different.reason : '' });
  }

  /** @param {HTMLElement} place @param {string} today */
  function answerDay(place, today) {
    const { askedDay = '', askedSite, label } = place.dataset;
    const date = dateOf(askedDay, today);
    const day = dateInWords(date, DAY);
    if (!askedSite) {
      place.textContent = day.charAt(0).toUpperCase() + day.slice(1);
      return;
    }
    const hours = hoursInWords(askedSite, date);
    const within = hours.charAt(0).toLowerCase() + hours.slice(1);
    place.textContent = label ? say(WORDS.houseOnDay, { house: label, hours: within }) : hours;
  }

  /** A link within a link is none: the call stands after the result.
   * @param {HTMLElement} place */
  function offerCall(place) {
    const item = place.closest('li');
    const link = document.createElement('a');
    link.className = 'button button--main';
    link.href = place.dataset.call || '';
    link.textContent = place.textContent;
    place.remove();
    if (item) item.append(link);
  }

  /** The worker has made markup of its title and text, in which nothing of the data is left but words.
   * @param {FoundPage} page @param {string} root */
  function item({ location, title, text }, root) {
    const made = document.createElement('li');
    made.className = 'md-search-result__item';
    made.innerHTML = '<a class="md-search-result__link"><article class="md-search-result__article md-typeset">'
      + `<h1>${title}</h1>${text}</article></a>`;
    const [link] = made.getElementsByTagName('a');
    link.href = `${root}/${location}`;
    return made;
  }

  /** @template {HTMLElement} E @param {HTMLElement} list @param {string} selector @returns {E[]} */
  function all(list, selector) {
    return Array.from(list.querySelectorAll(selector));
  }

  window.portalAnswers = {
    items: (pages, root) => pages.map(page => item(page, root)),
    enliven(list) {
      const today = parisTime(new Date()).date;
      all(list, '[data-asked-day]').forEach(place => answerDay(place, today));
      all(list, '[data-call]').forEach(offerCall);
      if (list.querySelector(LIVE)) document.dispatchEvent(new Event('settle'));
    },
  };
})();
