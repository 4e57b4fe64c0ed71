/** Markup that is safe to put into a page as it is. */
export class Html {
    constructor(markup) {
        this.markup = markup;
    }
    toString() {
        return this.markup;
    }
}
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/**
 * A template whose values are escaped, for text and quoted attributes: html`<b>${name}</b>`. Other `Html` goes in as it is,
 * lists are joined, null and undefined are nothing.
 */
export function html(strings, ...values) {
    return new Html(String.raw({ raw: strings }, ...values.map(markupOf)));
}
function markupOf(value) {
    if (value === null || value === undefined)
        return '';
    if (value instanceof Html)
        return value.toString();
    if (Array.isArray(value))
        return value.map(markupOf).join('');
    return String(value).replace(/[&<>"']/g, (character) => ENTITIES[character]);
}
//# sourceMappingURL=html.js.map