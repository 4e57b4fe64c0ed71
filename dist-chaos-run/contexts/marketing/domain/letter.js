import { html } from './html.js';
/** Lays out what a letter says, with the shop's name and address below. Escaped in HTML, as it is in text. */
export function letterOf(content, sender) {
    return { subject: oneLine(content.subject), html: htmlOf(content, sender), text: textOf(content, sender) };
}
/** What people typed stays on its line, so that it cannot pass for a part of the letter. */
export function oneLine(text) {
    return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
/** A day as an English reader writes it, in UTC. */
export function dateText(instant) {
    return new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(instant));
}
const CELL = 'padding:8px 0;border-bottom:1px solid #e5e5e5;text-align:left';
const AMOUNT = 'padding:8px 0;border-bottom:1px solid #e5e5e5;text-align:right;white-space:nowrap';
function htmlOf({ greeting, opening, goods = [], sums = [], blocks = [], link }, sender) {
    const rows = [...goods.map(goodsRow), ...sums.map(sumRow)];
    return String(html `<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <title>${oneLine(greeting)}</title>
        </head>
        <body style="font-family:sans-serif;max-width:36em;margin:2em auto;padding:0 1em;color:#222">
          <h1 style="font-size:1.4em">${oneLine(greeting)}</h1>
          ${opening.map((paragraph) => html `<p>${oneLine(paragraph)}</p>`)}
          ${rows.length === 0
        ? null
        : html `<table style="width:100%;border-collapse:collapse">
                  ${rows}
                </table>`}
          ${link && html `<p><a href="${link.url}">${oneLine(link.title)}</a></p>`}
          ${blocks.map(({ title, lines }) => html `<h2 style="font-size:1.1em">${oneLine(title)}</h2>
                <p>${lines.map((line) => html `${oneLine(line)}<br />`)}</p>`)}
          <p><a href="${sender.shopUrl}">${sender.shopName}</a></p>
        </body>
      </html> `);
}
function goodsRow({ name, note, amount }) {
    return html `<tr>
    <td style="${CELL}">${oneLine(name)}<br /><small>${oneLine(note)}</small></td>
    <td style="${AMOUNT}">${amount}</td>
  </tr>`;
}
function sumRow({ name, amount }) {
    return html `<tr>
    <th style="${CELL}">${oneLine(name)}</th>
    <td style="${AMOUNT}">${amount}</td>
  </tr>`;
}
function textOf({ greeting, opening, goods = [], sums = [], blocks = [], link }, sender) {
    const parts = [
        [greeting],
        ...opening.map((paragraph) => [paragraph]),
        goods.flatMap(({ name, note, amount }) => [name, `  ${oneLine(note)}${amount ? ` = ${amount}` : ''}`]),
        sums.map(({ name, amount }) => `${oneLine(name)}: ${amount}`),
        link ? [`${oneLine(link.title)}: ${link.url}`] : [],
        ...blocks.map(({ title, lines }) => [`${oneLine(title)}:`, ...lines]),
        [sender.shopName, sender.shopUrl],
    ].filter((part) => part.length > 0);
    const kept = (line) => (line.startsWith('  ') ? `  ${oneLine(line)}` : oneLine(line));
    return parts.map((part) => part.map(kept).join('\n')).join('\n\n') + '\n';
}
//# sourceMappingURL=letter.js.map