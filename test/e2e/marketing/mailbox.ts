import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Answer } from '../../support/api.js';
import { given } from '../../support/given.js';
import { type Shop } from '../../support/shop.js';

/** A letter as it lies in the mailbox folder, decoded. */
export interface FiledLetter {
  name: string;
  headers: string;
  text: string;
  html: string;
}

/** The letters about an order whose file names go on with `kind`, oldest first. */
export async function lettersAbout(shop: Shop, number: string, kind = ''): Promise<FiledLetter[]> {
  const folder = join(shop.dataFolder, 'mailbox');
  const names = await readdir(folder).catch(() => []);
  const wanted = names.filter((name) => name.startsWith(`${number}-${kind}`)).sort();
  return Promise.all(wanted.map(async (name) => filed(name, await readFile(join(folder, name), 'utf8'))));
}

function filed(name: string, message: string): FiledLetter {
  const [headers = '', ...rest] = message.split('\r\n\r\n');
  const body = decoded(rest.join('\r\n\r\n'));
  const [text = '', html = ''] = body.split('text/html');
  return { name, headers, text, html };
}

/** Quoted-printable (RFC 2045, section 6.7). */
function decoded(text: string): string {
  const bytes = text
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n');
}

/** An order of `quantity` bowls at 24.50 and 4.90 delivery; sold, and its confirmation sent. */
export async function soldBowls(
  shop: Shop,
  change: Record<string, unknown> = {},
  quantity = 1,
): Promise<Answer['body']> {
  const { variantId } = await given.product(shop, { title: 'Bowl & <spoon>', price: 2450 });
  const lines = [{ variant_id: variantId, quantity }];
  const body = given.checkout(variantId, await given.shippingOption(shop), { lines, ...change });
  const answer = await shop.store.post('/v1/store/checkouts', body, given.key());
  await shop.settle();
  return answer.body;
}

/** What staff see of an order's letters. */
export async function mailsOf(shop: Shop, orderId: string): Promise<Answer['body'][]> {
  return (await shop.admin.get(`/v1/admin/orders/${orderId}/mails`)).body.data;
}
