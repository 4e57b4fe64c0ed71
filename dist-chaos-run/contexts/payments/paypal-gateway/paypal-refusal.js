/** What PayPal understood and did not do. 409 is none: another request with the key may be doing it. */
const CLEAR = [400, 404, 422];
/** A clear no. `issue` is PayPal's name of the reason, such as `INSTRUMENT_DECLINED`. */
export class PaypalRefusal extends Error {
    constructor(status, issue) {
        super(`PayPal refused: ${issue}.`);
        this.status = status;
        this.issue = issue;
        this.name = 'PaypalRefusal';
    }
    /** Reads an answer; undefined unless it is a clear no in PayPal's words. */
    static of(status, text) {
        if (!CLEAR.includes(status))
            return undefined;
        try {
            const { name, details } = JSON.parse(text);
            const issue = details?.[0]?.issue ?? name;
            return issue === undefined ? undefined : new PaypalRefusal(status, issue);
        }
        catch {
            return undefined;
        }
    }
    /** Codes are lower-case words, as all of ours. */
    get declined() {
        return { status: 'declined', code: this.issue.toLowerCase() };
    }
}
//# sourceMappingURL=paypal-refusal.js.map