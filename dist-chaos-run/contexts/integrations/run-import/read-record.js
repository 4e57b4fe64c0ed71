/** Longer records are a missing quote or no records at all. */
export const LONGEST_RECORD = 2 ** 20;
//# sourceMappingURL=read-record.js.map