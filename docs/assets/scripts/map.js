/* Opens the map when the reader asks for it, and its background only after a second tap. */
(function () {
  'use strict';

  var TEXTS = {
    region: 'Carte des maisons. La liste des adresses est sur cette page.',
    tiles: 'Afficher le fond de carte',
    tilesNote: 'Le fond de carte vient de l’IGN (data.geopf.fr). Votre téléphone s’y connecte seulement si vous appuyez.',
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
    var house = properties.kind === 'house';
    var label = element('span', '', 'pin__mark');
    var icon = element('span', '', 'pin__box');
    icon.append(label);
    if (named) icon.append(element('span', properties.name, 'pin__name'));
    layer.options.title = properties.name;
    layer.setIcon(L.divIcon({ className: 'pin pin--' + properties.kind, html: icon, iconSize: null }));
    layer.setZIndexOffset(house ? 1000 : 0);
    layer.bindPopup(popup(properties, pages));
    layer.getElement().setAttribute('aria-label', properties.name);
  }

  function look(map, layers, focus) {
    if (focus) {
      map.setView(focus.split(',').map(Number), 15);
      return;
    }
    var houses = layers.filter(function (layer) { return layer.feature.properties.kind === 'house'; });
    map.fitBounds(L.featureGroup(houses).getBounds(), { padding: [60, 60], maxZoom: 15 });
  }

  function offerBackground(box, map, tiles) {
    var button = element('button', TEXTS.tiles, 'button button--small');
    var note = element('p', TEXTS.tilesNote, 'note');
    button.type = 'button';
    button.addEventListener('click', function () {
      tiles.addTo(map);
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
    offerBackground(box, map, window.tile_layer_portal);
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
