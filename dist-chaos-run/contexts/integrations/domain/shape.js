function wrong(errors, path, value, takes) {
    const got = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value)).slice(0, 80);
    errors.push({ code: value === undefined ? 'required' : 'malformed', path, message: `got ${got}, takes ${takes}` });
}
/** A value for which `test` is true; `takes` says in words which that are. */
export function value(takes, test) {
    return (given, path, errors) => {
        if (!test(given))
            wrong(errors, path, given, takes);
    };
}
export const text = (longest) => value(`a text of 1 to ${longest} characters`, (given) => isText(given) && given !== '' && given.length <= longest);
export const oneOf = (...allowed) => value(`one of ${allowed.join(', ')}`, (given) => allowed.includes(given));
export function list(item, most) {
    return (given, path, errors) => {
        if (!Array.isArray(given) || given.length > most)
            wrong(errors, path, given, `a list of at most ${most}`);
        else
            given.forEach((one, index) => item(one, `${path}.${index}`, errors));
    };
}
/** An object with these fields and no others; a name with `?` at its end may be left out. */
export function object(fields) {
    const shapes = new Map(Object.entries(fields).map(([name, shape]) => [name.replace('?', ''), shape]));
    return (given, path, errors) => {
        if (!isRecord(given))
            return wrong(errors, path, given, 'an object');
        for (const name of Object.keys(given)) {
            if (!shapes.has(name))
                wrong(errors, at(path, name), given[name], `only ${[...shapes.keys()].join(', ')} here`);
        }
        for (const [name, shape] of shapes) {
            if (given[name] !== undefined || !(`${name}?` in fields))
                shape(given[name], at(path, name), errors);
        }
    };
}
/** An object with names of the caller's choice. */
export function map(item, most) {
    return (given, path, errors) => {
        if (!isRecord(given) || Object.keys(given).length > most) {
            return wrong(errors, path, given, `an object of at most ${most} members`);
        }
        for (const [name, one] of Object.entries(given))
            item(one, at(path, name), errors);
    };
}
export function isRecord(given) {
    return typeof given === 'object' && given !== null && !Array.isArray(given);
}
export function isText(given) {
    return typeof given === 'string';
}
function at(path, name) {
    return path === '' ? name : `${path}.${name}`;
}
//# sourceMappingURL=shape.js.map