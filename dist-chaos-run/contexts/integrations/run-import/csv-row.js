/** One row of CSV (RFC 4180) on its way: fed line by line, since quoted values may have line ends in them. */
export class CsvRow {
    constructor(delimiter) {
        this.delimiter = delimiter;
        this.values = [];
    }
    /** Takes a line without its line feed. */
    feed(line) {
        const end = line.endsWith('\r') ? line.length - 1 : line.length;
        let at = 0;
        if (this.quoted !== undefined)
            this.quoted += '\n';
        for (;;) {
            if (this.quoted === undefined && line[at] === '"') {
                this.quoted = '';
                at++;
            }
            const after = this.quoted === undefined ? this.plain(line, at, end) : this.closing(line, at);
            if (after === 'open')
                return after;
            if (after >= end)
                return 'whole';
            if (line[after] !== this.delimiter)
                return { wrong: 'text follows a closing quote' };
            at = after + 1;
        }
    }
    /** A value without quotes around it, in which they are like other characters (`5" pipe`); answers where it ends. */
    plain(line, at, end) {
        const next = line.indexOf(this.delimiter, at);
        this.values.push(line.slice(at, next < 0 ? end : next));
        return next < 0 ? end : next;
    }
    /** The rest of a quoted value, in which two quotes are one; answers where it ends. */
    closing(line, at) {
        for (let from = at;;) {
            const quote = line.indexOf('"', from);
            this.quoted += line.slice(from, quote < 0 ? undefined : quote);
            if (quote < 0)
                return 'open';
            if (line[quote + 1] !== '"') {
                this.values.push(this.quoted);
                this.quoted = undefined;
                return quote + 1;
            }
            this.quoted += '"';
            from = quote + 2;
        }
    }
}
//# sourceMappingURL=csv-row.js.map