import { parseHTML } from 'linkedom';

/** A document to draw with, as the page's own would be. */
export const document: Document = parseHTML('<!doctype html><html></html>').document;
