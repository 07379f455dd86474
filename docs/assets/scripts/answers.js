// What the search's worker answers becomes live: hours of the day that was asked, calls; live.js does states and dates.
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

  /** @template {HTMLElement} E @param {string} selector @returns {E[]} */
  function all(selector) {
    return Array.from(list.querySelectorAll(selector));
  }

  const list = /** @type {HTMLElement} */ (document.querySelector('.md-search ol'));

  new MutationObserver(() => {
    const today = parisTime(new Date()).date;
    // What stands within a page is sent as if it were one, or Material would not show its text.
    all('a[href*="%23"]').forEach(link => link.setAttribute('href', (link.getAttribute('href') || '').replace('%23', '#')));
    all('[data-asked-day]').forEach(place => answerDay(place, today));
    all('[data-call]').forEach(offerCall);
    if (list.querySelector(LIVE)) document.dispatchEvent(new Event('settle'));
  }).observe(list, { childList: true });
})();
