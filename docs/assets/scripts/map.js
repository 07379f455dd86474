/* Opens the map when the reader asks for it, and its background only after a second tap. */
(function () {
  'use strict';

  var TEXTS = {
    region: 'Carte des maisons. La liste des adresses est sur cette page.',
    tiles: 'Afficher le fond de carte',
    tilesNote: 'Le fond de carte vient de l’IGN (data.geopf.fr). Votre appareil s’y connecte seulement si vous appuyez.',
    offline: 'Le fond de carte n’a pas pu être chargé.',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    page: 'Voir la maison'
  };
  var NAMES_SHOWN_UP_TO = 12;

  function element(name, text, className) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function load(tag, attributes) {
    return new Promise(function (resolve, reject) {
      var made = element(tag);
      made.onload = resolve;
      made.onerror = reject;
      Object.assign(made, attributes);
      document.head.append(made);
    });
  }

  function popup(properties, pages) {
    var box = element('div', '', 'map-popup');
    box.append(element('strong', properties.name));
    if (properties.kind === 'house') {
      var link = element('a', TEXTS.page);
      link.href = pages + properties.id + '/';
      box.append(element('span', properties.address), link);
    }
    return box;
  }

  /* folium drew plain markers: each gets its name, written beside it while there are few. */
  function dress(layer, pages, named) {
    var properties = layer.feature.properties;
    var label = element('span', '', 'pin__mark');
    var icon = element('span', '', 'pin__box');
    icon.append(label);
    icon.append(element('span', named ? properties.name : '', 'pin__name'));
    layer.options.title = properties.name;
    layer.setIcon(L.divIcon({ className: 'pin pin--' + properties.kind, html: icon, iconSize: null }));
    layer.setZIndexOffset(isHouse(layer) ? 1000 : 0);
    layer.bindPopup(popup(properties, pages));
    layer.getElement().setAttribute('aria-label', properties.name);
  }

  function overlap(one, other) {
    return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  }

  function isHouse(layer) {
    return layer.feature.properties.kind === 'house';
  }

  /* The sides on which a name may stand, best first; the last resort is to wait for a closer look. */
  var SIDES = ['', 'pin__box--left', 'pin__box--below', 'pin__box--above', 'pin__box--quiet'];

  function spotOf(element) {
    return element.getBoundingClientRect();
  }

  function place(box, frame, taken, mark) {
    var name = box.lastChild;
    SIDES.some(function (side) {
      box.className = 'pin__box ' + side;
      var spot = spotOf(name);
      var inside = spot.left >= frame.left && spot.right <= frame.right;
      return inside && !taken.some(function (other) { return other !== mark && overlap(spot, other); });
    });
    taken.push(spotOf(name));
  }

  /* Houses first, then landmarks as the data order them: a name covers no other name, no mark, and no edge. */
  function arrange(layers, canvas) {
    var ordered = layers.filter(isHouse).concat(layers.filter(function (layer) { return !isHouse(layer); }));
    var boxes = ordered.map(function (layer) { return layer.getElement().querySelector('.pin__box'); });
    boxes.forEach(function (box) { box.className = 'pin__box'; });
    var marks = boxes.map(function (box) { return spotOf(box.firstChild); });
    var taken = marks.slice();
    boxes.forEach(function (box, index) { place(box, spotOf(canvas), taken, marks[index]); });
  }

  function look(map, layers, focus) {
    if (focus) {
      map.setView(focus.split(',').map(Number), 13);
      return;
    }
    var houses = layers.filter(isHouse);
    map.fitBounds(L.featureGroup(houses).getBounds(), { padding: [60, 60], maxZoom: 15 });
  }

  function offerBackground(box, map, tiles, focus) {
    var button = element('button', TEXTS.tiles, 'button button--small');
    var note = element('p', TEXTS.tilesNote, 'note');
    button.type = 'button';
    button.addEventListener('click', function () {
      tiles.addTo(map);
      if (focus) map.setZoom(16);
      button.remove();
    });
    tiles.once('tileerror', function () { note.textContent = TEXTS.offline; });
    box.append(button, note);
  }

  function draw(box, pages, focus) {
    var map = window.map_portal;
    var layers = window.geo_json_portal.getLayers();
    L.control.zoom({ zoomInTitle: TEXTS.zoomIn, zoomOutTitle: TEXTS.zoomOut }).addTo(map);
    L.control.scale({ imperial: false }).addTo(map);
    map.attributionControl.setPrefix(false);
    look(map, layers, focus);
    layers.forEach(function (layer) { dress(layer, pages, layers.length <= NAMES_SHOWN_UP_TO * 2); });
    map.on('zoomend moveend', function () { arrange(layers, map.getContainer()); });
    arrange(layers, map.getContainer());
    offerBackground(box, map, window.tile_layer_portal, focus);
  }

  function open(box) {
    var data = box.dataset;
    var canvas = element('div', '', 'map__canvas');
    canvas.id = 'map_portal';
    canvas.setAttribute('role', 'region');
    canvas.setAttribute('aria-label', TEXTS.region);
    load('link', { rel: 'stylesheet', href: data.leafletStyle })
      .then(function () { return load('script', { src: data.leaflet }); })
      .then(function () {
        box.textContent = '';
        box.append(canvas);
        return load('script', { src: data.houses });
      })
      .then(function () {
        draw(box, data.pages, data.focus);
        canvas.focus();
      });
  }

  document.querySelectorAll('[data-map]').forEach(function (box) {
    box.querySelector('[data-map-open]').addEventListener('click', function () { open(box); }, { once: true });
  });
})();
