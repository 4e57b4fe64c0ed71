/**
 * Loaded before everything else in each process of the rig: the rig holds the other end of standard input, so when it is
 * gone, however it ended, so is the process.
 */
process.stdin.on('end', () => process.kill(process.pid, 'SIGKILL'));
process.stdin.on('error', () => process.kill(process.pid, 'SIGKILL'));
process.stdin.resume();
process.stdin.unref?.();
export {};
//# sourceMappingURL=leash.js.map