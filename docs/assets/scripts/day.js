// Answers « is it open on that day? » in words, from the hours that stand in the page.
(() => {
  'use strict';

  const WORDS = window.portalWords.day;
  const { parisTime, addDays, dateInWords, timeInWords, minutesOf, say, setText, hoursOf, isCovered, slotsOn, openingFrom } =
    window.portalCalendar;
  const LONGEST_DAY = window.portalWords.live.dayAndYear;
  // A year that is being typed on a keyboard is a date already: 0002, 0020, 0202.
  const FIRST_YEAR = '1000';

  /** @param {string} text */
  function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  /** @param {string[]} items */
  function listing(items) {
    const last = items[items.length - 1];
    return items.length < 2 ? last : say(WORDS.and, { before: items.slice(0, -1).join(WORDS.comma), last });
  }

  /** @param {[string, string]} slot */
  function betweenInWords([from, to]) {
    const [start, end] = [from, to].map(time => timeInWords(minutesOf(time)));
    return say(WORDS.between, { start, end });
  }

  /** When it opens again after a day on which it does not.
   * @param {LiveHours} hours @param {string} date */
  function reopening(hours, date) {
    const next = openingFrom(hours, { instant: new Date(date), date, minutes: 0 });
    if (!next) return WORDS.reopeningUnknown;
    const days = Math.floor(next.start / 1440);
    const time = timeInWords(next.start - days * 1440);
    return say(WORDS.opens, { day: dateInWords(addDays(date, days), LONGEST_DAY), time });
  }

  /** @param {LiveHours} hours @param {string} date @param {boolean} isConfirmed */
  function knownDay(hours, date, isConfirmed) {
    const slots = slotsOn(hours, date);
    const different = hours.dates[date];
    const reason = different && different.reason ? say(WORDS.reason, { reason: different.reason }) : '';
    const day = capital(dateInWords(date, LONGEST_DAY));
    if (!slots.length) return `${say(WORDS.closed, { day, reason })} ${reopening(hours, date)}`;
    const when = listing(slots.map(betweenInWords));
    return say(isConfirmed ? WORDS.open : WORDS.usuallyOpen, { day, when, reason });
  }

  /** @param {LiveHours} hours @param {string} date @param {string} today */
  function answer(hours, date, today) {
    if (date < FIRST_YEAR) return '';
    const day = capital(dateInWords(date, LONGEST_DAY));
    if (date < today) return say(WORDS.past, { day });
    return isCovered(hours, date) ? knownDay(hours, date, today <= hours.confirmedUntil) : say(WORDS.unknown, { day });
  }

  /** @type {NodeListOf<HTMLFormElement>} */
  const forms = document.querySelectorAll('form[data-ask-day]');

  forms.forEach(form => {
    const field = form.querySelector('input');
    const place = form.querySelector('[role=status]');
    if (!field || !place) return;
    field.min = parisTime(new Date()).date;
    field.addEventListener('input', () => {
      setText(place, answer(hoursOf(form.dataset.askDay), field.value, parisTime(new Date()).date));
    });
    form.addEventListener('submit', event => event.preventDefault());
  });
})();
