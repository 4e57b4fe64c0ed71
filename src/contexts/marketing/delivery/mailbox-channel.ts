import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { type Config } from '../../../platform/config/config.js';
import { type Mail, type MailChannel } from '../contract/mail-channel.js';
import { composed } from './compose.js';

/** Lays mail into `<data folder>/mailbox`, where any mail program opens it: `<name>.eml`, one file per message. */
export class MailboxChannel implements MailChannel {
  private readonly transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(private readonly config: Config) {}

  async send(mail: Mail): Promise<void> {
    const { message } = await this.transport.sendMail(composed(mail, this.config));
    const folder = join(this.config.dataFolder, 'mailbox');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, `${mail.name.replace(/[^A-Za-z0-9_-]/g, '_')}.eml`);
    // in one step, so that nobody opens half a message
    await writeFile(`${file}.part`, message as Buffer, { mode: 0o600 });
    await rename(`${file}.part`, file);
  }
}
