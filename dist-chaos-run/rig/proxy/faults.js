export const HEALTHY = {};
/** True when bytes can simply be handed on. */
export function passes(faults) {
    return !faults.latencyMs && !faults.jitterMs && !faults.bytesPerSecond && !faults.sliceBytes && !faults.lost;
}
//# sourceMappingURL=faults.js.map