/**
 * True when the whole text fits the pattern: `*` any text, `?` one character, `#` one digit. No regular expressions: a
 * mapping comes from outside, and one of those can keep a process busy for ever; this takes length times length at worst.
 */
export function isLike(text, pattern) {
    let [at, place, star, resume] = [0, 0, -1, 0];
    while (at < text.length) {
        if (pattern[place] === '*') {
            star = place++;
            resume = at;
        }
        else if (place < pattern.length && fits(text[at], pattern[place])) {
            at++;
            place++;
        }
        else if (star >= 0) {
            place = star + 1;
            at = ++resume;
        }
        else {
            return false;
        }
    }
    return pattern.slice(place).replaceAll('*', '') === '';
}
function fits(character, wanted) {
    if (wanted === '?')
        return true;
    return wanted === '#' ? character >= '0' && character <= '9' : character === wanted;
}
//# sourceMappingURL=like.js.map