/** Does something for each thing, at most `n` at once, in order of the list. */
export async function inParallel(n, things, work) {
    const left = [...things];
    const one = async () => {
        for (let thing = left.shift(); thing !== undefined; thing = left.shift())
            await work(thing);
    };
    await Promise.all(Array.from({ length: n }, one));
}
/** 0, 1, 2, ... */
export const upTo = (n) => Array.from({ length: n }, (_, index) => index);
//# sourceMappingURL=in-parallel.js.map