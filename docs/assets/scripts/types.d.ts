// What the page scripts know of the data that the build puts in pages, and of one another. Never published.

/** hooks/portal/outputs/live_hours.py, compared with it by a test. */
interface LiveHours {
  from: string;
  until: string;
  confirmedUntil: string;
  week: [string, string][][];
  dates: Record<string, LiveDay>;
}

/** hooks/portal/outputs/live_hours.py, compared with it by a test. */
interface LiveDay {
  slots: [string, string][];
  kind: 'special' | 'holiday' | 'closure' | 'exception';
  reason: string;
  early: boolean;
}

/** hooks/portal/outputs/map/houses_map.py, compared with it by a test. */
interface Place {
  kind: 'house' | 'landmark';
  name: string;
  id?: string;
  address?: string;
  access?: string[];
}

/** languages/french/words/scripts.toml: the words of each script, which the build puts in front of it. */
interface ScriptWords {
  filter: Record<'one' | 'many' | 'none', string>;
  live: LiveWords;
  day: Record<
    | 'open' | 'usuallyOpen' | 'closed' | 'opens' | 'reopeningUnknown' | 'unknown' | 'past'
    | 'reason' | 'between' | 'and' | 'comma',
    string
  >;
  map: Record<'region' | 'tiles' | 'tilesNote' | 'offline' | 'zoomIn' | 'zoomOut' | 'page' | 'close', string>;
  search: Record<'one' | 'many' | 'failed' | 'nothingFor', string>;
  answers: Record<'houseOnDay' | 'unknown', string>;
  kept: Record<'keeping' | 'allKept' | 'keptAlready' | 'missing' | 'cannot' | 'erased', string>;
}

/** « weekdays » begins with Monday, « months » with January. */
interface LiveWords {
  weekdays: string[];
  months: string[];
  first: string;
  day: string;
  dayAndYear: string;
  date: string;
  unknown: string;
  open: string;
  closes: string;
  closesSoon: string;
  normallyOpen: string;
  normallyCloses: string;
  normallyClosesSoon: string;
  closed: string;
  closedForHoliday: string;
  closedExceptionally: string;
  because: string;
  opens: string;
  opensNobodyKnowsWhen: string;
  at: string;
  tomorrowAt: string;
  dayAt: string;
  hours: string;
  hoursAndMinutes: string;
  midnight: string;
  slot: string;
  andThen: string;
  inLessThanAMinute: string;
  inAMinute: string;
  inMinutes: string;
  today: string;
  tomorrow: string;
  printed: string;
}

/** An instant, with its date and its minutes since midnight in Paris. */
interface Now {
  instant: Date;
  date: string;
  minutes: number;
}

/** In minutes since midnight today. */
interface Opening {
  start: number;
  end: number;
}

/** What live.js lends to the other scripts of a page. */
interface PortalCalendar {
  parisTime(instant: Date): Now;
  addDays(date: string, days: number): string;
  weekday(date: string): number;
  dateInWords(date: string, pattern: string): string;
  timeInWords(minutes: number): string;
  minutesOf(time: string): number;
  dayInWords(day: Pick<LiveDay, 'slots' | 'reason'>): string;
  say(text: string, values: Record<string, string | number>): string;
  setText(element: Element, text: string): void;
  hoursOf(site: string | undefined): LiveHours;
  isCovered(hours: LiveHours, date: string): boolean;
  slotsOn(hours: LiveHours, date: string): [string, string][];
  openingFrom(hours: LiveHours, now: Now): Opening | null;
}

/** A page that the search's worker has found: where it is below the site's root; its title and its text are markup. */
interface FoundPage {
  location: string;
  title: string;
  text: string;
}

/** What answers.js lends to search.js. */
interface PortalAnswers {
  items(pages: FoundPage[], root: string): HTMLElement[];
  enliven(list: HTMLElement): void;
}

type StateInWords = ['open' | 'closing-soon' | 'closed' | 'unknown', string];

type PlaceMarker = L.Marker & { feature: GeoJSON.Feature<GeoJSON.Point, Place> };

/** What folium's script, assets/map/houses.js, leaves behind. */
interface Window {
  portalWords: ScriptWords;
  portalCalendar: PortalCalendar;
  portalAnswers: PortalAnswers;
  map_portal: L.Map;
  geo_json_portal: L.GeoJSON<Place>;
  tile_layer_portal: L.TileLayer;
}

/** What is drawn of a marker: the box, where its mark stands, and its name. */
interface Box {
  box: Element;
  mark: DOMRect;
  name: Element;
}
