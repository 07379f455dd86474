// Opens the map when the reader asks for it, and its background only after a second tap.
(() => {
  'use strict';

  const WORDS = window.portalWords.map;
  const NAMES_SHOWN_UP_TO = 24;

  // The sides on which a name may stand, best first; the last resort is to wait for a closer look.
  const SIDES = ['', 'pin__box--left', 'pin__box--below', 'pin__box--above', 'pin__box--quiet'];

  /** @template {keyof HTMLElementTagNameMap} T
   * @param {T} name @param {Partial<HTMLElementTagNameMap[T]>} properties @param {...(Node | string)} content */
  function element(name, properties, ...content) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...content);
    return made;
  }

  /** @param {HTMLElement} made */
  function load(made) {
    return new Promise((resolve, reject) => {
      made.onload = resolve;
      made.onerror = reject;
      document.head.append(made);
    });
  }

  /** @param {PlaceMarker} marker */
  function placeOf(marker) {
    return marker.feature.properties;
  }

  /** @param {PlaceMarker} marker */
  function isHouse(marker) {
    return placeOf(marker).kind === 'house';
  }

  /** @param {Place} place @param {string} pages */
  function popup(place, pages) {
    const box = element('div', { className: 'map-popup' }, element('strong', {}, place.name));
    if (place.kind === 'house') {
      box.append(
        element('span', {}, place.address || ''),
        ...(place.access || []).map(way => element('span', {}, way)),
        element('a', { href: `${pages}${place.id}/` }, WORDS.page)
      );
    }
    return box;
  }

  /** @param {PlaceMarker} marker @returns {HTMLElement} */
  function elementOf(marker) {
    return /** @type {HTMLElement} */ (marker.getElement());
  }

  /** folium drew plain markers: each gets its name, written beside it while there are few.
   * @param {PlaceMarker} marker @param {string} pages @param {boolean} isNamed */
  function dress(marker, pages, isNamed) {
    const place = placeOf(marker);
    const mark = element('span', { className: 'pin__mark' });
    const name = element('span', { className: 'pin__name' }, isNamed ? place.name : '');
    const html = element('span', { className: 'pin__box' }, mark, name);
    marker.options.title = place.name;
    // Leaflet gives its own size to an icon of which none is told; null leaves it to the styles.
    const iconSize = /** @type {any} */ (null);
    marker.setIcon(L.divIcon({ className: `pin pin--${place.kind}`, html, iconSize }));
    marker.setZIndexOffset(isHouse(marker) ? 1000 : 0);
    marker.bindPopup(popup(place, pages));
    elementOf(marker).setAttribute('aria-label', place.name);
  }

  /** @param {DOMRect} one @param {DOMRect} other */
  function overlap(one, other) {
    return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  }

  /** @param {Box} box @param {DOMRect} frame @param {DOMRect[]} taken */
  function arrangeName({ box, mark, name }, frame, taken) {
    SIDES.some(side => {
      box.className = `pin__box ${side}`;
      const spot = name.getBoundingClientRect();
      const isInside = spot.left >= frame.left && spot.right <= frame.right;
      return isInside && !taken.some(other => other !== mark && overlap(spot, other));
    });
    taken.push(name.getBoundingClientRect());
  }

  /** @param {PlaceMarker} marker @returns {Box} */
  function boxOf(marker) {
    const [box] = elementOf(marker).children;
    const [mark, name] = box.children;
    box.className = 'pin__box';
    return { box, mark: mark.getBoundingClientRect(), name };
  }

  /** Houses first, then landmarks as the data order them: a name covers no other name, no mark, and no edge.
   * @param {PlaceMarker[]} markers @param {HTMLElement} canvas */
  function arrange(markers, canvas) {
    const ordered = [...markers.filter(isHouse), ...markers.filter(marker => !isHouse(marker))];
    const boxes = ordered.map(boxOf);
    const taken = boxes.map(box => box.mark);
    boxes.forEach(box => arrangeName(box, canvas.getBoundingClientRect(), taken));
  }

  /** @param {L.Map} map @param {PlaceMarker[]} markers @param {string} focus */
  function look(map, markers, focus) {
    if (focus) {
      const [latitude, longitude] = focus.split(',').map(Number);
      map.setView([latitude, longitude], 13);
    } else {
      map.fitBounds(L.featureGroup(markers.filter(isHouse)).getBounds(), { padding: [60, 60], maxZoom: 15 });
    }
  }

  /** @param {HTMLElement} box @param {L.Map} map @param {L.TileLayer} tiles @param {string} focus */
  function offerBackground(box, map, tiles, focus) {
    const button = element('button', { type: 'button', className: 'button button--small' }, WORDS.tiles);
    const note = element('p', { className: 'note' }, WORDS.tilesNote);
    button.addEventListener('click', () => {
      tiles.addTo(map);
      if (focus) map.setZoom(16);
      button.remove();
    });
    tiles.once('tileerror', () => { note.textContent = WORDS.offline; });
    box.append(button, note);
  }

  /** @param {HTMLElement} box @param {string} pages @param {string} focus */
  function draw(box, pages, focus) {
    const map = window.map_portal;
    const markers = /** @type {PlaceMarker[]} */ (window.geo_json_portal.getLayers());
    L.control.zoom({ zoomInTitle: WORDS.zoomIn, zoomOutTitle: WORDS.zoomOut }).addTo(map);
    L.control.scale({ imperial: false }).addTo(map);
    map.attributionControl.setPrefix(false);
    look(map, markers, focus);
    markers.forEach(marker => dress(marker, pages, markers.length <= NAMES_SHOWN_UP_TO));
    // Leaflet names it in English.
    map.on('popupopen', ({ popup }) => {
      popup.getElement()?.querySelector('.leaflet-popup-close-button')?.setAttribute('aria-label', WORDS.close);
    });
    map.on('zoomend moveend', () => arrange(markers, map.getContainer()));
    arrange(markers, map.getContainer());
    offerBackground(box, map, window.tile_layer_portal, focus);
  }

  /** @param {HTMLElement} box */
  async function open(box) {
    const { leaflet = '', leafletStyle = '', houses = '', pages = '', focus = '' } = box.dataset;
    const canvas = element('div', { id: 'map_portal', className: 'map__canvas' });
    canvas.setAttribute('role', 'region');
    canvas.setAttribute('aria-label', WORDS.region);
    await load(element('link', { rel: 'stylesheet', href: leafletStyle }));
    await load(element('script', { src: leaflet }));
    box.textContent = '';
    box.append(canvas);
    await load(element('script', { src: houses }));
    draw(box, pages, focus);
    canvas.focus();
  }

  /** @type {NodeListOf<HTMLElement>} */
  const maps = document.querySelectorAll('[data-map]');
  maps.forEach(box => {
    const opener = box.querySelector('[data-map-open]');
    if (opener) opener.addEventListener('click', () => open(box), { once: true });
  });
})();
