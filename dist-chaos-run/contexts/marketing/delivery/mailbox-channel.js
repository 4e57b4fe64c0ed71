import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { composed } from './compose.js';
/** Lays mail into `<data folder>/mailbox`, where any mail program opens it: `<name>.eml`, one file per message. */
export class MailboxChannel {
    constructor(config) {
        this.config = config;
        this.transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
    }
    async send(mail) {
        const { message } = await this.transport.sendMail(composed(mail, this.config));
        const folder = join(this.config.dataFolder, 'mailbox');
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const file = join(folder, `${mail.name.replace(/[^A-Za-z0-9_-]/g, '_')}.eml`);
        // in one step, so that nobody opens half a message
        await writeFile(`${file}.part`, message, { mode: 0o600 });
        await rename(`${file}.part`, file);
    }
}
//# sourceMappingURL=mailbox-channel.js.map