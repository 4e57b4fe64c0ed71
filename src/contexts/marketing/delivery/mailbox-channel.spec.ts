import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Config } from '../../../platform/config/config.js';
import { MailboxChannel } from './mailbox-channel.js';

const mail = {
  key: 'k',
  name: 'A-1-confirmation',
  to: 'ada@example.com',
  subject: 'Grüße',
  html: '<p>é</p>',
  text: 'é',
};

describe('The mailbox folder', () => {
  let dataFolder: string;
  let channel: MailboxChannel;
  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'mailbox-'));
    channel = new MailboxChannel(
      new Config().with({ dataFolder, mailFrom: 'Shop <shop@example.com>', shopUrl: 'https://shop.example' }),
    );
  });
  afterAll(() => rm(dataFolder, { recursive: true }));

  const read = (name: string) => readFile(join(dataFolder, 'mailbox', name), 'utf8');

  it('keeps one file per message, however often it is sent, with the same Message-ID', async () => {
    await channel.send(mail);
    const first = await read('A-1-confirmation.eml');
    await channel.send(mail);
    expect(await readdir(join(dataFolder, 'mailbox'))).toEqual(['A-1-confirmation.eml']);
    const id = /^Message-ID: (<\w+@shop\.example>)\r$/m;
    expect(id.exec(await read('A-1-confirmation.eml'))![1]).toBe(id.exec(first)![1]);
  });

  it.each([
    ['a line break', 'eve@example.com\r\nBcc: all@example.com'],
    ['a list', 'eve@example.com, all@example.com'],
    ['a second address', 'eve@example.com>, <all@example.com'],
  ])('lets %s in the recipient add neither headers nor recipients', async (_, to) => {
    await channel.send({ ...mail, name: 'evil', to, subject: 'Hi\r\nX-Evil: 1' });
    const headers = (await read('evil.eml')).split('\r\n\r\n')[0]!;
    expect(headers).not.toMatch(/^(Bcc|X-Evil):/m);
    expect(headers.match(/^To:.*(\r\n\s.*)*/m)![0].match(/<[^>]*>/g) ?? []).not.toContain('<all@example.com>');
  });

  it('stays in its folder, whatever the message is called', async () => {
    await channel.send({ ...mail, name: '../../escape' });
    expect(await readdir(join(dataFolder, 'mailbox'))).toContain('______escape.eml');
  });
});
