import { copyFile } from 'node:fs/promises';
/** The last step of the rig's build: the module that can stop a process takes the place of the one that does nothing. */
await copyFile(new URL('./live-failpoint.js', import.meta.url), new URL('../../platform/runtime/failpoint.js', import.meta.url));
//# sourceMappingURL=swap.js.map