import { LONGEST_RECORD } from './read-record.js';
/**
 * UTF-8 by line, without a byte order mark. Not `node:readline`, which also ends lines at U+2028 and U+2029, characters
 * that the texts of JSON and CSV may have in them.
 */
export async function* textLines(chunks) {
    let number = 0;
    let parts = [];
    let size = 0;
    const add = (part) => {
        size += part.length;
        parts = size > LONGEST_RECORD ? [] : [...parts, part];
    };
    const line = () => {
        const text = size > LONGEST_RECORD ? undefined : Buffer.concat(parts).toString('utf8');
        [parts, size] = [[], 0];
        return { number: ++number, text: number === 1 ? text?.replace(/^\ufeff/, '') : text };
    };
    for await (const chunk of chunks) {
        let from = 0;
        for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
            add(chunk.subarray(from, end));
            from = end + 1;
            yield line();
        }
        if (from < chunk.length)
            add(chunk.subarray(from));
    }
    if (size > 0)
        yield line();
}
//# sourceMappingURL=text-lines.js.map