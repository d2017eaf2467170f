import type { Span } from "../../domain/span.ts";

/**
 * Finds the page, from 1, that a place of a text stands on; null for every place of a text without pages. A form feed
 * ends a page, as pdftotext and our own reading of PDF files (src/ingest/pdf) write it.
 */
export function createPageFinder(source: string): (place: Span | undefined) => number | null {
  const ends = Array.from(source.matchAll(/\f/g), ({ index }) => index);
  if (ends.length === 0) return () => null;
  return (place) => {
    if (place === undefined) return null;
    const page = ends.findIndex((end) => end >= place.start);
    return page === -1 ? ends.length + 1 : page + 1;
  };
}
