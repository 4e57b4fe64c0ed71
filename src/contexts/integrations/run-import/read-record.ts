import { type RowFault } from '../domain/row-fault.js';
import { type SourceRecord } from '../domain/source-record.js';

/** Where in the file it is, from 1: the line on which a record begins, or its place in a JSON array. */
export type Place = { line: number } | { item: number };

/** A record of the file, or why there is none at that place. */
export type ReadRecord = { at: Place; record: SourceRecord } | { at: Place; fault: RowFault };

/** Longer records are a missing quote or no records at all. */
export const LONGEST_RECORD = 2 ** 20;
