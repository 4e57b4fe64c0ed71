/** Why a row cannot be taken: what is wrong, or which field got what and what it takes. */
export class RowFault extends Error {
    constructor(reason, detail = {}) {
        super(reason);
        this.detail = detail;
    }
    static of(field, value, takes) {
        const got = shown(value);
        return new RowFault(`${field}: got ${got}, takes ${takes}`, { field, got, takes });
    }
}
const MOST_SHOWN = 120;
function shown(value) {
    if (value === undefined || value === '')
        return 'nothing';
    const text = JSON.stringify(value) ?? String(value);
    return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}...` : text;
}
//# sourceMappingURL=row-fault.js.map