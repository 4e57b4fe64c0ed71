import { createHash } from 'node:crypto';
/**
 * The message as nodemailer takes it. The recipient is given as an object, so that nothing in it is read as a further
 * recipient or a header; the Message-ID depends on the key alone, so that a message sent twice shows as one.
 */
export function composed(mail, config) {
    const digest = createHash('sha256').update(mail.key).digest('hex').slice(0, 32);
    return {
        from: config.mailFrom,
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: `<${digest}@${new URL(config.shopUrl).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        textEncoding: 'quoted-printable',
        disableFileAccess: true,
        disableUrlAccess: true,
    };
}
//# sourceMappingURL=compose.js.map