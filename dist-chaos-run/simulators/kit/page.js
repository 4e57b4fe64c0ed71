/** A page for a person or a test: a sentence, and a form with a button for each decision. */
export function page(text, decisions = []) {
    const buttons = decisions.map((name) => `<button name="decision" value="${name}">${name}</button>`).join(' ');
    const form = buttons && `<form method="post">${buttons}</form>`;
    return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Simulator</title><h1>${text}</h1>${form}</html>`;
}
//# sourceMappingURL=page.js.map