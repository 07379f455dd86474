(function () {
  'use strict';

  const PREFIX = 'portail:';

  function all(selector) {
    return Array.from(document.querySelectorAll(selector));
  }

  // Private mode may refuse storage: the boxes then work, and are forgotten.
  function withStorage(action) {
    try {
      return action(window.localStorage);
    } catch (refused) {
      return null;
    }
  }

  function remember(box) {
    withStorage(storage => {
      if (box.checked) storage.setItem(PREFIX + box.value, '1');
      else storage.removeItem(PREFIX + box.value);
    });
  }

  function tick(box, checked) {
    box.checked = checked;
    remember(box);
  }

  function todayInParis() {
    const options = { timeZone: 'Europe/Paris', day: 'numeric', month: 'long', year: 'numeric' };
    return new Date().toLocaleDateString('fr-FR', options).replace(/^1 /, '1er ');
  }

  const boxes = all('input[type=checkbox][data-remember]');

  boxes.forEach(box => {
    box.checked = Boolean(withStorage(storage => storage.getItem(PREFIX + box.value)));
    box.addEventListener('change', () => remember(box));
  });

  all('button[data-forget]').forEach(button => {
    button.addEventListener('click', () => boxes.forEach(box => tick(box, false)));
  });

  // A phone opens the map application it has; elsewhere the link to a map on the web stays.
  all('a[data-place]').forEach(link => {
    const place = link.dataset.place;
    const name = encodeURIComponent(link.dataset.placeName);
    if (/Android/.test(navigator.userAgent)) link.href = `geo:${place}?q=${place}(${name})`;
    if (/iPhone|iPad/.test(navigator.userAgent)) link.href = `https://maps.apple.com/?daddr=${place}&q=${name}`;
  });

  window.addEventListener('beforeprint', () => {
    all('[data-print-date]').forEach(place => { place.textContent = `Imprimé le ${todayInParis()}`; });
  });
})();
