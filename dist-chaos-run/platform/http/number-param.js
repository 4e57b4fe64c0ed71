import { Transform } from 'class-transformer';
/**
 * Reads a query parameter as a whole number where its text is one, for `@IsInt()` to judge. Only digits count: `Number`
 * would also read "" as 0, "0x10" as 16 and "1e2" as 100.
 */
export function NumberParam() {
    return Transform(({ value }) => typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value);
}
//# sourceMappingURL=number-param.js.map