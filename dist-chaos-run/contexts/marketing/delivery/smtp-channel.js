import { createTransport } from 'nodemailer';
import { composed } from './compose.js';
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
/** The mail server did not take the message. Says nothing of whom it was for: errors are logged and kept. */
export class MailNotTaken extends Error {
    constructor({ code = 'unknown', responseCode }) {
        super('The mail server did not take a message.');
        this.name = 'MailNotTaken';
        this.code = [code, responseCode].filter(Boolean).join(' ');
    }
}
/** Hands mail to the server behind `SMTP_URL`. */
export class SmtpChannel {
    constructor(config, smtpUrl) {
        this.config = config;
        this.transport = createTransport({ url: smtpUrl, ...TIMEOUTS });
    }
    async send(mail) {
        try {
            await this.transport.sendMail(composed(mail, this.config));
        }
        catch (error) {
            throw new MailNotTaken(error);
        }
    }
}
//# sourceMappingURL=smtp-channel.js.map