/** The route of a request and the parts of its path that vary. */
export function routeOf(routes, { method, url }) {
    const parts = url.pathname.split('/');
    for (const route of routes) {
        if (route.method !== method)
            continue;
        const params = matched(route.path.split('/'), parts);
        if (params)
            return { route, params };
    }
    return undefined;
}
function matched(pattern, parts) {
    if (pattern.length !== parts.length)
        return undefined;
    const params = {};
    for (const [place, part] of pattern.entries()) {
        const given = parts[place];
        if (part.startsWith(':'))
            params[part.slice(1)] = decodeURIComponent(given);
        else if (part !== given)
            return undefined;
    }
    return params;
}
//# sourceMappingURL=routes.js.map