/** Numbers from 0 up to 1 that the seed decides (mulberry32, public domain, Tommy Ettinger 2017). */
export class Random {
    constructor(seed) {
        this.state = 0;
        this.next = () => {
            this.state = (this.state + 0x6d2b79f5) >>> 0;
            let mixed = this.state;
            mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
            mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
            return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
        };
        this.reset(seed);
    }
    /** Begins anew from another seed. */
    reset(seed) {
        this.state = seed >>> 0;
    }
    /** A whole number from `from` to `to`, both included. */
    whole(from, to) {
        return from + Math.floor(this.next() * (to - from + 1));
    }
    chance(share) {
        return this.next() < share;
    }
    any(values) {
        return values[Math.floor(this.next() * values.length)];
    }
    /** One of the choices, each as often as its weight says. */
    weighted(choices) {
        let left = this.next() * choices.reduce((sum, [weight]) => sum + weight, 0);
        return (choices.find(([weight]) => (left -= weight) < 0) ?? choices[choices.length - 1])[1];
    }
    shuffled(values) {
        const result = [...values];
        for (let last = result.length - 1; last > 0; last--) {
            const other = this.whole(0, last);
            [result[last], result[other]] = [result[other], result[last]];
        }
        return result;
    }
    /** 128 bits for a key, from the seed. */
    key() {
        return Array.from({ length: 4 }, () => Math.floor(this.next() * 2 ** 32)
            .toString(16)
            .padStart(8, '0')).join('');
    }
}
//# sourceMappingURL=random.js.map