/** The job that runs an import, with `{ importId }`. */
export const RUN_IMPORT = 'integrations.run-import';
/** Imports run one after the other: two at once would only wait for each other's rows. */
export const IMPORT_QUEUE = 'integrations.imports';
//# sourceMappingURL=import-queue.js.map