import { html, type Html } from './html.js';

/** The shop as its letters name it. */
export interface Sender {
  shopName: string;
  shopUrl: string;
}

/** A finished letter: the same in HTML and as plain text. */
export interface Letter {
  subject: string;
  html: string;
  text: string;
}

/** What a letter says, whatever it looks like. Every text stays on its own line. */
export interface LetterContent {
  subject: string;
  greeting: string;
  /** Said before the goods, one paragraph each. */
  opening: readonly string[];
  goods?: readonly { name: string; note: string; amount?: string }[];
  sums?: readonly { name: string; amount: string }[];
  /** Addresses and the like. */
  blocks?: readonly { title: string; lines: readonly string[] }[];
  link?: { title: string; url: string };
}

/** Lays out what a letter says, with the shop's name and address below. Escaped in HTML, as it is in text. */
export function letterOf(content: LetterContent, sender: Sender): Letter {
  return { subject: oneLine(content.subject), html: htmlOf(content, sender), text: textOf(content, sender) };
}

/** What people typed stays on its line, so that it cannot pass for a part of the letter. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

const DAY = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

/** A day as an English reader writes it, in UTC. */
export function dateText(instant: string): string {
  return DAY.format(new Date(instant));
}

const CELL = 'padding:8px 0;border-bottom:1px solid #e5e5e5;text-align:left';
const AMOUNT = 'padding:8px 0;border-bottom:1px solid #e5e5e5;text-align:right;white-space:nowrap';

function htmlOf(
  { greeting, opening, goods = [], sums = [], blocks = [], link }: LetterContent,
  sender: Sender,
): string {
  const rows = [...goods.map(goodsRow), ...sums.map(sumRow)];
  return String(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <title>${oneLine(greeting)}</title>
        </head>
        <body style="font-family:sans-serif;max-width:36em;margin:2em auto;padding:0 1em;color:#222">
          <h1 style="font-size:1.4em">${oneLine(greeting)}</h1>
          ${opening.map((paragraph) => html`<p>${oneLine(paragraph)}</p>`)}
          ${
            rows.length === 0
              ? null
              : html`<table style="width:100%;border-collapse:collapse">
                  ${rows}
                </table>`
          }
          ${link && html`<p><a href="${link.url}">${oneLine(link.title)}</a></p>`}
          ${blocks.map(
            ({ title, lines }) =>
              html`<h2 style="font-size:1.1em">${oneLine(title)}</h2>
                <p>${lines.map((line) => html`${oneLine(line)}<br />`)}</p>`,
          )}
          <p><a href="${sender.shopUrl}">${sender.shopName}</a></p>
        </body>
      </html> `,
  );
}

function goodsRow({ name, note, amount }: NonNullable<LetterContent['goods']>[number]): Html {
  return html`<tr>
    <td style="${CELL}">${oneLine(name)}<br /><small>${oneLine(note)}</small></td>
    <td style="${AMOUNT}">${amount}</td>
  </tr>`;
}

function sumRow({ name, amount }: NonNullable<LetterContent['sums']>[number]): Html {
  return html`<tr>
    <th style="${CELL}">${oneLine(name)}</th>
    <td style="${AMOUNT}">${amount}</td>
  </tr>`;
}

function textOf(
  { greeting, opening, goods = [], sums = [], blocks = [], link }: LetterContent,
  sender: Sender,
): string {
  const parts = [
    [greeting],
    ...opening.map((paragraph) => [paragraph]),
    goods.flatMap(({ name, note, amount }) => [name, `  ${oneLine(note)}${amount ? ` = ${amount}` : ''}`]),
    sums.map(({ name, amount }) => `${oneLine(name)}: ${amount}`),
    link ? [`${oneLine(link.title)}: ${link.url}`] : [],
    ...blocks.map(({ title, lines }) => [`${oneLine(title)}:`, ...lines]),
    [sender.shopName, sender.shopUrl],
  ].filter((part) => part.length > 0);
  const kept = (line: string): string => (line.startsWith('  ') ? `  ${oneLine(line)}` : oneLine(line));
  return parts.map((part) => part.map(kept).join('\n')).join('\n\n') + '\n';
}
