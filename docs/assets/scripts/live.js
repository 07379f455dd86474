// A page may be read long after it was built: what depends on now is computed here.
(function () {
  'use strict';

  const DAY = 1440;
  const CLOSING_SOON = 30;
  const REFRESH_MS = 15000;
  const SHOWN_ITEM = '[data-end]:not([hidden])';
  const UNKNOWN = ['unknown', 'Horaires non connus à cette date\u202f: appelez avant de venir.'];

  // Instants are never added up: in Paris not every day has 24 hours.
  const parisClock = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Paris', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit',
    hour: 'numeric', minute: 'numeric', second: 'numeric'
  });

  function parisTime(instant) {
    const part = {};
    parisClock.formatToParts(instant).forEach(({ type, value }) => { part[type] = value; });
    return {
      instant,
      date: `${part.year}-${part.month}-${part.day}`,
      minutes: part.hour * 60 + Number(part.minute) + part.second / 60
    };
  }

  // A date alone is read as UTC, where every day has 24 hours.
  function addDays(date, days) {
    return new Date(Date.parse(date) + days * 864e5).toISOString().slice(0, 10);
  }

  function weekday(date) {
    return new Date(date).getUTCDay() || 7;
  }

  function timeInWords(minutes) {
    if (minutes === DAY) return 'minuit';
    const rest = minutes % 60;
    return Math.floor(minutes / 60) + '\u00a0h' + (rest ? '\u00a0' + String(rest).padStart(2, '0') : '');
  }

  function dateInWords(date, today) {
    const options = { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' };
    if (date.slice(0, 4) > today.slice(0, 4)) options.year = 'numeric';
    return new Date(date).toLocaleDateString('fr-FR', options).replace(/\b1 /, '1er ');
  }

  function momentInWords(today, days, minutes) {
    const day = days > 1 ? dateInWords(addDays(today, days), today) + ' ' : days ? 'demain ' : '';
    return `${day}à ${timeInWords(minutes - days * DAY)}`;
  }

  function timeLeftInWords(minutes) {
    if (minutes < 1) return 'dans moins d’une minute';
    return minutes < 2 ? 'dans 1 minute' : `dans ${Math.floor(minutes)} minutes`;
  }

  function minutesOf(time) {
    const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(time);
    return hours * 60 + Number(minutes);
  }

  function usualSlots(hours, date) {
    return hours.week[weekday(date) - 1];
  }

  // In minutes since midnight today; may run past midnight, even past the timetable.
  function openingFrom(hours, now) {
    let found = null;
    for (let days = 0, date = now.date; date <= hours.until; date = addDays(now.date, ++days)) {
      const slots = hours.dates[date] ? hours.dates[date].slots : usualSlots(hours, date);
      for (const [from, to] of slots) {
        const [start, end] = [from, to].map(time => days * DAY + minutesOf(time));
        if (found && start > found.end) return found;
        if (found) found.end = end;
        else if (end > now.minutes) found = { start, end };
      }
      if (found && found.end < (days + 1) * DAY) return found;
    }
    return found && { start: found.start, end: Infinity };
  }

  function openState(end, now) {
    if (end === Infinity) return ['open', 'Ouvert'];
    const text = 'Ouvert, ferme ' + momentInWords(now.date, Math.ceil(end / DAY) - 1, end);
    const left = end - now.minutes;
    return left > CLOSING_SOON ? ['open', text] : ['closing-soon', `${text} (${timeLeftInWords(left)})`];
  }

  // The reason of a day is that of its hours: it explains a closed door only where it is what closes it.
  function closedToday(hours, date) {
    const { kind, slots, reason, early } = hours.dates[date] || { slots: [] };
    const why = reason ? ` (${reason})` : '';
    if (kind === 'holiday' && !slots.length) return 'Fermé, jour férié' + why;
    const exceptional = kind === 'exception' || kind === 'closure';
    if (exceptional && (early || !slots.length)) return 'Fermé exceptionnellement' + why;
    return 'Fermé';
  }

  function closedState(next, hours, now) {
    const closed = next && next.start < DAY ? 'Fermé' : closedToday(hours, now.date);
    if (!next) return ['closed', `${closed}. Réouverture non connue\u202f: appelez.`];
    const moment = momentInWords(now.date, Math.floor(next.start / DAY), next.start);
    return ['closed', `${closed}, ouvre ${moment}`];
  }

  function isCovered(hours, date) {
    return hours.from <= date && date <= hours.until;
  }

  function stateOf(hours, now) {
    if (!isCovered(hours, now.date)) return UNKNOWN;
    const opening = openingFrom(hours, now);
    if (opening && opening.start <= now.minutes) return openState(opening.end, now);
    return closedState(opening, hours, now);
  }

  function all(selector, root = document) {
    return [...root.querySelectorAll(selector)];
  }

  function setFlag(element, name, value) {
    if (value) element.setAttribute(name, value);
    else element.removeAttribute(name);
  }

  // The same text again might be read out again.
  function setText(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  function hoursOf(site) {
    return JSON.parse(all(`script[data-hours="${site}"]`)[0].textContent);
  }

  function stateOfSite(site, now) {
    try {
      return stateOf(hoursOf(site), now);
    } catch (error) {
      return UNKNOWN;
    }
  }

  function updateStates(now) {
    all('[data-site][data-state]').forEach(element => {
      const [state, text] = stateOfSite(element.dataset.site, now);
      element.dataset.state = state;
      setText(element, text);
    });
  }

  function dayInWords({ slots, reason }) {
    const times = slots.map(slot => slot.map(time => timeInWords(minutesOf(time))).join('\u00a0–\u00a0'));
    return (times.join(', ') || 'Fermé') + (reason ? ` (${reason})` : '');
  }

  // Today's row tells today's hours, which may not be the usual ones.
  function showHours(cell, different) {
    const usual = cell.dataset.usual = cell.dataset.usual || cell.textContent;
    setText(cell, different ? dayInWords(different) : usual);
  }

  function updateWeek(table, hours, now) {
    const known = isCovered(hours, now.date);
    all('[data-weekday]', table).forEach(row => {
      const isToday = known && Number(row.dataset.weekday) === weekday(now.date);
      setFlag(row, 'aria-current', isToday && 'date');
      showHours(row.lastElementChild, isToday && hours.dates[now.date]);
    });
  }

  function updateWeekdays(now) {
    all('[data-week-of]').forEach(table => {
      try {
        updateWeek(table, hoursOf(table.dataset.weekOf), now);
      } catch (error) { /* unreadable hours: the usual week stands as it was written */ }
    });
  }

  // A message belongs to the nearest list.
  function showMessage(list, name, shown) {
    all(`[${name}]`, list).forEach(message => {
      if (message.closest('[data-permanences],[data-weeks]') === list) message.hidden = !shown;
    });
  }

  function startOf(item) {
    const time = item.querySelector('[datetime]');
    return time ? time.getAttribute('datetime') : item.dataset.end;
  }

  function updateItems(list, now) {
    let room = Number(list.dataset.show) || Infinity;
    all('[data-end]', list).forEach(item => {
      const coming = now.instant < Date.parse(item.dataset.end);
      item.hidden = !coming || room-- <= 0;
      setFlag(item, 'data-now', coming && Date.parse(startOf(item)) <= now.instant);
    });
  }

  function labelDay(group, label, today) {
    const original = label.dataset.dayLabel = label.dataset.dayLabel || label.textContent.trim();
    const prefix = { [today]: 'Aujourd’hui, ', [addDays(today, 1)]: 'Demain, ' }[group.dataset.day];
    setText(label, prefix ? prefix + original.replace(/^./, first => first.toLowerCase()) : original);
  }

  function labelDays(group, today) {
    all('[data-day-label]', group).forEach(label => labelDay(group, label, today));
  }

  function updateDays(list, now) {
    let room = Number(list.dataset.showDays) || Infinity;
    all('[data-day]', list).forEach(group => {
      const coming = group.dataset.day >= now.date && group.querySelector(SHOWN_ITEM);
      group.hidden = !coming || room-- <= 0;
      labelDays(group, now.date);
    });
  }

  function updatePermanences(now) {
    all('[data-permanences]').forEach(list => {
      updateItems(list, now);
      updateDays(list, now);
      const visible = all(SHOWN_ITEM, list).filter(item => !item.closest('[data-day][hidden]'));
      const today = visible.some(item => startOf(item).startsWith(now.date));
      showMessage(list, 'data-empty', !visible.length);
      showMessage(list, 'data-none-today', visible.length && !today);
    });
  }

  function updateWeeks(now) {
    all('[data-weeks]').forEach(list => {
      const weeks = all('[data-week]', list);
      weeks.forEach(week => { week.hidden = addDays(week.dataset.week, 6) < now.date; });
      // A day on which nobody comes still has opening hours to show.
      all('[data-day]', list).forEach(day => {
        day.hidden = day.dataset.day < now.date;
        labelDays(day, now.date);
      });
      showMessage(list, 'data-empty', weeks.every(week => week.hidden));
    });
  }

  function updateAnnouncements(now) {
    all('[data-announce-from]').forEach(element => {
      const { announceFrom, announceUntil } = element.dataset;
      setFlag(element, 'data-announced', announceFrom <= now.date && now.date <= announceUntil);
    });
    all('[data-announcements]').forEach(list => {
      setFlag(list, 'data-announced', !!list.querySelector('[data-announced]'));
    });
  }

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
})();
