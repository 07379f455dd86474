// What the worker knows of the index that the build writes, and of its own parts. Never published.

/** hooks/portal/outputs/search/__init__.py, compared with it by a test. */
interface SearchIndex {
  config: SearchConfig;
  docs: IndexedPage[];
}

/** hooks/portal/outputs/search/__init__.py, compared with it by a test. */
interface SearchConfig {
  everyday: Record<string, string>;
  documents: string[];
  opening: string;
}

/** hooks/portal/outputs/search/facts.py, compared with it by a test. */
interface Visit {
  house: string;
  place: string;
  how: string;
  dates: [string, string, string][];
  doubtful?: boolean;
}

/** Handed over as it is: docs/assets/scripts/types.d.ts. */
type LiveHours = object;

/** hooks/portal/outputs/search/entries.py, compared with it by a test. */
interface IndexedPage {
  location: string;
  title: string;
  text: string;
  words?: string[];
  former?: string[];
  kind?: string;
  names?: string[];
  phone?: [string, string];
  sms?: [string, string];
  hours?: LiveHours;
  week?: string;
  doubtful?: boolean;
  visits?: Visit[];
  bring?: number[];
}

/** One of the names of a page: its stems, all its words in order, and what finding one of them is worth. */
interface PageName {
  words: string[];
  said: string[];
  worth: number;
}

/** The index, ready to answer. */
interface Known {
  docs: IndexedPage[];
  documents: string[];
  opening: string;
  /** Stem -> page -> what finding it there is worth. */
  words: Map<string, Map<number, number>>;
  /** Word as a page writes it, folded -> stem. */
  spellings: Map<string, string>;
  /** What is heard -> spellings. */
  sounds: Map<string, string[]>;
  /** Folded. */
  acronyms: Set<string>;
  /** Folded words that say what the houses are and where: of no other subject, whatever the language thinks. */
  near: Set<string>;
  /** By page. */
  names: PageName[][];
  /** Stem -> the stems that the pages use. */
  everyday: Map<string, string[]>;
}

/** A word of the index that a typed word may stand for -> how sure that is, from 0 to 1. */
type Reading = Map<string, number>;

/** A typed word: its readings, what each page has of it, how rare it is, what lacking it costs a page. */
interface Typed {
  reading: Reading;
  pages: Map<number, number>;
  weight: number;
  absence: number;
  /** It says nothing of the subject, beside other words. */
  isFiller: boolean;
  /** It is of a subject with which no page has to do. */
  isFar: boolean;
}

/** « first » is what comes above better scores. */
interface Found {
  page: number;
  score: number;
  first: number;
}

/** What is looked up, and what is asked of it: hours of a day, papers, who comes when, how to reach, in which houses. */
interface Question {
  text: string;
  /** As « askedDay » of the language says it, or empty. */
  day: string;
  isOfOpening: boolean;
  isOfPapers: boolean;
  isOfVisits: boolean;
  isOfReaching: boolean;
  houses: IndexedPage[];
}

interface Answer {
  shown: Found[];
  typed: Typed[];
  question: Question;
}

/** A former name was typed: the page that has another one now, and what is said of that. */
interface News {
  page: number;
  said: string;
}

/** What the search box sends to the worker. */
type Message = { type: 0; data: SearchIndex } | { type: 2; data: string };

/** languages/french/words/scripts.toml, put in front of the worker by outputs/search/worker.py. */
declare const WORKER_WORDS: Record<
  | 'renamed' | 'call' | 'text' | 'next' | 'noDate' | 'unknownVisits' | 'unknownVisitsCallHouse' | 'toConfirm' | 'bring'
  | 'bringNothing' | 'andThen',
  string
>;
