import { createTransport } from 'nodemailer';
import { type Config } from '../../../platform/config/config.js';
import { type Mail, type MailChannel } from '../contract/mail-channel.js';
import { composed } from './compose.js';

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** The mail server did not take the message. Says nothing of whom it was for: errors are logged and kept. */
export class MailNotTaken extends Error {
  override readonly name = 'MailNotTaken';
  /** nodemailer's code and the server's, e.g. "EENVELOPE 550". */
  readonly code: string;

  constructor({ code = 'unknown', responseCode }: { code?: string; responseCode?: number }) {
    super('The mail server did not take a message.');
    this.code = [code, responseCode].filter(Boolean).join(' ');
  }
}

/** Hands mail to the server behind `SMTP_URL`. */
export class SmtpChannel implements MailChannel {
  private readonly transport;

  constructor(
    private readonly config: Config,
    smtpUrl: string,
  ) {
    this.transport = createTransport({ url: smtpUrl, ...TIMEOUTS });
  }

  async send(mail: Mail): Promise<void> {
    try {
      await this.transport.sendMail(composed(mail, this.config));
    } catch (error) {
      throw new MailNotTaken(error as { code?: string; responseCode?: number });
    }
  }
}
