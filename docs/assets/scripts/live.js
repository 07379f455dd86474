// A page may be read long after it was built: what depends on now is computed here.
(() => {
  'use strict';

  const DAY = 1440;
  const CLOSING_SOON = 30;
  const REFRESH_MS = 15000;
  const SHOWN_ITEM = '[data-end]:not([hidden])';
  const WORDS = window.portalWords.live;

  // Instants are never added up: in Paris not every day has 24 hours.
  const parisClock = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Paris', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit',
    hour: 'numeric', minute: 'numeric', second: 'numeric'
  });

  /** @param {string} text @param {Record<string, string | number>} values */
  function say(text, values) {
    return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
  }

  /** @param {Date} instant @returns {Now} */
  function parisTime(instant) {
    /** @type {Record<string, string>} */
    const part = {};
    parisClock.formatToParts(instant).forEach(({ type, value }) => { part[type] = value; });
    return {
      instant,
      date: `${part.year}-${part.month}-${part.day}`,
      minutes: Number(part.hour) * 60 + Number(part.minute) + Number(part.second) / 60
    };
  }

  /** A date alone is read as UTC, where every day has 24 hours.
   * @param {string} date @param {number} days */
  function addDays(date, days) {
    return new Date(Date.parse(date) + days * 864e5).toISOString().slice(0, 10);
  }

  /** @param {string} date */
  function weekday(date) {
    return new Date(date).getUTCDay() || 7;
  }

  /** @param {number} minutes */
  function timeInWords(minutes) {
    const rest = minutes % 60;
    const values = { hours: Math.floor(minutes / 60), minutes: String(rest).padStart(2, '0') };
    return minutes === DAY ? WORDS.midnight : say(rest ? WORDS.hoursAndMinutes : WORDS.hours, values);
  }

  /** @param {string} date @param {string} pattern */
  function dateInWords(date, pattern) {
    const [year, month, number] = date.split('-').map(Number);
    const day = number === 1 ? WORDS.first : number;
    return say(pattern, { weekday: WORDS.weekdays[weekday(date) - 1], day, month: WORDS.months[month - 1], year });
  }

  /** @param {string} today @param {number} days @param {number} minutes */
  function momentInWords(today, days, minutes) {
    const time = timeInWords(minutes - days * DAY);
    if (days < 2) return say(days ? WORDS.tomorrowAt : WORDS.at, { time });
    const date = addDays(today, days);
    const pattern = date.slice(0, 4) > today.slice(0, 4) ? WORDS.dayAndYear : WORDS.day;
    return say(WORDS.dayAt, { day: dateInWords(date, pattern), time });
  }

  /** @param {number} minutes */
  function timeLeftInWords(minutes) {
    if (minutes < 1) return WORDS.inLessThanAMinute;
    return minutes < 2 ? WORDS.inAMinute : say(WORDS.inMinutes, { minutes: Math.floor(minutes) });
  }

  /** @param {string} what @param {string} [reason] */
  function because(what, reason) {
    return reason ? say(WORDS.because, { what, reason }) : what;
  }

  /** @param {string} time */
  function minutesOf(time) {
    if (!/^\d\d:\d\d$/.test(time)) throw new RangeError(time);
    return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  }

  /** @param {LiveHours} hours @param {string} date */
  function slotsOn(hours, date) {
    return hours.dates[date] ? hours.dates[date].slots : hours.week[weekday(date) - 1];
  }

  /** In minutes since midnight today; may run past midnight, even past the timetable.
   * @param {LiveHours} hours @param {Now} now @returns {Opening | null} */
  function openingFrom(hours, now) {
    let found = /** @type {Opening | null} */ (null);
    for (let days = 0, date = now.date; date <= hours.until; date = addDays(now.date, ++days)) {
      for (const [from, to] of slotsOn(hours, date)) {
        const [start, end] = [from, to].map(time => days * DAY + minutesOf(time));
        if (found && start > found.end) return found;
        if (found) found.end = end;
        else if (end > now.minutes) found = { start, end };
      }
      if (found && found.end < (days + 1) * DAY) return found;
    }
    return found && { start: found.start, end: Infinity };
  }

  /** Hours that nobody confirmed are never said to be those of today.
   * @param {LiveHours} hours @param {Now} now */
  function openWords(hours, now) {
    if (now.date <= hours.confirmedUntil) return [WORDS.open, WORDS.closes, WORDS.closesSoon];
    return [WORDS.normallyOpen, WORDS.normallyCloses, WORDS.normallyClosesSoon];
  }

  /** @param {number} end @param {LiveHours} hours @param {Now} now @returns {StateInWords} */
  function openState(end, hours, now) {
    const [open, closes, closesSoon] = openWords(hours, now);
    if (end === Infinity) return ['open', open];
    const moment = momentInWords(now.date, Math.ceil(end / DAY) - 1, end);
    const minutes = end - now.minutes;
    if (minutes > CLOSING_SOON) return ['open', say(closes, { moment })];
    return ['closing-soon', say(closesSoon, { moment, left: timeLeftInWords(minutes) })];
  }

  /** The reason of a day is that of its hours: it explains a closed door only where it is what closes it.
   * @param {LiveHours} hours @param {string} date */
  function closedToday(hours, date) {
    const day = hours.dates[date];
    if (!day) return WORDS.closed;
    const isShut = !day.slots.length;
    if (day.kind === 'holiday' && isShut) return because(WORDS.closedForHoliday, day.reason);
    const isExceptional = day.kind === 'exception' || day.kind === 'closure';
    return isExceptional && (isShut || day.early) ? because(WORDS.closedExceptionally, day.reason) : WORDS.closed;
  }

  /** @param {Opening | null} next @param {LiveHours} hours @param {Now} now @returns {StateInWords} */
  function closedState(next, hours, now) {
    const closed = next && next.start < DAY ? WORDS.closed : closedToday(hours, now.date);
    if (!next) return ['closed', say(WORDS.opensNobodyKnowsWhen, { closed })];
    const moment = momentInWords(now.date, Math.floor(next.start / DAY), next.start);
    return ['closed', say(WORDS.opens, { closed, moment })];
  }

  /** @param {LiveHours} hours @param {string} date */
  function isCovered(hours, date) {
    return hours.from <= date && date <= hours.until;
  }

  /** @param {LiveHours} hours @param {Now} now @returns {StateInWords} */
  function stateOf(hours, now) {
    if (!isCovered(hours, now.date)) return ['unknown', WORDS.unknown];
    const opening = openingFrom(hours, now);
    if (opening && opening.start <= now.minutes) return openState(opening.end, hours, now);
    return closedState(opening, hours, now);
  }

  /** @param {string} selector @param {ParentNode} root @returns {HTMLElement[]} */
  function all(selector, root = document) {
    return Array.from(root.querySelectorAll(selector));
  }

  /** @param {Element} element @param {string} name @param {string | boolean} value */
  function setFlag(element, name, value) {
    if (value) element.setAttribute(name, String(value));
    else element.removeAttribute(name);
  }

  /** The same text again might be read out again.
   * @param {Element} element @param {string} text */
  function setText(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  /** @param {string | undefined} site @returns {LiveHours} */
  function hoursOf(site) {
    return JSON.parse(all(`script[data-hours="${site}"]`)[0].textContent || '');
  }

  /** @param {string | undefined} site @param {Now} now @returns {StateInWords} */
  function stateOfSite(site, now) {
    try {
      return stateOf(hoursOf(site), now);
    } catch {
      return ['unknown', WORDS.unknown];
    }
  }

  /** @param {Now} now */
  function updateStates(now) {
    all('[data-site][data-state]').forEach(element => {
      const [state, text] = stateOfSite(element.dataset.site, now);
      element.dataset.state = state;
      setText(element, text);
    });
  }

  /** @param {Pick<LiveDay, 'slots' | 'reason'>} day */
  function dayInWords({ slots, reason }) {
    const times = slots.map(([from, to]) => {
      const [start, end] = [from, to].map(time => timeInWords(minutesOf(time)));
      return say(WORDS.slot, { start, end });
    });
    return because(times.join(WORDS.andThen) || WORDS.closed, reason);
  }

  /** Today's row tells today's hours, which may not be the usual ones.
   * @param {HTMLElement} cell @param {LiveDay | undefined} different */
  function showHours(cell, different) {
    const usual = cell.dataset.usual = cell.dataset.usual || cell.textContent || '';
    setText(cell, different ? dayInWords(different) : usual);
  }

  /** @param {HTMLElement} table @param {LiveHours} hours @param {Now} now */
  function updateWeek(table, hours, now) {
    const isKnown = isCovered(hours, now.date);
    all('[data-weekday]', table).forEach(row => {
      const isToday = isKnown && Number(row.dataset.weekday) === weekday(now.date);
      setFlag(row, 'aria-current', isToday && 'date');
      showHours(/** @type {HTMLElement} */ (row.lastElementChild), isToday ? hours.dates[now.date] : undefined);
    });
  }

  /** @param {Now} now */
  function updateWeekdays(now) {
    all('[data-week-of]').forEach(table => {
      try {
        updateWeek(table, hoursOf(table.dataset.weekOf), now);
      } catch { /* unreadable hours: the usual week stands as it was written */ }
    });
  }

  /** A message belongs to the nearest list.
   * @param {HTMLElement} list @param {string} name @param {boolean} isShown */
  function showMessage(list, name, isShown) {
    all(`[${name}]`, list).forEach(message => {
      if (message.closest('[data-permanences],[data-weeks]') === list) message.hidden = !isShown;
    });
  }

  /** @param {HTMLElement} item */
  function endOf(item) {
    return item.dataset.end || '';
  }

  /** @param {HTMLElement} item */
  function startOf(item) {
    const time = item.querySelector('[datetime]');
    return time ? time.getAttribute('datetime') || '' : endOf(item);
  }

  /** What is invented is written, never said to take place.
   * @param {HTMLElement} item */
  function isExample(item) {
    return item.dataset.example !== undefined;
  }

  /** @param {HTMLElement} list @param {Now} now */
  function updateItems(list, now) {
    let room = Number(list.dataset.show) || Infinity;
    all('[data-end]', list).forEach(item => {
      const isComing = now.instant.getTime() < Date.parse(endOf(item));
      item.hidden = !isComing || room-- <= 0;
      const isUnderWay = isComing && Date.parse(startOf(item)) <= now.instant.getTime();
      setFlag(item, 'data-now', isUnderWay && !isExample(item));
    });
  }

  /** @param {HTMLElement} label @param {string} date @param {string} today */
  function labelDay(label, date, today) {
    const original = label.dataset.dayLabel = label.dataset.dayLabel || (label.textContent || '').trim();
    const words = date === today ? WORDS.today : date === addDays(today, 1) ? WORDS.tomorrow : '';
    setText(label, words ? say(words, { day: dateInWords(date, WORDS.day) }) : original);
  }

  /** @param {HTMLElement} group @param {string} today */
  function labelDays(group, today) {
    all('[data-day-label]', group).forEach(label => labelDay(label, dayOf(group), today));
  }

  /** @param {HTMLElement} group */
  function dayOf(group) {
    return group.dataset.day || '';
  }

  /** @param {HTMLElement} list @param {Now} now */
  function updateDays(list, now) {
    let room = Number(list.dataset.showDays) || Infinity;
    all('[data-day]', list).forEach(group => {
      const isComing = dayOf(group) >= now.date && group.querySelector(SHOWN_ITEM);
      group.hidden = !isComing || room-- <= 0;
      labelDays(group, now.date);
    });
  }

  /** @param {HTMLElement} item @param {string} date */
  function isOn(item, date) {
    return startOf(item).startsWith(date);
  }

  /** @param {Now} now */
  function updatePermanences(now) {
    all('[data-permanences]').forEach(list => {
      updateItems(list, now);
      updateDays(list, now);
      const visible = all(SHOWN_ITEM, list).filter(item => !item.closest('[data-day][hidden]'));
      const isNoneToday = visible.length > 0 && !visible.some(item => isOn(item, now.date));
      const wasAnyToday = all('[data-end]', list).some(item => isOn(item, now.date) && !isExample(item));
      showMessage(list, 'data-empty', !visible.length);
      showMessage(list, 'data-none-today', isNoneToday && !wasAnyToday);
      showMessage(list, 'data-none-left-today', isNoneToday && wasAnyToday);
    });
  }

  /** @param {Now} now */
  function updateWeeks(now) {
    all('[data-weeks]').forEach(list => {
      const weeks = all('[data-week]', list);
      weeks.forEach(week => { week.hidden = addDays(week.dataset.week || now.date, 6) < now.date; });
      // A day on which nobody comes still has opening hours to show.
      all('[data-day]', list).forEach(day => {
        day.hidden = dayOf(day) < now.date;
        labelDays(day, now.date);
      });
      showMessage(list, 'data-empty', weeks.every(week => week.hidden));
    });
  }

  /** @param {HTMLElement} list @param {string} today */
  function announce(list, today) {
    let room = Number(list.dataset.show) || Infinity;
    all('[data-announce-from]', list).forEach(element => {
      const { announceFrom = '', announceUntil = '' } = element.dataset;
      const isDue = announceFrom <= today && today <= announceUntil;
      setFlag(element, 'data-announced', isDue && room-- > 0);
    });
    setFlag(list, 'data-announced', list.querySelector('[data-announced]') !== null);
  }

  /** @param {Now} now */
  function updateAnnouncements(now) {
    all('[data-announcements]').forEach(list => announce(list, now.date));
  }

  // What the other scripts of a page ask of the calendar.
  window.portalCalendar = {
    parisTime, addDays, weekday, dateInWords, timeInWords, minutesOf, dayInWords, say, setText, hoursOf, isCovered,
    slotsOn, openingFrom
  };

  function refresh() {
    const now = parisTime(new Date());
    [updateStates, updateWeekdays, updateWeeks, updatePermanences, updateAnnouncements]
      .forEach(update => update(now));
  }

  // Each page says « settle » when its article is read.
  document.addEventListener('settle', refresh);
  setInterval(refresh, REFRESH_MS);
  document.addEventListener('visibilitychange', refresh);
  window.addEventListener('pageshow', refresh);

  window.addEventListener('beforeprint', () => {
    const date = dateInWords(parisTime(new Date()).date, WORDS.date);
    all('[data-print-date]').forEach(place => setText(place, say(WORDS.printed, { date })));
  });
})();
