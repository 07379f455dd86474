// What the worker knows of what the build puts in front of it. Never published.

/** hooks/portal/outputs/offline/worker.py, compared with it by a test. */
interface KeptContent {
  version: string;
  offline: string;
  pages: string[];
  files: string[];
  never: string[];
}

declare const CONTENT: KeptContent;
