/** What is wrong with a forged message. */
export const FORGERIES = ['unsigned', 'other_secret', 'old', 'altered'];
/** A refusal that nothing has happened before; it is not remembered. */
export class Refusal extends Error {
    constructor(reply) {
        super(`refused with ${reply.status}`);
        this.reply = reply;
    }
}
//# sourceMappingURL=dialect.js.map