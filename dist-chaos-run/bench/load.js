import autocannon from 'autocannon';
/** Warms up, then measures for `seconds`: code that has not been compiled yet is several times slower. */
export async function measure(name, connections, seconds, options) {
    await autocannon({ ...options, connections, duration: Math.ceil(seconds / 2) });
    const result = await autocannon({ ...options, connections, duration: seconds });
    const answered = result['2xx'];
    return {
        name,
        connections,
        perSecond: round(answered / result.duration),
        p50: result.latency.p50,
        p99: result.latency.p99,
        failed: result.non2xx + result.errors + result.timeouts,
    };
}
/** Runs `work` over and over in `clients` loops, first to warm up and then for `seconds`, and measures each turn. */
export async function repeat(name, clients, seconds, work) {
    await drive(clients, seconds / 2, work);
    const { latencies, failed, elapsed } = await drive(clients, seconds, work);
    latencies.sort((a, b) => a - b);
    const percentile = (share) => round(latencies[Math.floor(latencies.length * share)] ?? 0);
    return {
        ...{ name, connections: clients, perSecond: round(latencies.length / elapsed) },
        ...{ p50: percentile(0.5), p99: percentile(0.99), failed },
    };
}
async function drive(clients, seconds, work) {
    const latencies = [];
    let failed = 0;
    const started = performance.now();
    const loop = async (client) => {
        while (performance.now() < started + seconds * 1000) {
            const begun = performance.now();
            await work(client).then(() => latencies.push(performance.now() - begun), () => failed++);
        }
    };
    await Promise.all(Array.from({ length: clients }, (_, client) => loop(client)));
    return { latencies, failed, elapsed: (performance.now() - started) / 1000 };
}
function round(value) {
    return Math.round(value * 10) / 10;
}
//# sourceMappingURL=load.js.map